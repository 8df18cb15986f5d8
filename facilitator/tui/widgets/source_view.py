"""The text of a file with line numbers, the lines with problems marked: plain text, whatever is in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from facilitator.language.steering import harmless

_GUTTER = 2  # the mark and a space; the digits and another space come on top
_TAB = "    "
_KEY = re.compile(r"[\w-]+|\S")


class Row(NamedTuple):
    """One row of the screen: which line, counted from 1, and from where to where of its letters."""

    line: int
    start: int
    end: int


def rows_of(lines: list[str], width: int) -> Iterator[Row]:
    """Every line broken at its spaces so that no row is wider than `width`."""
    for number, line in enumerate(lines, 1):
        start = 0
        single = cell_len(line) == len(line)
        while True:
            end = start + (width if single else _fits(line, start, width))
            if end >= len(line):
                yield Row(number, start, len(line))
                break
            space = line.rfind(" ", start, end + 1)
            end = space + 1 if space > start + width // 3 else end
            yield Row(number, start, end)
            start = end


def _fits(line: str, start: int, width: int) -> int:
    """How many letters fit; at least one, or the row would never end."""
    room = width
    for count, letter in enumerate(line[start : start + width + 1]):
        room -= cell_len(letter)
        if room < 0:
            return max(1, count)
    return width


class SourceView(ScrollView, can_focus=True):
    """Shows a text and keeps its place in it when the text is shown anew.

    Only the rows in sight are painted: 256 KB would be 4,000 widgets, or a second in Textual's text area.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source--number",
        "source--fault",
        "source--here",
        "source--spot",
    }
    DEFAULT_CSS: ClassVar[str] = """
    SourceView { background: $surface; scrollbar-size-vertical: 1; }
    SourceView .source--number { color: $text-muted; }
    SourceView .source--fault { color: $text-error; text-style: bold; }
    SourceView .source--here { background: $panel; text-style: bold; }
    SourceView .source--spot { text-style: bold reverse; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._rows: list[Row] = []
        self._faults: Mapping[int, str] = {}
        self._here = 0
        self._spot = (0, 0)

    @property
    def here(self) -> int:
        """The marked line, or 0."""
        return self._here

    @property
    def top(self) -> int:
        """The line of the uppermost row."""
        y = int(self.scroll_offset.y)
        return self._rows[y].line if y < len(self._rows) else 1

    def show(self, text: str, faults: Mapping[int, str]) -> None:
        """Show `text`; `faults` are the marks of the lines with problems."""
        self._lines = harmless(text).split("\n")
        self._faults = faults
        self._lay_out(self.top)

    def mark(self, line: int, column: int, *, go: bool = True) -> None:
        """Mark what stands at that place, and bring it into sight."""
        self._here, self._spot = line, (0, 0)
        if 1 <= line <= len(self._lines):
            raw = self._lines[line - 1]
            found = _KEY.search(raw, column - 1)
            self._spot = found.span() if found else (0, 0)
        if go:
            self.call_after_refresh(self._go, line)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self._lay_out(self.top)

    def _lay_out(self, top: int) -> None:
        width = self.scrollable_content_region.width - self._gutter()
        if width < 10:
            return
        self._rows = list(rows_of([line.replace("\t", _TAB) for line in self._lines], width))
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
        self.scroll_to(y=self._first_row(top), animate=False, force=True)
        self.refresh()

    def _go(self, line: int) -> None:
        """Bring the line into sight with some lines above it, unless it is in sight already."""
        row, top, height = (
            self._first_row(line),
            int(self.scroll_offset.y),
            self.scrollable_content_region.height,
        )
        if not top <= row < top + height - 1:
            self.scroll_to(y=max(0, row - height // 3), animate=False, force=True)

    def _first_row(self, line: int) -> int:
        return bisect_left(self._rows, line, key=lambda row: row.line)

    def _gutter(self) -> int:
        return _GUTTER + max(3, len(str(len(self._lines)))) + 1

    def render_line(self, y: int) -> Strip:
        """One row of what is in sight."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        at = y + int(self.scroll_offset.y)
        if at >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[at]
        if row.line == self._here:
            base += self.get_component_rich_style("source--here", partial=True)
        number = base + self.get_component_rich_style("source--number", partial=True)
        fault = base + self.get_component_rich_style("source--fault", partial=True)
        mark = "►" if row.line == self._here else self._faults.get(row.line, " ")
        digits = self._gutter() - _GUTTER - 1
        first = row.start == 0
        gutter = [
            Segment(f"{mark} " if first else "  ", fault),
            Segment(f"{row.line if first else '':>{digits}} ", number),
        ]
        return Strip([*gutter, *self._words(row, base)]).adjust_cell_length(width, base)

    def _words(self, row: Row, base: Style) -> Iterator[Segment]:
        raw = self._lines[row.line - 1]
        line = raw.replace("\t", _TAB)
        if row.line != self._here or self._spot == (0, 0):
            yield Segment(line[row.start : row.end], base)
            return
        spot = base + self.get_component_rich_style("source--spot", partial=True)
        begin, end = (
            min(max(n + (len(_TAB) - 1) * raw.count("\t", 0, n), row.start), row.end) for n in self._spot
        )
        yield Segment(line[row.start : begin], base)
        yield Segment(line[begin:end], spot)
        yield Segment(line[end : row.end], base)
