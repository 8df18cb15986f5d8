"""Deciding how the evening moves: from step to step, from speaker to speaker, to its end."""

from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.state import State


def go_next(state: State, command: c.Next, now: float) -> e.MovedOn:
    """The next step that is not given up; `ago` reaches back at most to the beginning of this one."""
    earliest = state.step_began + state.step_paused
    return e.MovedOn(now, _ahead(state), max(now - max(0, command.ago), earliest))


def skip(state: State, command: c.Skip, now: float) -> e.Skipped:
    """Leave the current step undone."""
    return e.Skipped(now, _ahead(state), command.reason)


def back(state: State, command: c.Back, now: float) -> e.WentBack:
    """The step before that is not given up."""
    to = state.predecessor(state.current)
    if to is None:
        raise Refused(_("This is the first step."))
    return e.WentBack(now, to)


def began_ago(state: State, command: c.BeganAgo, now: float) -> e.BeginningMoved:
    """Move the current step's beginning back, as far as the step that was left had time to lend."""
    left = state.came_from
    if left is None:
        raise Refused(_("The first step began with the evening."))
    already = int(now - state.step_began)
    more = min(command.seconds - already, int(state.steps[left].spent))
    if more <= 0:
        raise Refused(_("The step cannot have begun then."), _("Choose another number of minutes."))
    return e.BeginningMoved(now, more)


def set_present(state: State, command: c.SetPresent, now: float) -> e.PresenceChanged:
    """Who is in the room now."""
    if len(set(command.present)) != len(command.present):
        raise Refused(_("The same person is there twice."))
    return e.PresenceChanged(now, command.present)


def next_speaker(state: State, command: c.NextSpeaker, now: float) -> e.TurnMoved:
    """The turn goes on. One who passes comes last and may pass again, silently."""
    turns = state.turns
    if not turns.waiting:
        raise Refused(_("No one is waiting for a turn."))
    speaker, rest = turns.waiting[0], turns.waiting[1:]
    if command.passed and speaker not in turns.passed and rest:
        return e.TurnMoved(now, (*rest, speaker), (*turns.passed, speaker))
    return e.TurnMoved(now, rest, turns.passed)


def give_turn(state: State, command: c.GiveTurn, now: float) -> e.TurnMoved:
    """The round goes on from that person in its order; those who have passed still come last."""
    turns = state.turns
    if command.person not in turns.waiting:
        raise Refused(_("That person is not waiting for a turn."))
    circle = [person for person in turns.waiting if person not in turns.passed]
    last = [person for person in turns.waiting if person in turns.passed]
    if command.person in last:
        order = [command.person, *(person for person in turns.waiting if person != command.person)]
    else:
        at = circle.index(command.person)
        order = [*circle[at:], *circle[:at], *last]
    return e.TurnMoved(now, tuple(order), turns.passed)


def close(state: State, command: c.Close, now: float) -> e.Closed:
    """End the evening, wherever it is."""
    return e.Closed(now)


def undo(state: State, now: float) -> e.Undone:
    """Take the last thing back that still counts."""
    if state.before is None:
        raise Refused(_("There is nothing to undo."))
    return e.Undone(now)


def _ahead(state: State) -> int:
    to = state.follower(state.current)
    if to is None:
        raise Refused(_("This is the last step."), _("Close the evening when you are done."))
    return to
