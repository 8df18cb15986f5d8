"""What an event does to the state: one small function an event, no choice and no chance.

`replay` folds a whole journal; `evolve` is one step of it. Both are total over every journal that
`decide` can have written.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from facilitator.sessions import events as e
from facilitator.sessions.agenda import Step
from facilitator.sessions.grouping import with_those_here
from facilitator.sessions.plans import Plan
from facilitator.sessions.state import Draw, DrawFate, Note, State, StepState, Turns


def replay(happened: Iterable[e.Event]) -> State | None:
    """The state after all these events, or None before the first."""
    state: State | None = None
    for event in happened:
        state = evolve(state, event)
    return state


def evolve(state: State | None, event: e.Event) -> State:
    """The state after `event`; `Started` alone needs none before it."""
    if isinstance(event, e.Started):
        return _started(event)
    if state is None:
        raise ValueError("a journal begins with Started")
    if isinstance(event, e.Undone):
        return replace(state.before or state, last=event.at)
    after = _HOW[type(event)](state, event)
    return replace(after, before=state, last=event.at)


def _started(event: e.Started) -> State:
    agenda = event.agenda
    steps = tuple(StepState(step.timed(len(event.present))) for step in agenda.steps)
    state = State(
        agenda=agenda,
        present=event.present,
        began=event.at,
        ends_at=event.ends_at,
        current=0,
        step_began=event.at,
        steps=steps,
        plans_before=event.plans_before,
        spent={deck: frozenset(cards) for deck, cards in event.spent.items()},
        rounds=event.rounds_before,
        last=event.at,
    )
    return _enter(state, 0, event.at)


def _with_step(state: State, index: int, **changes: Any) -> tuple[StepState, ...]:
    return (*state.steps[:index], replace(state.steps[index], **changes), *state.steps[index + 1 :])


def _leave(state: State, at: float, fate: str, reason: str = "") -> State:
    """The current step's visit is over at `at`; a pause ends with it."""
    here = state.steps[state.current]
    pause = state.step_paused + (max(0.0, at - state.paused_at) if state.paused_at is not None else 0.0)
    visit = max(0.0, at - state.step_began - pause)
    steps = _with_step(
        state, state.current, spent=here.spent + visit, paused=here.paused + pause, fate=fate, reason=reason
    )
    return replace(state, steps=steps, paused_at=None, step_paused=0.0, came_from=state.current)


def _enter(state: State, index: int, at: float) -> State:
    """The evening is in step `index` from `at` on; a round begins with a new first speaker."""
    turns, rounds, opener = Turns(), state.rounds, state.steps[index].opener
    if state.agenda.steps[index].per_person is not None and state.present:
        if opener is None:
            opener, rounds = rounds, rounds + 1
        first = opener % len(state.present)
        turns = Turns(waiting=state.present[first:] + state.present[:first], began=at)
    steps = _with_step(state, index, fate="running", reason="", opener=opener)
    return replace(state, current=index, step_began=at, steps=steps, turns=turns, rounds=rounds)


def _moved_on(state: State, event: e.MovedOn) -> State:
    return _enter(_leave(state, event.began, "done"), event.to, event.began)


def _went_back(state: State, event: e.WentBack) -> State:
    return _enter(_leave(state, event.at, "waiting"), event.to, event.at)


def _skipped(state: State, event: e.Skipped) -> State:
    return _enter(_leave(state, event.at, "skipped", event.reason), event.to, event.at)


def _beginning_moved(state: State, event: e.BeginningMoved) -> State:
    """Time goes from the step that was left to this one; a first speaker who still speaks began then too."""
    began = state.step_began - event.seconds
    turns = replace(state.turns, began=began) if state.turns.began == state.step_began else state.turns
    left = state.came_from
    if left is None:
        return replace(state, step_began=began, turns=turns)
    lent = min(float(event.seconds), state.steps[left].spent)
    steps = _with_step(state, left, spent=state.steps[left].spent - lent)
    return replace(state, steps=steps, step_began=began, turns=turns)


def _paused(state: State, event: e.Paused) -> State:
    return replace(state, paused_at=event.at)


def _went_on(state: State, event: e.WentOn) -> State:
    since = state.paused_at if state.paused_at is not None else event.at
    # The turn stood still too, unless it began within the pause.
    turns = replace(
        state.turns, began=state.turns.began + event.at - max(since, min(state.turns.began, event.at))
    )
    return replace(state, paused_at=None, step_paused=state.step_paused + event.at - since, turns=turns)


def _stood_still(state: State, event: e.StoodStill) -> State:
    if state.paused_at is not None:
        return state  # the pause already holds those seconds
    turns = replace(state.turns, began=min(event.at, state.turns.began + event.seconds))
    return replace(state, step_paused=state.step_paused + event.seconds, turns=turns)


def _extended(state: State, event: e.Extended) -> State:
    here = state.steps[state.current]
    return replace(state, steps=_with_step(state, state.current, allotted=here.allotted + event.seconds))


def _presence_changed(state: State, event: e.PresenceChanged) -> State:
    before, count = len(state.present), len(event.present)
    steps = tuple(
        _retimed(s, plan, before, count) if s.fate == "waiting" and i > state.current else s
        for i, (s, plan) in enumerate(zip(state.steps, state.agenda.steps, strict=True))
    )
    groups = steps[state.current].groups
    if groups:
        named = bool(state.step.parallel)
        now = replace(steps[state.current], groups=with_those_here(groups, event.present, named=named))
        steps = (*steps[: state.current], now, *steps[state.current + 1 :])
    here = set(event.present)
    turns = state.turns
    stay = tuple(p for p in turns.waiting if p in here)
    known = turns.had.union(state.present)
    new = tuple(p for p in event.present if p not in known) if state.step.per_person is not None else ()
    waiting = stay + new
    began = turns.began if waiting[:1] == turns.waiting[:1] else event.at
    turns = Turns(waiting, tuple(p for p in turns.passed if p in here), turns.had, began)
    return replace(state, present=event.present, steps=steps, turns=turns)


def _retimed(step: StepState, plan: Step, before: int, count: int) -> StepState:
    """A round for `count` people instead of `before`; what a re-plan took from it stays taken."""
    more = plan.timed(count) - plan.timed(before)
    return replace(step, allotted=max(plan.shortest or 60, step.allotted + more)) if more else step


def _groups_made(state: State, event: e.GroupsMade) -> State:
    return replace(state, steps=_with_step(state, state.current, groups=event.groups))


def _part_reached(state: State, event: e.PartReached) -> State:
    had = state.steps[state.current].had
    # A part that comes again begins a new time through them.
    had = (event.part,) if event.part in had else (*had, event.part)
    return replace(state, steps=_with_step(state, state.current, part=event.part, had=had))


def _written_down(state: State, event: e.WrittenDown) -> State:
    notes = (*state.steps[state.current].notes, Note(event.text, event.part))
    return replace(state, steps=_with_step(state, state.current, notes=notes))


def _rubbed_out(state: State, event: e.RubbedOut) -> State:
    notes = state.steps[state.current].notes
    left = notes[: event.number] + notes[event.number + 1 :]
    return replace(state, steps=_with_step(state, state.current, notes=left))


def _turn_moved(state: State, event: e.TurnMoved) -> State:
    had = state.turns.had.union(set(state.turns.waiting).difference(event.waiting))
    return replace(state, turns=Turns(event.waiting, event.passed, had, event.at))


def _spend(state: State, deck: str, gone: str, reshuffled: tuple[str, ...]) -> dict[str, frozenset[str]]:
    out = state.spent.get(deck, frozenset()) - frozenset(reshuffled)
    return {**state.spent, deck: out | {gone}}


def _card_drawn(state: State, event: e.CardDrawn) -> State:
    draw = Draw(len(state.draws), state.current, event.deck, event.card, event.mode)
    spent = _spend(state, event.deck, event.card.id, event.reshuffled)
    return replace(state, draws=(*state.draws, draw), spent=spent)


def _fated(state: State, number: int, fate: DrawFate) -> tuple[Draw, ...]:
    return tuple(replace(d, fate=fate) if d.number == number else d for d in state.draws)


def _card_put_back(state: State, event: e.CardPutBack) -> State:
    draw = state.draws[event.draw]
    spent = {**state.spent, draw.deck: state.spent.get(draw.deck, frozenset()) - {draw.card.id}}
    return replace(state, draws=_fated(state, event.draw, "back"), spent=spent)


def _card_swapped(state: State, event: e.CardSwapped) -> State:
    old = state.draws[event.draw]
    spent = _spend(state, old.deck, event.card.id, (*event.reshuffled, old.card.id))
    new = Draw(len(state.draws), state.current, old.deck, event.card, old.mode, successor=True)
    return replace(state, draws=(*_fated(state, event.draw, "swapped"), new), spent=spent)


def _without(plans: tuple[Plan, ...], person: str) -> tuple[Plan, ...]:
    return tuple(plan for plan in plans if plan.person != person)


def _plan_made(state: State, event: e.PlanMade) -> State:
    return replace(state, plans=(*_without(state.plans, event.plan.person), event.plan))


def _plan_dropped(state: State, event: e.PlanDropped) -> State:
    return replace(state, plans=_without(state.plans, event.person))


def _plan_followed_up(state: State, event: e.PlanFollowedUp) -> State:
    others = tuple(pair for pair in state.follow_ups if pair[0] != event.person)
    return replace(state, follow_ups=(*others, (event.person, event.outcome)))


def _replanned(state: State, event: e.Replanned) -> State:
    steps = list(state.steps)
    for index, seconds in event.lengths:
        steps[index] = replace(steps[index], allotted=seconds)
    for index in event.dropped:
        steps[index] = replace(steps[index], fate="dropped", reason="time")
    return replace(state, steps=tuple(steps))


def _closed(state: State, event: e.Closed) -> State:
    return replace(_leave(state, event.at, "done"), closed_at=event.at)


_HOW: dict[type, Callable[[State, Any], State]] = {
    e.MovedOn: _moved_on,
    e.WentBack: _went_back,
    e.BeginningMoved: _beginning_moved,
    e.Paused: _paused,
    e.WentOn: _went_on,
    e.StoodStill: _stood_still,
    e.Extended: _extended,
    e.Skipped: _skipped,
    e.PresenceChanged: _presence_changed,
    e.TurnMoved: _turn_moved,
    e.GroupsMade: _groups_made,
    e.PartReached: _part_reached,
    e.WrittenDown: _written_down,
    e.RubbedOut: _rubbed_out,
    e.CardDrawn: _card_drawn,
    e.CardPutBack: _card_put_back,
    e.CardSwapped: _card_swapped,
    e.PlanMade: _plan_made,
    e.PlanDropped: _plan_dropped,
    e.PlanFollowedUp: _plan_followed_up,
    e.Replanned: _replanned,
    e.Closed: _closed,
}
