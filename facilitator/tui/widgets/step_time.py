"""The time left of the step, on the screens that lie over the running evening."""

from typing import ClassVar

from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.clock import read
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.time_words import left_words


class StepTime(Line):
    """One quiet line, at the right; the running screen below keeps the evening going."""

    DEFAULT_CSS: ClassVar[str] = """
    StepTime { text-align: right; color: $text-muted; }
    StepTime.-over { color: $text-error; text-style: bold; }
    """

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self._evening = running

    def on_mount(self) -> None:
        """Follow the clock."""
        self._tick()
        self.set_interval(1.0, self._tick)

    def _tick(self) -> None:
        state = self._evening.state
        reading = read(state, self._evening.now())
        self.say(left_words(reading, state.steps[state.current].allotted))
        self.set_class(reading.left < 0, "-over")
