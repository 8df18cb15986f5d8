"""What is said around the cards: how one draws, how many have been drawn, and what comes when they are used up."""

from typing import NamedTuple

from facilitator.language.words import N_, _, ngettext
from facilitator.sessions.agenda import Step
from facilitator.sessions.cards_at_hand import CardsAtHand

_MODES = {
    "blind": N_("Drawn without looking"),
    "choose": N_("Choose a card"),
    "leader": N_("One card for everyone"),
    "pair": N_("Two and two: draw one, both answer"),
    "same": N_("The same question for everyone"),
}
_DEPTHS = {1: N_("light cards"), 2: N_("light and personal cards"), 3: N_("light, personal and deep cards")}


class _Spent(NamedTuple):
    """What is said before and after the draw that shuffles the cards."""

    coming: str
    shuffled: str


_ALL = _Spent(
    N_("All the cards have been drawn. The next draw shuffles the deck."),
    N_("All the cards had been drawn. The deck has been shuffled."),
)
_TOPIC = _Spent(
    N_("All the cards on this topic have been drawn. The next draw shuffles them."),
    N_("All the cards on this topic had been drawn. They have been shuffled."),
)
_FITTING = _Spent(
    N_("All the cards that fit here have been drawn. The next draw shuffles them."),
    N_("All the cards that fit here had been drawn. They have been shuffled."),
)


def mode_words(hand: CardsAtHand) -> str:
    """Which deck it is, and how its cards are drawn."""
    return f"{hand.title} · {_(_MODES[hand.mode])}"


def count_words(hand: CardsAtHand, depth: int, place: int | None) -> str:
    """How many cards have been drawn, of what depth the next is, and at which `place` the one that is shown lies."""
    drawn = len(hand.table)
    if drawn <= hand.wanted:
        count = _("{drawn} of {wanted} cards drawn").format(drawn=drawn, wanted=hand.wanted)
    else:
        count = ngettext("{n} card drawn", "{n} cards drawn", drawn).format(n=drawn)
    words = [count, _(_DEPTHS[depth])]
    if drawn > 1 and place is not None:
        words.insert(0, _("card {n}").format(n=place + 1))
    return " · ".join(words)


def news_words(hand: CardsAtHand, step: Step, depth: int) -> str:
    """That the cards come again, or that there are none; mostly nothing."""
    if hand.spent:
        return _(_spent(hand, step, depth).coming)
    return "" if hand.ready else _("No card in the deck fits this step.")


def shuffled_words(hand: CardsAtHand, step: Step, depth: int) -> str:
    """That the cards of `hand`, which were used up, come again."""
    return _(_spent(hand, step, depth).shuffled)


def _spent(hand: CardsAtHand, step: Step, depth: int) -> _Spent:
    """Whether it is the whole deck that is used up, or what there is on a topic, or what else the step allows."""
    if step.themes and len({card.theme for card in hand.ready}) == 1:
        return _TOPIC
    return _FITTING if step.themes or depth < 3 else _ALL
