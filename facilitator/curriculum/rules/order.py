"""The order of an evening: it opens, it closes, and what goes deep has time before and after it."""

from collections.abc import Iterator

from facilitator.curriculum.model import Kind, Session
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

OPENING = (Kind.WELCOME, Kind.FOLLOW_UP, Kind.ROUND)
DEEP = 3
# So many steps at the end bring people back to the surface before they go home.
LANDING = 2


def order_findings(session: Session, loc: Loc) -> Iterator[Finding]:
    """What is wrong with the order of a session's steps."""
    steps, first_session = session.steps, loc[-1] == 0
    if steps[0].kind not in OPENING:
        message = _("Session “{session}” does not open: its first step is “{kind}”.").format(
            session=session.id, kind=steps[0].kind.value
        )
        hint = _("Let it begin with one of: {choices}.").format(choices=", ".join(OPENING))
        yield Finding((*loc, "steps", 0, "kind"), Code.OPENING, message, hint)
    last = len(steps) - 1
    if steps[last].kind is not Kind.CLOSING:
        message = _("Session “{session}” does not close: its last step is “{kind}”.").format(
            session=session.id, kind=steps[last].kind.value
        )
        hint = _("Let it end with a step with {example}.").format(example='kind = "closing"')
        yield Finding((*loc, "steps", last, "kind"), Code.CLOSING, message, hint)
    for number, step in enumerate(steps):
        if step.depth < DEEP:
            continue
        here = (*loc, "steps", number, "depth")
        if first_session:
            message = _("Step “{step}” goes deep (depth = 3) in the first session.").format(step=step.title)
            hint = _("Depth 3 needs trust: move it to the second session or later, or write: {example}")
            yield Finding(here, Code.DEEP_TOO_EARLY, message, hint.format(example="depth = 2"))
        if number > last - LANDING:
            message = _("Step “{step}” goes deep (depth = 3) among the last two steps.").format(
                step=step.title
            )
            hint = _("People need time to land: move it up, or write: {example}").format(example="depth = 2")
            yield Finding(here, Code.DEEP_AT_THE_END, message, hint)
