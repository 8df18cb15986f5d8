"""Before a rehearsal: how fast the time shall go."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_, _
from facilitator.services.rehearsal import SPEEDS
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.rehearsal_bar import speed_words


class RehearseDialog(Dialog[int | None]):
    """Asks how many times as fast as life the session is to be rehearsed; None where it is not."""

    CSS_PATH: ClassVar = ["question.tcss", "rehearse.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", N_("No"), id="rehearse.no", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, session: str) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """What a rehearsal is, and the speeds."""
        text = _(
            "You lead an invented group through the session, just as when it is real. Nothing is kept. How fast shall the time go?"
        )
        with Vertical(classes="sheet"):
            yield Static(
                _("Rehearse {session}").format(session=self._session), classes="sheet-title", markup=False
            )
            yield Static(text, classes="sheet-text", markup=False)
            for speed in SPEEDS:
                yield Button(Content(speed_words(speed)), id=f"at-{speed}", name=str(speed))
            yield Button(Content(_("Not now")), id="not-now")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Leave with the answer."""
        event.stop()
        self.dismiss(int(event.button.name) if event.button.name else None)
