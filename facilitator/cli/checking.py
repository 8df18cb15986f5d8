"""`check`: every problem in the files, where it is and how to mend it."""

import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, PROBLEMS, WRONG, add_format, command
from facilitator.cli.streams import put, put_as_is, put_json, takes_colour, tell
from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.curriculum.problems import Problem


def add(commands: "Commands") -> None:
    """Add the command."""
    more = _("Without a name it looks at everything that is found. It ends with 1 if there is an error.")
    parser = command(commands, "check", check, _("Find every problem in curriculum files."), more)
    parser.add_argument("paths", metavar=_("PATH"), nargs="*", help=_("a file, a folder or an id"))
    add_format(parser, ("text", "json", "github"))


def check(args: Namespace) -> int:
    """Print the problems; the exit code says whether there are errors."""
    from facilitator.cli.reading import open_programmes
    from facilitator.curriculum.problems import UNREADABLE

    problems = open_programmes().check(_paths(args.paths))
    if args.format == "json":
        put_json([record(problem) for problem in problems])
    elif args.format == "github":
        for problem in problems:
            put(_annotation(problem))
    else:
        _say(problems)
    if any(problem.code in UNREADABLE for problem in problems):
        return WRONG
    return PROBLEMS if any(problem.severity == "error" for problem in problems) else OK


def _paths(words: list[str]) -> list[str]:
    """The files and folders that were named; an id or a title becomes the path of its file."""
    if all(os.path.exists(word) for word in words):  # noqa: PTH110 - an editor checks at every save: 2 of 150 ms
        return words
    from facilitator.cli.naming import paths_named

    return list(paths_named(words))


def _say(problems: "Sequence[Problem]") -> None:
    if not problems:
        tell(_("No problems found."))
        return
    from shutil import get_terminal_size

    from facilitator.cli.problem_text import Look, problem_text

    colours = takes_colour(sys.stdout) and not os.environ.get("NO_COLOR")
    # What goes into a file or another program keeps its lines whole, so that they can be searched.
    look = Look(colours, get_terminal_size().columns if sys.stdout.isatty() else None)
    for problem in problems:
        put_as_is(problem_text(problem, look))
    tell(_counted(problems))
    _say_more(problems)


def _counted(problems: "Sequence[Problem]") -> str:
    """How many there are of each kind, and in how many files."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = {
        "errors": ngettext("{n} error", "{n} errors", errors).format(n=errors),
        "warnings": ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
    }
    files = len({problem.path for problem in problems})
    if files > 1:
        return _("{errors}, {warnings} in {files} files.").format(files=files, **counts)
    return _("{errors}, {warnings}.").format(**counts)


def _say_more(problems: "Sequence[Problem]") -> None:
    """What a person may want to know after the list: whether it is whole, and how to learn more."""
    from facilitator.curriculum.problems import MOST_PROBLEMS

    of_file = Counter(problem.path for problem in problems)
    if any(count >= MOST_PROBLEMS for count in of_file.values()):
        tell(_("Of each file only the first {limit} problems are shown.").format(limit=MOST_PROBLEMS))
    worst = min(problems, key=lambda problem: problem.severity != "error")
    tell(_("Learn more about a code with: {command}").format(command=f"facilitator explain {worst.code}"))


def record(problem: "Problem") -> dict[str, object]:
    """A problem as one object for a machine."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
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
        ("endColumn", problem.end_column),
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
