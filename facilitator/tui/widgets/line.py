"""A line of text that changes often and never changes its size."""

from typing import ClassVar

from textual.widgets import Static


class Line(Static):
    """One line; what does not fit ends in an ellipsis.

    `say` paints only what is new and never lays the screen out again: a clock that did so took three
    times the processor time.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Line { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__("", id=id, classes=classes, markup=False)
        self.said = ""

    def say(self, text: str) -> None:
        """Show `text`."""
        if text != self.said:
            self.said = text
            self.update(text, layout=False)
