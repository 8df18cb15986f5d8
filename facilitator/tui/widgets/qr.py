"""A QR code that phones can read off a terminal."""

from collections.abc import Iterator
from itertools import groupby

from textual.content import Content
from textual.widgets import Static

from facilitator.language.words import _
from facilitator.ports.press import Matrix

BORDER = 4
# Never the theme's colours: decoders want dark on light, whatever the screen looks like.
_COLOURS = {True: "#000000", False: "#ffffff"}


class QrCode(Static):
    """The code for `address`. Where it does not fit, it says so and shows the address instead.

    Every cell is the upper half block with both colours set: the only form of those measured that
    every decoder read through line spacing and seams.
    """

    def __init__(self, matrix: Matrix, address: str) -> None:
        super().__init__(markup=False, id="qr")
        self._matrix = matrix
        self._address = address
        self._side = len(matrix) + 2 * BORDER
        self.styles.width = self._side

    @property
    def fits(self) -> bool:
        """Whether there is room for the whole code, border and all."""
        return self.size.width >= self._side and self.size.height >= (self._side + 1) // 2

    def render(self) -> Content:
        """The code, or words in its place."""
        if self.fits:
            return Content("\n").join(Content.assemble(*row) for row in _rows(self._matrix))
        return Content(
            _("The window is too small for the code. Make it larger, or let people type: {address}").format(
                address=self._address
            )
        )


def _rows(matrix: Matrix) -> Iterator[list[tuple[str, str]]]:
    """Each terminal row as runs of half blocks with their two colours; the odd last half row is paper."""
    side = len(matrix) + 2 * BORDER
    blank = (False,) * side
    edge = (False,) * BORDER
    modules = [blank] * BORDER + [edge + row + edge for row in matrix] + [blank] * (BORDER + 1)
    for upper, lower in zip(modules[0:side:2], modules[1::2], strict=False):
        runs = ((pair, len(list(cells))) for pair, cells in groupby(zip(upper, lower, strict=True)))
        yield [("▀" * length, f"{_COLOURS[top]} on {_COLOURS[bottom]}") for (top, bottom), length in runs]
