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
from facilitator.sessions.state import State
from facilitator.tui.widgets.line import Line

# Those who wait are numbered from 2, for the one whose turn it is is the first.
DIGITS = range(2, 10)


def in_round(state: State) -> bool:
    """Whether turns are taken one by one. In a follow-up people come forward as they like; one alone needs none."""
    return state.step.per_person is not None and state.step.kind != "follow-up" and len(state.present) > 1


class TurnPanel(Vertical):
    """The name whose turn it is and for how long, the names that wait, and buttons for those who use the mouse.

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
            speaker = Content(_("Next speaker"))
            yield Button(speaker, variant="primary", action="screen.do('speaker')", compact=True)
            yield Button(Content(_("Passes")), action="screen.do('passed')", compact=True)
        yield Line(id="waiting")

    def show(self, running: RunningEvening) -> None:
        """Show the turn as it stands."""
        waiting = running.state.turns.waiting
        self.display = in_round(running.state)
        for button in self.query(Button):
            button.display = bool(waiting)
        names = [f"{n} {running.name(person)}" for n, person in zip(DIGITS, waiting[1:], strict=False)]
        names += [running.name(person) for person in waiting[1 + len(DIGITS) :]]
        self.query_one("#waiting", Line).say(
            _("Then: {names}").format(names="  ".join(names)) if names else ""
        )
        if not waiting:
            self.query_one("#speaker", Line).say(_("Everyone has had a turn."))

    def tick(self, running: RunningEvening, reading: Reading) -> None:
        """Show for how long the one whose turn it is has spoken."""
        waiting = running.state.turns.waiting
        if waiting:
            self.query_one("#speaker", Line).say(f"{running.name(waiting[0])}   {countdown(reading.turn)}")
