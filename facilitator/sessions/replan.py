"""When the evening slips: what gives, and what never does.

First unused slack (free steps), then optional steps in their drop order, then stretchable steps in
proportion, down to their floors. Never a protected step, a break under ten minutes, the action plan
or the closing. It only ever shortens, in whole minutes, and says by how much it falls short.
"""

from dataclasses import dataclass
from math import ceil, floor

from facilitator.sessions import clock
from facilitator.sessions.agenda import BREAK
from facilitator.sessions.state import State

SLACK = "free"


@dataclass(frozen=True, slots=True)
class Change:
    """One step's length before and after, in seconds; `dropped` steps have no length after."""

    step: int
    before: int
    after: int
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a re-plan would do. `late` is the drift it answers and `short` what it cannot win, in seconds."""

    late: float
    changes: tuple[Change, ...]
    end_before: float
    end_after: float
    short: float

    @property
    def needed(self) -> bool:
        """Whether the evening has slipped by a minute or more."""
        return self.late >= clock.DRIFT_WORTH_A_WORD

    def lengths(self) -> tuple[tuple[int, int], ...]:
        """The new lengths, for the command that applies them."""
        return tuple((c.step, c.after) for c in self.changes if not c.dropped)

    def dropped(self) -> tuple[int, ...]:
        """The steps given up, for the command that applies them."""
        return tuple(c.step for c in self.changes if c.dropped)


def least(state: State, index: int, now: float) -> int:
    """The shortest length in seconds that re-planning may leave step `index`; a step under way keeps what it has used."""
    step, here = state.agenda.steps[index], state.steps[index]
    if step.never_gives:
        return here.allotted
    lowest = 60 if step.kind == SLACK and index != state.current else min(step.floor, here.allotted)
    used = clock.elapsed(state, now) if index == state.current else here.spent
    return min(here.allotted, max(lowest, 60 * ceil(used / 60)))


def propose(state: State, now: float) -> Proposal:
    """What gives so that the evening still ends when promised; no change when it has not slipped."""
    late = clock.drift(state, now)
    end_before = now + clock.remaining(state, now)
    if late < clock.DRIFT_WORTH_A_WORD:
        return Proposal(late, (), end_before, end_before, 0.0)
    need = ceil(late / 60)
    changes: list[Change] = []
    for index in _given_up_first(state):
        if need <= 0:
            break
        change = _give(state, index, need, now)
        changes.append(change)
        need -= int(_won(state, change) // 60)
    taken = {change.step for change in changes}
    shortened, need = _stretch(state, need, now, taken)
    changes += shortened
    won = sum(_won(state, change) for change in changes)
    end_after = end_before - won
    short = max(0.0, end_after - state.ends_at) if need > 0 else 0.0
    return Proposal(late, tuple(sorted(changes, key=lambda c: c.step)), end_before, end_after, short)


def _won(state: State, change: Change) -> float:
    """The seconds that a change wins; what a step has used already cannot be won."""
    return change.before - max(float(change.after), min(float(change.before), state.steps[change.step].spent))


def _ahead(state: State) -> list[int]:
    later = range(state.current + 1, len(state.steps))
    return [i for i in later if state.steps[i].fate == "waiting"]


def _given_up_first(state: State) -> list[int]:
    """Slack, then optional steps by drop order; of equals the later one goes first. A break is never given up.

    Open time with a least length has a content: it is shortened like any other step, and not slack.
    """
    steps = state.agenda.steps
    free = [i for i in _ahead(state) if not steps[i].never_gives and steps[i].kind != BREAK]
    slack = [i for i in free if steps[i].kind == SLACK and steps[i].shortest is None]
    optional = [i for i in free if steps[i].optional and i not in slack]
    return slack + sorted(optional, key=lambda i: (steps[i].drop_order, -i))


def _give(state: State, index: int, need: int, now: float) -> Change:
    """Shorten the step by what is needed if that leaves it useful, else give it up whole."""
    before = state.steps[index].allotted
    after = before - 60 * need
    if after >= least(state, index, now) and after > 0:
        return Change(index, before, after)
    return Change(index, before, 0, dropped=True)


def _stretch(state: State, need: int, now: float, taken: set[int]) -> tuple[list[Change], int]:
    """Share `need` minutes among stretchable steps in proportion to what each can give."""
    room = {
        i: floor((state.steps[i].allotted - least(state, i, now)) / 60)
        for i in [state.current, *_ahead(state)]
        if i not in taken
    }
    room = {i: minutes for i, minutes in room.items() if minutes > 0}
    total = sum(room.values())
    share = min(max(need, 0), total)
    if share == 0:
        return [], need
    exact = {i: share * minutes / total for i, minutes in room.items()}
    cut = {i: floor(x) for i, x in exact.items()}
    by_rest = sorted(room, key=lambda i: (cut[i] - exact[i], i))
    for i in by_rest[: share - sum(cut.values())]:
        cut[i] += 1
    changes = [
        Change(i, state.steps[i].allotted, state.steps[i].allotted - 60 * minutes)
        for i, minutes in cut.items()
        if minutes > 0
    ]
    return changes, need - share
