"""`new`: a curriculum file to start from, with comments."""

import os
import re
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, command
from facilitator.cli.streams import put, tell
from facilitator.errors import CannotStore
from facilitator.language.words import _, current

if TYPE_CHECKING:
    from facilitator.cli.command import Commands

SUFFIX = ".toml"
SCHEMA = "curriculum.schema.json"
STARTERS = Path(__file__).parent / "starters"
_LONGEST_ID = 40
_SPELLED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e"})


def add(commands: "Commands") -> None:
    """Add the command."""
    parser = command(commands, "new", new, _("Make a new curriculum file with comments, ready to edit."))
    what = _("the file to make, such as my-course.toml; a file that is there is never overwritten")
    parser.add_argument("path", metavar=_("PATH"), help=what)


def new(args: Namespace) -> int:
    """Write the file and print its path; beside it the schema that its first line names, unless there is one."""
    from facilitator.curriculum.schema import schema_text

    path = Path(args.path)
    if not path.name or os.path.isdir(path):  # noqa: PTH112 - never fails, as Path.is_dir does on a long name
        raise CannotStore(_("“{path}” is a folder.").format(path=path), _("Add the name of the new file."))
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    starter = (STARTERS / f"{current()}{SUFFIX}").read_text(encoding="utf-8")
    if not _write(path, _with_id(starter, path.stem)):
        raise CannotStore(
            _("{path} is there already, and is left as it is.").format(path=path), _("Choose another name.")
        )
    put(str(path))
    if _write(path.with_name(SCHEMA), schema_text("curriculum")):
        tell(_("{name} is beside it: many editors use it to help while you write.").format(name=SCHEMA))
    tell(
        _("Open it in any editor. See whether it is in order with: facilitator check {path}").format(
            path=path
        )
    )
    return OK


def _write(path: Path, text: str) -> bool:
    """Make the file; False where there is one of that name, which is left as it is."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise CannotStore(
            _("{path} could not be written.").format(path=path),
            _("Choose a folder that is there and is your own."),
        ) from error
    return True


def _with_id(starter: str, stem: str) -> str:
    """The starter with an id made from the file's name; its own id where the name gives none."""
    letters = re.sub(r"[^a-z0-9]+", "-", stem.lower().translate(_SPELLED)).strip("-")
    name = letters[:_LONGEST_ID].strip("-")
    return (
        re.sub(r'^id = "[^"]*"', f'id = "{name}"', starter, count=1, flags=re.MULTILINE) if name else starter
    )
