"""What may be typed: the program's name, its commands and their options, in the person's language."""

import argparse
from collections.abc import Sequence
from importlib import import_module

from facilitator import __version__
from facilitator.cli.command import add_language
from facilitator.cli.program import program
from facilitator.language.words import _

# The module of each command, in the order of the help.
_MODULES = {
    "demo": "program",
    "rehearse": "rehearsing",
    "list": "programmes",
    "show": "programmes",
    "check": "checking",
    "explain": "explaining",
    "new": "new",
    "new-session": "new",
    "schema": "programmes",
    "pack": "sharing",
    "unpack": "sharing",
    "handouts": "paper",
    "cards": "paper",
    "signposts": "signposts",
    "feedback": "feedback",
    "info": "laptop",
    "doctor": "laptop",
}


def make_parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the command line. `run` of what it gives takes the rest and gives the exit code.

    Where `argv` begins with a command, only that one's module is loaded; making all of them took 8 ms of the
    170 that a check of one file takes.
    """
    parser = argparse.ArgumentParser(
        prog="facilitator",
        description=_(
            "Leads you through a group's evening: what to say, the time, cards, plans and feedback."
        ),
        epilog=_(
            "Without a command the program opens. Exit codes: 0 fine, 1 problems found, 2 wrong use or cannot read."
        ),
        allow_abbrev=False,
    )
    add_language(parser)
    parser.add_argument(
        "--version",
        action="version",
        version=f"facilitator {__version__}",
        help=_("show the version and exit"),
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    typed = _MODULES.get(argv[0]) if argv else None
    for module in [typed] if typed else dict.fromkeys(_MODULES.values()):
        import_module(f"facilitator.cli.{module}").add(commands)
    parser.set_defaults(run=program)
    return parser
