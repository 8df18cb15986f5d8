"""The step's board: its picture or its list, large. The room may see this screen: no names, no leader notes."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.boards.tools import TOOLS
from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import clock
from facilitator.sessions.board import Board
from facilitator.sessions.boarding import LONGEST
from facilitator.sessions.commands import Command, GoToPart, RubOut, WriteDown
from facilitator.tui.page import Page
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.run_wall import WithWall
from facilitator.tui.widgets.bar import Bar
from facilitator.tui.widgets.canvas import Canvas
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line

_NEXT = {
    "network-circle": N_("Next field"),
    "dialogue-wheel": N_("Turn the wheel"),
    "perspective-shift": N_("Next chair"),
    "expectations": N_("Next row"),
    "role-line": N_("Next point"),
    "problem-solving": N_("On in the eight steps"),
}
_DIGITS = range(1, 10)
_BLANK = "\N{NO-BREAK SPACE}"


def _keys(kind: str) -> str:
    """The keys that go on; on a board with a line to write on, most keys are letters."""
    return "f7,ctrl+n" if TOOLS[kind].writes else "space,right,enter,f7"


class BoardScreen(Page[None]):
    """The board of the present step of `running`; it stays on that step until it is left."""

    CSS_PATH: ClassVar = "board.tcss"
    AUTO_FOCUS: ClassVar = "#typed"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(_keys(kind), f"go('{kind}')", words, id=f"board.next-{kind}")
            for kind, words in _NEXT.items()
        ),
        Binding("f6,ctrl+b,left", "back", N_("The one before"), id="board.before"),
        Binding("f9", "rub_out", N_("Rub out"), id="board.rub-out", tooltip=N_("What is marked in the list")),
        Binding("d", "card", N_("Draw a card"), id="board.card"),
        Binding("f8,ctrl+z", "undo", N_("Undo"), id="board.undo"),
        Binding("w", "wall", N_("Wall"), id="board.wall", tooltip=N_("In the browser, for the projector")),
        Binding("escape", "leave", N_("Back to the step"), id="board.leave"),
        Binding(
            "1",
            "choose(1)",
            N_("Choose"),
            id="board.choose",
            key_display="1–9",
            tooltip=N_("By the number that stands there"),
        ),
        *(Binding(str(n), f"choose({n})", show=False) for n in _DIGITS[1:]),
    ]

    def __init__(self, house: House, running: RunningEvening) -> None:
        super().__init__()
        self.house = house
        self.running = running
        self._left = ""

    @property
    def board(self) -> Board:
        """The board as it stands."""
        return self.running.board()

    def compose(self) -> ComposeResult:
        """What it is, where the group is in it, the question, the picture or the list, and a line to write on."""
        board = self.board
        yield Line(id="title")
        yield Line(id="focus")
        yield Static("", id="questions", markup=False)
        if board.writes:
            yield OptionList(id="said")
            yield Input(
                placeholder=_("Write it as it is said, and press Enter"), id="typed", max_length=LONGEST
            )
        else:
            yield Canvas()
        yield Bar()
        yield KeyRows()

    def on_mount(self) -> None:
        """Show the board, and quietly how the time of the step goes."""
        self.set_interval(1.0, self._tick)
        self.show()

    def on_screen_resume(self) -> None:
        """Follow what was done meanwhile; what was told before does not lie over the board."""
        self.app.clear_notifications()
        self.show()

    def show(self) -> None:
        """Bring the screen up to the state."""
        board = self.board
        self.query_one("#title", Line).say(board.title)
        self.query_one("#focus", Line).say(board.focus)
        self.query_one("#questions", Static).update("\n".join(board.questions))
        if board.writes:
            self._list(board)
        else:
            self.query_one(Canvas).show(partial(board.drawing, numbered=True))
        self.refresh_bindings()
        self._tick()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what this board has."""
        board = self.board
        if action == "choose":
            return not board.writes and int(str(parameters[0])) <= len(board.parts)
        fits = {
            "go": parameters == (board.kind,),
            "back": bool(board.part) and not board.by_chance,
            "rub_out": bool(board.said),
            "card": self.running.state.step.deck is not None,
        }
        return fits.get(action, True)

    def action_go(self, _kind: str) -> None:
        """Go on to the next part, or turn the wheel."""
        self._do(GoToPart())

    def action_back(self) -> None:
        """Go back to the part before."""
        self._do(GoToPart((self.board.part or 1) - 1))

    def action_choose(self, place: int) -> None:
        """Go to the part with that number."""
        self._do(GoToPart(place - 1))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Somebody's words are written down."""
        if event.value.strip() and self._do(WriteDown(event.value)):
            event.input.value = ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was said earlier along into the part where the group is now."""
        said = next(note for note in self.board.said if str(note.number) == event.option_id)
        if said.part != self.board.part:
            self._do(WriteDown(said.text))

    def action_rub_out(self) -> None:
        """Take away what is marked in the list, and write on."""
        marked = self.query_one("#said", OptionList).highlighted_option
        if marked is None or marked.id is None:
            self.app.note(_("Mark a line in the list first: tab, and arrow up or down."))
        elif self._do(RubOut(int(marked.id))):
            self.query_one("#typed").focus()

    def action_card(self) -> None:
        """Draw a card; on a wheel that has stopped, one of its theme."""
        try:
            screen = CardScreen(self.running)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.app.push_screen(screen)

    def action_undo(self) -> None:
        """Take the last thing back, if it was done on this board."""
        try:
            undone = self.running.undo_on_board()
        except FacilitatorError as error:
            self.app.tell(error)
            return
        self.app.note(_("The last thing is taken back.") if undone else _("There is nothing here to undo."))
        self.show()

    def action_wall(self) -> None:
        """Put the wall up, as the screen below does."""
        for screen in self.app.screen_stack:
            if isinstance(screen, WithWall):
                screen.action_wall()

    def action_leave(self) -> None:
        """Go back to the step; a line that is half written is not lost without a word."""
        typed = self.query("#typed").first(Input).value.strip() if self.board.writes else ""
        if typed and typed != self._left:
            self._left = typed
            self.app.note(_("The line is not written down yet: press Enter. Esc once more leaves it."))
        else:
            self.dismiss()

    def _do(self, command: Command) -> bool:
        try:
            self.running.do(command)
        except FacilitatorError as error:
            self.app.tell(error)
            return False
        self.show()
        return True

    def _list(self, board: Board) -> None:
        said = self.query_one("#said", OptionList)
        said.set_options(_rows(board))
        if said.option_count:
            said.highlighted = None
            said.scroll_end(animate=False) if not board.parts else None

    def _tick(self) -> None:
        state = self.running.state
        elapsed = clock.elapsed(state, self.running.now())
        self.query_one(Bar).show(elapsed, state.steps[state.current].allotted)


def _rows(board: Board) -> Iterator[Option]:
    """What has been said, under the part it was said in; a part that has not been reached stands alone."""
    for place, part in enumerate(board.parts):
        mark = "▶" if place == board.part else _BLANK
        words = Content(f"{mark} {place + 1}. {part}")
        yield Option(words.stylize("bold") if place == board.part else words, disabled=True)
        yield from (_row(note.number, note.text, 5 * _BLANK) for note in board.said if note.part == place)
    yield from (_row(note.number, note.text, "") for note in board.said if note.part is None)


def _row(number: int, text: str, before: str) -> Option:
    return Option(Content(f"{before}– {text}"), id=str(number))
