"""An invented group that has met once, so that week 2 can be tried out at once."""

from datetime import datetime, timedelta

from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.feedback_box import FeedbackBox
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.register import Journal, Register
from facilitator.services.evenings import Evenings
from facilitator.services.groups import Groups
from facilitator.sessions.commands import Close, MakePlan, Next
from facilitator.sessions.plans import Plan

CURRICULUM = "laer-at-tackle"


class PastClock:
    """A clock that stands where it is put: last week, while the first evening is played through."""

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


class Demonstration:
    """Furnishes an empty data folder with the invented group."""

    def __init__(
        self,
        register: Register,
        journal: Journal,
        box: FeedbackBox,
        library: CurriculumLibrary,
        clock: Clock,
        chance: Chance,
    ) -> None:
        self._register = register
        self._journal = journal
        self._box = box
        self._library = library
        self._clock = clock
        self._chance = chance

    def furnish(self) -> Group:
        """Make the group and play its first evening, a week ago, with three plans to follow up."""
        now = self._clock.wall()
        past = PastClock(now - timedelta(days=7))
        group = Groups(self._register, self._box, self._library, past, self._chance).create(
            _("The Tuesday group"),
            CURRICULUM,
            leaders=("Kirsten", "Jørgen"),
            people=("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla"),
            starts_at=f"{now:%H.%M}",
        )
        _first_evening(
            Evenings(self._register, self._journal, self._library, past, self._chance), group, past
        )
        return group


def _first_evening(evenings: Evenings, group: Group, past: PastClock) -> None:
    running = evenings.start(evenings.prepare(group.id, 1), tuple(p.id for p in group.participants))
    for step in running.state.agenda.steps:
        past.pass_seconds(running.state.steps[running.state.current].allotted)
        if step.kind == "action-plan":
            for plan in _plans(group):
                running.do(MakePlan(plan))
        if running.state.follower(running.state.current) is not None:
            running.do(Next())
    running.do(Close())


def _plans(group: Group) -> tuple[Plan, ...]:
    anne, bente, carl, *_others = group.participants
    return (
        Plan(anne.id, _("Walk in the wood"), _("half an hour"), _("after lunch"), _("Tuesday and Friday"), 8),
        Plan(
            bente.id,
            _("Call my sister"),
            _("a short talk"),
            _("Sunday evening"),
            _("once"),
            6,
            obstacle=_("I am often tired"),
            help=_("I ask her to call me"),
        ),
        Plan(carl.id, confidence=9, on_paper=True),
    )
