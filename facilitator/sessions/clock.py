"""Reading the evening's clock: what is left, when it ends, how far it has slipped.

All functions take the state and `now`, seconds on the evening's own clock, which never runs
backwards and counts the time the program was away. Nothing counts below zero unless it is called
overtime.
"""

from dataclasses import dataclass

from facilitator.sessions.agenda import BREAK
from facilitator.sessions.state import State

# Section 4 of the design: a drift under a minute is not worth a word.
DRIFT_WORTH_A_WORD = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What the screen shows of time, in seconds. A negative `left` is overtime, `drift` above zero is late."""

    elapsed: float
    left: float
    evening_left: float
    projected_end: float
    drift: float
    until_break: float | None
    turn: float
    paused: float | None


def elapsed(state: State, now: float) -> float:
    """Seconds the current step has run, pauses left out, earlier visits counted."""
    if state.closed_at is not None:
        return state.steps[state.current].spent
    until = state.paused_at if state.paused_at is not None else now
    this_visit = max(0.0, until - state.step_began - state.step_paused)
    return state.steps[state.current].spent + this_visit


def left(state: State, now: float) -> float:
    """Seconds left of the current step; below zero is overtime."""
    return state.steps[state.current].allotted - elapsed(state, now)


def remaining(state: State, now: float) -> float:
    """Seconds of work left in the evening as it is planned now; none once it is closed."""
    if state.closed_at is not None:
        return 0.0
    ahead = sum(to_come(state, index) for index in range(state.current + 1, len(state.steps)))
    return max(0.0, left(state, now)) + ahead


def to_come(state: State, index: int) -> float:
    """Seconds that step `index` still asks for; one that was visited and left by going back asks for less."""
    step = state.steps[index]
    return 0.0 if step.fate == "dropped" else max(0.0, step.allotted - step.spent)


def drift(state: State, now: float) -> float:
    """Seconds by which the evening would end late (or, below zero, early) if nothing gives."""
    return now + remaining(state, now) - state.ends_at


def until_break(state: State, now: float) -> float | None:
    """Seconds until the next break begins, or None when none is ahead."""
    ahead = max(0.0, left(state, now))
    for index in range(state.current + 1, len(state.steps)):
        if state.agenda.steps[index].kind == BREAK and state.steps[index].fate != "dropped":
            return ahead
        ahead += to_come(state, index)
    return None


def read(state: State, now: float) -> Reading:
    """Everything the screen shows of time at `now`."""
    at = state.closed_at if state.closed_at is not None else now
    speaking_until = state.paused_at if state.paused_at is not None else at
    return Reading(
        elapsed=elapsed(state, at),
        left=left(state, at),
        evening_left=max(0.0, state.ends_at - at),
        projected_end=at + remaining(state, at),
        drift=drift(state, at),
        until_break=until_break(state, at),
        turn=max(0.0, speaking_until - state.turns.began) if state.turns.waiting else 0.0,
        paused=None if state.paused_at is None else max(0.0, at - state.paused_at),
    )
