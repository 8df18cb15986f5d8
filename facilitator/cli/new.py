"""`new` and `new-session`: a curriculum file to start from, a copy of one there is, and one session more."""

import argparse
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, add_format, command, whole_number
from facilitator.cli.naming import add_curriculum, curriculum_named, paths_named
from facilitator.cli.streams import put, put_json, tell
from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.ports.own_files import FORMS
from facilitator.services.typed import typed

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.services.authoring import Answers, Authoring, Made

_MOST_SESSIONS, _MOST_MINUTES = 60, 480


def add(commands: "Commands") -> None:
    """Add the two commands."""
    more = _("Without a path it asks what it needs to know. A file that is there is never overwritten.")
    parser = command(
        commands, "new", new, _("Make a new curriculum file with comments, ready to edit."), more
    )
    what = _("the file to make, such as my-course.toml")
    parser.add_argument("path", metavar=_("PATH"), nargs="?", help=what)
    parser.add_argument(
        "--from", dest="copy_of", metavar=_("CURRICULUM"), help=_("make your own copy of this curriculum")
    )
    parser.add_argument("--title", metavar=_("TITLE"), default="", help=_("what it is called"))
    parser.add_argument("--author", metavar=_("NAME"), default="", help=_("your name or your association"))
    parser.add_argument("--form", choices=FORMS, help=_("what it is (otherwise a course)"))
    _add_number(parser, "--sessions", _MOST_SESSIONS, _("how many sessions (otherwise 1)"))
    parser.add_argument(
        "--minutes", metavar=_("N"), type=_length(1, _MOST_MINUTES), help=_("how long each session lasts")
    )
    _add_number(parser, "--leaders", 2, _("how many lead it"))
    add_format(parser)

    does = _("Add a session to a curriculum file. All else in the file stays as it is.")
    parser = command(commands, "new-session", new_session, does)
    add_curriculum(parser)
    parser.add_argument("--title", metavar=_("TITLE"), default="", help=_("what it is called"))
    session = _("SESSION")
    parser.add_argument(
        "--after",
        metavar=session,
        default="",
        help=_("the id or number of the session before (otherwise the last)"),
    )
    parser.add_argument(
        "--like",
        metavar=session,
        default="",
        help=_("the id or number of a session to copy (otherwise a plain one)"),
    )
    add_format(parser)


def new(args: Namespace) -> int:
    """Write the file and print its path; beside it the schema that its first line names, unless there is one."""
    from facilitator.cli.reading import open_authoring

    if args.copy_of is not None:
        made = _copy(args)
    elif args.path is not None:
        made = open_authoring().start(_answers(args))
    else:
        made = _asked(open_authoring(), args)
    _say(made, as_json=args.format == "json")
    return OK


def new_session(args: Namespace) -> int:
    """Write the session into the file and print its id."""
    from facilitator.cli.reading import open_authoring

    (path,) = paths_named([args.curriculum])
    added = open_authoring().add_session(path, args.title, args.after, args.like)
    if args.format == "json":
        put_json(added._asdict())
        return OK
    put(added.id)
    tell(_("It is session {number} of {path}.").format(number=added.number, path=added.path))
    _say_next(added.path)
    return OK


def _copy(args: Namespace) -> "Made":
    from facilitator.cli.reading import open_authoring

    given = {
        "--form": args.form,
        "--sessions": args.sessions,
        "--minutes": args.minutes,
        "--leaders": args.leaders,
    }
    for option, value in given.items():
        if value is not None:
            raise Refused(
                _("{one} and {other} do not go together.").format(one="--from", other=option),
                _("A copy is like the original; change it in the file."),
            )
    named = curriculum_named(args.copy_of)
    return open_authoring(named).copy(named.id, args.title, args.author, _path(args))


def _answers(args: Namespace) -> "Answers":
    from facilitator.services.authoring import Answers

    return Answers(
        args.title,
        args.form or FORMS[0],
        args.sessions or 1,
        args.minutes,
        args.leaders,
        args.author,
        _path(args),
    )


def _path(args: Namespace) -> str:
    """What was typed as a path; where none was, the program finds one, but an empty one names nothing."""
    return "" if args.path is None else args.path or "."


def _asked(authoring: "Authoring", args: Namespace) -> "Made":
    if sys.stdin is None or not sys.stdin.isatty() or not sys.stderr.isatty():
        name = _("my-course")
        raise Refused(
            _("What is the new file to be called?"),
            _("Type: {example}").format(example=f"facilitator new {name}.toml"),
        )
    from facilitator.cli.wizard import ask_all

    return ask_all(authoring, args)


def _say(made: "Made", *, as_json: bool) -> None:
    if as_json:
        put_json(made._asdict())
        return
    put(made.path)
    if made.schema:
        name = "curriculum.schema.json"
        tell(_("{name} is beside it: many editors use it to help while you write.").format(name=name))
    _say_next(made.path)


def _say_next(path: str) -> None:
    tell(
        _("Open it in any editor. See whether it is in order with: facilitator check {path}").format(
            path=typed(path)
        )
    )


def _length(least: int, most: int) -> Callable[[str], int]:
    """A type of argument: a length in minutes in a range, refused in words."""
    from facilitator.services.amounts import minutes_in

    def read(text: str) -> int:
        minutes = minutes_in(text)
        if minutes is not None and least <= minutes <= most:
            return minutes
        raise argparse.ArgumentTypeError(
            _("“{text}” is not a length from {least} to {most} minutes").format(
                text=text, least=least, most=most
            )
        )

    return read


def _add_number(parser: argparse.ArgumentParser, option: str, most: int, what: str) -> None:
    parser.add_argument(option, metavar=_("N"), type=whole_number(1, most), help=what)
