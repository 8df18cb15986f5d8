"""What a command leads to, or why it is refused: `decide(state, command, now, chance) -> events`.

A command that is carried out gives exactly one event, so that one undo takes back one thing. A
refusal is `Refused`, in the person's words, and changes nothing. `chance(n)` is a number from 0 to
n - 1; it is asked only where a card is drawn, groups are made or the wheel is turned.
"""

from collections.abc import Callable
from typing import Any

from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.agreeing import drop_plan, follow_up, make_plan, replan
from facilitator.sessions.boarding import go_to_part, rub_out, write_down
from facilitator.sessions.dealing import draw_card, put_back, swap_card
from facilitator.sessions.flow import (
    back,
    began_ago,
    close,
    give_turn,
    go_next,
    next_speaker,
    set_present,
    skip,
    undo,
)
from facilitator.sessions.grouping import make_groups
from facilitator.sessions.state import State

Chance = Callable[[int], int]


def decide(state: State | None, command: c.Command, now: float, chance: Chance) -> tuple[e.Event, ...]:
    """The events that `command` leads to at `now`, or `Refused`."""
    if isinstance(command, c.Start):
        return (_start(state, command, now),)
    if state is None:
        raise Refused(_("The evening has not begun."), _("Start it first."))
    now = max(now, state.last)
    if isinstance(command, c.Undo):
        return (undo(state, now),)
    if state.closed_at is not None:
        raise Refused(_("The evening is closed."), _("Undo the closing if it was a mistake."))
    if type(command) in _BY_CHANCE:
        return (_BY_CHANCE[type(command)](state, command, now, chance),)
    return (_HOW[type(command)](state, command, now),)


def _start(state: State | None, command: c.Start, now: float) -> e.Started:
    if state is not None:
        raise Refused(_("The evening has already begun."))
    if not command.agenda.steps:
        raise Refused(_("This session has no steps."))
    if len(set(command.present)) != len(command.present):
        raise Refused(_("The same person is there twice."))
    return e.Started(
        at=now,
        agenda=command.agenda,
        present=command.present,
        ends_at=now + command.ends_in,
        plans_before=command.plans_before,
        spent=command.spent,
        rounds_before=command.rounds_before,
    )


def _pause(state: State, command: c.Pause, now: float) -> e.Paused:
    if state.paused_at is not None:
        raise Refused(_("The step is already paused."))
    return e.Paused(now)


def _go_on(state: State, command: c.GoOn, now: float) -> e.WentOn:
    if state.paused_at is None:
        raise Refused(_("The step is not paused."))
    return e.WentOn(now)


def _stand_still(state: State, command: c.StandStill, now: float) -> e.StoodStill:
    room = now - state.step_began - state.step_paused
    return e.StoodStill(now, int(max(0.0, min(float(command.seconds), room))))


def _extend(state: State, command: c.Extend, now: float) -> e.Extended:
    if not 0 < command.seconds <= 3600:
        raise Refused(_("A step can get between one minute and an hour more."))
    return e.Extended(now, command.seconds)


_BY_CHANCE: dict[type, Callable[[State, Any, float, Chance], e.Event]] = {
    c.MakeGroups: make_groups,
    c.GoToPart: go_to_part,
    c.DrawCard: draw_card,
    c.SwapCard: swap_card,
}
_HOW: dict[type, Callable[[State, Any, float], e.Event]] = {
    c.Next: go_next,
    c.Back: back,
    c.BeganAgo: began_ago,
    c.Pause: _pause,
    c.GoOn: _go_on,
    c.StandStill: _stand_still,
    c.Extend: _extend,
    c.Skip: skip,
    c.SetPresent: set_present,
    c.NextSpeaker: next_speaker,
    c.GiveTurn: give_turn,
    c.WriteDown: write_down,
    c.RubOut: rub_out,
    c.PutBack: put_back,
    c.MakePlan: make_plan,
    c.DropPlan: drop_plan,
    c.FollowUp: follow_up,
    c.Replan: replan,
    c.Close: close,
}
