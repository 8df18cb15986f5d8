"""Whose turn it is in a round, and who waits."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button

from facilitator.language.figures import countdown
from facilitator.language.words import _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.clock import Reading
from facilitator.tui.widgets.line import Line


class TurnPanel(Vertical):
    """The name whose turn it is, for how long, the names that wait, and buttons for those who use the mouse.

    Not there in steps without a round. The buttons carry the screen's own actions.
    """

    DEFAULT_CSS: ClassVar[str] = """
    TurnPanel { height: auto; padding: 0 1; }
    TurnPanel Horizontal { height: 1; }
    TurnPanel #speaker { text-style: bold; }
    TurnPanel Button { margin-left: 1; }
    """

    def compose(self) -> ComposeResult:
        """The speaker with the two buttons, and under them those who wait."""
        with Horizontal():
            yield Line(id="speaker")
            yield Button(Content(_("Next speaker")), id="next-speaker", action="screen.do('speaker')", compact=True)
            yield Button(Content(_("Passes")), id="passes", action="screen.do('passed')", compact=True)
        yield Line(id="waiting")

    def show(self, running: RunningEvening) -> None:
        """Show the turn as it stands."""
        turns = running.state.turns
        self.display = running.state.step.per_person is not None
        if not self.display:
            return
        names = [running.name(person) for person in turns.waiting[1:]]
        done = _("Everyone has had a turn.")
        self.query_one("#waiting", Line).say(_("Then: {names}").format(names=", ".join(names)) if names else "")
        for button in self.query(Button):
            button.display = bool(turns.waiting)
        if not turns.waiting:
            self.query_one("#speaker", Line).say(done)

    def tick(self, running: RunningEvening, reading: Reading) -> None:
        """Show for how long the one whose turn it is has spoken."""
        turns = running.state.turns
        if turns.waiting:
            self.query_one("#speaker", Line).say(f"{running.name(turns.waiting[0])}   {countdown(reading.turn)}")
