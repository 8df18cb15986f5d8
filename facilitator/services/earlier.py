"""Evenings that an invented group is said to have held: played through at once, on a clock of their own."""

from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.errors import Refused
from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.services.evenings import Evenings
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import Close, DrawCard, FollowUp, MakePlan, Next
from facilitator.sessions.plans import Plan


class PastClock:
    """A clock that stands where it is put: some evening before this one, while it is played through."""

    patience = float("inf")

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._passed = 0.0

    def monotonic(self) -> float:
        """Seconds since it was put there."""
        return self._passed

    def wall(self) -> datetime:
        """The time it shows."""
        return self._start + timedelta(seconds=self._passed)

    def pass_seconds(self, seconds: float) -> None:
        """Let time go by."""
        self._passed += seconds


def play_through(evenings: Evenings, group: Group, number: int, past: PastClock) -> None:
    """Hold session `number` with everyone there: cards are drawn, plans told of and new ones made."""
    running = evenings.start(
        evenings.prepare(group.id, number), tuple(person.id for person in group.participants)
    )
    while True:
        past.pass_seconds(running.state.steps[running.state.current].allotted)
        _work(running, group)
        if running.state.follower(running.state.current) is None:
            break
        running.do(Next())
    running.do(Close())


def _work(running: RunningEvening, group: Group) -> None:
    step = running.state.step
    if step.kind == "follow-up":
        for plan in running.state.plans_before:
            running.do(FollowUp(plan.person, "done"))
    if step.kind == "action-plan":
        for plan in _plans(group):
            running.do(MakePlan(plan))
    for _card in range(step.draw or 0):
        try:
            running.do(DrawCard())
        except Refused:  # nothing in the deck fits, or the cards are dealt in another way
            return


def _plans(group: Group) -> tuple[Plan, ...]:
    """A plan each for the first three, or for as many as there are; one of them is on paper."""
    ideas = (
        Plan("", _("Walk in the wood"), _("half an hour"), _("after lunch"), _("Tuesday and Friday"), 8),
        Plan(
            "",
            _("Call my sister"),
            _("a short talk"),
            _("Sunday evening"),
            _("once"),
            6,
            obstacle=_("I am often tired"),
            help=_("I ask her to call me"),
        ),
        Plan("", confidence=9, on_paper=True),
    )
    pairs = zip(group.participants, ideas, strict=False)
    return tuple(replace(plan, person=person.id) for person, plan in pairs)
