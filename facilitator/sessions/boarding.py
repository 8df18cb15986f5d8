"""Deciding what happens at the group's board: which part of a tool comes next, and what is written down."""

from collections.abc import Callable

from facilitator.boards.tools import TOOLS, Tool, parts_of
from facilitator.errors import Refused
from facilitator.language.words import _, ngettext
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.state import State

Chance = Callable[[int], int]

LONGEST = 160
MOST = 60


def go_to_part(state: State, command: c.GoToPart, now: float, chance: Chance) -> e.PartReached:
    """The part that was asked for; else the next in order, or one by chance that has not come yet."""
    count = len(parts_of(state.step.kind, state.step.parts))
    if count == 0:
        raise Refused(_("This step has no parts to go through."))
    if command.part is not None:
        if not 0 <= command.part < count:
            raise Refused(
                ngettext("There is only {n} part.", "There are only {n} parts.", count).format(n=count)
            )
        return e.PartReached(now, command.part)
    here, part = state.steps[state.current], part_now(state)
    if not _tool(state).by_chance:
        if part == count - 1:
            raise Refused(
                _("That was the last one."), _("Go on with the session, or go back to another one.")
            )
        return e.PartReached(now, 0 if part is None else part + 1)
    left = [part for part in range(count) if part not in here.had]
    left = left or [part for part in range(count) if part != here.part] or [0]
    return e.PartReached(now, left[chance(len(left))])


def write_down(state: State, command: c.WriteDown, now: float) -> e.WrittenDown:
    """What somebody said, in those words."""
    text = " ".join(command.text.split())
    here = state.steps[state.current]
    if not _tool(state).writes:
        raise Refused(_("Nothing is written down in this step."), _("Write on the board or on paper."))
    if not text:
        raise Refused(_("There is nothing to write down."))
    if len(text) > LONGEST:
        raise Refused(_("That is too long to write on the board."), _("Ask for it in one sentence."))
    if len(here.notes) >= MOST:
        raise Refused(_("The board is full."), _("Go on on paper, or rub something out."))
    return e.WrittenDown(now, text, part_now(state))


def rub_out(state: State, command: c.RubOut, now: float) -> e.RubbedOut:
    """Something that was written down goes."""
    if not 0 <= command.number < len(state.steps[state.current].notes):
        raise Refused(_("That does not stand on the board."))
    return e.RubbedOut(now, command.number)


def part_now(state: State) -> int | None:
    """The part the group is in: where things are written down the first at once, else none before one is chosen."""
    step, part = state.step, state.steps[state.current].part
    count = len(parts_of(step.kind, step.parts))
    if part is not None and part < count:
        return part
    return 0 if count and _tool(state).writes else None


def _tool(state: State) -> Tool:
    return TOOLS.get(state.step.kind, Tool())
