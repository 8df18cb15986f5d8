"""Decks: every card has a theme of the deck, and a step finds the cards it draws."""

from collections.abc import Iterator, Mapping

from facilitator.curriculum.model import Deck, Step
from facilitator.curriculum.nearest import closest_id, did_you_mean
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _


def deck_findings(deck: Deck, loc: Loc) -> Iterator[Finding]:
    """Cards without a theme, and themes without a card."""
    themes = {theme.id: theme.title for theme in deck.themes}
    for number, card in enumerate(deck.cards):
        if card.theme not in themes:
            yield _unknown_theme(card.theme, (*loc, "cards", number, "theme"), deck.id, themes)
    used = {card.theme for card in deck.cards if not card.retired}
    for number, theme in enumerate(themes):
        if theme not in used:
            message = _("The theme “{theme}” has no cards.").format(theme=theme)
            hint = _("Give it a card, or take it out.")
            yield Finding((*loc, "themes", number), Code.UNUSED, message, hint, "warning")


def draw_findings(step: Step, loc: Loc, deck: Deck) -> Iterator[Finding]:
    """A step that names themes the deck has not, or draws more cards than fit."""
    themes = {theme.id: theme.title for theme in deck.themes}
    unknown = False
    for number, theme in enumerate(step.themes):
        if theme not in themes:
            unknown = True
            yield _unknown_theme(theme, (*loc, "themes", number), deck.id, themes)
    if unknown:
        return
    fitting = sum(
        card.depth <= step.depth and (not step.themes or card.theme in step.themes)
        for card in deck.cards
        if not card.retired
    )
    wanted = step.draw or 1
    if fitting < wanted:
        message = _(
            "Step “{step}” draws {wanted} cards, but only {fitting} of “{deck}” fit its depth and themes."
        )
        hint = _("Draw fewer, allow more themes, or raise depth (it is {depth}).")
        if not fitting:
            message = _("Step “{step}”: no card of “{deck}” fits its depth and themes.")
            hint = _("Allow more themes, or raise depth (it is {depth}).")
        message = message.format(step=step.title, wanted=wanted, fitting=fitting, deck=deck.id)
        hint = hint.format(depth=step.depth)
        key = "draw" if step.draw else "deck"
        yield Finding((*loc, key), Code.TOO_FEW_CARDS, message, hint, "warning" if fitting else "error")


def _unknown_theme(theme: str, loc: Loc, deck: str, themes: Mapping[str, str]) -> Finding:
    message = _("The deck “{deck}” has no theme “{theme}”.").format(deck=deck, theme=theme)
    hint = did_you_mean(closest_id(theme, themes)) or _("Its themes are: {themes}.").format(
        themes=", ".join(themes)
    )
    return Finding(loc, Code.UNKNOWN_THEME, message, hint)
