"""Paper that is cut: a page in equal parts, and the marks that say where the scissors go."""

from collections.abc import Iterator
from typing import NamedTuple

from facilitator.printing.sheet import HEIGHT, WIDTH, Sheet

# Long enough to be seen where a printer leaves the outermost 5 mm white.
_AT_THE_EDGE = 9.0
_AT_A_CROSSING = 4.0


class Grid(NamedTuple):
    """An A4 in columns and rows without a margin, so nothing is wasted between the parts."""

    columns: int
    rows: int

    @property
    def per_page(self) -> int:
        """How many parts a page has."""
        return self.columns * self.rows

    @property
    def width(self) -> float:
        """The width of a part."""
        return WIDTH / self.columns

    @property
    def height(self) -> float:
        """The height of a part."""
        return HEIGHT / self.rows

    def corners(self) -> Iterator[tuple[float, float]]:
        """The upper left corner of each part, row by row."""
        for row in range(self.rows):
            for column in range(self.columns):
                yield column * self.width, row * self.height

    def marks(self, sheet: Sheet) -> None:
        """The cut marks: strokes at the edges of the page and a cross where two cuts meet."""
        uprights = [column * self.width for column in range(1, self.columns)]
        levels = [row * self.height for row in range(1, self.rows)]
        for x in uprights:
            sheet.rule(x, 0, x, _AT_THE_EDGE)
            sheet.rule(x, HEIGHT - _AT_THE_EDGE, x, HEIGHT)
            for y in levels:
                sheet.rule(x, y - _AT_A_CROSSING, x, y + _AT_A_CROSSING)
        for y in levels:
            sheet.rule(0, y, _AT_THE_EDGE, y)
            sheet.rule(WIDTH - _AT_THE_EDGE, y, WIDTH, y)
            for x in uprights:
                sheet.rule(x - _AT_A_CROSSING, y, x + _AT_A_CROSSING, y)
