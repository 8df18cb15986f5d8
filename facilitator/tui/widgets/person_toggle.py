"""A person who is here or not, with a key of their own."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from facilitator.groups.group import Participant
from facilitator.language.words import _


class PersonToggle(Static, can_focus=True):
    """One line: the key, a tick, the name; the words say it too, so that no one depends on the tick alone."""

    DEFAULT_CSS: ClassVar[str] = """
    PersonToggle { height: 1; padding: 0 1; color: $text-muted; }
    PersonToggle.-here { color: $foreground; }
    PersonToggle:focus { background: $primary; color: $background; }
    PersonToggle:hover { text-style: underline; }
    """
    # Enter is left to the dialog's button: it means "these are all".
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "change", show=False)]

    class Changed(Message):
        """The person came or left."""

    here: reactive[bool] = reactive(default=True, init=False, toggle_class="-here")

    def __init__(self, person: Participant, key: str, *, here: bool) -> None:
        super().__init__(markup=False)
        self.person = person
        self.key = key
        self.set_reactive(PersonToggle.here, here)
        self.set_class(here, "-here")

    def render(self) -> Content:
        """The line as it stands."""
        mark = "✓" if self.here else " "
        name = (self.person.name, "bold") if self.here else self.person.name
        away = "" if self.here else "  " + _("not here")
        return Content.assemble(f"{self.key:>1}  {mark} ", name, away)

    def action_change(self) -> None:
        """The other way round."""
        self.here = not self.here

    def watch_here(self) -> None:
        """Let the dialog count anew."""
        self.post_message(self.Changed())

    def on_click(self) -> None:
        """A click is the same as the key."""
        self.action_change()
