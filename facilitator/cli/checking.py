"""`check`: every problem in the files, where it is and how to mend it."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, PROBLEMS, WRONG, add_format, command
from facilitator.cli.streams import harmless, put, put_as_is, put_json, takes_colour, tell
from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.curriculum.problems import Problem

_RED, _YELLOW, _BOLD = 31, 33, 1
_WIDEST = 100  # of a source line that is shown; beyond it a caret would point at nothing


def add(commands: "Commands") -> None:
    """Add the command."""
    more = _("Without a name it looks at everything that is found. It ends with 1 if there is an error.")
    parser = command(commands, "check", check, _("Find every problem in curriculum files."), more)
    parser.add_argument("paths", metavar=_("PATH"), nargs="*", help=_("a file or a folder"))
    add_format(parser, ("text", "json", "github"))


def check(args: Namespace) -> int:
    """Print the problems; the exit code says whether there are errors."""
    from facilitator.cli.reading import open_programmes
    from facilitator.curriculum.problems import UNREADABLE

    problems = open_programmes().check(args.paths)
    if args.format == "json":
        put_json([_record(problem) for problem in problems])
    elif args.format == "github":
        for problem in problems:
            put(_annotation(problem))
    else:
        _say(problems)
    if any(problem.code in UNREADABLE for problem in problems):
        return WRONG
    return PROBLEMS if any(problem.severity == "error" for problem in problems) else OK


def _say(problems: "Sequence[Problem]") -> None:
    colours = takes_colour(sys.stdout) and not os.environ.get("NO_COLOR")
    for problem in problems:
        put_as_is(_text(problem, colours=colours))
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if problems:
        tell(
            _("{errors}, {warnings}.").format(
                errors=ngettext("{n} error", "{n} errors", errors).format(n=errors),
                warnings=ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
            )
        )
    else:
        tell(_("No problems found."))


def _text(problem: "Problem", *, colours: bool) -> str:
    """`path:line:column code kind: message`, the line itself with a caret, and the hint."""

    def painted(text: str, colour: int) -> str:
        return f"\x1b[{colour}m{harmless(text)}\x1b[0m" if colours else harmless(text)

    kind, colour = (_("error"), _RED) if problem.severity == "error" else (_("warning"), _YELLOW)
    what = f"{painted(f'{problem.code} {kind}:', colour)} {harmless(problem.message)}"
    lines = [f"{painted(_place(problem), _BOLD)} {what}"]
    source = _source_line(problem)
    if source:
        number = str(problem.line)
        lines += [f"  {number} | {source}", f"  {' ' * len(number)} | {' ' * ((problem.column or 1) - 1)}^"]
    if problem.hint:
        lines.append("  " + _("hint: {hint}").format(hint=harmless(problem.hint)))
    return "\n".join(lines)


def _place(problem: "Problem") -> str:
    return ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part is not None)


def _source_line(problem: "Problem") -> str:
    """The line that the problem stands on, if the place in it can be shown; tabs as one blank each."""
    lines = _lines(problem.path) if problem.line and problem.column else ()
    if (
        problem.line is None
        or problem.column is None
        or problem.line > len(lines)
        or problem.column > _WIDEST
    ):
        return ""
    return harmless(lines[problem.line - 1].replace("\t", " "))[:_WIDEST]


@cache
def _lines(path: str) -> tuple[str, ...]:
    try:
        text = Path(path).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").split("\n"))


def _record(problem: "Problem") -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def _annotation(problem: "Problem") -> str:
    """One line that a GitHub workflow turns into a mark on the file's own line."""
    places = (
        ("file", problem.path),
        ("line", problem.line),
        ("col", problem.column),
        ("title", problem.code),
    )
    where = ",".join(
        f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in places
        if value is not None
    )
    return f"::{problem.severity} {where}::{_escaped(f'{problem.message} {problem.hint}'.strip())}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
