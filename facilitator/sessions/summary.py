"""The evening afterwards: planned and real minutes for each step, and what was skipped and why."""

from dataclasses import dataclass

from facilitator.sessions.plans import Outcome, Plan
from facilitator.sessions.state import Draw, Fate, State


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
    """The whole evening as it went; `late` is how many seconds after the promised end it closed."""

    rows: tuple[Row, ...]
    lasted: float
    late: float
    present: int
    cards: tuple[Draw, ...]
    plans: tuple[Plan, ...]
    follow_ups: tuple[tuple[str, Outcome], ...]


def summarise(state: State, now: float) -> Summary:
    """What happened so far, or the whole of it once the evening is closed."""
    at = state.closed_at if state.closed_at is not None else now
    rows = tuple(
        Row(plan.title, plan.kind, plan.lead, plan.seconds, s.allotted, s.spent, s.paused, s.fate, s.reason)
        for plan, s in zip(state.agenda.steps, state.steps, strict=True)
    )
    return Summary(
        rows=rows,
        lasted=at - state.began,
        late=at - state.ends_at,
        present=len(state.present),
        cards=tuple(d for d in state.draws if d.fate == "kept"),
        plans=state.plans,
        follow_ups=state.follow_ups,
    )
