"""What the owner of a licence puts into a frame: content for its slots, from a file of its own."""

from collections.abc import Mapping

from facilitator.curriculum.model import Curriculum, Handout, SlotContent, Step

SCRIPT = ("say", "do", "ask")
ALONE = ("co_lead", "materials", "url")


def fills_steps(content: SlotContent) -> bool:
    """Whether it has anything that a step shows."""
    return any(getattr(content, key) for key in (*SCRIPT, *ALONE))


def filled(curriculum: Curriculum, contents: Mapping[str, SlotContent]) -> Curriculum:
    """The curriculum with these contents, by slot, in place of its own texts.

    What has been filled names no slot any more, and `slots` are those that still wait for their owner.
    """
    if not contents:
        return curriculum
    sessions = tuple(
        session.model_copy(update={"steps": tuple(_step(step, contents) for step in session.steps)})
        for session in curriculum.sessions
    )
    handouts = tuple(_handout(handout, contents) for handout in curriculum.handouts)
    named = {step.slot for session in sessions for step in session.steps}
    named.update(handout.slot for handout in handouts)
    waiting = tuple(slot for slot in curriculum.slots if slot.id not in contents or slot.id in named)
    return curriculum.model_copy(update={"sessions": sessions, "handouts": handouts, "slots": waiting})


def _step(step: Step, contents: Mapping[str, SlotContent]) -> Step:
    content = contents.get(step.slot or "")
    if content is None or not fills_steps(content):
        return step
    # What is said, done and asked is one script: beside the owner's words the frame's own would be strangers.
    script = SCRIPT if any(getattr(content, key) for key in SCRIPT) else ()
    new = {key: getattr(content, key) for key in script}
    new |= {key: getattr(content, key) for key in ALONE if getattr(content, key)}
    return step.model_copy(update={**new, "slot": None})


def _handout(handout: Handout, contents: Mapping[str, SlotContent]) -> Handout:
    content = contents.get(handout.slot or "")
    if content is None or not content.blocks:
        return handout
    return handout.model_copy(update={"blocks": content.blocks, "slot": None})
