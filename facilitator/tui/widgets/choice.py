"""A list to choose one thing from."""

from collections.abc import Iterable

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Select
from textual.widgets._select import SelectCurrent, SelectOverlay

from facilitator.language.words import _


class Choice(Select[str]):
    """A list that is filled when what it offers has been fetched; until then it says `waiting`.

    Nothing has been chosen while its value is empty.
    """

    def __init__(self, waiting: str, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__([(Text(waiting), "")], allow_blank=False, id=id, disabled=True)

    def compose(self) -> ComposeResult:
        """Textual's list, with the key that shuts it named in the person's language."""
        for part in super().compose():
            if isinstance(part, SelectOverlay):
                shut = Binding("escape", "dismiss", _("Close the list"), id="choice.shut")
                part._bindings.key_to_bindings["escape"] = [shut]  # noqa: SLF001 - made by Textual, in English
            yield part

    def say(self, text: str) -> None:
        """Say something else in place of the choices."""
        self._fill([(Text(text), "")])

    def offer(self, choices: Iterable[tuple[str, str]], ask: str = "") -> None:
        """Let one choose; each choice is its words and its value.

        The first one is chosen already, unless `ask` stands on the line until a person has chosen.
        """
        # Text, not str: words may hold brackets, and a string would be read as markup.
        first = [(Text(ask), "")] if ask else []
        self._fill([*first, *((Text(words), value) for words, value in choices)])
        self.disabled = False

    def _fill(self, options: list[tuple[Text, str]]) -> None:
        if self.query(SelectOverlay):  # else the person has left meanwhile, and the list is being taken down
            self.set_options(options)
            # The first is chosen now, but shown anew by itself only where its value is another.
            self.query_one(SelectCurrent).update(options[0][0])
