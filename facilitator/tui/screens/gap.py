"""The question about the time that the program was away."""

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.figures import clock_time, minutes
from facilitator.language.words import _
from facilitator.tui.page import Dialog


class GapDialog(Dialog[bool]):
    """Asks whether the group went on while the program was away for `seconds`.

    True if it did. Only a person knows, so this is the one question that esc does not leave.
    """

    CSS_PATH: ClassVar = "question.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, seconds: float, since: datetime, until: datetime) -> None:
        super().__init__()
        self._seconds = seconds
        self._since = since
        self._until = until

    def compose(self) -> ComposeResult:
        """What happened, and the two answers."""
        away = _("The program was away from {since} to {until} ({minutes}).").format(
            since=clock_time(self._since), until=clock_time(self._until), minutes=minutes(self._seconds)
        )
        hint = _("If you stood still, that time is not taken from the step. You still end as promised.")
        with Vertical(classes="sheet"):
            yield Static(_("Did you go on meanwhile?"), classes="sheet-title")
            yield Static(f"{away}\n\n{hint}", classes="sheet-text", markup=False)
            with Horizontal(classes="sheet-answers"):
                yield Button(Content(_("Yes, we went on")), id="went-on", variant="primary")
                yield Button(Content(_("No, we stood still")), id="stood-still")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Leave with the answer."""
        event.stop()
        self.dismiss(event.button.id == "went-on")
