"""A dialogue card, large, as the room may see it."""

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

    def compose(self) -> ComposeResult:
        """The two questions."""
        yield Static("", classes="question", markup=False)
        yield Static("", classes="follow-up", markup=False)

    def show(self, card: Card) -> None:
        """Turn `card` up."""
        self.query_one(".question", Static).update(card.text)
        below = self.query_one(".follow-up", Static)
        below.update(card.follow_up or "")
        below.display = card.follow_up is not None
        self.scroll_home(animate=False)
