"""A drawing in a terminal: two dots to a cell, one above the other, and words written over them."""

from collections.abc import Callable
from math import atan2, ceil, hypot, pi
from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from facilitator.boards.shapes import Box, Circle, Drawing, Line, Plane, Sector, Shape, Words

_BLANK, _LINE, _FILL = 0, 1, 2
# A cell is two dots high; the upper half block takes the upper dot's colour, its ground the lower one's.
_HALF = "\N{UPPER HALF BLOCK}"


class Canvas(Widget):
    """Shows a drawing, made anew for each size that the widget gets."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"canvas--line", "canvas--fill"}
    DEFAULT_CSS: ClassVar[str] = """
    Canvas { height: 1fr; }
    Canvas > .canvas--line { color: $text-muted; }
    Canvas > .canvas--fill { color: $primary; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._dots: list[list[int]] = []
        self._words: dict[tuple[int, int], tuple[str, bool]] = {}
        self._make: Callable[[Plane], Drawing | None] | None = None

    def show(self, make: Callable[[Plane], Drawing | None]) -> None:
        """Show what `make` draws into the plane that there is."""
        self._make = make
        self._draw()

    def on_resize(self) -> None:
        """Draw anew for the size that there is now."""
        self._draw()

    def _draw(self) -> None:
        # A cell is one letter wide and one line high, which is two dots.
        plane = Plane(wide=self.size.width, high=2 * self.size.height, letter=1, line=2)
        drawing = self._make(plane) if self._make and self.size else None
        self._dots = [[_BLANK] * self.size.width for _row in range(2 * self.size.height)]
        self._words = {}
        for shape in drawing.shapes if drawing else ():
            self._lay(shape)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of cells."""
        if 2 * y + 1 >= len(self._dots):
            return Strip.blank(self.size.width, self.rich_style)
        upper, lower = self._dots[2 * y], self._dots[2 * y + 1]
        ground = self.rich_style
        colours = [
            ground.bgcolor,
            self.get_component_rich_style("canvas--line").color,
            self.get_component_rich_style("canvas--fill").color,
        ]
        segments = []
        for x in range(len(upper)):
            word = self._words.get((x, y))
            if word is None:
                segments.append(Segment(_HALF, Style(color=colours[upper[x]], bgcolor=colours[lower[x]])))
            else:
                letter, strong = word
                on = _FILL if _FILL in {upper[x], lower[x]} else _BLANK
                style = ground if on == _BLANK else Style(color=ground.bgcolor, bgcolor=colours[_FILL])
                segments.append(Segment(letter, style + Style(bold=strong)))
        return Strip(segments, len(upper)).simplify()

    def _lay(self, shape: Shape) -> None:
        match shape:
            case Line():
                self._line(shape)
            case Circle():
                self._ring(shape)
            case Sector():
                self._sector(shape)
            case Box():
                self._box(shape)
            case Words():
                self._write(shape)

    def _dot(self, x: float, y: float, kind: int) -> None:
        column, row = int(x), int(y)
        if 0 <= row < len(self._dots) and 0 <= column < len(self._dots[row]):
            self._dots[row][column] = kind

    def _line(self, line: Line) -> None:
        steps = max(1, ceil(max(abs(line.x2 - line.x1), abs(line.y2 - line.y1))))
        for n in range(steps + 1):
            along = n / steps
            self._dot(line.x1 + along * (line.x2 - line.x1), line.y1 + along * (line.y2 - line.y1), _LINE)

    def _ring(self, ring: Circle) -> None:
        for row in range(len(self._dots)):
            for column in range(len(self._dots[row])):
                away = hypot(column + 0.5 - ring.x, row + 0.5 - ring.y)
                if abs(away - ring.radius) < 0.5:
                    self._dots[row][column] = _LINE

    def _sector(self, sector: Sector) -> None:
        for row in range(len(self._dots)):
            for column in range(len(self._dots[row])):
                dx, dy = column + 0.5 - sector.x, row + 0.5 - sector.y
                turn = (atan2(dx, -dy) / (2 * pi) - sector.start) % 1
                if sector.inner <= hypot(dx, dy) <= sector.outer and turn <= sector.end - sector.start:
                    self._dots[row][column] = _FILL

    def _box(self, box: Box) -> None:
        # Boxes side by side share the line between them, however the thirds were rounded.
        left, top = round(box.x), round(box.y)
        right = min(round(box.x + box.wide), len(self._dots[0]) - 1)
        bottom = min(round(box.y + box.high), len(self._dots) - 1)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                edge = row in {top, bottom} or column in {left, right}
                if edge or box.filled:
                    self._dot(column, row, _FILL if box.filled else _LINE)

    def _write(self, words: Words) -> None:
        lines = wrap(words.text, max(1, int(words.wide)), break_on_hyphens=False)
        top = round(words.y / 2 - len(lines) / 2)
        for number, line in enumerate(lines):
            across = {"left": 0.0, "middle": len(line) / 2, "right": float(len(line))}[words.side]
            for place, letter in enumerate(line):
                self._words[int(words.x - across + 0.5) + place, top + number] = (letter, words.strong)
