"""Frames and what fills them: every slot that is named is there, and every slot that is there is named."""

from collections.abc import Iterator, Mapping

from facilitator.curriculum.filling import fills_steps
from facilitator.curriculum.model import Curriculum, FillingFile, SlotContent
from facilitator.curriculum.nearest import closest_id, did_you_mean
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _


def slot_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """Slots that a step or a handout names and the curriculum has not, and slots that nothing names."""
    known = {slot.id: slot.title for slot in curriculum.slots}
    named = set()
    for loc, slot in _named(curriculum):
        named.add(slot)
        if slot not in known:
            yield _unknown_slot((*loc, "slot"), slot, known, curriculum.id)
    for number, name in enumerate(known):
        if name not in named:
            message = _("“{id}” is never used.").format(id=name)
            hint = _("Write {example} in a step or a handout, or take it out.")
            yield Finding(
                ("slots", number), Code.UNUSED, message, hint.format(example=f'slot = "{name}"'), "warning"
            )


def filling_findings(filling: FillingFile, frames: Mapping[str, Curriculum]) -> Iterator[Finding]:
    """What is wrong with a filling; `frames` are the curricula there are, by id."""
    for number, content in enumerate(filling.slots):
        if not fills_steps(content) and not content.blocks:
            message = _("Nothing is put into the slot “{id}”.").format(id=content.id)
            hint = _("Write the texts under it: {keys}.").format(keys="say, do, ask, blocks …")
            yield Finding(("slots", number, "id"), Code.FILLS_NOTHING, message, hint, "warning")
    filled = frames.get(filling.curriculum)
    if filled is None:
        message = _("There is no curriculum with the id “{id}”.").format(id=filling.curriculum)
        near = did_you_mean(
            closest_id(filling.curriculum, {name: frame.title for name, frame in frames.items()})
        )
        with_slots = sorted(name for name, frame in frames.items() if frame.slots)
        there = _("There is: {names}.").format(names=", ".join(with_slots)) if with_slots else ""
        put = _("Put the curriculum in the folder above the folder {folder}.").format(folder="fillings")
        yield Finding(("curriculum",), Code.UNKNOWN_CURRICULUM, message, near or f"{there} {put}".strip())
        return
    known = {slot.id: slot.title for slot in filled.slots}
    in_steps = {step.slot for session in filled.sessions for step in session.steps}
    in_handouts = {handout.slot for handout in filled.handouts}
    for number, content in enumerate(filling.slots):
        loc: Loc = ("slots", number)
        if content.id not in known:
            yield _unknown_slot((*loc, "id"), content.id, known, filled.id)
        else:
            yield from _unseen(content, loc, content.id in in_steps, content.id in in_handouts)


def _unseen(content: SlotContent, loc: Loc, in_steps: bool, in_handouts: bool) -> Iterator[Finding]:  # noqa: FBT001 - private
    """Content that nothing of the curriculum shows."""
    if not in_steps and not in_handouts:
        message = _("No step and no handout of the curriculum uses the slot “{id}”.").format(id=content.id)
    elif fills_steps(content) and not in_steps:
        message = _("The slot “{id}” is in no step, only in a handout: write {key}.").format(
            id=content.id, key="blocks"
        )
    elif content.blocks and not in_handouts:
        message = _("The slot “{id}” is in no handout, so {key} is not shown.").format(
            id=content.id, key="blocks"
        )
    else:
        return
    hint = _("Ask the author of the curriculum, or take it out.")
    yield Finding((*loc, "id"), Code.UNUSED, message, hint, "warning")


def _named(curriculum: Curriculum) -> Iterator[tuple[Loc, str]]:
    for s, session in enumerate(curriculum.sessions):
        for n, step in enumerate(session.steps):
            if step.slot:
                yield ("sessions", s, "steps", n), step.slot
    for n, handout in enumerate(curriculum.handouts):
        if handout.slot:
            yield ("handouts", n), handout.slot


def _unknown_slot(loc: Loc, name: str, known: Mapping[str, str], curriculum: str) -> Finding:
    message = _("“{curriculum}” has no slot with the id “{id}”.").format(curriculum=curriculum, id=name)
    near = did_you_mean(closest_id(name, known))
    there = _("There is: {names}.").format(names=", ".join(known)) if known else ""
    hint = near or there or _("Write it under a heading {heading}.").format(heading="[[slots]]")
    return Finding(loc, Code.UNKNOWN_SLOT, message, hint)
