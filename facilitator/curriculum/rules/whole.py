"""All rules for each kind of file, in one place."""

from collections.abc import Iterator, Mapping

from facilitator.curriculum.instrument import Instrument
from facilitator.curriculum.model import Curriculum, Deck, FillingFile, SignpostFile
from facilitator.curriculum.problems import Finding, Loc
from facilitator.curriculum.rules.content import author_findings, instrument_findings, signpost_findings
from facilitator.curriculum.rules.decks import deck_findings
from facilitator.curriculum.rules.forms import form_findings, measure_findings, role_findings
from facilitator.curriculum.rules.giving import giving_findings
from facilitator.curriculum.rules.ids import duplicates, reserved
from facilitator.curriculum.rules.kinds import kind_findings, plan_findings
from facilitator.curriculum.rules.order import order_findings
from facilitator.curriculum.rules.people import group_findings, leader_findings, round_findings
from facilitator.curriculum.rules.references import reference_findings, unused
from facilitator.curriculum.rules.scoring import scoring_findings
from facilitator.curriculum.rules.slots import filling_findings, slot_findings
from facilitator.curriculum.rules.time import time_findings
from facilitator.curriculum.rules.wording import wording_findings
from facilitator.curriculum.shared import Shared


def curriculum_rules(curriculum: Curriculum, shared: Shared) -> Iterator[Finding]:
    """Everything a curriculum breaks, with the parts that stand inside it."""
    within = shared.within(curriculum)
    yield from reserved(curriculum.id, ("id",))
    yield from author_findings(curriculum.authors, ())
    yield from duplicates(curriculum.sessions, ("sessions",))
    yield from duplicates(curriculum.handouts, ("handouts",))
    yield from duplicates(curriculum.decks, ("decks",))
    yield from duplicates(curriculum.instruments, ("instruments",))
    yield from group_findings(curriculum)
    for number, session in enumerate(curriculum.sessions):
        loc: Loc = ("sessions", number)
        yield from duplicates(session.steps, (*loc, "steps"))
        yield from time_findings(session, loc)
        yield from order_findings(session, loc)
        yield from giving_findings(session, loc)
        yield from round_findings(session, loc, curriculum.group_size.max)
        yield from leader_findings(session, loc, curriculum)
        yield from kind_findings(session, loc, curriculum)
    yield from plan_findings(curriculum)
    yield from form_findings(curriculum)
    yield from measure_findings(curriculum)
    yield from role_findings(curriculum)
    yield from duplicates(curriculum.slots, ("slots",))
    yield from slot_findings(curriculum)
    yield from reference_findings(curriculum, within)
    yield from unused(curriculum)
    for number, deck in enumerate(curriculum.decks):
        yield from deck_rules(deck, ("decks", number))
    for number, instrument in enumerate(curriculum.instruments):
        yield from instrument_rules(instrument, ("instruments", number))
    yield from duplicates(curriculum.signposts, ("signposts",))
    yield from signpost_findings(curriculum.signposts)


def deck_rules(deck: Deck, loc: Loc = ()) -> Iterator[Finding]:
    """Everything a deck breaks; `loc` says where it stands in a larger file."""
    yield from reserved(deck.id, (*loc, "id"))
    yield from author_findings(deck.authors, loc)
    yield from duplicates(deck.themes, (*loc, "themes"))
    yield from duplicates(deck.cards, (*loc, "cards"))
    yield from deck_findings(deck, loc)


def instrument_rules(instrument: Instrument, loc: Loc = ()) -> Iterator[Finding]:
    """Everything an instrument breaks; `loc` says where it stands in a larger file."""
    yield from reserved(instrument.id, (*loc, "id"))
    yield from author_findings(instrument.authors, loc)
    yield from duplicates(instrument.items, (*loc, "items"))
    yield from instrument_findings(instrument, loc)
    yield from wording_findings(instrument, loc)
    yield from scoring_findings(instrument, loc)


def signpost_rules(file: SignpostFile) -> Iterator[Finding]:
    """Everything a file of signposts breaks."""
    yield from reserved(file.id, ("id",))
    yield from duplicates(file.signposts, ("signposts",))
    yield from signpost_findings(file.signposts)


def filling_rules(file: FillingFile, frames: Mapping[str, Curriculum]) -> Iterator[Finding]:
    """Everything a filling breaks; `frames` are the curricula there are, by id."""
    yield from reserved(file.id, ("id",))
    yield from author_findings(file.authors, ())
    yield from duplicates(file.slots, ("slots",))
    yield from filling_findings(file, frames)
