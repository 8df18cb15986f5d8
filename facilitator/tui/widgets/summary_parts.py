"""The parts of the summary: texts and quiet tables made from how the evening went."""

from collections import Counter
from collections.abc import Iterator

from rich.text import Text
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from facilitator.feedback.release import Release
from facilitator.groups.group import Group
from facilitator.language.figures import clock_time, minutes
from facilitator.language.words import N_, _, ngettext, pgettext
from facilitator.services.form_words import the_meeting
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.clock import DRIFT_WORTH_A_WORD
from facilitator.sessions.plans import OUTCOMES
from facilitator.sessions.summary import Row, Summary
from facilitator.tui.widgets.columns import Cell, Columns
from facilitator.tui.widgets.release_view import ReleaseView
from facilitator.tui.widgets.step_words import leader_words

_WHY = {
    "time": N_("left out, short of time"),
    "group": N_("left out, the group needed something else"),
    "other": N_("left out"),
}
_BECAME = {
    "done": N_("Done"),
    "partly": N_("Partly done"),
    "changed": N_("Changed on the way"),
    "not-done": N_("Not done"),
    "absent": N_("Not here to tell"),
}


def heading(running: RunningEvening, summary: Summary) -> Content:
    """Which evening it was, when it ended, and how that fits the promise."""
    agenda = running.state.agenda
    ended = _ended(clock_time(running.wall_at(running.state.ends_at + summary.late)), summary.late)
    here = ngettext("{n} person was here", "{n} people were here", summary.present).format(n=summary.present)
    lines = (f"{running.group.name} · {agenda.title}", f"{ended} · {here}")
    went = _("How {meeting} went").format(meeting=the_meeting(agenda.form))
    return Content.assemble((went, "bold"), *(f"\n{line}" for line in lines))


def steps(running: RunningEvening, summary: Summary) -> Iterator[Widget]:
    """Every step with its planned and its real minutes, and what there is to say about it."""
    head = (_("Step"), Text(_("Planned"), justify="right"), Text(_("Real"), justify="right"), "")
    yield Columns(
        [head, *(_step(running.group, row, running.state.agenda.roles) for row in summary.rows)], wide=(0, 3)
    )


def made(summary: Summary) -> Iterator[Widget]:
    """Counts of cards, plans and follow-ups. Plans are not listed: no one is compared with anyone."""
    yield _title(_("What was made"))
    rows: list[tuple[Cell, Cell]] = [
        (_("Cards drawn"), str(len(summary.cards))),
        (_("Plans made"), str(len(summary.plans))),
    ]
    yield Columns(rows, wide=(1,))
    told = Counter(outcome for _person, outcome in summary.follow_ups)
    if told:
        yield _title(_("How the plans from last time went"))
        yield Columns(
            [(_(_BECAME[outcome]), str(told[outcome])) for outcome in OUTCOMES if told[outcome]], wide=(1,)
        )


def written(summary: Summary) -> Iterator[Widget]:
    """What was written on the board, in the words it was said in."""
    for step, notes in summary.written:
        yield _title(_("On the board: {step}").format(step=step))
        yield Static("\n".join(f"– {note}" for note in notes), classes="written", markup=False)


def said(release: Release) -> Iterator[Widget]:
    """What the group said, as far as it may be shown."""
    view = ReleaseView(release)
    view.can_focus = False  # the whole sheet scrolls
    yield _title(_("What the group said"))
    yield view


def _ended(time: str, late: float) -> str:
    if abs(late) < DRIFT_WORTH_A_WORD:
        return _("Ended on time, {time}").format(time=time)
    if late > 0:
        return _("Ended {time}, {minutes} after the promised end").format(time=time, minutes=minutes(late))
    return _("Ended {time}, {minutes} before the promised end").format(time=time, minutes=minutes(late))


def _step(group: Group, row: Row, roles: tuple[str, ...]) -> tuple[Cell, ...]:
    def length(seconds: float) -> Text:
        return Text(
            pgettext("minutes in a list", "{n} min").format(n=int(seconds / 60 + 0.5)), justify="right"
        )

    given_up = row.fate in {"skipped", "dropped"}
    remarks = [_(_WHY.get(row.reason, _WHY["other"]))] if given_up else []
    if row.fate == "waiting":
        remarks.append(_("not held"))
    if row.paused >= DRIFT_WORTH_A_WORD:
        remarks.append(_("pause {minutes}").format(minutes=minutes(row.paused)))
    title = Text(row.title, "" if given_up else "bold")
    untouched = row.fate == "waiting" or (given_up and row.real < DRIFT_WORTH_A_WORD)
    real = Text("–", justify="right") if untouched else length(row.real)
    return title, length(row.planned), real, ", ".join(remarks) or leader_words(group, row.lead, roles)


def _title(text: str) -> Static:
    return Static(text, classes="title", markup=False)
