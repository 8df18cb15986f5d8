"""The cards of the current step, as the card screen needs them."""

from dataclasses import dataclass

from facilitator.cards.deck import Card
from facilitator.sessions.dealing import available
from facilitator.sessions.state import Draw, State


@dataclass(frozen=True, slots=True)
class CardsAtHand:
    """What may be drawn (`ready`), what lies on the table, and how many the step asks for.

    `spent` says that the deck has been through and the drawn cards come again.
    """

    title: str
    mode: str
    wanted: int
    ready: tuple[Card, ...]
    table: tuple[Draw, ...]
    spent: bool


def at_hand(state: State, depth: int | None = None) -> CardsAtHand:
    """The cards of the current step, at most `depth` deep if that is given; `Refused` where it has none."""
    step = state.step
    ready = available(state, depth)
    deck = state.agenda.deck(step.deck)
    return CardsAtHand(
        title=deck.title if deck else "",
        mode=step.mode,
        wanted=step.draw or 1,
        ready=ready.cards,
        table=state.table(),
        spent=ready.reshuffled,
    )
