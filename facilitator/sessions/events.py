"""What happened, in the past tense: the only truth about an evening.

Every event carries `at`, seconds on the evening's own clock, and all that a replay needs: the drawn
card is inside, so a replay needs no chance. The names of classes and fields are what the journal
holds; they may be added to, never renamed.
"""

from dataclasses import dataclass

from facilitator.cards.deck import Card
from facilitator.sessions.agenda import Agenda
from facilitator.sessions.plans import Outcome, Plan


@dataclass(frozen=True, slots=True)
class Started:
    """The evening began with these people and this promise of an end."""

    at: float
    agenda: Agenda
    present: tuple[str, ...]
    ends_at: float
    plans_before: tuple[Plan, ...]
    spent: dict[str, tuple[str, ...]]
    rounds_before: int


@dataclass(frozen=True, slots=True)
class MovedOn:
    """The evening went to step `to`; `began` is when that really was."""

    at: float
    to: int
    began: float


@dataclass(frozen=True, slots=True)
class WentBack:
    """The evening returned to step `to`."""

    at: float
    to: int


@dataclass(frozen=True, slots=True)
class BeginningMoved:
    """The current step had begun earlier than the key was pressed."""

    at: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The step's time stopped."""

    at: float


@dataclass(frozen=True, slots=True)
class WentOn:
    """The step's time ran again."""

    at: float


@dataclass(frozen=True, slots=True)
class StoodStill:
    """For that many seconds before `at` nothing of the step took place."""

    at: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Extended:
    """The current step got more time."""

    at: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """The current step was left undone and the evening went to step `to`."""

    at: float
    to: int
    reason: str


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    """These people are in the room from now on."""

    at: float
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TurnMoved:
    """The turn went to the first of `waiting`; `passed` have been asked once and come last."""

    at: float
    waiting: tuple[str, ...]
    passed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupsMade:
    """In the current step these people work together."""

    at: float
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PartReached:
    """The group came to that part of the step's tool."""

    at: float
    part: int


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """Somebody's words were written down in the step, in the part the group was in."""

    at: float
    text: str
    part: int | None


@dataclass(frozen=True, slots=True)
class RubbedOut:
    """The words at that place of the step were taken away."""

    at: float
    number: int


@dataclass(frozen=True, slots=True)
class CardDrawn:
    """A card came on the table; `reshuffled` ids went back into the deck first."""

    at: float
    deck: str
    card: Card
    mode: str
    reshuffled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardPutBack:
    """Draw number `draw` went back into the deck."""

    at: float
    draw: int


@dataclass(frozen=True, slots=True)
class CardSwapped:
    """Draw number `draw` was changed for another card."""

    at: float
    draw: int
    card: Card
    reshuffled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanMade:
    """A person made or remade a plan."""

    at: float
    plan: Plan


@dataclass(frozen=True, slots=True)
class PlanDropped:
    """A person took the plan away again."""

    at: float
    person: str


@dataclass(frozen=True, slots=True)
class PlanFollowedUp:
    """A person told what became of last time's plan."""

    at: float
    person: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Replanned:
    """The rest of the evening got new lengths, in seconds by step number."""

    at: float
    lengths: tuple[tuple[int, int], ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The event before this one, as far as it still counted, counts no more."""

    at: float


@dataclass(frozen=True, slots=True)
class Closed:
    """The evening ended."""

    at: float


Event = (
    Started
    | MovedOn
    | WentBack
    | BeginningMoved
    | Paused
    | WentOn
    | StoodStill
    | Extended
    | Skipped
    | PresenceChanged
    | TurnMoved
    | GroupsMade
    | PartReached
    | WrittenDown
    | RubbedOut
    | CardDrawn
    | CardPutBack
    | CardSwapped
    | PlanMade
    | PlanDropped
    | PlanFollowedUp
    | Replanned
    | Undone
    | Closed
)
