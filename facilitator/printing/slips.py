"""Feedback slips, six to an A4: a code, the address, and the QR that holds them."""

from functools import partial

from facilitator.feedback.codes import readable
from facilitator.language.words import _
from facilitator.ports.press import Slip
from facilitator.printing.fitting import fitted
from facilitator.printing.grid import Grid
from facilitator.printing.ruler import STRONG, Style
from facilitator.printing.sheet import Draw, Sheet

_GRID = Grid(columns=2, rows=3)
_EDGE = 10.0
_INNER = _GRID.width - 2 * _EDGE
_QUIET = 4  # modules of white around a QR; without them no decoder finds it
_QR = 41.0  # with the white: 1 mm a module for the usual address of a room's network
_CODE = Style(20, bold=True)
_NOTE = Style(12)
_ADDRESS = [Style(size, bold=True) for size in (14, 12, 11)]


def slip_pages(sheet: Sheet, slips: tuple[Slip, ...]) -> list[Draw]:
    """The pages of the slips; the last may be partly empty."""
    step = _GRID.per_page
    return [partial(_page, sheet, slips[start : start + step]) for start in range(0, len(slips), step)]


def _page(sheet: Sheet, slips: tuple[Slip, ...]) -> None:
    for (x, y), slip in zip(_GRID.corners(), slips, strict=False):
        _slip(sheet, x + _EDGE, y + _EDGE, slip)
    _GRID.marks(sheet)


def _slip(sheet: Sheet, x: float, y: float, slip: Slip) -> None:
    y = _down(sheet, x, y, _INNER, slip.about or _("How was it today?"), STRONG)
    if slip.matrix:
        module = _QR / (len(slip.matrix) + 2 * _QUIET)
        # The white is part of the QR, so its dark edge stands under the heading's edge.
        sheet.squares(x, y + _QUIET * module, module, slip.matrix)
        beside = x + _QR - _QUIET * module + 2
        _down(sheet, beside, y + 3, x + _INNER - beside, _("Point your phone's camera at the square."), _NOTE)
        y += _QR - 1
    else:
        y += 6
    if slip.address:
        y = _down(sheet, x, y, _INNER, _("Write this address in the phone's browser:"), _NOTE)
        lines, style = fitted(sheet, slip.address, _INNER, 2 * _ADDRESS[0].height, _ADDRESS)
        for line in lines:
            y = _down(sheet, x, y, _INNER, line, style)
    else:
        y = _down(sheet, x, y, _INNER, _("The address is on the screen in the room."), _NOTE)
    y = _down(sheet, x, y, _INNER, _("Code: {code}").format(code=readable(slip.code)), _CODE)
    _down(sheet, x, y, _INNER, _("No name. One answer for each slip."), _NOTE)


def _down(sheet: Sheet, x: float, y: float, width: float, text: str, style: Style) -> float:
    """Write a text as lines and return the y below it."""
    for line in sheet.ruler.lines(text, width, style):
        sheet.write(x, y, line, style)
        y += style.height
    return y
