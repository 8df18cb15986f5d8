"""What a curriculum names must be there: decks, themes, instruments, handouts, leaders."""

from collections.abc import Iterator, Mapping

from facilitator.curriculum.model import Curriculum, Kind, Step
from facilitator.curriculum.nearest import closest_id, did_you_mean
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.curriculum.rules.decks import draw_findings
from facilitator.curriculum.shared import Shared
from facilitator.language.words import _

BOTH = "both"
LETTERS = ("A", "B")


def reference_findings(curriculum: Curriculum, shared: Shared) -> Iterator[Finding]:
    """Every name in a curriculum that leads nowhere; `shared` is all that it can name."""
    handouts = {handout.id: handout.title for handout in curriculum.handouts}
    leaders = (*dict.fromkeys((*LETTERS, BOTH, *curriculum.leader_roles)),)
    for number, measure in enumerate(curriculum.measures):
        yield from _instrument(measure.instrument, ("measures", number, "instrument"), shared)
    yield from _comparable(curriculum, shared)
    for number, session in enumerate(curriculum.sessions):
        loc: Loc = ("sessions", number)
        for index, handout in enumerate(session.handouts):
            yield from _handout(handout, (*loc, "handouts", index), handouts)
        for index, step in enumerate(session.steps):
            here = (*loc, "steps", index)
            yield from _step(step, here, shared)
            if step.handout is not None:
                yield from _handout(step.handout, (*here, "handout"), handouts)
            if step.lead is not None and step.lead not in leaders:
                yield from _leader(step.lead, (*here, "lead"), leaders)


def unused(curriculum: Curriculum) -> Iterator[Finding]:
    """Warnings about parts of the file that no step and no session names."""
    steps = [step for session in curriculum.sessions for step in session.steps]
    instruments = {step.instrument for step in steps} | {
        measure.instrument for measure in curriculum.measures
    }
    handouts = {step.handout for step in steps}.union(*(session.handouts for session in curriculum.sessions))
    for key, there, named in (
        ("decks", [deck.id for deck in curriculum.decks], {step.deck for step in steps}),
        ("instruments", [instrument.id for instrument in curriculum.instruments], instruments),
        ("handouts", [handout.id for handout in curriculum.handouts], handouts),
    ):
        for number, name in enumerate(there):
            if name not in named:
                message = _("“{id}” is never used.").format(id=name)
                hint = _("Name it in a step or a session, or take it out.")
                yield Finding((key, number), Code.UNUSED, message, hint, "warning")


def _comparable(curriculum: Curriculum, shared: Shared) -> Iterator[Finding]:
    """Warnings about what is asked first and last, to be compared, and has no scale to compare."""
    first = {measure.instrument for measure in curriculum.measures if measure.when == "first"}
    for number, measure in enumerate(curriculum.measures):
        instrument = shared.instruments.get(measure.instrument)
        if measure.when != "last" or measure.instrument not in first or instrument is None:
            continue
        if not any(item.kind == "scale" for item in instrument.items):
            message = _("“{id}” is asked first and last, but has no scale: there is nothing to compare.")
            hint = _("Give it a question with {example}, or ask it once.").format(example='kind = "scale"')
            loc = ("measures", number, "instrument")
            yield Finding(loc, Code.NOT_COMPARABLE, message.format(id=instrument.id), hint, "warning")


def _step(step: Step, loc: Loc, shared: Shared) -> Iterator[Finding]:
    if step.kind is Kind.CARDS and step.deck is None:
        yield _needs(step, loc, 'deck = "..."')
    if step.kind in {Kind.FEEDBACK, Kind.MEASURE} and step.instrument is None:
        yield _needs(step, loc, 'instrument = "..."')
    if step.instrument is not None:
        yield from _instrument(step.instrument, (*loc, "instrument"), shared)
    if step.deck is None:
        return
    deck = shared.decks.get(step.deck)
    if deck:
        yield from draw_findings(step, loc, deck)
    else:
        message = _("There is no deck with the id “{id}”.").format(id=step.deck)
        titles = {name: deck.title for name, deck in shared.decks.items()}
        hint = _hint(step.deck, titles, _("Put it in the folder {folder}.").format(folder="decks"))
        yield Finding((*loc, "deck"), Code.UNKNOWN_DECK, message, hint)


def _needs(step: Step, loc: Loc, what: str) -> Finding:
    message = _("Step “{step}”: a step of the kind “{kind}” needs {what}.").format(
        step=step.title, kind=step.kind.value, what=what
    )
    return Finding((*loc, "kind"), Code.STEP_NEEDS, message, _("Add the line {what}.").format(what=what))


def _instrument(name: str, loc: Loc, shared: Shared) -> Iterator[Finding]:
    if name not in shared.instruments:
        message = _("There is no instrument with the id “{id}”.").format(id=name)
        titles = {known: instrument.title for known, instrument in shared.instruments.items()}
        hint = _hint(name, titles, _("Put it in the folder {folder}.").format(folder="instruments"))
        yield Finding(loc, Code.UNKNOWN_INSTRUMENT, message, hint)


def _handout(name: str, loc: Loc, handouts: Mapping[str, str]) -> Iterator[Finding]:
    if name not in handouts:
        message = _("There is no handout with the id “{id}” in this file.").format(id=name)
        hint = _hint(name, handouts, _("Write it under a heading {heading}.").format(heading="[[handouts]]"))
        yield Finding(loc, Code.UNKNOWN_HANDOUT, message, hint)


def _leader(name: str, loc: Loc, leaders: tuple[str, ...]) -> Iterator[Finding]:
    message = _("“{name}” is not a leader of this course.").format(name=name)
    yield Finding(loc, Code.UNKNOWN_LEADER, message, _hint(name, dict.fromkeys(leaders, ""), ""))


def _hint(name: str, titles: Mapping[str, str], else_do: str) -> str:
    """The id that was probably meant, else the few there are, else what to do about it."""
    meant = closest_id(name, titles)
    if meant:
        return did_you_mean(meant)
    there = _("There is: {names}.").format(names=", ".join(sorted(titles))) if titles else ""
    return f"{there} {else_do}".strip()
