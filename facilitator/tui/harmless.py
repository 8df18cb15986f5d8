"""The last look at every row before it is drawn: nothing that a file says may steer the terminal."""

from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from facilitator.language.steering import STAND_IN, STEERING


class Harmless(LineFilter):
    """Takes out what steers a terminal, in every widget, so that none can forget to.

    The row is laid out already and keeps its width: most of these letters have none and are left out.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The row as it may be drawn."""
        if not any(STEERING.search(text) for text, _style, _control in segments):
            return segments
        return [
            Segment(STEERING.sub(lambda found: STAND_IN * cell_len(found[0]), text), style, control)
            for text, style, control in segments
        ]


HARMLESS: Final = Harmless()
