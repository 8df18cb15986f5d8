"""The deck as cards: eight A7 to an A4, the letters as large as fit, the depth in dots."""

from functools import partial
from typing import NamedTuple

from facilitator.curriculum.model import Card, Deck
from facilitator.language.words import _
from facilitator.printing.fitting import fitted
from facilitator.printing.grid import Grid
from facilitator.printing.ruler import Style
from facilitator.printing.sheet import Draw, Sheet

_GRID = Grid(columns=2, rows=4)
_EDGE = 9.0
_INNER = _GRID.width - 2 * _EDGE
_FOOT = 11.0
_TALL = _GRID.height - 2 * _EDGE - _FOOT
_SIZES = [Style(size) for size in (20, 18, 16, 14, 13, 12, 11)]
_FOLLOW_UP = Style(13)
_THEME = [Style(size, bold=True) for size in (11, 10, 9, 8)]
_ID = Style(8)
_DEEPEST = 3
_STEP = 3.0
_DOT = 2.6


class _Face(NamedTuple):
    """What stands on one printed card."""

    lines: tuple[tuple[str, Style], ...]
    theme: str
    depth: int
    small: str


def card_pages(sheet: Sheet, deck: Deck) -> list[Draw]:
    """The pages of a deck without its retired cards, the last perhaps partly empty."""
    themes = {theme.id: theme.title for theme in deck.themes}
    faces = [
        face
        for card in deck.cards
        if not card.retired
        for face in _faces(sheet, card, themes.get(card.theme, ""), deck.licence)
    ]
    step = _GRID.per_page
    return [partial(_page, sheet, faces[start : start + step]) for start in range(0, len(faces), step)]


def _faces(sheet: Sheet, card: Card, theme: str, licence: str) -> list[_Face]:
    """A card's face; a text too long for the smallest letters goes on on another card."""
    after = [(line, _FOLLOW_UP) for line in _follow_up(sheet, card)]
    room = _TALL - sum(style.height for _line, style in after)
    text = fitted(sheet, card.text, _INNER, room, _SIZES)
    lines = _even(sheet, card.text, text.style)
    parts = _split([*((line, text.style) for line in lines), *after])
    names = [card.id]
    if len(parts) > 1:
        names = [
            _("{card}, {part} of {parts}").format(card=card.id, part=part, parts=len(parts))
            for part in range(1, len(parts) + 1)
        ]
    return [
        _Face(tuple(part), theme, card.depth, f"{name} · {licence}")
        for part, name in zip(parts, names, strict=True)
    ]


def _follow_up(sheet: Sheet, card: Card) -> tuple[str, ...]:
    return ("", *_even(sheet, card.follow_up, _FOLLOW_UP)) if card.follow_up else ()


def _even(sheet: Sheet, text: str, style: Style) -> tuple[str, ...]:
    """As few lines as there must be, of about one length: no last word stands alone."""
    longest = max(sheet.ruler.length(word, style) for word in sheet.ruler.clean(text).split())
    width = _INNER
    lines = sheet.ruler.lines(text, width, style)
    while width - _STEP > max(longest, _INNER / 2):
        width -= _STEP
        narrower = sheet.ruler.lines(text, width, style)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _split(lines: list[tuple[str, Style]]) -> list[list[tuple[str, Style]]]:
    parts: list[list[tuple[str, Style]]] = [[]]
    left = _TALL
    for line, style in lines:
        if style.height > left:
            parts.append([])
            left = _TALL
        parts[-1].append((line, style))
        left -= style.height
    return parts


def _page(sheet: Sheet, faces: list[_Face]) -> None:
    for (x, y), face in zip(_GRID.corners(), faces, strict=False):
        _draw(sheet, x + _EDGE, y + _EDGE, face)
    _GRID.marks(sheet)


def _draw(sheet: Sheet, x: float, y: float, face: _Face) -> None:
    down = y
    for line, style in face.lines:
        sheet.write(x, down, line, style)
        down += style.height
    foot = y + _TALL + 2
    dots = _DEEPEST * (_DOT + 1)
    _one_line(sheet, x, foot, _INNER - dots - 4, face.theme, _THEME)
    for level in range(_DEEPEST):
        sheet.dot(x + _INNER - dots + level * (_DOT + 1), foot + 1, _DOT, filled=level < face.depth)
    _one_line(sheet, x, foot + _THEME[0].height, _INNER, face.small, [_ID])


def _one_line(sheet: Sheet, x: float, y: float, width: float, text: str, styles: list[Style]) -> None:
    """A line of the card's foot; what is still too long in the last style ends in dots."""
    lines, style = fitted(sheet, text, width, styles[0].height, styles)
    shown = lines[0]
    if len(lines) > 1:
        while sheet.ruler.length(f"{shown}…", style) > width:
            shown = shown[:-1]
        shown += "…"
    sheet.write(x, y, shown, style)
