"""Minutes: they add up, a long session has a break, and a break is long enough and in time."""

from collections.abc import Iterator
from itertools import accumulate

from facilitator.curriculum.model import Kind, Session, Step
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

LONG_WITHOUT_BREAK = 100
SHORTEST_BREAK = 10


def time_findings(session: Session, loc: Loc) -> Iterator[Finding]:
    """What is wrong with the minutes of a session."""
    yield from _sum(session, loc)
    breaks = [step for step in session.steps if step.kind is Kind.BREAK]
    if session.minutes > LONG_WITHOUT_BREAK and not breaks:
        message = _("Session “{session}” lasts {minutes} min and has no break.").format(
            session=session.id, minutes=session.minutes
        )
        hint = _("Over {limit} min a session needs a step with {example}, at least {shortest} min.").format(
            limit=LONG_WITHOUT_BREAK, example='kind = "break"', shortest=SHORTEST_BREAK
        )
        yield Finding((*loc, "minutes"), Code.NO_BREAK, message, hint)
    begins = accumulate((step.minutes for step in session.steps), initial=0)
    for number, (step, start) in enumerate(zip(session.steps, begins, strict=False)):
        here = (*loc, "steps", number)
        yield from _bounds(step, here)
        if step.kind is Kind.BREAK:
            yield from _break(step, start, here)


def _sum(session: Session, loc: Loc) -> Iterator[Finding]:
    total = sum(step.minutes for step in session.steps)
    if total == session.minutes:
        return
    message = _(
        "Session “{session}”: the steps take {total} min, the session {minutes} min; {count} min too many."
    )
    hint = _("Take {count} min out of the steps, or write: {example}")
    if total < session.minutes:
        message = _(
            "Session “{session}”: the steps take {total} min, the session {minutes} min; {count} min are missing."
        )
        hint = _("Give {count} min more to the steps, or write: {example}")
    count = abs(total - session.minutes)
    yield Finding(
        (*loc, "minutes"),
        Code.MINUTES_SUM,
        message.format(session=session.id, total=total, minutes=session.minutes, count=count),
        hint.format(count=count, example=f"minutes = {total}"),
    )


def _bounds(step: Step, loc: Loc) -> Iterator[Finding]:
    if step.min is not None and step.min > step.minutes:
        message = _("Step “{step}”: min = {min} is more than minutes = {minutes}.").format(
            step=step.title, min=step.min, minutes=step.minutes
        )
        hint = _("min is the shortest useful length; leave it out if the step cannot be shortened.")
        yield Finding((*loc, "min"), Code.MIN_AND_MAX, message, hint)
    if step.max is not None and step.max < step.minutes:
        message = _("Step “{step}”: max = {max} is less than minutes = {minutes}.").format(
            step=step.title, max=step.max, minutes=step.minutes
        )
        yield Finding(
            (*loc, "max"), Code.MIN_AND_MAX, message, _("max is the longest length with many people.")
        )


def _break(step: Step, start: int, loc: Loc) -> Iterator[Finding]:
    for key, minutes in (("minutes", step.minutes), ("min", step.min)):
        if minutes is not None and minutes < SHORTEST_BREAK:
            message = _("A break is never under {shortest} min, and here {key} = {minutes}.").format(
                shortest=SHORTEST_BREAK, key=key, minutes=minutes
            )
            hint = _("Write: {example}").format(example=f"{key} = {SHORTEST_BREAK}")
            yield Finding((*loc, key), Code.SHORT_BREAK, message, hint)
            return
    if step.not_after is not None and start > step.not_after:
        message = _("The break begins at minute {start}, but it may not begin after minute {limit}.").format(
            start=start, limit=step.not_after
        )
        hint = _("Move the break up, or write: {example}").format(example=f"not_after = {start}")
        yield Finding((*loc, "not_after"), Code.LATE_BREAK, message, hint)
