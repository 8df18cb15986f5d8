"""What every screen is built on: bindings in the person's language, and size enough to read."""

from dataclasses import replace
from typing import Any, TypeVar

from textual.binding import BindingsMap
from textual.screen import ModalScreen, Screen

from facilitator.language.words import _

Result = TypeVar("Result")


def translated(bindings: BindingsMap) -> BindingsMap:
    """The same keys with their descriptions and tooltips in the current language."""
    ours = BindingsMap()
    for key, alternatives in bindings.key_to_bindings.items():
        ours.key_to_bindings[key] = [
            replace(b, description=_(b.description), tooltip=_(b.tooltip)) for b in alternatives
        ]
    return ours


class Page(Screen[Result]):
    """A whole screen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._bindings = translated(self._bindings)


class Dialog(ModalScreen[Result]):
    """A question over the screen; esc always leaves it without an answer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._bindings = translated(self._bindings)
