"""What each picture looks like: its parts, one of them in focus, drawn into the plane there is."""

from collections.abc import Callable, Iterator
from math import cos, pi, sin, sqrt
from typing import NamedTuple

from facilitator.boards.shapes import Box, Circle, Drawing, Line, Plane, Sector, Shape, Words
from facilitator.language.words import _

Parts = tuple[str, ...]

# The rings around the one in the middle, as parts of the radius; the first is the one in the middle.
_RINGS = (0.19, 0.46, 0.73, 1.0)
_HUB = (0.12, 1.0)
# So much room beside a circle is enough to write there; else its words stand inside.
_ROOM_BESIDE = 12


class Divided(NamedTuple):
    """What a picture is divided into: its parts, a grid's columns, and who stands in the middle of a circle."""

    parts: Parts
    columns: Parts = ()
    middle: str = ""


def drawn(kind: str, divided: Divided, plane: Plane, at: int | None = None) -> Drawing | None:
    """The picture of that kind of step with part `at` in focus; None for a kind that has none."""
    draw = _PICTURES.get(kind)
    return Drawing(plane, tuple(draw(divided, at, plane))) if draw and divided.parts else None


def _circle(divided: Divided, at: int | None, plane: Plane) -> Iterator[Shape]:
    yield from _round(divided.parts, at, plane, _RINGS)
    yield Words(divided.middle or _("Me"), plane.wide / 2, plane.high / 2, plane.wide / 4, strong=True)


def _wheel(divided: Divided, at: int | None, plane: Plane) -> Iterator[Shape]:
    yield from _round(divided.parts, at, plane, _HUB)


def _round(parts: Parts, at: int | None, plane: Plane, rings: tuple[float, ...]) -> Iterator[Shape]:
    x, y, radius = plane.wide / 2, plane.high / 2, min(plane.wide, plane.high) / 2 - plane.line / 4
    share, turned = 1 / len(parts), _turned(len(parts))
    inner = rings[0] * radius
    if at is not None:
        start = turned + at * share
        yield Sector(x, y, inner, radius, start, start + share)
    for ring in rings:
        yield Circle(x, y, ring * radius)
    for number in range(len(parts)):
        dx, dy = _towards(turned + number * share)
        yield Line(x + inner * dx, y + inner * dy, x + radius * dx, y + radius * dy)
    beside = plane.wide / 2 - radius > _ROOM_BESIDE * plane.letter
    for number, part in enumerate(parts):
        dx, dy = _towards(turned + (number + 0.5) * share)
        strong = number == at
        if beside:
            height = (radius - plane.line / 2) * dy
            # Where the circle is widest beside the word, and a little further out.
            nearest = max(0.0, abs(height) - plane.line / 2)
            away = sqrt(radius**2 - nearest**2) + 2 * plane.letter
            edge = x + (away if dx > 0 else -away)
            room = (plane.wide - edge if dx > 0 else edge) - plane.letter
            yield Words(part, edge, y + height, room, "left" if dx > 0 else "right", strong)
        else:
            away = (rings[-2] + 1) / 2 if len(rings) > 2 else 0.66
            across, down = away * abs(dx), away * abs(dy)
            # Neither over the edge nor into the neighbours.
            room = radius * min(2 * (sqrt(1 - down**2) - across), 2.3 * away * sin(min(pi * share, pi / 2)))
            yield Words(part, x + radius * away * dx, y + radius * away * dy, room, "middle", strong)


def _turned(count: int) -> float:
    """How far to turn so that no part has its middle straight above or below, where no word fits beside it."""
    share = 1 / count

    def narrowest(turned: float) -> float:
        return min(abs(sin(2 * pi * (turned + (n + 0.5) * share))) for n in range(count))

    return max((0.0, share / 2, 0.25 - share / 2), key=narrowest)


def _towards(angle: float) -> tuple[float, float]:
    return sin(2 * pi * angle), -cos(2 * pi * angle)


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
    "network-circle": _circle,
    "dialogue-wheel": _wheel,
    "perspective-shift": _chairs,
    "expectations": _grid,
    "role-line": _line,
}
