"""`explain`: what a code of `check` means, why the rule is there, and an example of each way."""

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, add_format, command
from facilitator.cli.streams import put, put_json, put_text
from facilitator.errors import NotFound
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.curriculum.explanations.explanation import Explanation

_WIDEST = 100


def add(commands: "Commands") -> None:
    """Add the command."""
    more = _("Without a code it lists them all.")
    parser = command(commands, "explain", explain, _("Say what a code of “check” means."), more)
    parser.add_argument("code", metavar=_("CODE"), nargs="?", help=_("for example C501"))
    add_format(parser)


def explain(args: Namespace) -> int:
    """Print what one code means, or all codes with a line each."""
    from facilitator.curriculum.explanations.all import EXPLANATIONS

    asked = args.code.strip().upper().replace("O", "0") if args.code is not None else None
    if asked is not None and asked not in EXPLANATIONS:
        raise _unknown(args.code, list(EXPLANATIONS))
    if args.format == "json":
        records = [_record(one) for one in EXPLANATIONS.values() if asked in {None, one.code.value}]
        put_json(records if asked is None else records[0])
    elif asked is None:
        put_text("\n".join(f"{code}  {_(one.what)}" for code, one in EXPLANATIONS.items()))
    else:
        put("\n".join(_lines(EXPLANATIONS[asked])))
    return OK


def _unknown(code: str, known: list[str]) -> NotFound:
    from facilitator.curriculum.nearest import closest, did_you_mean

    message = _("There is no code “{code}”.").format(code=code)
    listed = _("See them all with: {command}").format(command="facilitator explain")
    return NotFound(message, f"{did_you_mean(closest(code, known))} {listed}".strip())


def _lines(one: "Explanation") -> Iterator[str]:
    width = min(_WIDEST, get_terminal_size().columns) if sys.stdout.isatty() else _WIDEST
    yield from textwrap.wrap(f"{one.code}  {_(one.what)}", width, subsequent_indent="      ")
    yield ""
    yield from textwrap.wrap(_(one.why), width)
    for heading, example in (
        (_("Like this it is refused or warned of:"), one.bad),
        (_("Like this it is right:"), one.good),
    ):
        if example:
            yield ""
            yield heading
            yield ""
            yield textwrap.indent(example.rstrip("\n").replace("\n[[", "\n\n[["), "    ")


def _record(one: "Explanation") -> dict[str, str]:
    return {"code": one.code.value, "what": _(one.what), "why": _(one.why), "bad": one.bad, "good": one.good}
