"""How long texts are in the bundled font, and where their lines break."""

from pathlib import Path
from typing import NamedTuple

from fpdf import FPDF
from fpdf.fonts import TTFFont

from facilitator.printing.letters import printable

FAMILY = "Atkinson"
POINT = 25.4 / 72

_FONTS = Path(__file__).parent / "fonts"


class Style(NamedTuple):
    """A size in points, and whether it is bold. There are no italics: they are hard to read."""

    size: float
    bold: bool = False

    @property
    def height(self) -> float:
        """The height of a line, in millimetres."""
        return self.size * POINT * 1.35


TITLE = Style(22, bold=True)
HEADING = Style(17, bold=True)
BODY = Style(14)
STRONG = Style(14, bold=True)
SMALL = Style(10)


def blank() -> FPDF:
    """An A4 document without pages and with the font in it."""
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.c_margin = 0
    pdf.add_font(FAMILY, "", _FONTS / "AtkinsonHyperlegible-Regular.ttf")
    pdf.add_font(FAMILY, "B", _FONTS / "AtkinsonHyperlegible-Bold.ttf")
    return pdf


class Ruler:
    """Measures on a document of its own: fpdf2 breaks lines on an open page only."""

    def __init__(self) -> None:
        self._pdf = blank()
        self._pdf.add_page()
        fonts = [font for font in self._pdf.fonts.values() if isinstance(font, TTFFont)]
        self._known = frozenset.intersection(*(frozenset(font.cmap) for font in fonts))
        for font in fonts:
            font.close()  # the widths are read; the file would stay open, as only `output` closes it

    def clean(self, text: str) -> str:
        """`text` in letters of the font; see `letters.printable`."""
        return printable(text, self._known)

    def lines(self, text: str, width: float, style: Style) -> tuple[str, ...]:
        """`text` broken into lines of at most `width`; a word that is longer is cut."""
        self._use(style)
        made: list[str] = self._pdf.multi_cell(  # type: ignore[assignment]
            width, text=self.clean(text).strip(), align="L", dry_run=True, output="LINES",
            new_x="LMARGIN", new_y="NEXT",
        )  # fmt: skip
        return tuple(line.rstrip() for line in made)

    def length(self, line: str, style: Style) -> float:
        """How long a line is, in millimetres."""
        self._use(style)
        return self._pdf.get_string_width(line)

    def _use(self, style: Style) -> None:
        self._pdf.set_font(FAMILY, "B" if style.bold else "", style.size)
