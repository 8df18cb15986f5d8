"""What each picture looks like: its parts, one of them in focus, drawn into the plane there is."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from facilitator.boards.circles import Parts, circle, wheel
from facilitator.boards.shapes import Box, Drawing, Line, Plane, Shape, Words
from facilitator.language.words import _


class Divided(NamedTuple):
    """What a picture is divided into: its parts, a grid's columns, and who stands in the middle of a circle."""

    parts: Parts
    columns: Parts = ()
    middle: str = ""


def drawn(kind: str, divided: Divided, plane: Plane, at: int | None = None) -> Drawing | None:
    """The picture of that kind of step with part `at` in focus; None for a kind that has none."""
    draw = _PICTURES.get(kind)
    return Drawing(plane, tuple(draw(divided, at, plane))) if draw and divided.parts else None


def _chairs(divided: Divided, at: int | None, plane: Plane) -> Iterator[Shape]:
    parts = divided.parts
    wide = plane.wide / len(parts)
    edge = plane.letter
    for number, part in enumerate(parts):
        x, high = number * wide, plane.high
        yield Box(x + edge, 0, wide - 2 * edge, high, filled=number == at)
        size = min(wide, high) / 2
        left, top = x + (wide - size) / 2, high * 0.12
        seat = top + size * 0.55
        yield Line(left, top, left, top + size)
        yield Line(left, seat, left + size, seat)
        yield Line(left + size, seat, left + size, top + size)
        yield Words(
            part,
            x + wide / 2,
            (top + size + high) / 2,
            max(plane.letter, wide - 4 * edge),
            strong=number == at,
        )


def _grid(divided: Divided, at: int | None, plane: Plane) -> Iterator[Shape]:
    parts, columns = divided.parts, divided.columns or ("",)
    first = plane.wide / (len(columns) + 1)
    wide, high = first, plane.high / (len(parts) + 1)
    edge = plane.letter / 2
    for place, question in enumerate(columns):
        yield Words(question, first + (place + 0.5) * wide, high / 2, wide - 2 * edge)
    for row, part in enumerate(parts):
        y = (row + 1) * high
        yield Box(0, y, first, high, filled=row == at)
        yield Words(part, first / 2, y + high / 2, first - 2 * edge, strong=row == at)
        for place in range(len(columns)):
            yield Box(first + place * wide, y, wide, high)


def _line(divided: Divided, at: int | None, plane: Plane) -> Iterator[Shape]:
    parts = divided.parts
    y, wide = plane.high / 2, plane.wide / len(parts)
    size = min(0.9 * plane.line, wide / 2)
    yield Line(wide / 2, y, plane.wide - wide / 2, y)
    for number, part in enumerate(parts):
        x = (number + 0.5) * wide
        yield Box(x - size, y - size, 2 * size, 2 * size, filled=number == at)
        # Two neighbours' words do not meet: one stands above the line, the next below.
        side = -1 if number % 2 == 0 else 1
        room = min(2 * wide - 2 * plane.letter, 2 * x, 2 * (plane.wide - x))
        yield Words(part, x, y + side * min(plane.high / 4, 3 * plane.line), room, strong=number == at)


_PICTURES: dict[str, Callable[[Divided, int | None, Plane], Iterator[Shape]]] = {
    "network-circle": lambda divided, at, plane: circle(divided.parts, at, plane, divided.middle or _("Me")),
    "dialogue-wheel": lambda divided, at, plane: wheel(divided.parts, at, plane),
    "perspective-shift": _chairs,
    "expectations": _grid,
    "role-line": _line,
}
