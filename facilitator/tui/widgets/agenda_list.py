"""The evening's steps, with marks for what is done, what is now and what comes."""

from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from facilitator.language.words import _
from facilitator.sessions.state import Fate, State, StepState

_MARKS: dict[Fate, str] = {"done": "✓", "running": "►", "waiting": " ", "skipped": "–", "dropped": "–"}
_STYLES: dict[Fate, str] = {"done": "dim", "running": "bold", "waiting": "", "skipped": "dim", "dropped": "dim"}


class AgendaList(VerticalScroll, can_focus=False):
    """One row a step, its length as it is planned now; the present step is kept in sight."""

    DEFAULT_CSS: ClassVar[str] = """
    AgendaList { scrollbar-size-vertical: 1; }
    AgendaList Static { width: 1fr; height: auto; }
    """

    _shown: tuple[StepState, ...] = ()

    def compose(self) -> ComposeResult:
        """One text for all rows: a widget for each cost more than the rest of the screen."""
        yield Static("", markup=False)

    def show(self, state: State) -> None:
        """Show where the evening stands; does nothing where that is what it shows."""
        if not self.display or state.steps is self._shown:
            return
        self._shown = state.steps
        self.query_one(Static).update(_table(state))
        self.call_after_refresh(self.scroll_to, y=max(0, 2 * state.current - 6), animate=False)


def _table(state: State) -> Table:
    table = Table.grid(padding=(0, 1, 1, 0), expand=True, pad_edge=True)
    table.add_column(width=1)
    table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column(justify="right", no_wrap=True)
    for plan, step in zip(state.agenda.steps, state.steps, strict=True):
        given_up = step.fate in {"skipped", "dropped"}
        length = _("left out") if given_up else _("{n} min").format(n=round(step.allotted / 60))
        cells = (_MARKS[step.fate], plan.title, length)
        table.add_row(*(Text(cell) for cell in cells), style=_STYLES[step.fate])
    return table
