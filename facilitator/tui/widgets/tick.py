"""A yes or no in a form."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static


class Tick(Static, can_focus=True):
    """A box that is ticked or empty. Textual's own checkbox tells the two apart by colour alone."""

    DEFAULT_CSS: ClassVar[str] = """
    Tick { height: 1; width: auto; padding: 0 1; }
    Tick:focus { background: $primary; color: $background; }
    Tick:hover { text-style: underline; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "change", show=False)]

    class Changed(Message):
        """It was ticked, or the tick was taken away."""

    value: reactive[bool] = reactive(default=False, init=False)

    def __init__(self, label: str, *, value: bool, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(markup=False, id=id)
        self._label = label
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """The box and its label."""
        return Content(f"[{'✓' if self.value else ' '}] {self._label}")

    def watch_value(self) -> None:
        """Tell of the change."""
        self.post_message(self.Changed())

    def action_change(self) -> None:
        """The other way round."""
        self.value = not self.value

    def on_click(self) -> None:
        """A click is the same as the key."""
        self.action_change()
