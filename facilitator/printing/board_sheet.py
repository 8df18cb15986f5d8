"""The sheets for the group's tools: a picture to write in, the steps of problem solving, and signs for the floor."""

from dataclasses import replace
from functools import partial
from math import ceil

from facilitator.boards.pictures import Divided, drawn
from facilitator.boards.shapes import Box, Circle, Drawing, Line, Plane, Sector, Shape, Words
from facilitator.language.words import _
from facilitator.ports.press import ToolSheet
from facilitator.printing.flow import Flow, gap, paragraph, writing_lines
from facilitator.printing.ruler import BODY, STRONG, TITLE, Style
from facilitator.printing.sheet import LEFT, TEXT, TOP, Draw, Sheet

# Read from across the room; a longer word is set smaller.
_SIGN = tuple(Style(size, bold=True) for size in (60, 48, 36, 28, 22))
_SIGNS_A_PAGE = 2
_ON_THE_FLOOR = frozenset({"perspective-shift", "role-line"})
_AS_A_LIST = frozenset({"problem-solving"})
_LINES_A_PART = 2
# The body of the page, and what is still read at arm's length.
_LABEL = (BODY.size, 12.0, 10.0)
_MOST_ASKS = 3


def tool_pages(sheet: Sheet, tool: ToolSheet) -> list[Draw]:
    """The pages of one tool."""
    if not tool.parts:
        return _ideas_pages(sheet, tool)
    if tool.kind in _AS_A_LIST:
        return _list_pages(sheet, tool)
    if tool.kind in _ON_THE_FLOOR:
        return _sign_pages(sheet, tool)
    return [partial(_picture_page, sheet, tool)]


def _list_pages(sheet: Sheet, tool: ToolSheet) -> list[Draw]:
    flow = Flow(sheet)
    flow.put(paragraph(sheet, tool.title, TITLE))
    for number, part in enumerate(tool.parts, start=1):
        words = paragraph(sheet, f"{number}. {part}", STRONG)
        flow.put([gap(3), *words, *writing_lines(sheet, _LINES_A_PART)])
    return flow.pages()


def _ideas_pages(sheet: Sheet, tool: ToolSheet) -> list[Draw]:
    """One page of lines under the question, for what is said."""
    flow = Flow(sheet)
    flow.put(paragraph(sheet, tool.title, TITLE))
    for ask in _how(tool):
        flow.put([gap(3), *paragraph(sheet, ask, STRONG)])
    (line,) = writing_lines(sheet, 1)
    flow.put([line] * int((flow.left() - 1) / line.height))
    return flow.pages()


def _sign_pages(sheet: Sheet, tool: ToolSheet) -> list[Draw]:
    pages = ceil(len(tool.parts) / _SIGNS_A_PAGE)
    return [
        partial(_signs, sheet, tool.parts[page * _SIGNS_A_PAGE : (page + 1) * _SIGNS_A_PAGE])
        for page in range(pages)
    ]


def _signs(sheet: Sheet, parts: tuple[str, ...]) -> None:
    high = (sheet.bottom - TOP) / _SIGNS_A_PAGE
    for place, part in enumerate(parts):
        style = next((s for s in _SIGN if _fits(sheet, part, s)), _SIGN[-1])
        _centred(sheet, Words(part, LEFT + TEXT / 2, TOP + (place + 0.5) * high, TEXT), style)
        if place:
            sheet.rule(LEFT, TOP + place * high, LEFT + TEXT, TOP + place * high)


def _fits(sheet: Sheet, text: str, style: Style) -> bool:
    """Whether no word of it has to be cut, and it takes three lines at most."""
    widest = max(sheet.ruler.length(word, style) for word in sheet.ruler.clean(text).split())
    return widest <= TEXT and len(sheet.ruler.lines(text, TEXT, style)) <= 3


def _picture_page(sheet: Sheet, tool: ToolSheet) -> None:
    y = TOP
    for text, style in ((tool.title, TITLE), *((text, BODY) for text in _how(tool))):
        for line in sheet.ruler.lines(text, TEXT, style):
            sheet.write(LEFT, y, line, style)
            y += style.height
    y += 4
    letter = sheet.ruler.length("n", BODY)
    plane = Plane(TEXT, sheet.bottom - y, letter, BODY.height)
    picture = drawn(tool.kind, Divided(tool.parts, tool.columns, tool.middle), plane)
    if picture is not None:
        _draw(sheet, picture, LEFT, y)


def _how(tool: ToolSheet) -> tuple[str, ...]:
    """What to do with the sheet, or the questions where they are few enough to stand above the picture."""
    if tool.kind == "network-circle":
        return (_("Write the people around you into the rings: the closest nearest to the middle."),)
    return tool.asks if len(tool.asks) <= _MOST_ASKS else ()


def _draw(sheet: Sheet, picture: Drawing, left: float, top: float) -> None:
    for shape in picture.shapes:
        _draw_one(sheet, shape, left, top)


def _draw_one(sheet: Sheet, shape: Shape, left: float, top: float) -> None:
    match shape:
        case Line():
            sheet.rule(left + shape.x1, top + shape.y1, left + shape.x2, top + shape.y2)
        case Circle():
            across = 2 * shape.radius
            sheet.dot(left + shape.x - shape.radius, top + shape.y - shape.radius, across)
        case Box():
            x, y = left + shape.x, top + shape.y
            for x1, y1, x2, y2 in ((0, 0, 1, 0), (0, 1, 1, 1), (0, 0, 0, 1), (1, 0, 1, 1)):
                sheet.rule(x + x1 * shape.wide, y + y1 * shape.high, x + x2 * shape.wide, y + y2 * shape.high)
        case Words():
            _label(
                sheet, Words(shape.text, left + shape.x, top + shape.y, shape.wide, shape.side, shape.strong)
            )
        case Sector():
            raise ValueError("nothing is in focus on paper")


def _label(sheet: Sheet, words: Words) -> None:
    """Words in a picture, smaller where a long one would be cut; one that still does not fit gets the room it needs."""
    longest = max(sheet.ruler.clean(words.text).split(), key=len, default="")
    for size in _LABEL:
        style = Style(size, words.strong)
        needed = sheet.ruler.length(longest, style) + 0.1
        if needed <= words.wide:
            break
    _centred(sheet, replace(words, wide=max(words.wide, needed)), style)


def _centred(sheet: Sheet, words: Words, style: Style) -> None:
    lines = sheet.ruler.lines(words.text, words.wide, style)
    y = words.y - len(lines) * style.height / 2
    for line in lines:
        length = sheet.ruler.length(line, style)
        across = {"left": 0.0, "middle": length / 2, "right": length}[words.side]
        x = min(max(words.x - across, LEFT), LEFT + TEXT - length)
        sheet.write(x, y, line, style)
        y += style.height
