"""From a curriculum's session to the agenda that the evening runs on."""

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.cards.deck import Card, Deck
from facilitator.errors import NotFound
from facilitator.language.words import _
from facilitator.ports.library import CurriculumLibrary
from facilitator.services.wording import Waiting, waiting_words
from facilitator.sessions.agenda import Agenda, Measure, Step

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
    """The agenda of one session, with the decks it draws from copied in.

    What waits for its words is not asked: its round is left out, and its step says what is missing.
    """
    number, session = find_session(curriculum, wish)
    used = dict.fromkeys(step.deck for step in session.steps if step.deck)
    waiting = {slot.id: slot for slot in curriculum.slots}
    asked = asked_in(curriculum, number)
    unworded = waiting_words(library, curriculum, asked)
    titles = {name: library.instrument(name, curriculum).title for name in asked if name not in unworded}
    sheets = {handout.id: handout.title for handout in curriculum.handouts}
    return Agenda(
        curriculum=curriculum.id,
        curriculum_title=curriculum.title,
        session=session.id,
        title=session.title,
        seconds=session.minutes * 60,
        steps=tuple(
            _turned_by_its_deck(
                _unasked(
                    replace(
                        _step(
                            step, place, waiting.get(step.slot or ""), titles.get(step.instrument or "", "")
                        ),
                        sheet=sheets.get(step.handout or "", ""),
                    ),
                    unworded.get(step.instrument or ""),
                ),
                library.deck(step.deck, curriculum) if step.deck else None,
            )
            for place, step in enumerate(session.steps, 1)
        ),
        number=number,
        of=len(curriculum.sessions),
        leaders=curriculum.leaders,
        decks=tuple(_deck(library.deck(deck, curriculum)) for deck in used),
        form=curriculum.form.value,
        roles=curriculum.leader_roles,
        measures=tuple(
            Measure(name, titles[name]) for name in due_measures(curriculum, number) if name in titles
        ),
    )


def due_measures(curriculum: "model.Curriculum", number: int) -> tuple[str, ...]:
    """The instruments that the curriculum wants used in session `number`, each once."""
    last = len(curriculum.sessions)
    due = (
        measure.instrument
        for measure in curriculum.measures
        if measure.when == "every" or number == {"first": 1, "last": last}[measure.when]
    )
    return tuple(dict.fromkeys(due))


def asked_in(curriculum: "model.Curriculum", number: int) -> tuple[str, ...]:
    """The instruments of session `number`, each once: those that are due, then those that its steps ask."""
    steps = curriculum.sessions[number - 1].steps
    in_steps = (step.instrument for step in steps if step.instrument)
    return tuple(dict.fromkeys((*due_measures(curriculum, number), *in_steps)))


def sheets_of(session: "model.Session") -> tuple[str, ...]:
    """The ids of the sheets that a session hands out, each once: its own first, then those of its steps."""
    in_steps = (step.handout for step in session.steps if step.handout)
    return tuple(dict.fromkeys((*session.handouts, *in_steps)))


def waiting_slots(
    curriculum: "model.Curriculum", session: "model.Session | None" = None
) -> "tuple[model.Slot, ...]":
    """The slots that still wait for their owner's material: all, or those that one session shows."""
    if session is None:
        return curriculum.slots
    sheets = sheets_of(session)
    shown = {step.slot for step in session.steps}
    shown.update(handout.slot for handout in curriculum.handouts if handout.id in sheets)
    return tuple(slot for slot in curriculum.slots if slot.id in shown)


def _step(step: "model.Step", place: int, slot: "model.Slot | None", asks: str) -> Step:
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
        parts=step.parts,
        columns=step.columns,
        middle=step.middle or "",
        group_of=step.group_of,
        url=step.url or "",
        waits_for=slot.title if slot else "",
        slot_note=(slot.note or "") if slot else "",
        asks=asks,
    )


def _unasked(step: Step, waiting: Waiting | None) -> Step:
    """A step whose questions have no words asks nothing, and waits for them unless it waits for a slot too."""
    if waiting is None:
        return step
    step = replace(step, instrument=None)
    return step if step.waits_for else replace(step, waits_for=waiting.title, slot_note=waiting.hint)


def _turned_by_its_deck(step: Step, deck: "model.Deck | None") -> Step:
    """A wheel without parts of its own has the deck's themes, in the same order: it then draws where it stops."""
    if step.kind != "dialogue-wheel" or step.parts or deck is None:
        return step
    themes = [theme for theme in deck.themes if not step.themes or theme.id in step.themes]
    return replace(
        step, parts=tuple(theme.title for theme in themes), themes=tuple(theme.id for theme in themes)
    )


def _deck(deck: "model.Deck") -> Deck:
    cards = (Card(c.id, c.text, c.depth, c.theme, c.follow_up) for c in deck.cards if not c.retired)
    return Deck(deck.id, deck.title, tuple(cards))
