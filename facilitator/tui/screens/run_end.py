"""How one leaves a running session: closing it for good, or going away while it goes on."""

from abc import abstractmethod

from textual.screen import Screen

from facilitator.language.words import _, ngettext
from facilitator.services.form_words import meeting_words, the_meeting
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c
from facilitator.tui.page import Page
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run_tools import due_words, summary_screen


class WithEnd(Page[None]):
    """The ways out of `running`, each after a question."""

    def __init__(self, house: House, running: RunningEvening) -> None:
        super().__init__()
        self.house = house
        self.running = running

    @property
    def under_way(self) -> bool:
        """Whether the evening has not been closed."""
        return self.running.state.closed_at is None

    @property
    def curriculum_id(self) -> str:
        """What the group follows."""
        return self.running.group.curriculum

    @abstractmethod
    def carry_out(self, command: c.Command) -> bool:
        """Do it and show it; False where it was refused, which has then been said."""

    def action_close(self) -> None:
        """End the session, after a question."""
        ahead = sum(1 for step in self.running.state.steps if step.fate == "waiting")
        left = ngettext("{n} step has not been held.", "{n} steps have not been held.", ahead).format(n=ahead)
        meeting = the_meeting(self.running.state.agenda.form)
        after = _("Afterwards you see how {meeting} went.").format(meeting=meeting)
        due = due_words(self.house, self.running)
        text = " ".join(part for part in (left if ahead else "", due, after) if part)

        def seen(again: object) -> None:
            if not again:
                self.dismiss()

        def answered(close: object) -> None:
            if close and self.carry_out(c.Close()):
                self.app.push_screen(self.summary(), seen)

        question = QuestionDialog(
            _("Close {meeting}?").format(meeting=meeting),
            text,
            yes=_("Close {meeting}").format(meeting=meeting),
            no=_("Go on"),
        )
        self.app.push_screen(question, answered)

    def summary(self) -> Screen[bool]:
        """What is shown when the evening has been closed."""
        return summary_screen(self.house, self.running)

    def action_leave(self) -> None:
        """Go to the front page, after saying that the session goes on."""
        text = _(
            "{meeting} goes on, and everything is kept. From the front page you come back to this step."
        ).format(meeting=meeting_words(self.running.state.agenda.form))

        def answered(leave: object) -> None:
            if leave:
                self.dismiss()

        question = QuestionDialog(
            _("Leave this screen?"), text, yes=_("To the front page"), no=_("Stay here")
        )
        self.app.push_screen(question, answered)
