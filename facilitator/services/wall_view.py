"""What the room sees of a running evening: a pure view, made of what is meant for the room and of nothing else.

What to say and do, who leads and who helps is never read here, and a name only where the leaders chose it.
"""

from dataclasses import replace
from datetime import timedelta

from facilitator.boards.shapes import Plane
from facilitator.boards.tools import TOOLS
from facilitator.language.figures import clock_time
from facilitator.language.words import _, current
from facilitator.ports.wall import Invitation, WallCard, WallPart, WallView
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.agenda import BREAK
from facilitator.sessions.board import Board, board
from facilitator.sessions.clock import left
from facilitator.sessions.state import Draw, State

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
    table = tuple(WallCard(draw.card.text, draw.card.follow_up or "") for draw in _cards(state))
    if table:
        return WallView("", language, cards=table, turn=turn)
    if state.step.kind not in TOOLS:
        return WallView("", language, state.step.ask, turn=turn)
    tool = board(state)
    picture = tool.drawing(PLANE)
    shown = WallView("", language, tool.questions, turn=turn, picture=picture)
    return shown if picture else _written(tool, shown)


def _cards(state: State) -> tuple[Draw, ...]:
    """The cards on the table; at a board those that came after it was last used, so that the last thing is shown."""
    table = state.table()
    if not table or state.step.kind not in TOOLS:
        return table
    # As the board came to be what it is now; the cards that had been drawn by then are older.
    then, now = state, _on_board(state, state.current)
    while then.before is not None and _on_board(then.before, state.current) == now:
        then = then.before
    older = {draw.number for draw in then.draws}
    return tuple(draw for draw in table if draw.number not in older)


def _on_board(state: State, step: int) -> object:
    here = state.steps[step]
    return here.part, here.had, here.notes


def _written(tool: Board, shown: WallView) -> WallView:
    """With what has been written down: in the part in focus, and in the other parts under each one's own words."""
    if tool.part is None:
        return replace(shown, notes=tuple(said.text for said in tool.said))
    said_in = {
        part: tuple(said.text for said in tool.said if said.part == part) for part in range(len(tool.parts))
    }
    others = (
        WallPart(f"{part + 1}. {tool.parts[part]}", notes)
        for part, notes in said_in.items()
        if notes and part != tool.part
    )
    focus = _("{number} of {total}: {words}").format(
        number=tool.part + 1, total=len(tool.parts), words=tool.focus
    )
    return replace(shown, part=focus, notes=said_in[tool.part], others=tuple(others))


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
