"""A list to choose one thing from."""

from textual.binding import Binding
from textual.widgets import Select
from textual.widgets._select import SelectOverlay

from facilitator.language.words import _


class Choice(Select[str]):
    """Textual's list, with the key that shuts it named in the person's language."""

    def on_mount(self) -> None:
        """Name the key. The open list is a widget that Textual makes by itself, with English words."""
        shut = Binding("escape", "dismiss", _("Close the list"), id="choice.shut")
        self.query_one(SelectOverlay)._bindings.key_to_bindings["escape"] = [shut]  # noqa: SLF001 - no other way in
