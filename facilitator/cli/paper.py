"""`handouts` and `cards`: what is printed, as PDF files."""

from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, command, whole_number
from facilitator.cli.endings import with_ending
from facilitator.cli.naming import add_curriculum, curriculum_named, deck_named
from facilitator.cli.rounds import find_round
from facilitator.cli.streams import put, tell
from facilitator.language.words import _
from facilitator.ports.press import USUAL_GROUP

if TYPE_CHECKING:
    import argparse

    from facilitator.cli.command import Commands

_MOST_PEOPLE = 200


def add(commands: "Commands") -> None:
    """Add the two commands."""
    does = _("Make the PDF of one session: run sheet, handouts, plan sheets and feedback slips.")
    parser = command(commands, "handouts", handouts, does)
    add_curriculum(parser)
    parser.add_argument("session", metavar=_("SESSION"), help=_("the session's id or number"))
    _add_out(parser)
    parser.add_argument(
        "--people",
        metavar=_("N"),
        type=whole_number(1, _MOST_PEOPLE),
        help=_("how many take part (otherwise {n}, or as many as the group holds)").format(n=USUAL_GROUP),
    )
    parser = command(commands, "cards", cards, _("Make the PDF of a deck of cards, eight to a page."))
    parser.add_argument("deck", metavar=_("DECK"), help=_("its id, or the path of its file"))
    _add_out(parser)


def handouts(args: Namespace) -> int:
    """Write the session's pack and print its path."""
    from facilitator.services.paper import Wish
    from facilitator.wiring import build

    out, named = with_ending(args.out, ".pdf"), curriculum_named(args.curriculum)
    house = build(library=named.library)
    key = find_round(house, named.id, args.session).key
    pack = house.paper.pack(Wish(named.id, args.session, args.people, key))
    put(house.paper.write(out, pack))
    for waiting in house.programmes.waiting(named.id, args.session):
        tell(f"{waiting.message} {waiting.hint}")
    return OK


def cards(args: Namespace) -> int:
    """Write the printed deck and print its path."""
    from facilitator.wiring import build

    out, named = with_ending(args.out, ".pdf"), deck_named(args.deck)
    paper = build(library=named.library).paper
    put(paper.write(out, paper.deck(named.id)))
    return OK


def _add_out(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--out", metavar=_("FILE.pdf"), required=True, help=_("the file to write"))
