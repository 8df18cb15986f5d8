"""The evening at a glance: every step with when it begins, how long it is, and who leads it."""

from itertools import accumulate

from facilitator.curriculum.model import Session, Step
from facilitator.language.words import _, pgettext
from facilitator.printing.flow import Flow, Piece, heading
from facilitator.printing.ruler import BODY, STRONG, Style
from facilitator.printing.sheet import LEFT, TEXT, Sheet

_TIME, _MINUTES, _LEAD = 18.0, 18.0, 30.0
_STEP = TEXT - _TIME - _MINUTES - _LEAD
_WIDTHS = (_TIME, _MINUTES, _STEP, _LEAD)
_AIR = 1.4


def offset(minutes: int) -> str:
    """A moment of the evening, counted from its start: `1:25`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def leads(step: Step) -> str:
    """Who leads a step, or nothing where the file does not say."""
    if step.lead == "both":
        return pgettext("who leads a step", "both lead")
    return _("{who} leads").format(who=step.lead) if step.lead else ""


def step_table(flow: Flow, sheet: Sheet, session: Session) -> None:
    """Place the table, with the end of the evening as its last line."""
    begins = [*accumulate((step.minutes for step in session.steps), initial=0)]
    names = (_("Time"), _("Min."), _("Step"), pgettext("who leads a step", "Leads"))
    rows = [_row(sheet, names, STRONG)]
    for step, begin in zip(session.steps, begins, strict=False):
        what = _("{title} (may be left out)").format(title=step.title) if step.optional else step.title
        rows.append(_row(sheet, (offset(begin), str(step.minutes), what, _who(step)), BODY))
    rows.append(_row(sheet, (offset(begins[-1]), "", _("The end"), ""), STRONG))
    title = heading(sheet, _("The evening at a glance"))
    # A table that fits on a page is read on one page.
    if flow.left() < sum(piece.height for piece in (*title, *rows)):
        flow.turn()
    flow.put([*title, *rows])


def _who(step: Step) -> str:
    return pgettext("who leads a step", "both") if step.lead == "both" else step.lead or ""


def _row(sheet: Sheet, cells: tuple[str, ...], style: Style) -> Piece:
    """A row as high as its highest cell, with a rule below it."""
    broken = [sheet.ruler.lines(cell, width - 3, style) for cell, width in zip(cells, _WIDTHS, strict=True)]
    height = max(map(len, broken)) * style.height + 2 * _AIR

    def draw(y: float) -> None:
        x = LEFT
        for lines, width in zip(broken, _WIDTHS, strict=True):
            for i, line in enumerate(lines):
                sheet.write(x, y + _AIR + i * style.height, line, style)
            x += width
        sheet.rule(LEFT, y + height, LEFT + TEXT, y + height)

    return Piece(height, draw)
