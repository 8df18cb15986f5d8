"""What a closed round came to: the figures that may be shown, and the words where enough have written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from facilitator.feedback.release import Release
from facilitator.services.release_words import Line, release_lines


class ReleaseView(VerticalScroll):
    """One release. It points at no one, so it may be read aloud."""

    DEFAULT_CSS: ClassVar[str] = """
    ReleaseView { height: 1fr; }
    ReleaseView .question { text-style: bold; }
    ReleaseView .answered, ReleaseView .result { margin-bottom: 1; }
    ReleaseView .written { margin-bottom: 1; padding-left: 2; }
    ReleaseView .remark { color: $text-muted; }
    """

    def __init__(self, release: Release) -> None:
        super().__init__()
        self._release = release

    def compose(self) -> ComposeResult:
        """How many answered, each question, and what was written."""
        for line in release_lines(self._release):
            yield Static(_shown(line), classes=line.kind, markup=False)


def _shown(line: Line) -> str:
    if line.figure is not None and line.figure.halves is not None:
        return f"{scale_bar(line.figure.halves, line.figure.steps)}   {line.text}"
    return f"– {line.text}" if line.kind == "written" else line.text


def scale_bar(halves: int, steps: int) -> str:
    """A scale as a line with a ring at each step, filled where the mean lies; `halves` is twice the mean."""
    marks = ("●" if at == halves else "○" if at % 2 == 0 else "─" for at in range(2, 2 * steps + 1))
    return "─".join(marks)
