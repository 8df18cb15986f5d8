"""The leader's run sheet: the evening on paper, read at arm's length when the screen is dark."""

from collections.abc import Sequence
from itertools import accumulate

from facilitator.curriculum.model import Step
from facilitator.language import figures
from facilitator.language.words import _, ngettext
from facilitator.ports.press import Pack
from facilitator.printing.flow import (
    Flow,
    Piece,
    beside,
    bullet,
    gap,
    heading,
    marked,
    paragraph,
    section,
    tick,
)
from facilitator.printing.ruler import BODY, HEADING, STRONG, TITLE
from facilitator.printing.sheet import LEFT, TEXT, Draw, Sheet
from facilitator.printing.step_table import leads, offset, step_table

_BAR = 3.0


def run_sheet_pages(sheet: Sheet, pack: Pack) -> list[Draw]:
    """The pages of the run sheet."""
    session = pack.session
    flow = Flow(sheet)
    flow.put(_title(sheet, pack))
    section(flow, heading(sheet, _("Aims")), [bullet(sheet, aim) for aim in session.aims])
    step_table(flow, sheet, session)
    section(flow, heading(sheet, _("Materials")), [tick(sheet, thing) for thing in session.materials])
    section(flow, heading(sheet, _("Before people come")), [tick(sheet, line) for line in session.before])
    begins = accumulate((step.minutes for step in session.steps), initial=0)
    for step, begin in zip(session.steps, begins, strict=False):
        _step(flow, sheet, pack, step, begin)
    section(flow, heading(sheet, _("When people have left")), [tick(sheet, line) for line in session.after])
    return flow.pages()


def _title(sheet: Sheet, pack: Pack) -> list[Piece]:
    of = _("Session {number} of {total}").format(number=pack.number, total=len(pack.curriculum.sessions))
    length = figures.minutes(pack.session.minutes * 60)
    about = " · ".join(filter(None, (of, length, pack.session.theme, pack.group)))
    return [
        *paragraph(sheet, pack.session.title, TITLE),
        *paragraph(sheet, _("The leaders' run sheet"), STRONG),
        *paragraph(sheet, about),
    ]


def _step(flow: Flow, sheet: Sheet, pack: Pack, step: Step, begin: int) -> None:
    """One step: when, what, how long, and the words of it, each kind under its own label."""
    title = [
        gap(5),
        Piece(3.0, lambda y: sheet.rule(LEFT, y, LEFT + TEXT, y, thick=0.6)),
        *paragraph(sheet, f"{offset(begin)}  {step.title}", HEADING),
        *paragraph(sheet, " · ".join(_facts(pack, step))),
    ]
    texts = {
        _("Say"): step.say,
        _("Do"): step.do,
        _("Ask"): step.ask,
        _("Meanwhile"): step.co_lead,
        _("Bring"): (" · ".join(step.materials),) if step.materials else (),
    }
    x = LEFT + max(sheet.ruler.length(label, STRONG) for label in texts) + 4
    groups = [
        group
        for label, spoken in texts.items()
        for group in _labelled(sheet, x, label, spoken, aloud=spoken is step.say)
    ]
    again = _("{step}, continued").format(step=step.title)
    section(flow, title, groups or [[]], [*paragraph(sheet, again, STRONG), gap(1)])


def _facts(pack: Pack, step: Step) -> list[str]:
    """What a leader must know of a step at a glance, besides its words."""
    facts = [figures.minutes(step.minutes * 60), leads(step)]
    if step.min and step.min < step.minutes:
        facts.append(_("can be cut to {minutes}").format(minutes=figures.minutes(step.min * 60)))
    if step.optional:
        facts.append(_("may be left out"))
    if step.not_after:
        facts.append(_("begins at {offset} at the latest").format(offset=offset(step.not_after)))
    if step.per_person:
        each = ngettext("{n} second each", "{n} seconds each", step.per_person)
        facts.append(each.format(n=step.per_person))
    if step.draw:
        facts.append(ngettext("{n} card", "{n} cards", step.draw).format(n=step.draw))
    titles = [sheet.title for sheet in pack.handouts if sheet.id == step.handout]
    facts += [_("sheet: {title}").format(title=title) for title in titles]
    if step.parallel:
        facts.append(_("side by side: {groups}").format(groups=", ".join(step.parallel)))
    return [fact for fact in facts if fact]


def _labelled(sheet: Sheet, x: float, label: str, texts: Sequence[str], *, aloud: bool) -> list[list[Piece]]:
    """Texts from `x` on, with their label in the margin beside the first."""
    groups = [_aloud(sheet, text, x) if aloud else _point(sheet, text, x) for text in texts]
    if groups:
        groups[0] = [gap(2), *beside(lambda y: sheet.write(LEFT, y, label, STRONG), groups[0])]
    return groups


def _aloud(sheet: Sheet, text: str, x: float) -> list[Piece]:
    """Words to read aloud: a thick stroke beside them, so the eye finds its way back."""

    def stroke(y: float) -> None:
        sheet.rule(x, y, x, y + BODY.height, thick=1.0)

    lines = paragraph(sheet, text, x=x + _BAR, width=LEFT + TEXT - x - _BAR)
    return [gap(1.8), *(marked(line, stroke) for line in lines)]


def _point(sheet: Sheet, text: str, x: float) -> list[Piece]:
    return bullet(sheet, text, x=x - 1, width=LEFT + TEXT - x + 1)
