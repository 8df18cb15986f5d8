"""The running evening as a rehearsal: the same screen, which says all the time that it is not the real thing."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator.language.words import N_, _
from facilitator.services.rehearsal import Rehearsal
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.rehearsal_bar import RehearsalBar


class RehearsalSummary(SummaryScreen):
    """How the rehearsal went. It leads back to where it was begun."""

    WAY_OUT: ClassVar = N_("End the rehearsal")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", N_("End the rehearsal"), id="rehearsal.end"),
    ]


class RehearsalScreen(RunScreen):
    """Leads a rehearsal. Nothing of it is kept, and leaving it ends it."""

    KEPT: ClassVar = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "a", "speed", N_("Other speed"), id="rehearsal.speed", tooltip=N_("1, 10 or 60 times as fast")
        ),
        Binding("escape", "leave", N_("Stop"), id="rehearsal.leave", tooltip=N_("End the rehearsal")),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal.house, rehearsal.running)
        self._rehearsal = rehearsal
        # The key that only a rehearsal has comes early, else a small window's footer has no room for it.
        keys = self._bindings.key_to_bindings
        self._bindings.key_to_bindings = {"n": keys["n"], "b": keys["b"], "a": keys["a"], **keys}

    def compose(self) -> ComposeResult:
        """Above all else: that this is a rehearsal."""
        yield RehearsalBar()
        yield from super().compose()

    def on_mount(self) -> None:
        """Say how fast the time goes; the screen below begins by itself."""
        self.query_one(RehearsalBar).show(self._rehearsal.speed)

    def summary(self) -> Screen[bool]:
        """What is shown when the rehearsal has been led to its end."""
        return RehearsalSummary(self.house, self.running)

    def action_speed(self) -> None:
        """Let the time go at another speed."""
        self.query_one(RehearsalBar).show(self._rehearsal.next_speed())
        self.tick()

    def action_leave(self) -> None:
        """End the rehearsal, after a question."""

        def answered(leave: object) -> None:
            if leave:
                self.dismiss()

        text = _("Nothing of it is kept. You can rehearse the session again from the beginning.")
        question = QuestionDialog(_("Stop the rehearsal?"), text, yes=_("Stop"), no=_("Go on"))
        self.app.push_screen(question, answered)
