"""What each kind of step is for: keys that do nothing in it, and what it needs to be of use."""

from collections.abc import Iterator

from facilitator.curriculum.model import Curriculum, Kind, Session, Step
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

ASKING = frozenset({Kind.MEASURE, Kind.FEEDBACK})
# While people are away from the circle, nothing is drawn, handed out or said to it.
AWAY = frozenset({Kind.BREAK, Kind.PRIVATE_TIME})
TOGETHER = frozenset({Kind.WELCOME, Kind.TALK, Kind.AGREEMENT, Kind.ENERGISER, Kind.RELAXATION, Kind.MEDIA})
# The pictures on the board, and the steps of problem solving, are divided into parts.
PICTURED = frozenset(
    {
        Kind.NETWORK_CIRCLE,
        Kind.DIALOGUE_WHEEL,
        Kind.PERSPECTIVE_SHIFT,
        Kind.EXPECTATIONS,
        Kind.ROLE_LINE,
        Kind.PROBLEM_SOLVING,
    }
)
IN_GROUPS = frozenset({Kind.PAIRS, Kind.GROUP_WORK})
# For each key the kinds in which it does nothing when the evening is run.
_IDLE: dict[str, frozenset[Kind]] = {
    "deck": AWAY | ASKING,
    "per_person": AWAY | ASKING | IN_GROUPS | {Kind.TALK, Kind.MEDIA, Kind.RELAXATION},
    "group_of": AWAY | ASKING | TOGETHER | {Kind.ROUND, Kind.FOLLOW_UP, Kind.CLOSING},
    "parallel": frozenset({Kind.BREAK}) | ASKING | TOGETHER | {Kind.ROUND, Kind.FOLLOW_UP, Kind.CLOSING},
    "instrument": frozenset(Kind) - ASKING,
    "url": AWAY,
    "parts": frozenset(Kind) - PICTURED,
    "columns": frozenset(Kind) - {Kind.EXPECTATIONS},
    "middle": frozenset(Kind) - {Kind.NETWORK_CIRCLE},
    "handout": AWAY,
    "ask": AWAY,
    "say": frozenset({Kind.PRIVATE_TIME}),
    "slot": frozenset({Kind.BREAK}),
}
_MINUTES_A_PLAN = 1
# More do not fit around a circle on a screen of 80 columns.
MOST_PARTS = 12


def kind_findings(session: Session, loc: Loc, curriculum: Curriculum) -> Iterator[Finding]:
    """What a session's steps carry in vain, and what they lack."""
    for number, step in enumerate(session.steps):
        here = (*loc, "steps", number)
        yield from _idle_keys(step, here)
        yield from _branches(step, here, curriculum.group_size.max)
        yield from _parts(step, here)
        if step.kind is Kind.MEDIA and not (step.url or step.materials or step.slot):
            yield _needs_media(step, here)
        if step.kind is Kind.ACTION_PLAN:
            yield from _plan_time(step, here, curriculum.group_size.max)
        if curriculum.leaders == 1 and step.lead in {"B", "both"}:
            message = _("Step “{step}” is led by “{lead}”, but only one person leads.").format(
                step=step.title, lead=step.lead
            )
            hint = _("Write: {example}").format(example='lead = "A"')
            yield Finding((*here, "lead"), Code.LEADS_ALONE, message, hint, "warning")


def plan_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """Plans that no one asks about afterwards, and a follow-up where there is nothing to follow up."""
    sessions = curriculum.sessions
    for number, session in enumerate(sessions):
        before = sessions[number - 1] if number else None
        for place, step in enumerate(session.steps):
            here: Loc = ("sessions", number, "steps", place, "kind")
            if step.kind is Kind.FOLLOW_UP and (before is None or not _has(before, Kind.ACTION_PLAN)):
                message = _("Step “{step}” follows up plans, but none were made in the session before.")
                hint = _("Take it out, or let the session before have a step with {example}.")
                yield Finding(
                    here,
                    Code.NOTHING_TO_FOLLOW_UP,
                    message.format(step=step.title),
                    hint.format(example='kind = "action-plan"'),
                    "warning",
                )
            last = number == len(sessions) - 1
            if step.kind is Kind.ACTION_PLAN and not last and not _has(sessions[number + 1], Kind.FOLLOW_UP):
                message = _("Plans are made in step “{step}”, but the next session does not follow them up.")
                hint = _("Let session “{session}” have a step with {example}.")
                yield Finding(
                    here,
                    Code.NOT_FOLLOWED_UP,
                    message.format(step=step.title),
                    hint.format(session=sessions[number + 1].id, example='kind = "follow-up"'),
                    "warning",
                )


def _has(session: Session, kind: Kind) -> bool:
    return any(step.kind is kind for step in session.steps)


def _idle_keys(step: Step, loc: Loc) -> Iterator[Finding]:
    for key, kinds in _IDLE.items():
        if step.kind in kinds and getattr(step, key):
            message = _("“{key}” does nothing in a step of the kind “{kind}”.").format(
                key=key, kind=step.kind.value
            )
            hint = _("Delete the line, or give the step another kind.")
            yield Finding((*loc, key), Code.NO_EFFECT, message, hint, "warning")


def _branches(step: Step, loc: Loc, most: int) -> Iterator[Finding]:
    if len(step.parallel) == 1:
        message = _("Step “{step}” has only one group, so nothing is side by side.").format(step=step.title)
        hint = _("Name at least two, or take the line out.")
        yield Finding((*loc, "parallel"), Code.ONE_BRANCH, message, hint, "warning")
    if step.group_of and step.parallel:
        message = _("“{key}” does nothing here: {other} says how many groups there are.").format(
            key="group_of", other="parallel"
        )
        yield Finding((*loc, "group_of"), Code.NO_EFFECT, message, _("Delete one of the two."), "warning")
    elif step.group_of and step.group_of >= most:
        message = _("Step “{step}”: groups of {size} do not split a group of {people}.").format(
            step=step.title, size=step.group_of, people=most
        )
        hint = _("Write a smaller number.")
        yield Finding((*loc, "group_of"), Code.GROUP_OF, message, hint, "warning")


def _parts(step: Step, loc: Loc) -> Iterator[Finding]:
    count = len(step.parts)
    if step.kind in PICTURED and (count == 1 or count > MOST_PARTS):
        message = _("Step “{step}” has {n} parts, but the picture takes 2 to {most}.").format(
            step=step.title, n=count, most=MOST_PARTS
        )
        hint = _("Name more or fewer, or leave the line out: there are usual ones.")
        yield Finding((*loc, "parts"), Code.PARTS, message, hint, "warning")


def _needs_media(step: Step, loc: Loc) -> Finding:
    message = _("Step “{step}”: a step of the kind “{kind}” needs {what}.").format(
        step=step.title, kind=step.kind.value, what='url = "https://..."'
    )
    hint = _("Say where the film or the sound is, or write {example}.")
    return Finding((*loc, "kind"), Code.STEP_NEEDS, message, hint.format(example='materials = ["..."]'))


def _plan_time(step: Step, loc: Loc, most: int) -> Iterator[Finding]:
    least = most * _MINUTES_A_PLAN
    if step.minutes < least:
        message = _("Step “{step}”: {people} people make plans in {minutes} min.").format(
            step=step.title, people=most, minutes=step.minutes
        )
        hint = _("A plan takes at least a minute each. Write: {example}").format(example=f"minutes = {least}")
        yield Finding((*loc, "minutes"), Code.PLAN_TIME, message, hint, "warning")
