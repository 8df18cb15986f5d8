"""A question with two answers, shared by all screens."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_
from facilitator.tui.page import Dialog


class QuestionDialog(Dialog[bool]):
    """Asks `title` and explains with `text`; True for `yes`.

    The safe answer is `no`: it has the focus, and it is what esc gives.
    """

    CSS_PATH: ClassVar = "question.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", N_("No"), id="question.no", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, title: str, text: str, yes: str, no: str) -> None:
        super().__init__()
        self._words = (title, text, yes, no)

    def compose(self) -> ComposeResult:
        """The question, what it means, and the two answers."""
        title, text, yes, no = self._words
        with Vertical(classes="sheet"):
            yield Static(title, classes="sheet-title", markup=False)
            yield Static(text, classes="sheet-text", markup=False)
            with Horizontal(classes="sheet-answers"):
                yield Button(Content(no), id="no", variant="primary")
                yield Button(Content(yes), id="yes")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Leave with the answer."""
        event.stop()
        self.dismiss(event.button.id == "yes")

    def action_no(self) -> None:
        """Leave with the safe answer."""
        self.dismiss(False)
