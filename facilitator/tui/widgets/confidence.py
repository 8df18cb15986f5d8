"""How sure, from 0 to 10: one key, one click, or the arrows."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from facilitator.language.words import N_
from facilitator.tui.page import translated

MOST = 10


class Confidence(Horizontal, can_focus=True):
    """The numbers 0 to 10 in a row; the chosen one stands in brackets."""

    DEFAULT_CSS: ClassVar[str] = """
    Confidence { height: 1; width: auto; }
    Confidence Static { width: 5; text-align: center; background: $panel; }
    Confidence Static:hover { background: $primary 30%; }
    Confidence:focus Static { text-style: underline; }
    Confidence Static.-chosen, Confidence:focus Static.-chosen { background: $primary; color: $background; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", N_("Less sure"), id="confidence.less", show=False),
        Binding("right", "step(1)", N_("More sure"), id="confidence.more", show=False),
    ]

    value: reactive[int | None] = reactive(None)

    class Changed(Message):
        """Another number was chosen."""

    class Number(Static):
        """One number to click on."""

        def __init__(self, number: int) -> None:
            super().__init__(markup=False)
            self.number = number

        def on_click(self) -> None:
            """Choose it."""
            self.post_message(Confidence.Picked(self.number))

    class Picked(Message):
        """A number was clicked on."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, value: int | None) -> None:
        super().__init__(id="confidence")
        self._bindings = translated(self._bindings)
        self.set_reactive(Confidence.value, value)

    def compose(self) -> ComposeResult:
        """The eleven numbers."""
        for number in range(MOST + 1):
            yield self.Number(number)

    def on_mount(self) -> None:
        """Show what was chosen before."""
        self._show()

    def watch_value(self) -> None:
        """Show the new choice and tell of it."""
        self._show()
        self.post_message(self.Changed())

    def on_key(self, event: events.Key) -> None:
        """A digit is the answer; t is ten, and so is 1 and then 0."""
        if event.key.isdecimal() and len(event.key) == 1:
            ten = event.key == "0" and self.value == 1
            self.value = MOST if ten else int(event.key)
        elif event.key == "t":
            self.value = MOST
        else:
            return
        event.stop()

    def action_step(self, by: int) -> None:
        """A little more or less sure."""
        self.value = min(MOST, max(0, (self.value if self.value is not None else MOST // 2) + by))

    @on(Picked)
    def _pick(self, event: Picked) -> None:
        event.stop()
        self.focus()
        self.value = event.number

    def _show(self) -> None:
        for cell in self.query(self.Number):
            chosen = cell.number == self.value
            cell.set_class(chosen, "-chosen")
            cell.update(f"[{cell.number}]" if chosen else f"{cell.number}", layout=False)
