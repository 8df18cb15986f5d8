"""A line that gathers names: enter adds one, a pasted list adds them all."""

import re
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import ItemGrid
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input

from facilitator.errors import Refused
from facilitator.groups.names import first_name
from facilitator.language.words import _
from facilitator.tui.widgets.field import Field

_BETWEEN = re.compile(r"[,;\n\r\t]+")


class NamesInput(Input):
    """A line that takes a list of names in one paste, and gives the last name back on backspace."""

    class Pasted(Message):
        """Several names at once."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Emptied(Message):
        """Backspace where nothing is left to delete."""

    def _on_paste(self, event: events.Paste) -> None:
        if _BETWEEN.search(event.text.strip()):
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))

    def action_delete_left(self) -> None:
        """Delete a letter, or ask for the last name to mend it."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Emptied())


class NameButton(Button):
    """A name that is in the list; pressing it, or deleting it, takes it out."""

    BINDINGS: ClassVar = [("backspace,delete", "press")]

    def __init__(self, name: str) -> None:
        super().__init__(Content(f"{name}  ×"), compact=True, tooltip=_("Take this name away"))
        self.person = name


class NamesField(Field):
    """Names gathered one by one. `others` gives the names that are taken elsewhere in the form."""

    DEFAULT_CSS: ClassVar[str] = """
    NamesField ItemGrid { height: auto; grid-gutter: 0 1; margin-top: 1; }
    NamesField NameButton { width: 100%; }
    """

    def __init__(
        self,
        label: str,
        *,
        others: Callable[[], Iterable[str]],
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(label, placeholder=placeholder, id=id)
        self._others = others

    def compose(self) -> ComposeResult:
        """The line, and the names so far."""
        yield from super().compose()
        yield ItemGrid(min_column_width=24)

    def make_input(self, value: str, placeholder: str) -> Input:
        """The line itself."""
        return NamesInput(value, placeholder=placeholder)

    def on_resize(self) -> None:
        """Keep the names in sight: in a low window they lie below its edge, and one would not see them taken."""
        if self.has_focus_within:
            self.scroll_visible(animate=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the list, in the order they were added."""
        return tuple(button.person for button in self.query(NameButton))

    @property
    def changed(self) -> bool:
        """Whether anything has been written."""
        return bool(self.names or self.value)

    def take(self, text: str) -> bool:
        """Add every name in `text`; the ones that are refused stay on the line, with the reason. True if none was."""
        known, left, trouble = list(self.names), [], None
        for part in filter(str.strip, _BETWEEN.split(text)):
            try:
                name = first_name(part, (*self._others(), *known))
            except Refused as error:
                left.append(part.strip())
                trouble = trouble or error
            else:
                known.append(name)
        fresh = [NameButton(name) for name in known[len(self.names) :]]
        self.query_one(ItemGrid).mount(*fresh)
        with self.prevent(Input.Changed):
            self._put_back(", ".join(left))
        self.complain(trouble)
        return trouble is None

    def _put_back(self, text: str) -> None:
        self.input.value = text
        self.input.action_end()

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        if self.value:
            event.stop()
            self.take(self.value)

    @on(NamesInput.Pasted)
    def _paste(self, event: NamesInput.Pasted) -> None:
        event.stop()
        self.take(f"{self.value},{event.text}")

    @on(NamesInput.Emptied)
    async def _mend_last(self, event: NamesInput.Emptied) -> None:
        event.stop()
        buttons = list(self.query(NameButton))
        if buttons:
            await buttons[-1].remove()
            self._put_back(buttons[-1].person)

    @on(Button.Pressed)
    async def _take_away(self, event: Button.Pressed) -> None:
        event.stop()
        await event.button.remove()
        self.input.focus()
