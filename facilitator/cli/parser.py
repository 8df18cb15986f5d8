"""What may be typed: the program's name, its commands and their options, in the person's language."""

import argparse

from facilitator import __version__
from facilitator.cli import (
    checking,
    explaining,
    feedback,
    laptop,
    new,
    paper,
    program,
    programmes,
    rehearsing,
    sharing,
)
from facilitator.cli.command import add_language
from facilitator.language.words import _


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line. `run` of what it gives takes the rest and gives the exit code."""
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
    parser.set_defaults(run=program.program)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    program.add(commands)
    rehearsing.add(commands)
    programmes.add(commands)
    checking.add(commands)
    explaining.add(commands)
    new.add(commands)
    sharing.add(commands)
    paper.add(commands)
    feedback.add(commands)
    laptop.add(commands)
    return parser
