"""One A4 document: where the edges are, how letters and lines look, and how it becomes a PDF.

Nothing here is coloured: black on white says all, so a copy on any machine says the same.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from fpdf import ViewerPreferences

from facilitator.language.words import _
from facilitator.ports.press import Matrix
from facilitator.printing.ruler import BODY, FAMILY, POINT, SMALL, Ruler, Style, blank

WIDTH, HEIGHT = 210.0, 297.0
LEFT, TOP = 18.0, 18.0
TEXT = WIDTH - 2 * LEFT

_FOOT = HEIGHT - 13.0
_GREY = 110
# The same input gives the same bytes, so the paper carries no time of its own.
_DATED = datetime(2026, 1, 1, tzinfo=UTC)

Draw = Callable[[], None]


class Sheet:
    """A document that is written page by page and read out once, with `finished`."""

    def __init__(self, title: str, language: str, foot: str = "") -> None:
        self.ruler = Ruler()
        self._pdf = blank()
        self._pdf.set_creation_date(_DATED)
        self._pdf.set_lang(language)
        self._pdf.set_title(self.ruler.clean(title))
        # One side and true size: sheets are handed out singly, and cards are cut where the marks are.
        self._pdf.viewer_preferences = ViewerPreferences(
            display_doc_title=True, duplex="Simplex", print_scaling="None"
        )
        self._foot = self.ruler.lines(foot, TEXT - 45, SMALL)

    @property
    def bottom(self) -> float:
        """Where the text of a page ends, above its foot."""
        return _FOOT - max(2, len(self._foot)) * SMALL.height - 3

    def write(self, x: float, y: float, line: str, style: Style) -> None:
        """One line of `lines`, its upper left corner at `x`, `y`."""
        self._use(style)
        self._pdf.text(x, y + style.size * POINT, line)

    def rule(self, x1: float, y1: float, x2: float, y2: float, thick: float = 0.25) -> None:
        """A straight grey line."""
        self._pdf.set_draw_color(_GREY)
        self._pdf.set_line_width(thick)
        self._pdf.line(x1, y1, x2, y2)

    def box(self, x: float, y: float, side: float) -> None:
        """An empty square to tick."""
        self._pdf.set_draw_color(0)
        self._pdf.set_line_width(0.35)
        self._pdf.rect(x, y, side, side)

    def dot(self, x: float, y: float, across: float, *, filled: bool = False) -> None:
        """A circle, empty or filled."""
        self._pdf.set_draw_color(0)
        self._pdf.set_line_width(0.3)
        self._pdf.ellipse(x, y, across, across, style="DF" if filled else "D")

    def squares(self, x: float, y: float, module: float, matrix: Matrix) -> None:
        """The dark modules of a QR code as black squares; the caller leaves the quiet zone."""
        for r, row in enumerate(matrix):
            for c, dark in enumerate(row):
                if dark:
                    # A hair of overlap: without it a viewer shows white seams between the modules.
                    self._pdf.rect(x + c * module, y + r * module, module * 1.02, module * 1.02, style="F")

    def part(self, name: str, pages: Sequence[Draw], times: int = 1, *, foot: bool = True) -> None:
        """A part of the document, in the outline once, its pages drawn `times` over.

        A part without a name goes on with the one before it.
        """
        for copy in range(times):
            for number, draw in enumerate(pages, start=1):
                self._pdf.add_page()
                if name and copy == 0 and number == 1:
                    self._pdf.start_section(self.ruler.clean(name))
                draw()
                if foot:
                    self._foot_of(number, len(pages))

    def finished(self) -> bytes:
        """The PDF."""
        return bytes(self._pdf.output())

    def _foot_of(self, number: int, total: int) -> None:
        y = _FOOT - len(self._foot) * SMALL.height
        for i, line in enumerate(self._foot):
            self.write(LEFT, y + i * SMALL.height, line, SMALL)
        if total > 1:
            page = _("Page {number} of {total}").format(number=number, total=total)
            self.write(WIDTH - LEFT - self.ruler.length(page, BODY), _FOOT - BODY.height, page, BODY)

    def _use(self, style: Style) -> None:
        self._pdf.set_font(FAMILY, "B" if style.bold else "", style.size)
