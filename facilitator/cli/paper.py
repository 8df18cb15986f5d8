"""`handouts` and `cards`: what is printed, as PDF files."""

from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, command, whole_number
from facilitator.cli.rounds import find_round
from facilitator.cli.streams import put
from facilitator.language.words import _

if TYPE_CHECKING:
    import argparse

    from facilitator.cli.command import Commands

_USUAL_GROUP = 8
_MOST_PEOPLE = 200


def add(commands: "Commands") -> None:
    """Add the two commands."""
    does = _("Make the PDF of one session: run sheet, handouts, plan sheets and feedback slips.")
    parser = command(commands, "handouts", handouts, does)
    parser.add_argument("curriculum", metavar=_("CURRICULUM"), help=_("its id, as the command list shows it"))
    parser.add_argument("session", metavar=_("SESSION"), help=_("the session's id or number"))
    _add_out(parser)
    parser.add_argument(
        "--people",
        metavar=_("N"),
        type=whole_number(1, _MOST_PEOPLE),
        default=_USUAL_GROUP,
        help=_("how many take part (otherwise {n})").format(n=_USUAL_GROUP),
    )
    parser = command(commands, "cards", cards, _("Make the PDF of a deck of cards, eight to a page."))
    parser.add_argument("deck", metavar=_("DECK"), help=_("the deck's id"))
    _add_out(parser)


def handouts(args: Namespace) -> int:
    """Write the session's pack and print its path."""
    from facilitator.services.paper import Wish
    from facilitator.wiring import build

    house = build()
    key = find_round(house, args.curriculum, args.session).key
    pack = house.paper.pack(Wish(args.curriculum, args.session, args.people, key))
    put(house.paper.write(args.out, pack))
    return OK


def cards(args: Namespace) -> int:
    """Write the printed deck and print its path."""
    from facilitator.wiring import build

    paper = build().paper
    put(paper.write(args.out, paper.deck(args.deck)))
    return OK


def _add_out(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--out", metavar=_("FILE.pdf"), required=True, help=_("the file to write"))
