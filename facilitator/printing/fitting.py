"""The largest letters at which a text fits its space."""

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.printing.ruler import Style
from facilitator.printing.sheet import Sheet


class Fitted(NamedTuple):
    """A text in lines, and the letters they are broken for."""

    lines: tuple[str, ...]
    style: Style


def fitted(sheet: Sheet, text: str, width: float, height: float, styles: Sequence[Style]) -> Fitted:
    """`text` in the first of `styles` (largest first) that fits without cutting a word, else the last.

    In the last style it may be too tall or cut a word; the caller decides what happens then.
    """
    words = sheet.ruler.clean(text).split()
    for style in styles[:-1]:
        lines = sheet.ruler.lines(text, width, style)
        whole = all(sheet.ruler.length(word, style) <= width for word in words)
        if whole and len(lines) * style.height <= height:
            return Fitted(lines, style)
    return Fitted(sheet.ruler.lines(text, width, styles[-1]), styles[-1])
