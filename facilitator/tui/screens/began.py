"""For a key that was forgotten: the next step, or this one, began some minutes ago."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_, _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import BeganAgo, Next
from facilitator.tui.page import Dialog

MINUTES = range(1, 10)


class BeganDialog(Dialog[Next | BeganAgo | None]):
    """Asks how many minutes ago the next step began; a digit is the whole answer.

    On the row below, the same for a step that was gone to too late. Up and down change rows.
    """

    CSS_PATH: ClassVar = ["question.tcss", "began.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"began({n}, '')", show=False) for n in MINUTES),
        Binding("escape", "leave", N_("Leave it"), id="began.leave", show=False),
        Binding("up", "row('#next')", show=False),
        Binding("down", "row('#this')", show=False),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self._state = running.state

    def compose(self) -> ComposeResult:
        """A row of minutes for the next step, and one for this."""
        state = self._state
        after = state.follower(state.current)
        with Vertical(classes="sheet"):
            yield Static(_("Forgot to press next?"), classes="sheet-title")
            if after is not None:
                title = state.agenda.steps[after].title
                yield from self._minutes("next", _("The next step, “{title}”, began").format(title=title))
            if state.came_from is not None:
                title = state.step.title
                yield from self._minutes("this", _("This step, “{title}”, began").format(title=title))
            yield Static(
                _("… minutes ago. Press the number. Up and down choose the row."), classes="sheet-text"
            )
            yield Button(Content(_("Leave it as it is")), id="leave", action="screen.leave")

    def _minutes(self, row: str, label: str) -> ComposeResult:
        yield Static(label, markup=False)
        with Horizontal(id=row, classes="minutes"):
            for n in MINUTES:
                yield Button(str(n), id=f"{row}-{n}", action=f"screen.began({n}, '{row}')")

    def action_began(self, minutes: int, row: str) -> None:
        """Leave with the command for that many minutes; a digit counts for the row that has the focus."""
        if not row:
            at = self.focused.parent if self.focused is not None else None
            row = "this" if (at is not None and at.id == "this") or not self.query("#next") else "next"
        self.dismiss(Next(ago=60 * minutes) if row == "next" else BeganAgo(60 * minutes))

    def action_row(self, row: str) -> None:
        """Go to the other row."""
        for first in self.query(f"{row} Button").results(Button):
            first.focus()
            break

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
