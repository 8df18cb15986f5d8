"""A drawing as SVG, in the page's own colours. Its words are data like all others."""

from functools import singledispatch
from math import cos, hypot, pi, sin
from textwrap import wrap
from typing import TYPE_CHECKING

from facilitator.boards.shapes import Box, Circle, Drawing, Line, Sector, Shape, Words

if TYPE_CHECKING:
    from markupsafe import Markup

_ANCHOR = {"left": "start", "middle": "middle", "right": "end"}
# What an ordinary letter is wide, as a part of the size of its type.
_LETTER = 0.58


def picture(drawing: Drawing, name: str) -> "Markup":
    """The drawing as an SVG element of that name, which fills the place it is given."""
    from markupsafe import Markup

    plane = drawing.plane
    shapes = Markup("").join(_element(shape, drawing) for shape in drawing.shapes)
    return Markup('<svg class="picture" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        plane.wide, plane.high, name, shapes
    )


def _element(shape: Shape, drawing: Drawing) -> "Markup":
    from markupsafe import Markup

    return Markup(_written(shape)) if not isinstance(shape, Words) else _words(shape, drawing)  # noqa: S704 - numbers


@singledispatch
def _written(shape: object) -> str:
    raise TypeError(type(shape).__name__)


@_written.register
def _(line: Line) -> str:
    return f'<line x1="{line.x1:.2f}" y1="{line.y1:.2f}" x2="{line.x2:.2f}" y2="{line.y2:.2f}"/>'


@_written.register
def _(circle: Circle) -> str:
    return f'<circle cx="{circle.x:.2f}" cy="{circle.y:.2f}" r="{circle.radius:.2f}"/>'


@_written.register
def _(box: Box) -> str:
    kind = ' class="focus"' if box.filled else ""
    return f'<rect{kind} x="{box.x:.2f}" y="{box.y:.2f}" width="{box.wide:.2f}" height="{box.high:.2f}"/>'


@_written.register
def _(sector: Sector) -> str:
    if sector.end - sector.start >= 1:
        radius, wide = (sector.inner + sector.outer) / 2, sector.outer - sector.inner
        return f'<circle class="ring" cx="{sector.x:.2f}" cy="{sector.y:.2f}" r="{radius:.2f}" stroke-width="{wide:.2f}"/>'
    large = int(sector.end - sector.start > 0.5)
    (ax, ay), (bx, by) = _at(sector, sector.outer, sector.start), _at(sector, sector.outer, sector.end)
    (cx, cy), (dx, dy) = _at(sector, sector.inner, sector.end), _at(sector, sector.inner, sector.start)
    out = f"A{sector.outer:.2f} {sector.outer:.2f} 0 {large} 1 {bx:.2f} {by:.2f}"
    back = f"A{sector.inner:.2f} {sector.inner:.2f} 0 {large} 0 {dx:.2f} {dy:.2f}"
    return f'<path class="focus" d="M{ax:.2f} {ay:.2f}{out}L{cx:.2f} {cy:.2f}{back}z"/>'


def _at(sector: Sector, radius: float, angle: float) -> tuple[float, float]:
    return sector.x + radius * sin(2 * pi * angle), sector.y - radius * cos(2 * pi * angle)


def _words(words: Words, drawing: Drawing) -> "Markup":
    """The text in its room. The page's script makes it smaller still where this computer's letters are wider."""
    from markupsafe import Markup

    plane = drawing.plane
    lines = wrap(words.text, max(4, int(words.wide / plane.letter)), break_long_words=False) or [""]
    wide, across = max(map(len, lines)) * plane.letter, _across(words, drawing)
    part = min(1.0, words.wide / max(wide, plane.letter), across / hypot(wide, len(lines) * plane.line))
    # The middle of the lines together is at `y`; a letter's own middle is a third of its size above its foot.
    line = _LETTER * plane.line / plane.letter
    first = 1 / 3 - (len(lines) - 1) / 2 * line
    spans = Markup("").join(
        Markup('<tspan x="{}" dy="{}em">{}</tspan>').format(
            f"{words.x:.2f}", f"{line if n else first:.3f}", text
        )
        for n, text in enumerate(lines)
    )
    strong = Markup(' class="strong"') if words.strong else Markup("")
    return Markup(
        '<text text-anchor="{}" y="{}" font-size="{}" data-wide="{}" data-across="{}"{}>{}</text>'
    ).format(
        _ANCHOR[words.side],
        f"{words.y:.2f}",
        f"{part * plane.letter / _LETTER:.2f}",
        f"{words.wide:.2f}",
        f"{across:.2f}",
        strong,
        spans,
    )


def _across(words: Words, drawing: Drawing) -> float:
    """How long the diagonal of a text may be: as the ring is wide that has it in its middle, less a little air."""
    circles = (shape for shape in drawing.shapes if isinstance(shape, Circle))
    around = (circle.radius for circle in circles if (circle.x, circle.y) == (words.x, words.y))
    return 1.9 * min(around, default=drawing.plane.wide)
