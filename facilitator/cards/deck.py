"""A deck as it lies on the table: its cards, and which of them are still to come."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One dialogue card. Depth 1 is light, 2 personal, 3 deep."""

    id: str
    text: str
    depth: int
    theme: str
    follow_up: str | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards that may be drawn; retired ones are already left out."""

    id: str
    title: str
    cards: tuple[Card, ...]

    def card(self, card_id: str) -> Card | None:
        """The card with that id, if the deck has it."""
        return next((card for card in self.cards if card.id == card_id), None)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cards fit just now: at most this deep, and of these themes (none named means all)."""

    depth: int = 3
    themes: tuple[str, ...] = ()

    def fits(self, card: Card) -> bool:
        """Whether the card may be drawn under this filter."""
        return card.depth <= self.depth and (not self.themes or card.theme in self.themes)


@dataclass(frozen=True, slots=True)
class Pool:
    """What can be drawn now. `reshuffled` says that the drawn cards had to be laid back first."""

    cards: tuple[Card, ...]
    reshuffled: bool


def pool(deck: Deck, wanted: Filter, spent: Collection[str], on_table: Collection[str] = ()) -> Pool:
    """The cards that may come next.

    No card in `spent` comes again until every fitting card is spent; then the fitting ones are
    reshuffled. Cards that lie on the table right now are kept out of the reshuffle as long as there
    is another. An empty pool means that no card fits at all.
    """
    fitting = tuple(card for card in deck.cards if wanted.fits(card))
    fresh = tuple(card for card in fitting if card.id not in spent)
    if fresh or not fitting:
        return Pool(fresh, reshuffled=False)
    again = tuple(card for card in fitting if card.id not in on_table)
    return Pool(again or fitting, reshuffled=True)
