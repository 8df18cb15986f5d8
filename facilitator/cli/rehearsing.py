"""`rehearse`: one session with an invented group, as fast as one likes, and nothing kept."""

from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, WRONG, command, stays_open, whole_number
from facilitator.cli.naming import add_curriculum, curriculum_named
from facilitator.cli.program import on_a_terminal
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands

_SPEEDS = (1, 10, 60)
_MOST_PEOPLE = 40


def add(commands: "Commands") -> None:
    """Add the command."""
    does = _("Rehearse one session with an invented group. Nothing is kept.")
    parser = command(commands, "rehearse", rehearse, does)
    add_curriculum(parser)
    parser.add_argument("session", metavar=_("SESSION"), help=_("the session's id or number"))
    parser.add_argument(
        "--speed",
        type=int,
        choices=_SPEEDS,
        default=_SPEEDS[0],
        help=_("how many times as fast the clock goes, to rehearse an evening"),
    )
    parser.add_argument(
        "--people",
        metavar=_("N"),
        type=whole_number(1, _MOST_PEOPLE),
        help=_("how many people come (otherwise as many as the curriculum is made for)"),
    )


def rehearse(args: Namespace) -> int:
    """Open the rehearsal on the screen; leaving it ends the program."""
    if not on_a_terminal():
        return WRONG
    from facilitator.system.folders import Folders
    from facilitator.system.log import keep_log
    from facilitator.wiring import rehearsals

    named = curriculum_named(args.curriculum)
    begun = rehearsals(named.library).begin(named.id, args.session, speed=args.speed, people=args.people)
    log = keep_log(Folders().log)
    from facilitator.tui.rehearsing import run_rehearsal

    stays_open()
    return OK if run_rehearsal(begun, log) == 0 else WRONG
