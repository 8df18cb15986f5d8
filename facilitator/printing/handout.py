"""The participants' handout: headings, text, lists, and lines to write on."""

import re

from facilitator.curriculum.model import Block, Handout
from facilitator.printing.flow import (
    Flow,
    Piece,
    bullet,
    gap,
    heading,
    paragraph,
    section,
    writing_lines,
)
from facilitator.printing.ruler import TITLE
from facilitator.printing.sheet import Draw, Sheet

# A point that carries its own number hangs from it instead of from a dot.
_NUMBERED = re.compile(r"(\d{1,2}[.)])\s+(\S.*)", re.DOTALL)


def handout_pages(sheet: Sheet, handout: Handout) -> list[Draw]:
    """The pages of a handout."""
    flow = Flow(sheet)
    flow.put(paragraph(sheet, handout.title, TITLE))
    for block in handout.blocks:
        title = heading(sheet, block.heading) if block.heading else [gap(4)]
        section(flow, title, _parts(sheet, block))
    return flow.pages()


def _parts(sheet: Sheet, block: Block) -> list[list[Piece]]:
    parts = [[*paragraph(sheet, text), gap(2)] for text in block.text]
    parts += [_point(sheet, text) for text in block.bullets]
    if block.lines:
        parts.append(writing_lines(sheet, block.lines))
    return parts or [[]]


def _point(sheet: Sheet, text: str) -> list[Piece]:
    numbered = _NUMBERED.match(text)
    if numbered:
        return bullet(sheet, numbered[2], mark=numbered[1])
    return bullet(sheet, text)
