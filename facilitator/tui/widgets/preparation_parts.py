"""The parts of the prepare screen, made from a preparation: texts and quiet tables."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from rich.text import Text
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from facilitator.language.figures import long_date
from facilitator.language.words import _, ngettext, pgettext
from facilitator.services.evenings import Preparation
from facilitator.services.form_words import form_words, meeting_words, which_words
from facilitator.services.preflight import Finding
from facilitator.sessions.agenda import USUAL_ROLES
from facilitator.sessions.plans import Plan
from facilitator.tui.widgets.columns import Columns
from facilitator.tui.widgets.step_words import leader_words


def heading(preparation: Preparation) -> Content:
    """Which evening it is, and from when to when."""
    agenda = preparation.agenda
    which = which_words(agenda.form, agenda.number, agenda.of)
    begins, ends = preparation.begins, preparation.ends
    when = _("{date}, {begins} to {ends}").format(
        date=long_date(begins), begins=_time(begins), ends=_time(ends)
    )
    where = " · ".join(filter(None, (form_words(agenda.form), preparation.group.name, which)))
    return Content.assemble((agenda.title, "bold"), f"\n{where}\n{when}")


def evening(preparation: Preparation) -> Iterator[Widget]:
    """The steps with the time each begins, its minutes and who leads; last week's plans; the aims."""
    yield _title(meeting_words(preparation.agenda.form))
    yield Columns(list(_steps(preparation)), wide=(2,))
    yield from _list(_("Who does what"), tuple(_roles(preparation)))
    if preparation.plans:
        yield _title(_("Plans from last time"))
        yield Columns([_plan(preparation, plan) for plan in preparation.plans], wide=(1,))
    yield from _list(_("Aims"), preparation.aims)


def to_do(preparation: Preparation) -> Iterator[Widget]:
    """Room for what tonight needs of the laptop, what to see to, what is on paper, what to bring."""
    yield _title(_("The laptop today"))
    yield Vertical(Static(_("One moment …"), markup=False), id="findings")
    yield from _list(_("Before people come"), preparation.before)
    yield from _list(_("To hand out"), preparation.handouts)
    yield from _list(_("Bring"), preparation.materials)
    yield from _list(
        ngettext(
            "{n} place waits for your own material",
            "{n} places wait for your own material",
            len(preparation.waiting),
        ).format(n=len(preparation.waiting)),
        [f"{title}: {note}" if note else title for title, note in preparation.waiting],
    )


def findings(found: Sequence[Finding]) -> Iterator[tuple[Text, str]]:
    """Each thing that was looked at: in order, or what to do about it."""
    for finding in found:
        word = Text(_("Fine"), "") if finding.fine else Text(_("Look here"), "bold")
        yield word, f"{finding.what}\n{finding.hint}".strip()


def _steps(preparation: Preparation) -> Iterator[tuple[str, Text, Text, str]]:
    at = preparation.begins
    for step in preparation.agenda.steps:
        length = pgettext("minutes in a list", "{n} min").format(n=step.seconds // 60)
        yield (
            _time(at),
            Text(length, justify="right"),
            Text(step.title, "bold"),
            leader_words(preparation.group, step.lead, preparation.agenda.roles),
        )
        at += timedelta(seconds=step.seconds)


def free_roles(preparation: Preparation) -> tuple[str, ...]:
    """The named roles that nobody has yet."""
    roles = preparation.agenda.roles
    return () if roles == USUAL_ROLES else roles[len(preparation.group.leaders) :]


def _roles(preparation: Preparation) -> Iterator[str]:
    """Who has each named role; A and B stand beside the steps already."""
    roles, leaders = preparation.agenda.roles, preparation.group.leaders
    if roles == USUAL_ROLES:
        return
    for place, role in enumerate(roles):
        name = leaders[place].name if place < len(leaders) else _("nobody yet")
        yield _("{role}: {name}").format(role=role, name=name)


def _plan(preparation: Preparation, plan: Plan) -> tuple[Text, str]:
    person = preparation.group.person(plan.person)
    details = ", ".join(filter(None, (plan.how_much, plan.when, plan.how_often)))
    lines = [_("Has the plan on paper")] if plan.on_paper else list(filter(None, (plan.what, details)))
    if plan.confidence is not None:
        lines.append(_("How sure: {n} of 10").format(n=plan.confidence))
    return Text(person.name if person else plan.person, "bold"), "\n".join(lines)


def _list(title: str, lines: Sequence[str]) -> Iterator[Widget]:
    if lines:
        yield _title(title)
        yield Columns([("–", line) for line in lines], wide=(1,))


def _title(text: str) -> Static:
    return Static(text, classes="title", markup=False)


def _time(moment: datetime) -> str:
    return pgettext("time in a list", "{hour:02d}:{minute:02d}").format(
        hour=moment.hour, minute=moment.minute
    )
