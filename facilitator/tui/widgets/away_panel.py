"""While people are away from the circle: when to be back, large enough to read from the door."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Digits

from facilitator.language.figures import clock_time, countdown
from facilitator.language.words import _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.clock import Reading
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.time_words import nearest_minute

PRIVATE = "private-time"
AWAY = frozenset({"break", PRIVATE})


class AwayPanel(Vertical):
    """When we begin again, and the time until then. Only there in a break and in private time."""

    DEFAULT_CSS: ClassVar[str] = """
    AwayPanel { height: auto; padding: 0 1; margin-bottom: 1; }
    AwayPanel Line { text-align: center; text-style: bold; }
    AwayPanel Digits { text-align: center; width: 1fr; color: $text-primary; text-style: bold; }
    """

    def compose(self) -> ComposeResult:
        """Who leaves, when they are back, and the figures."""
        yield Line(id="away")
        yield Line(id="again")
        yield Digits("", id="until")

    def show(self, running: RunningEvening) -> None:
        """Be there if people are away in the present step."""
        kind = running.state.step.kind
        self.display = kind in AWAY
        away = self.query_one("#away", Line)
        away.display = kind == PRIVATE
        away.say(_("All who are not part of the network leave the room."))

    def tick(self, running: RunningEvening, reading: Reading) -> None:
        """Show when it ends, to the minute, and the time until then; nothing counts below zero."""
        if not self.display:
            return
        ends = clock_time(nearest_minute(running.wall_at(running.now() + reading.left)))
        again = _("We begin again at {time}")
        if running.state.step.kind == PRIVATE:
            again = _("They come back at {time}")
        self.query_one("#again", Line).say(again.format(time=ends))
        self.query_one(Digits).update(countdown(max(0.0, reading.left)))
