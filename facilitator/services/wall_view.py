"""What the room sees of a running evening: a pure view, made of what is meant for the room and of nothing else.

What to say and do, who leads and who helps is never read here, and a name only where the leaders chose it.
"""

from dataclasses import replace
from datetime import timedelta

from facilitator.boards.shapes import Plane
from facilitator.boards.tools import TOOLS
from facilitator.language.figures import clock_time
from facilitator.language.words import _, current
from facilitator.ports.wall import Invitation, WallCard, WallView
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.agenda import BREAK
from facilitator.sessions.board import board
from facilitator.sessions.clock import left
from facilitator.sessions.state import State

# In these the wall is calm: the title, and nothing that calls for attention.
CALM = frozenset({"relaxation", "private-time"})
# The picture's own unit; the page scales it so that a letter is a twentieth of the projector's picture high.
PLANE = Plane(wide=76, high=32, letter=1.4, line=3.0)


def wall_view(
    running: RunningEvening, now: float, *, names: bool = False, invitation: Invitation | None = None
) -> WallView:
    """The room's view at `now` on the evening's own clock; with names only where they were chosen."""
    state = running.state
    language = current()
    if state.closed_at is not None:
        return WallView(state.agenda.title, language, big=_("Thank you for coming."), over=True)
    title = state.step.title
    if invitation is not None:
        return WallView(title, language, invitation=invitation)
    if state.step.kind in CALM:
        return WallView(title, language)
    seconds, paused = max(0.0, left(state, now)), state.paused_at is not None
    if state.step.kind == BREAK:
        return WallView(title, language, big=_again(running, now, seconds), left=seconds, paused=paused)
    seen = _for_the_room(running, names=names)
    if seen == WallView("", language):
        return WallView(title, language)
    return replace(seen, title=title, left=seconds, paused=paused)


def _again(running: RunningEvening, now: float, seconds: float) -> str:
    if not seconds:
        return _("We begin again now")
    # To the nearest minute: a break until 19:14:59 is one until 19:15.
    back = running.wall_at(now + seconds) + timedelta(seconds=30)
    # "kl." and its figures stay on one line.
    return _("We begin again at {time}").format(time=clock_time(back).replace(" ", "\N{NO-BREAK SPACE}"))


def _for_the_room(running: RunningEvening, *, names: bool) -> WallView:
    """What the step itself has for the room, without its title and time."""
    state, language = running.state, current()
    turn = _turn(running, names=names)
    table = tuple(WallCard(draw.card.text, draw.card.follow_up or "") for draw in state.table())
    if table:
        return WallView("", language, cards=table, turn=turn)
    if state.step.kind not in TOOLS:
        return WallView("", language, state.step.ask, turn=turn)
    tool = board(state)
    picture, notes = tool.drawing(PLANE), tuple(said.text for said in tool.said)
    questions = tool.questions if picture or not tool.focus else (tool.focus, *tool.questions)
    return WallView("", language, questions, notes=notes, turn=turn, picture=picture)


def _turn(running: RunningEvening, *, names: bool) -> str:
    """Whose turn it is: the name if that was chosen, else only the number."""
    state = running.state
    if not (_one_by_one(state) and state.turns.waiting):
        return ""
    if names:
        return running.name(state.turns.waiting[0])
    here = len(state.present)
    return _("Number {n} of {total}").format(n=here - len(state.turns.waiting) + 1, total=here)


def _one_by_one(state: State) -> bool:
    """Whether turns are taken. In a follow-up people come forward as they like; one alone needs none."""
    return state.step.per_person is not None and state.step.kind != "follow-up" and len(state.present) > 1
