"""The action-plan sheet: one A4 is one plan, from the wish to how it went."""

from facilitator.language.words import _, pgettext
from facilitator.printing.flow import Flow, Piece, gap, heading, paragraph, tick, writing_lines
from facilitator.printing.ruler import BODY, STRONG, TITLE
from facilitator.printing.sheet import LEFT, TEXT, Draw, Sheet
from facilitator.sessions.plans import SURE_ENOUGH

_MOST_SURE = 10
_CIRCLE = 10.0
_ROW = 12.0


def plan_pages(sheet: Sheet, group: str, name: str) -> list[Draw]:
    """One action-plan sheet, with the group and the name only where they are given."""
    flow = Flow(sheet)
    flow.put(paragraph(sheet, _("My action plan"), TITLE))
    whose = " · ".join(filter(None, (name, group)))
    if whose:
        flow.put(paragraph(sheet, whose, STRONG))
    flow.put(_field(sheet, _("What will I do?"), 2))
    flow.put(_rows(sheet, (_("How much?"), _("When?"), _("How often?"))))
    flow.put(_sureness(sheet))
    flow.put(_field(sheet, _("What could get in the way?"), 2))
    flow.put(_field(sheet, _("Who or what can help me?"), 1))
    flow.put(_next_time(sheet))
    return flow.pages()


def _field(sheet: Sheet, question: str, count: int) -> list[Piece]:
    return [gap(5), *paragraph(sheet, question, STRONG), *writing_lines(sheet, count)]


def _rows(sheet: Sheet, questions: tuple[str, ...]) -> list[Piece]:
    """Short questions, each with its line to write on beside it."""
    start = LEFT + max(sheet.ruler.length(question, STRONG) for question in questions) + 4

    def row(question: str) -> Piece:
        def draw(y: float) -> None:
            sheet.write(LEFT, y + _ROW - STRONG.height, question, STRONG)
            sheet.rule(start, y + _ROW - 1, LEFT + TEXT, y + _ROW - 1)

        return Piece(_ROW, draw)

    return [gap(3), *map(row, questions)]


def _sureness(sheet: Sheet) -> list[Piece]:
    question = _("How sure am I that I will do it? Put a ring around the number.")
    ends = (_("Not sure at all"), _("Quite sure"))
    advice = _("Under {number}? Make the plan smaller, or find help.").format(number=SURE_ENOUGH)

    def circles(y: float) -> None:
        apart = (TEXT - _CIRCLE) / _MOST_SURE
        for number in range(_MOST_SURE + 1):
            x = LEFT + number * apart
            sheet.dot(x, y, _CIRCLE)
            digits = str(number)
            across = sheet.ruler.length(digits, STRONG)
            sheet.write(x + (_CIRCLE - across) / 2, y + (_CIRCLE - STRONG.height) / 2, digits, STRONG)

    def words(y: float) -> None:
        sheet.write(LEFT, y, ends[0], BODY)
        sheet.write(LEFT + TEXT - sheet.ruler.length(ends[1], BODY), y, ends[1], BODY)

    return [
        gap(7),
        *paragraph(sheet, question, STRONG),
        gap(2),
        Piece(_CIRCLE + 1.5, circles),
        Piece(BODY.height, words),
        gap(1),
        *paragraph(sheet, advice),
    ]


def _next_time(sheet: Sheet) -> list[Piece]:
    outcomes = (
        pgettext("how the plan went", "Done"),
        pgettext("how the plan went", "Partly done"),
        pgettext("how the plan went", "Changed on the way – that counts too"),
        pgettext("how the plan went", "Not done"),
    )
    title = heading(sheet, _("Next time: how did it go?"))
    return [*title, *(piece for outcome in outcomes for piece in tick(sheet, outcome))]
