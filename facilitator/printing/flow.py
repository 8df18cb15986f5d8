"""Text that runs down a page and on to the next, and what must not be torn apart by the break.

Layout comes first and drawing after it, so the number of pages is known before the first is drawn.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from facilitator.printing.ruler import BODY, HEADING, Style
from facilitator.printing.sheet import LEFT, TEXT, TOP, Draw, Sheet

# What is at most this much of a page is moved to the next one rather than torn.
_KEEP = 0.5
_HANG = 7.0
_LINE_TO_WRITE_ON = 10.0


class Piece(NamedTuple):
    """Something of a height, drawn from the y of its top; a gap draws nothing and leaves a page's top."""

    height: float
    draw: Callable[[float], None] | None = None


class Flow:
    """Places pieces on pages, one below the other."""

    def __init__(self, sheet: Sheet) -> None:
        self._bottom = sheet.bottom
        self._pages: list[list[Draw]] = [[]]
        self._y = TOP
        self._again: list[Piece] = []

    def put(self, *groups: list[Piece], again: list[Piece] | None = None) -> None:
        """Place groups: all on one page if they are short, else each of them whole where it can be.

        `again`, if it is short, stands at the top of a page that begins with any but the first group.
        """
        everything = [piece for group in groups for piece in group]
        for number, group in enumerate([everything] if self._short(everything) else groups):
            self._again = again if again and number and self._short(again) else []
            if self._y + _tall(group) > self._bottom and self._short(group):
                self.turn()
            for piece in group:
                self._place(piece)

    def turn(self) -> None:
        """Go on at the top of a new page, unless this one is still empty."""
        if self._pages[-1]:
            self._pages.append([])
            self._y = TOP
            for piece in self._again:
                self._place(piece)

    def left(self) -> float:
        """The height that is left on the page."""
        return self._bottom - self._y

    def pages(self) -> list[Draw]:
        """The pages, each ready to be drawn."""
        return [partial(_draw_all, tuple(page)) for page in self._pages]

    def _short(self, pieces: list[Piece]) -> bool:
        return _tall(pieces) <= _KEEP * (self._bottom - TOP)

    def _place(self, piece: Piece) -> None:
        if piece.draw is None:
            self._y += piece.height if self._pages[-1] else 0
            return
        if self._y + piece.height > self._bottom:
            self.turn()
        self._pages[-1].append(partial(piece.draw, self._y))
        self._y += piece.height


def gap(height: float) -> Piece:
    """An empty space, dropped at the top of a page."""
    return Piece(height)


def paragraph(
    sheet: Sheet, text: str, style: Style = BODY, x: float = LEFT, width: float = TEXT
) -> list[Piece]:
    """A text as lines."""
    return [
        Piece(style.height, partial(_write, sheet, x, line, style))
        for line in sheet.ruler.lines(text, width, style)
    ]


def heading(sheet: Sheet, text: str) -> list[Piece]:
    """A heading with the space above it that parts it from what came before."""
    return [gap(6), *paragraph(sheet, text, HEADING), gap(1.5)]


def marked(piece: Piece, mark: Callable[[float], None]) -> Piece:
    """`piece` with something more drawn at its height; a gap stays a gap."""
    drawn = piece.draw
    if drawn is None:
        return piece

    def both(y: float) -> None:
        mark(y)
        drawn(y)

    return Piece(piece.height, both)


def beside(mark: Callable[[float], None], pieces: list[Piece]) -> list[Piece]:
    """`pieces` with something drawn beside the first that is not a gap."""
    at = next((i for i, piece in enumerate(pieces) if piece.draw), 0)
    return [*pieces[:at], marked(pieces[at], mark), *pieces[at + 1 :]]


def bullet(sheet: Sheet, text: str, x: float = LEFT, width: float = TEXT, mark: str = "•") -> list[Piece]:
    """A point of a list, its lines hanging beside the mark."""
    pieces = paragraph(sheet, text, x=x + _HANG, width=width - _HANG)
    return [gap(1.2), *beside(lambda y: sheet.write(x + 1, y, mark, BODY), pieces)]


def tick(sheet: Sheet, text: str) -> list[Piece]:
    """A point of a checklist with a square to tick."""
    pieces = paragraph(sheet, text, x=LEFT + _HANG + 1, width=TEXT - _HANG - 1)
    return [gap(1.8), *beside(lambda y: sheet.box(LEFT, y + 0.8, 4.6), pieces)]


def writing_lines(sheet: Sheet, count: int, x: float = LEFT, width: float = TEXT) -> list[Piece]:
    """Empty lines, far enough apart for large handwriting."""

    def draw(y: float) -> None:
        base = y + _LINE_TO_WRITE_ON
        sheet.rule(x, base, x + width, base)

    return [Piece(_LINE_TO_WRITE_ON, draw)] * count


def section(
    flow: Flow, title: list[Piece], groups: list[list[Piece]], again: list[Piece] | None = None
) -> None:
    """Place groups under a heading that never stands alone at the foot of a page; none, no heading."""
    if groups:
        flow.put([*title, *groups[0]], *groups[1:], again=again)


def _write(sheet: Sheet, x: float, line: str, style: Style, y: float) -> None:
    sheet.write(x, y, line, style)


def _tall(pieces: list[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _draw_all(drawings: tuple[Draw, ...]) -> None:
    for draw in drawings:
        draw()
