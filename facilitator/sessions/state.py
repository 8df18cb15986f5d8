"""How an evening stands: a fold of its events, nothing else."""

from dataclasses import dataclass, field
from typing import Literal

from facilitator.cards.deck import Card
from facilitator.sessions.agenda import Agenda, Step
from facilitator.sessions.plans import Outcome, Plan

# People who work together, each group in the order it was made.
Groups = tuple[tuple[str, ...], ...]
Fate = Literal["waiting", "running", "done", "skipped", "dropped"]
DrawFate = Literal["kept", "back", "swapped"]


@dataclass(frozen=True, slots=True)
class Note:
    """Words that somebody said, as they were said; `part` is the part of the tool they were said in."""

    text: str
    part: int | None = None


@dataclass(frozen=True, slots=True)
class StepState:
    """How one step stands. `allotted` is its length now; `spent` and `paused` are from earlier visits.

    `opener` counts who began it, where it is a round: coming back to it begins with the same person. `part` is
    where the group is in the step's tool, and `had` the parts it has been in since all were last through.
    """

    allotted: int
    spent: float = 0.0
    paused: float = 0.0
    fate: Fate = "waiting"
    reason: str = ""
    opener: int | None = None
    groups: Groups = ()
    part: int | None = None
    had: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Draw:
    """One drawn card and what became of it. A swapped card's successor is a draw of its own."""

    number: int
    step: int
    deck: str
    card: Card
    mode: str
    fate: DrawFate = "kept"
    successor: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """Whose turn it is in a round: the first who waits. `had` are those whose turn is over."""

    waiting: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    had: frozenset[str] = frozenset()
    began: float = 0.0


@dataclass(frozen=True, slots=True)
class State:
    """A running or closed evening. Times are seconds on the evening's own clock.

    `came_from` is the step that was left for the current one. `before` is the state that an undo
    brings back; None where there is nothing to take back.
    """

    agenda: Agenda
    present: tuple[str, ...]
    began: float
    ends_at: float
    current: int
    step_began: float
    steps: tuple[StepState, ...]
    came_from: int | None = None
    plans_before: tuple[Plan, ...] = ()
    spent: dict[str, frozenset[str]] = field(default_factory=dict)
    rounds: int = 0
    paused_at: float | None = None
    step_paused: float = 0.0
    turns: Turns = Turns()
    draws: tuple[Draw, ...] = ()
    plans: tuple[Plan, ...] = ()
    follow_ups: tuple[tuple[str, Outcome], ...] = ()
    closed_at: float | None = None
    last: float = 0.0
    before: "State | None" = field(default=None, repr=False, compare=False)

    @property
    def step(self) -> Step:
        """The step the evening is in."""
        return self.agenda.steps[self.current]

    def follower(self, index: int) -> int | None:
        """The next step after `index` that is not given up, or None at the end."""
        later = range(index + 1, len(self.steps))
        return next((i for i in later if self.steps[i].fate != "dropped"), None)

    def predecessor(self, index: int) -> int | None:
        """The step before `index` that is not given up, or None at the beginning."""
        return next((i for i in range(index - 1, -1, -1) if self.steps[i].fate != "dropped"), None)

    def table(self) -> tuple[Draw, ...]:
        """The cards that lie on the table in the current step."""
        return tuple(d for d in self.draws if d.step == self.current and d.fate == "kept")

    def plan_of(self, person: str) -> Plan | None:
        """The plan that person made this evening."""
        return next((plan for plan in self.plans if plan.person == person), None)

    def outcome_of(self, person: str) -> Outcome | None:
        """What became of the plan that person made last time, where it was told."""
        return next((outcome for name, outcome in self.follow_ups if name == person), None)
