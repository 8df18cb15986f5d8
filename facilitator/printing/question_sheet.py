"""The question sheet: for who would rather answer on paper, one A4 with the code of a slip."""

from functools import partial

from facilitator.feedback.codes import readable
from facilitator.feedback.form import Form, Question
from facilitator.language.words import _
from facilitator.printing.flow import Flow, Piece, gap, paragraph, tick, writing_lines
from facilitator.printing.ruler import BODY, STRONG, TITLE, Style
from facilitator.printing.sheet import LEFT, TEXT, Draw, Sheet

_CODE_AT = 8.0  # above the text, on every page: who types it in needs it on each
_BOX = 4.6
_INDENT = 6.3
_LINES = 4
_ACROSS = (BODY, Style(13), Style(12))
_MOST_LINES = 3  # of one option in a row; longer ones are read more easily as a list


def question_sheet(sheet: Sheet, form: Form) -> list[Draw]:
    """The pages of the questions, without a code."""
    flow = Flow(sheet)
    how = " ".join(
        (
            _("Put one cross for each question. You can skip any of them."),
            _("Answer here or with the slip that has the same code, not both."),
        )
    )
    flow.put(paragraph(sheet, form.title, TITLE))
    flow.put([gap(1), *paragraph(sheet, form.intro)] if form.intro else [])
    flow.put([gap(2), *paragraph(sheet, how)])
    for question in form.questions:
        flow.put(_question(sheet, question))
    end = _("Do not write your name. Fold the sheet and put it in the box.")
    flow.put([gap(7), *paragraph(sheet, end, STRONG)])
    return flow.pages()


def with_code(sheet: Sheet, pages: list[Draw], code: str) -> list[Draw]:
    """The same pages, each with the code of one slip."""
    return [partial(_page, sheet, page, code) for page in pages]


def _page(sheet: Sheet, page: Draw, code: str) -> None:
    (line,) = sheet.ruler.lines(_("Code: {code}").format(code=readable(code)), TEXT, STRONG)
    sheet.write(LEFT + TEXT - sheet.ruler.length(line, STRONG), _CODE_AT, line, STRONG)
    page()


def _question(sheet: Sheet, question: Question) -> list[Piece]:
    asked = [gap(6), *paragraph(sheet, question.text, STRONG)]
    if question.kind == "text":
        return [*asked, *writing_lines(sheet, _LINES)]
    row = _row(sheet, question.options)
    return [*asked, gap(2), row] if row else [*asked, *(p for o in question.options for p in tick(sheet, o))]


def _row(sheet: Sheet, options: tuple[str, ...]) -> Piece | None:
    """The options beside each other, in the largest letters that cut no word; none where they are too long."""
    column = TEXT / len(options)
    width = column - _INDENT - 2.1
    for style in _ACROSS:
        words = [word for option in options for word in sheet.ruler.clean(option).split()]
        if max(sheet.ruler.length(word, style) for word in words) > width:
            continue
        broken = [sheet.ruler.lines(option, width, style) for option in options]
        tall = max(map(len, broken))
        if tall <= _MOST_LINES:
            return Piece(tall * style.height, partial(_draw_row, sheet, broken, style))
    return None


def _draw_row(sheet: Sheet, broken: list[tuple[str, ...]], style: Style, y: float) -> None:
    for place, lines in enumerate(broken):
        x = LEFT + place * TEXT / len(broken)
        sheet.box(x, y + 0.8, _BOX)
        for number, line in enumerate(lines):
            sheet.write(x + _INDENT, y + number * style.height, line, style)
