"""What the facilitator may ask for while a session runs."""

from dataclasses import dataclass, field
from typing import Literal

from facilitator.sessions.agenda import Agenda
from facilitator.sessions.plans import Outcome, Plan

SkipReason = Literal["time", "group", "other"]


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the evening. `ends_in` is seconds until the promised end; `spent` the group's drawn cards."""

    agenda: Agenda
    present: tuple[str, ...]
    ends_in: int
    plans_before: tuple[Plan, ...] = ()
    spent: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rounds_before: int = 0


@dataclass(frozen=True, slots=True)
class Next:
    """Go to the next step; `ago` seconds back if the key was forgotten."""

    ago: int = 0


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the step before; its time goes on where it was left."""


@dataclass(frozen=True, slots=True)
class BeganAgo:
    """This step began that many seconds ago; the step before ended then."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the step's time. The evening's own clock, and its end, go on."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Let the step's time run again."""


@dataclass(frozen=True, slots=True)
class StandStill:
    """The lid was closed and the group did not go on: those seconds are not the step's."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the current step more time."""

    seconds: int = 60


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave the current step undone and go on."""

    reason: SkipReason


@dataclass(frozen=True, slots=True)
class SetPresent:
    """Someone came late or left; rounds still to come are timed anew."""

    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextSpeaker:
    """The turn goes on; one who passes is asked again at the end, once."""

    passed: bool = False


@dataclass(frozen=True, slots=True)
class GiveTurn:
    """One who waits speaks now; the round goes on from there."""

    person: str


@dataclass(frozen=True, slots=True)
class MakeGroups:
    """Put those who are here into groups by chance, or into others than before."""


@dataclass(frozen=True, slots=True)
class GoToPart:
    """Go to a part of the step's tool; without a number to the next, or on the wheel to one by chance."""

    part: int | None = None


@dataclass(frozen=True, slots=True)
class WriteDown:
    """Write down what somebody said, in those words."""

    text: str


@dataclass(frozen=True, slots=True)
class RubOut:
    """Take something that was written down away, by its place in the step."""

    number: int


@dataclass(frozen=True, slots=True)
class DrawCard:
    """Draw a card of the step's deck; `card` names it where a person chose it face up."""

    card: str | None = None
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class PutBack:
    """Lay a drawn card back into the deck."""

    draw: int


@dataclass(frozen=True, slots=True)
class SwapCard:
    """Change a drawn card for another, once; at most `depth` deep if that is given."""

    draw: int
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class MakePlan:
    """Keep a person's plan; it replaces the one made earlier this evening."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class DropPlan:
    """Take a person's plan away again."""

    person: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of the plan a person made last time."""

    person: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Replan:
    """Use a proposal that was shown: new lengths in seconds by step number, and the steps given up."""

    lengths: tuple[tuple[int, int], ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last thing back."""


@dataclass(frozen=True, slots=True)
class Close:
    """End the evening."""


Command = (
    Start
    | Next
    | Back
    | BeganAgo
    | Pause
    | GoOn
    | StandStill
    | Extend
    | Skip
    | SetPresent
    | NextSpeaker
    | GiveTurn
    | MakeGroups
    | GoToPart
    | WriteDown
    | RubOut
    | DrawCard
    | PutBack
    | SwapCard
    | MakePlan
    | DropPlan
    | FollowUp
    | Replan
    | Undo
    | Close
)
