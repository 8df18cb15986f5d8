"""What gives so that the evening still ends when promised: shown before it is used."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.figures import clock_time, minutes
from facilitator.language.words import N_, _, ngettext
from facilitator.services.form_words import meeting_words, the_meeting
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import Replan
from facilitator.sessions.replan import Change, Proposal
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.columns import Columns
from facilitator.tui.widgets.time_words import nearest_minute


class ReplanDialog(Dialog[Replan | None]):
    """Shows the proposal as it is at this moment; enter uses it, esc leaves the evening as it is."""

    CSS_PATH: ClassVar = ["question.tcss", "replan.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,t", "leave", N_("Leave it"), id="replan.leave", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self._under_way = running
        self._proposal = running.proposal()

    def compose(self) -> ComposeResult:
        """What gives, what never does, and when the evening ends before and after."""
        proposal = self._proposal
        with Vertical(classes="sheet"):
            form = self._under_way.state.agenda.form
            yield Static(_heading(proposal, form), classes="sheet-title")
            if proposal.changes:
                yield Columns([self._row(change) for change in proposal.changes], wide=(0,), id="changes")
            yield Static("\n".join(self._words()), classes="sheet-text", markup=False)
            with Horizontal(classes="sheet-answers"):
                if proposal.changes:
                    yield Button(Content(_("Do it")), id="use", variant="primary", action="screen.use")
                    yield Button(Content(_("Leave it as it is")), id="leave", action="screen.leave")
                else:
                    yield Button(Content(_("Back")), id="leave", action="screen.leave")

    def action_use(self) -> None:
        """Leave with the command that uses the proposal."""
        self.dismiss(Replan(self._proposal.lengths(), self._proposal.dropped()))

    def action_leave(self) -> None:
        """Leave the evening as it is."""
        self.dismiss(None)

    def _row(self, change: Change) -> tuple[str, str]:
        title = self._under_way.state.agenda.steps[change.step].title
        before = round(change.before / 60)
        if change.dropped:
            words = ngettext("{before} minute → left out", "{before} minutes → left out", before)
            return title, words.format(before=before)
        return title, _("{before} → {after}").format(before=before, after=minutes(change.after))

    def _words(self) -> Iterator[str]:
        proposal, state = self._proposal, self._under_way.state
        end = clock_time(nearest_minute(self._under_way.wall_at(proposal.end_after)))
        meeting = meeting_words(state.agenda.form)
        if not proposal.needed:
            ends = clock_time(nearest_minute(self._under_way.wall_at(state.ends_at)))
            yield _("{meeting} ends {time}, as promised.").format(meeting=meeting, time=ends)
            return
        kept = [
            step.title
            for step, stands in zip(state.agenda.steps, state.steps, strict=True)
            if step.never_gives and stands.fate == "waiting"
        ]
        if kept:
            yield _("Keeps its time: {steps}. Breaks keep ten minutes.").format(steps=", ".join(kept))
        if proposal.changes:
            before = clock_time(nearest_minute(self._under_way.wall_at(proposal.end_before)))
            words = _("Then {meeting} ends {after} instead of {before}.")
            yield words.format(meeting=the_meeting(state.agenda.form), after=end, before=before)
        if proposal.short > 0:
            yield _("That is still {minutes} late: the rest cannot be shorter.").format(
                minutes=minutes(proposal.short)
            )
        if proposal.changes:
            yield _("Nothing is changed before you say yes. Afterwards u takes it back.")


def _heading(proposal: Proposal, form: str) -> str:
    if not proposal.needed:
        return _("{meeting} keeps its time. Nothing has to give.").format(meeting=meeting_words(form))
    behind = minutes(proposal.late)
    if not proposal.changes:
        return _("{minutes} behind, and nothing can give.").format(minutes=behind)
    return _("{minutes} behind. This gives:").format(minutes=behind)
