"""The strip that always shows the time: of the step, of the evening, and what comes next."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits

from facilitator.language.figures import countdown, minutes
from facilitator.language.words import _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.clock import DRIFT_WORTH_A_WORD, Reading
from facilitator.tui.widgets.bar import Bar
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.step_words import leader_words
from facilitator.tui.widgets.time_words import break_words, drift_words, end_words, left_words

GAP = " · "


class TimeStrip(Horizontal):
    """Three lines, and in a large window the countdown in large figures beside them."""

    DEFAULT_CSS: ClassVar[str] = """
    TimeStrip { height: 3; padding: 0 1; }
    TimeStrip Digits { width: 22; display: none; color: $text-primary; text-style: bold; }
    TimeStrip #left { width: 30; text-style: bold; }
    TimeStrip .-over { color: $text-error; text-style: bold; }
    TimeStrip .-late { color: $text-warning; text-style: bold; }
    TimeStrip #drift { width: 1fr; }
    TimeStrip #plan { width: auto; }
    TimeStrip Horizontal { height: 1; }
    """

    def compose(self) -> ComposeResult:
        """The figures, and the three lines."""
        yield Digits("", id="figures")
        with Vertical():
            with Horizontal():
                yield Line(id="left")
                yield Bar(id="bar")
            yield Line(id="times")
            yield Line(id="next")

    def show(self, running: RunningEvening) -> None:
        """Show what comes after the present step."""
        state = running.state
        after = state.follower(state.current)
        if after is None:
            self.query_one("#next", Line).say(_("This is the last step."))
            return
        step = state.agenda.steps[after]
        parts = (
            step.title,
            minutes(state.steps[after].allotted),
            leader_words(running.group, step.lead, state.agenda.roles),
        )
        words = GAP.join(part for part in parts if part)
        self.query_one("#next", Line).say(_("Next: {step}").format(step=words))

    def tick(self, running: RunningEvening, reading: Reading) -> None:
        """Show the time as it is now."""
        state = running.state
        allotted = state.steps[state.current].allotted
        left = self.query_one("#left", Line)
        left.say(left_words(reading, allotted))
        left.set_class(reading.left < 0, "-over")
        self.query_one(Bar).show(reading.elapsed, allotted)
        times = self.query_one("#times", Line)
        parts = [break_words(reading), end_words(running.wall_at(state.ends_at)), drift_words(reading)]
        late = reading.drift >= DRIFT_WORTH_A_WORD
        if late:
            parts[-1] = _("{behind} – t re-plans").format(behind=parts[-1])
        times.say(GAP.join(part for part in parts if part))
        times.set_class(late, "-late")
        figures = self.query_one(Digits)
        if figures.display:
            sign = "+" if reading.left < 0 else ""
            figures.update(sign + countdown(abs(reading.left)))
            figures.set_class(reading.left < 0, "-over")
