"""Deciding which card comes: never one that the group has met, until the deck is spent."""

from collections.abc import Callable

from facilitator.cards.deck import Card, Deck, Filter, Pool, pool
from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.state import Draw, State


def available(state: State, depth: int | None = None) -> Pool:
    """The cards that may be drawn in the current step, at most `depth` deep if that is given."""
    return _pool(state, _deck(state), depth)


def draw_card(state: State, command: c.DrawCard, now: float, chance: Callable[[int], int]) -> e.CardDrawn:
    """A card of the step's deck: the one that was chosen, or the one that chance gives."""
    deck = _deck(state)
    ready = _pool(state, deck, command.depth)
    card = _chosen(ready, command.card) if command.card is not None else _dealt(ready, chance)
    return e.CardDrawn(now, deck.id, card, state.step.mode, _reshuffled(state, deck, ready))


def put_back(state: State, command: c.PutBack, now: float) -> e.CardPutBack:
    """A card that lies on the table goes back into the deck."""
    return e.CardPutBack(now, _on_table(state, command.draw).number)


def swap_card(state: State, command: c.SwapCard, now: float, chance: Callable[[int], int]) -> e.CardSwapped:
    """Another card instead; once only, and never the same one."""
    draw = _on_table(state, command.draw)
    if draw.successor:
        raise Refused(_("The card has been swapped once already."), _("Lay it back, or pass."))
    deck = _deck(state)
    ready = _pool(state, deck, command.depth)
    others = Pool(tuple(card for card in ready.cards if card.id != draw.card.id), ready.reshuffled)
    return e.CardSwapped(now, draw.number, _dealt(others, chance), _reshuffled(state, deck, others))


def _deck(state: State) -> Deck:
    deck = state.agenda.deck(state.step.deck)
    if deck is None:
        raise Refused(_("This step has no cards."), _("Go to a step with cards to draw one."))
    return deck


def _pool(state: State, deck: Deck, depth: int | None) -> Pool:
    wanted = Filter(min(state.step.depth, depth or 3), _themes(state))
    on_table = frozenset(d.card.id for d in state.table())
    return pool(deck, wanted, state.spent.get(deck.id, frozenset()), on_table)


def _themes(state: State) -> tuple[str, ...]:
    """The step's themes; on a wheel whose parts are those themes, the one that it stopped at."""
    step, part = state.step, state.steps[state.current].part
    if step.kind == "dialogue-wheel" and part is not None and len(step.themes) == len(step.parts):
        return (step.themes[part],)
    return step.themes


def _reshuffled(state: State, deck: Deck, ready: Pool) -> tuple[str, ...]:
    """The drawn cards that were laid back so that there is something to draw."""
    spent = state.spent.get(deck.id, frozenset())
    return tuple(card.id for card in ready.cards if card.id in spent)


def _dealt(ready: Pool, chance: Callable[[int], int]) -> Card:
    if not ready.cards:
        raise Refused(_("No card in the deck fits this step."), _("Allow deeper cards or another theme."))
    return ready.cards[chance(len(ready.cards))]


def _chosen(ready: Pool, wish: str | None) -> Card:
    card = next((card for card in ready.cards if card.id == wish), None)
    if card is None:
        raise Refused(_("That card cannot be drawn now."), _("Choose one of the cards that are shown."))
    return card


def _on_table(state: State, number: int) -> Draw:
    draw = next((d for d in state.table() if d.number == number), None)
    if draw is None:
        raise Refused(_("That card is not on the table."))
    return draw
