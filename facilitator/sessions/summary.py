"""The evening afterwards: planned and real minutes for each step, and what was skipped and why."""

from dataclasses import dataclass, replace

from facilitator.sessions import clock
from facilitator.sessions.plans import Outcome, Plan
from facilitator.sessions.state import Draw, Fate, State, StepState


@dataclass(frozen=True, slots=True)
class Row:
    """One step as it went. Times are seconds; `allotted` is the length after rounds and re-plans."""

    title: str
    kind: str
    lead: str | None
    planned: int
    allotted: int
    real: float
    paused: float
    fate: Fate
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole evening as it went; `late` is how many seconds after the promised end it closed.

    `written` is what stands on the board of each step, under the step's title.
    """

    rows: tuple[Row, ...]
    lasted: float
    late: float
    present: int
    cards: tuple[Draw, ...]
    plans: tuple[Plan, ...]
    follow_ups: tuple[tuple[str, Outcome], ...]
    written: tuple[tuple[str, tuple[str, ...]], ...] = ()


def summarise(state: State, now: float) -> Summary:
    """What happened so far, or the whole of it once the evening is closed."""
    at = state.closed_at if state.closed_at is not None else now
    rows = tuple(
        Row(plan.title, plan.kind, plan.lead, plan.seconds, s.allotted, s.spent, s.paused, s.fate, s.reason)
        for plan, s in zip(state.agenda.steps, _so_far(state, at), strict=True)
    )
    return Summary(
        rows=rows,
        lasted=at - state.began,
        late=at - state.ends_at,
        present=len(state.present),
        cards=tuple(d for d in state.draws if d.fate == "kept"),
        plans=state.plans,
        follow_ups=state.follow_ups,
        written=tuple(
            (plan.title, tuple(note.text for note in s.notes))
            for plan, s in zip(state.agenda.steps, state.steps, strict=True)
            if s.notes
        ),
    )


def _so_far(state: State, at: float) -> tuple[StepState, ...]:
    """The steps with the visit that is still going on counted in."""
    if state.closed_at is not None:
        return state.steps
    here = state.steps[state.current]
    elapsed = clock.elapsed(state, at)
    paused = here.paused + at - state.step_began - (elapsed - here.spent)
    now = replace(here, spent=elapsed, paused=paused)
    return (*state.steps[: state.current], now, *state.steps[state.current + 1 :])
