"""From a curriculum's session to the agenda that the evening runs on."""

from typing import TYPE_CHECKING

from facilitator.cards.deck import Card, Deck
from facilitator.errors import NotFound
from facilitator.language.words import _
from facilitator.ports.library import CurriculumLibrary
from facilitator.sessions.agenda import Agenda, Step

if TYPE_CHECKING:
    from facilitator.curriculum import model


def find_session(curriculum: "model.Curriculum", wish: str) -> "tuple[int, model.Session]":
    """The session with that id or number, and its number from 1; `NotFound` names those there are."""
    for number, session in enumerate(curriculum.sessions, 1):
        if wish in {session.id, str(number)}:
            return number, session
    known = ", ".join(session.id for session in curriculum.sessions)
    raise NotFound(
        _("{title} has no session “{wish}”.").format(title=curriculum.title, wish=wish),
        _("The sessions are: {known}").format(known=known),
    )


def make_agenda(library: CurriculumLibrary, curriculum: "model.Curriculum", wish: str) -> Agenda:
    """The agenda of one session, with the decks it draws from copied in."""
    number, session = find_session(curriculum, wish)
    used = dict.fromkeys(step.deck for step in session.steps if step.deck)
    return Agenda(
        curriculum=curriculum.id,
        curriculum_title=curriculum.title,
        session=session.id,
        title=session.title,
        seconds=session.minutes * 60,
        steps=tuple(_step(step, place) for place, step in enumerate(session.steps, 1)),
        number=number,
        of=len(curriculum.sessions),
        leaders=curriculum.leaders,
        decks=tuple(_deck(library.deck(deck, curriculum)) for deck in used),
    )


def _step(step: "model.Step", place: int) -> Step:
    return Step(
        id=step.id or f"step-{place}",
        kind=step.kind.value,
        title=step.title,
        seconds=step.minutes * 60,
        shortest=step.min * 60 if step.min else None,
        longest=step.max * 60 if step.max else None,
        protected=step.protected,
        optional=step.optional,
        drop_order=step.drop_order or 99,
        lead=step.lead,
        co_lead=step.co_lead,
        say=step.say,
        do=step.do,
        ask=step.ask,
        materials=step.materials,
        depth=step.depth,
        per_person=step.per_person,
        deck=step.deck,
        draw=step.draw,
        mode=step.mode or "blind",
        themes=step.themes,
        instrument=step.instrument,
        handout=step.handout,
        not_after=step.not_after * 60 if step.not_after else None,
        parallel=step.parallel,
    )


def _deck(deck: "model.Deck") -> Deck:
    cards = (Card(c.id, c.text, c.depth, c.theme, c.follow_up) for c in deck.cards if not c.retired)
    return Deck(deck.id, deck.title, tuple(cards))
