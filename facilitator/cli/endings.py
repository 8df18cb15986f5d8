"""The endings of the files that a command writes: added where there is none, and never another."""

import re
from pathlib import PurePath

from facilitator.errors import Refused
from facilitator.language.words import _

# What is not a version such as the “.1” of “aften-0.1”, nor the words after a full stop.
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}")


def with_ending(path: str, ending: str, also: str = "") -> str:
    """The path with that ending; as it is where it ends in `also`; `Refused` where it ends in something else."""
    name = PurePath(path).name
    if not name or name.lower().endswith((ending, also or ending)):
        return path
    typed, last = PurePath(path).suffix, PurePath(ending).suffix
    if ending.endswith(f"{typed.lower()}{last}"):  # “x.forloeb”, and none at all where the ending is one
        return path.removesuffix(typed) + ending
    if _ENDING.fullmatch(typed):
        raise Refused(
            _("“{path}” does not end in {ending}, as the file is to do.").format(path=path, ending=ending),
            _("Type: {example}").format(example=f"--out {PurePath(path).with_suffix(ending)}"),
        )
    return path + ending
