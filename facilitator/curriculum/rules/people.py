"""People: the size of the group, rounds that last as long as the group needs, and leaders who share."""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from facilitator.curriculum.model import Curriculum, Session, Step
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.curriculum.rounds import round_minutes
from facilitator.language.words import _

# A round may be planned for a group where up to a quarter of the places are empty, if it may grow.
NEARLY_FULL = 0.75
LONGEST = 480
LEAST_SHARE, GREATEST_SHARE = 35, 65


def group_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """What is wrong with the size of the group and the rule for completion."""
    size = curriculum.group_size
    if size.min > size.max:
        message = _("group_size: min = {min} is more than max = {max}.").format(min=size.min, max=size.max)
        hint = _("Write: {example}").format(example=f"group_size = {{ min = {size.max}, max = {size.min} }}")
        yield Finding(("group_size", "min"), Code.GROUP_SIZE, message, hint)
    attend, sessions = curriculum.completion and curriculum.completion.attend, len(curriculum.sessions)
    if attend and attend > sessions:
        message = _("attend = {attend} is more than the {sessions} there are in all.").format(
            attend=attend, sessions=sessions
        )
        hint = _("Write: {example}").format(example=f"attend = {sessions}")
        yield Finding(("completion", "attend"), Code.COMPLETION, message, hint)


def round_findings(session: Session, loc: Loc, people: int) -> Iterator[Finding]:
    """Rounds whose minutes do not fit the seconds for each of a full group."""
    for number, step in enumerate(session.steps):
        if step.per_person is not None:
            yield from _round(step, (*loc, "steps", number, "minutes"), people, step.per_person)


def _round(step: Step, here: Loc, people: int, seconds: int) -> Iterator[Finding]:
    full, nearly_full = (
        min(round_minutes(count, seconds), LONGEST) for count in (people, ceil(people * NEARLY_FULL))
    )
    least, most = min(max(nearly_full, step.min or 1), step.max or LONGEST), max(full, step.min or 1)
    # When the evening is run, a round grows with those who come, but never past its max.
    grown = max(step.minutes, step.max or 0)
    words = {"step": step.title, "people": people, "seconds": seconds, "most": most, "minutes": step.minutes}
    hint = _("Write: {example}").format(example=f"minutes = {most}")
    if step.minutes < least:
        message = _(
            "Step “{step}”: {people} people with {seconds} seconds each need {most} min, not {minutes}."
        )
        if step.max is not None and step.max < full:
            hint = _("Write {minutes} and {max}.").format(minutes=f"minutes = {most}", max=f"max = {most}")
        yield Finding(here, Code.ROUND_TOO_SHORT, message.format(**words), hint)
    elif step.minutes > most:
        message = _(
            "Step “{step}”: {people} people with {seconds} seconds each need only {most} min, not {minutes}."
        )
        yield Finding(here, Code.ROUND_TOO_LONG, message.format(**words), hint, "warning")
    elif grown < full:
        message = _(
            "Step “{step}”: if all {people} come, {seconds} seconds each take {most} min, and there are {minutes}."
        )
        hint = _("Write {max}: then it grows when all come.").format(max=f"max = {most}")
        yield Finding(
            here, Code.ROUND_TOO_SHORT, message.format(**{**words, "minutes": grown}), hint, "warning"
        )


def leader_findings(session: Session, loc: Loc, curriculum: Curriculum) -> Iterator[Finding]:
    """Two leaders of whom one leads far more than the other."""
    roles = curriculum.leader_roles
    if curriculum.leaders != len(roles) or len(roles) != 2:
        return
    led: Counter[str] = Counter()
    for step in session.steps:
        for role in roles if step.lead == "both" else [step.lead or ""]:
            led[role] += step.minutes * (1 if step.lead == "both" else 2)
    total = led[roles[0]] + led[roles[1]]
    share = round(100 * led[roles[0]] / total) if total else 50
    if not LEAST_SHARE <= share <= GREATEST_SHARE:
        message = _(
            "Session “{session}”: {first} leads {share} % of the minutes that are led, {second} {rest} %."
        ).format(session=session.id, first=roles[0], share=share, second=roles[1], rest=100 - share)
        hint = _("Share them so that each leads between {least} and {greatest} %.").format(
            least=LEAST_SHARE, greatest=GREATEST_SHARE
        )
        yield Finding(loc, Code.LEADERS_UNBALANCED, message, hint, "warning")
