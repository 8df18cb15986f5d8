"""The program itself, and `demo`: the only two that open a screen."""

import argparse
import math
import sys
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, WRONG, command, stays_open
from facilitator.cli.streams import tell
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.services.house import House

_FASTEST = 1000.0


def add(commands: "Commands") -> None:
    """Add `demo`; without any command the program opens."""
    does = _("Open the program with an invented group in its second week. Nothing is kept.")
    parser = command(commands, "demo", demo, does)
    parser.add_argument(
        "--speed",
        metavar=_("N"),
        type=_speed,
        default=1.0,
        help=_("how many times as fast the clock goes, to rehearse an evening"),
    )


def program(_args: argparse.Namespace) -> int:
    """Open the program."""
    if not on_a_terminal():
        return WRONG
    from facilitator.wiring import build

    return _run(build())


def demo(args: argparse.Namespace) -> int:
    """Open the program on the invented group."""
    if not on_a_terminal():
        return WRONG
    from facilitator.wiring import choose_clock, demonstration

    with demonstration(choose_clock(args.speed)) as house:
        return _run(house)


def _run(house: "House") -> int:
    from facilitator.system.folders import Folders
    from facilitator.system.log import keep_log

    log = keep_log(Folders().log)
    from facilitator.tui.app import run_program

    stays_open()
    return OK if run_program(house, log) == 0 else WRONG


def on_a_terminal() -> bool:
    """Whether there is a terminal to open on; if not, that is said."""
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        return True
    tell(_("The program needs a terminal window to open in."))
    tell(_("For what can be done without one, see: facilitator --help"))
    return False


def _speed(text: str) -> float:
    try:
        speed = float(text.replace(",", "."))
    except ValueError:
        speed = math.nan
    if 0 < speed <= _FASTEST:
        return speed
    raise argparse.ArgumentTypeError(
        _("“{text}” is not a number above 0 and up to {most}").format(text=text, most=int(_FASTEST))
    )
