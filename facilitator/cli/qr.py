"""A QR code as text for a terminal."""

from facilitator.ports.press import Matrix

BORDER = 4
# The two corners of the 256 colours that no theme changes: paper white and ink black.
_INK, _PAPER = 16, 231


def qr_lines(matrix: Matrix) -> list[str]:
    """Lines of upper half blocks, two modules a cell, dark on light whatever the terminal's own colours.

    Both colours of every cell are set: measured, that is what cameras read even where the terminal
    leaves gaps between its lines.
    """
    width = len(matrix) + 2 * BORDER
    blank = (False,) * width
    side = (False,) * BORDER
    rows = [blank] * BORDER + [(*side, *row, *side) for row in matrix] + [blank] * BORDER
    if len(rows) % 2:
        rows.append(blank)
    return [
        "".join(_cell(upper, lower) for upper, lower in zip(rows[i], rows[i + 1], strict=True)) + "\x1b[0m"
        for i in range(0, len(rows), 2)
    ]


def qr_width(matrix: Matrix) -> int:
    """How many columns the lines take."""
    return len(matrix) + 2 * BORDER


def _cell(upper: bool, lower: bool) -> str:  # noqa: FBT001 - two modules
    return f"\x1b[38;5;{_INK if upper else _PAPER};48;5;{_INK if lower else _PAPER}m▀"
