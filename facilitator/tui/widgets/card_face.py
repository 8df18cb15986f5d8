"""A dialogue card, large, as the room may see it."""

from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from facilitator.cards.deck import Card


class CardFace(VerticalScroll, can_focus=False):
    """The question, and under it the one that follows; nothing else stands on a card."""

    DEFAULT_CSS: ClassVar[str] = """
    CardFace {
        width: 64;
        max-width: 100%;
        height: auto;
        min-height: 13;
        max-height: 100%;
        padding: 1 5;
        align: center middle;
        background: $surface;
        border: outer $primary;
    }
    CardFace Static { text-align: center; width: 1fr; }
    CardFace .question { text-style: bold; }
    CardFace .follow-up { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._card: Card | None = None

    def compose(self) -> ComposeResult:
        """The two questions."""
        yield Static("", classes="question", markup=False)
        yield Static("", classes="follow-up", markup=False)

    def show(self, card: Card) -> None:
        """Turn `card` up."""
        self._card = card
        self.query_one(".follow-up").display = card.follow_up is not None
        self._write()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._write()

    def _write(self) -> None:
        if self._card is not None:
            width = self.scrollable_content_region.width
            self.query_one(".question", Static).update(_even(self._card.text, width))
            self.query_one(".follow-up", Static).update(_even(self._card.follow_up or "", width))


def _even(text: str, width: int) -> str:
    """The text in as few lines as `width` allows, all about equally long: no word stands alone on the last."""
    lines = wrap(text, width) if width > 0 else []
    for narrower in range(width - 1, 0, -1):
        tighter = wrap(text, narrower)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return "\n".join(lines)
