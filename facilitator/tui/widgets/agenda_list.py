"""The evening's steps, with marks for what is done, what is now and what comes."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from facilitator.language.words import _, pgettext
from facilitator.sessions.state import Fate, State

_MARKS: dict[Fate, str] = {"done": "✓", "running": "►", "waiting": " ", "skipped": "–", "dropped": "–"}
_STYLES: dict[Fate, str] = {
    "done": "dim",
    "running": "bold",
    "waiting": "",
    "skipped": "dim",
    "dropped": "dim",
}

# One paint covers all that lies between its parts: the rows with the time strip are the whole screen.
# Painted by themselves, a frame later, they leave the answer to a key to a few cells.
_AFTER_THE_TIME = 0.05


class Rows(Widget):
    """All rows in one paint: as a table they cost 7 ms at every minute that is added."""

    DEFAULT_CSS: ClassVar[str] = "Rows { height: auto; }"

    state: State | None = None

    def shows(self, state: State) -> bool:
        """Whether the rows show where the evening stands."""
        return self.state is not None and state.steps is self.state.steps

    def show(self, state: State) -> None:
        """Show where the evening stands."""
        first = self.state is None
        self.state = state
        self.refresh(layout=first)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Two lines a row, one of them air."""
        return 2 * len(self.state.steps) if self.state else 0

    def render(self) -> Content:
        """The rows at the present width."""
        return Content("\n\n").join(self._rows())

    def _rows(self) -> Iterator[Content]:
        if self.state is None:
            return
        for plan, step in zip(self.state.agenda.steps, self.state.steps, strict=True):
            given_up = step.fate in {"skipped", "dropped"}
            length = (
                pgettext("little room", "left out")
                if given_up
                else _("{n} min").format(n=round(step.allotted / 60))
            )
            room = self.size.width - cell_len(length) - 3
            title = plan.title if cell_len(plan.title) <= room else set_cell_size(plan.title, room - 1) + "…"
            row = f"{_MARKS[step.fate]} {set_cell_size(title, room)} {length}"
            yield Content.styled(row, _STYLES[step.fate])


class AgendaList(VerticalScroll, can_focus=False):
    """One row a step, its length as it is planned now; the present step is kept in sight."""

    DEFAULT_CSS: ClassVar[str] = "AgendaList { scrollbar-size-vertical: 1; }"

    def compose(self) -> ComposeResult:
        """The rows."""
        yield Rows()

    def show(self, state: State) -> None:
        """Show where the evening stands, if it can be seen, a moment after the time has been shown."""
        if self.display and not self.query_one(Rows).shows(state):
            self.set_timer(_AFTER_THE_TIME, partial(self._show, state))

    def _show(self, state: State) -> None:
        self.query_one(Rows).show(state)
        self.scroll_to(y=max(0, 2 * state.current - 6), animate=False)
