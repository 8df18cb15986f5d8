"""Giving the steps of a session other minutes, so that they add up to another length."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import ceil
from typing import Any

from facilitator.curriculum.model import Kind
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.rounds import round_minutes
from facilitator.curriculum.rules.people import NEARLY_FULL
from facilitator.curriculum.rules.time import LONG_WITHOUT_BREAK, SHORTEST_BREAK
from facilitator.curriculum.write import Plain
from facilitator.errors import Refused
from facilitator.language.words import _

LONGEST = 480
_SHORTEST = 3  # of a step that is neither a break nor a round
_FIXED = frozenset({Kind.WELCOME, Kind.CLOSING, Kind.FEEDBACK, Kind.MEASURE})
# So late the break may come at the latest, after the minute at which it is planned.
_LEEWAY = 10

Steps = Sequence[Mapping[str, Any]]


def reach(steps: Steps, people: int) -> tuple[int, int]:
    """The shortest and the longest session that these steps make; a long one needs a break among them."""
    has_break = any(step["kind"] == Kind.BREAK for step in steps)
    return sum(_least(step, people) for step in steps), LONGEST if has_break else LONG_WITHOUT_BREAK


def fitted(steps: Steps, total: int, people: int) -> list[int]:
    """Minutes for each step that add up to `total`, which is within `reach`, in the proportions there were."""
    minutes = [_planned(step, people) for step in steps]
    least = [_least(step, people) for step in steps]
    gives = [not _is_fixed(step) for step in steps]
    fixed = sum(minute for minute, give in zip(minutes, gives, strict=True) if not give)
    loose = sum(minutes) - fixed
    scale = max(0, total - fixed) / loose if loose else 0
    new = [
        max(low, round(minute * scale)) if give else minute
        for minute, low, give in zip(minutes, least, gives, strict=True)
    ]
    while (missing := total - sum(new)) != 0:
        # What is over after rounding goes to, or comes from, the step that has most of what can be given.
        room = [
            minute - low if missing < 0 else minute * give
            for minute, low, give in zip(new, least, gives, strict=True)
        ]
        new[room.index(max(room))] += 1 if missing > 0 else -1
    return new


def fit(session: Mapping[str, Any], minutes: int, people: int) -> dict[Loc, Plain]:
    """What changes in a session that is to last `minutes`, by place in the session."""
    steps = session["steps"]
    least, most = reach(steps, people)
    if not least <= minutes <= most:
        raise Refused(
            _("Such a session cannot last {minutes} minutes.").format(minutes=minutes),
            _("Choose from {least} to {most} minutes, and change the steps in the file afterwards.").format(
                least=least, most=most
            ),
        )
    new = _settings(steps, fitted(steps, minutes, people))
    changed: dict[Loc, Plain] = {("steps", *loc): value for loc, value in new.items()}
    return changed if minutes == session["minutes"] else {("minutes",): minutes, **changed}


def _settings(steps: Steps, new: Sequence[int]) -> dict[Loc, Plain]:
    """What changes in the steps with their new minutes, by number of the step and key."""
    changed: dict[Loc, Plain] = {}
    begins = accumulate(new, initial=0)
    for number, (step, minutes, begin) in enumerate(zip(steps, new, begins, strict=False)):
        if minutes != step["minutes"]:
            changed[number, "minutes"] = minutes
        if step.get("min", 0) > minutes:
            changed[number, "min"] = minutes
        if step.get("max", LONGEST) < minutes:
            changed[number, "max"] = minutes
        if step.get("not_after", LONGEST) < begin:
            changed[number, "not_after"] = begin + _LEEWAY
    return changed


def _is_fixed(step: Mapping[str, Any]) -> bool:
    """A round lasts as long as its people need; a welcome and a farewell do not grow with the evening."""
    return "per_person" in step or step["kind"] in _FIXED


def _planned(step: Mapping[str, Any], people: int) -> int:
    """The minutes that the step has; those of a round are made to fit the people."""
    minutes: int = step["minutes"]
    if "per_person" not in step:
        return minutes
    lowest, highest = int(step.get("min", 1)), int(step.get("max", LONGEST))
    least, most = (
        min(max(round_minutes(count, step["per_person"]), lowest), highest)
        for count in (ceil(people * NEARLY_FULL), people)
    )
    return min(max(minutes, least), most)


def _least(step: Mapping[str, Any], people: int) -> int:
    minutes: int = step["minutes"]
    if "per_person" in step:
        return _planned(step, people)
    if step["kind"] == Kind.BREAK:
        return SHORTEST_BREAK
    if step["kind"] == Kind.ACTION_PLAN:
        return people
    return min(minutes, _SHORTEST)
