"""The round pictures: the network circle with its rings, and the wheel."""

from collections.abc import Iterator
from dataclasses import replace
from math import atan2, cos, hypot, pi, sin, sqrt
from textwrap import wrap
from typing import NamedTuple

from facilitator.boards.shapes import Circle, Line, Plane, Sector, Shape, Words

Parts = tuple[str, ...]

# As parts of the radius: the one in the middle at least, and at most for a long word; and the wheel's hub.
_MIDDLE, _WIDEST_MIDDLE, _HUB = 0.19, 0.4, 0.12
_RINGS = 3
# So much room beside a circle is enough to write there; else its words stand inside.
_ROOM_BESIDE = 12
# The sizes that are tried until no word beside the circle touches its neighbour's.
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)
_INSIDE = 0.66


class _Ring(NamedTuple):
    """Where a round picture lies, and its share of a turn for each part, the first from `turned` on."""

    x: float
    y: float
    radius: float
    turned: float
    share: float

    def middle(self, number: int) -> tuple[float, float]:
        """Which way the middle of a part lies."""
        return _towards(self.turned + (number + 0.5) * self.share)


def circle(parts: Parts, at: int | None, plane: Plane, middle: str) -> Iterator[Shape]:
    """Three rings around the one in the middle, in as many fields as there are parts."""
    ring, beside = _laid(parts, at, plane)
    longest = max((len(word) for word in middle.split()), default=0)
    inner = min(max(_MIDDLE, (longest / 2 + 1.2) * plane.letter / ring.radius), _WIDEST_MIDDLE)
    rings = [inner + (1 - inner) * n / _RINGS for n in range(_RINGS + 1)]
    yield from _divided(ring, len(parts), at, rings)
    yield from beside or _within(parts, at, ring, plane, (rings[-2] + 1) / 2, rings[-2])
    wide = max(plane.letter, 2 * inner * ring.radius - plane.letter)
    yield Words(middle, ring.x, ring.y, wide, strong=True)


def wheel(parts: Parts, at: int | None, plane: Plane) -> Iterator[Shape]:
    """A wheel with a segment for each part."""
    ring, beside = _laid(parts, at, plane)
    yield from _divided(ring, len(parts), at, [_HUB, 1.0])
    yield from beside or _within(parts, at, ring, plane, _INSIDE, _HUB)


def _divided(ring: _Ring, count: int, at: int | None, rings: list[float]) -> Iterator[Shape]:
    x, y, radius = ring.x, ring.y, ring.radius
    inner = rings[0] * radius
    if at is not None:
        start = ring.turned + at * ring.share
        yield Sector(x, y, inner, radius, start, start + ring.share)
    for one in rings:
        yield Circle(x, y, one * radius)
    for number in range(count):
        dx, dy = _towards(ring.turned + number * ring.share)
        yield Line(x + inner * dx, y + inner * dy, x + radius * dx, y + radius * dy)


def _laid(parts: Parts, at: int | None, plane: Plane) -> tuple[_Ring, tuple[Words, ...]]:
    """The ring, as large as there is room for with the words beside it; no words where they must stand inside."""
    share, turned = 1 / len(parts), _turned(len(parts))
    largest = min(plane.wide, plane.high) / 2 - plane.line / 4
    ring = _Ring(plane.wide / 2, plane.high / 2, largest, turned, share)
    if plane.wide / 2 - largest <= _ROOM_BESIDE * plane.letter:
        return ring, ()
    words: tuple[Words, ...] = ()
    for size in _SIZES:
        ring = ring._replace(radius=size * largest)
        words = tuple(
            _beside(part, number, ring, plane, strong=number == at) for number, part in enumerate(parts)
        )
        if not _touching(words, plane):
            break
    return ring, words


def _beside(part: str, number: int, ring: _Ring, plane: Plane, *, strong: bool) -> Words:
    dx, dy = ring.middle(number)
    height = (ring.radius - plane.line / 2) * dy
    # Where the circle is widest beside the word, and a little further out.
    nearest = max(0.0, abs(height) - plane.line / 2)
    away = sqrt(ring.radius**2 - nearest**2) + 2 * plane.letter
    edge = ring.x + (away if dx > 0 else -away)
    room = (plane.wide - edge if dx > 0 else edge) - plane.letter
    words = Words(part, edge, ring.y + height, room, "left" if dx > 0 else "right", strong)
    half = _lines(words, plane) * plane.line / 2
    return replace(words, y=min(max(words.y, half), plane.high - half))


def _lines(words: Words, plane: Plane) -> int:
    return max(1, len(wrap(words.text, max(1, int(words.wide / plane.letter)))))


def _touching(words: tuple[Words, ...], plane: Plane) -> bool:
    """Whether two texts on one side have less than half a line between them."""
    return any(
        a.side == b.side and abs(a.y - b.y) < plane.line * (_lines(a, plane) + _lines(b, plane) + 1) / 2
        for n, a in enumerate(words)
        for b in words[n + 1 :]
    )


def _within(
    parts: Parts, at: int | None, ring: _Ring, plane: Plane, away: float, inner: float
) -> Iterator[Words]:
    """The words inside their parts, `away` from the middle."""
    for number, part in enumerate(parts):
        dx, dy = ring.middle(number)
        x, y = away * ring.radius * dx, away * ring.radius * dy
        room = _room(x, y, number, ring, plane, inner)
        yield Words(part, ring.x + x, ring.y + y, room, "middle", number == at)


def _room(x: float, y: float, number: int, ring: _Ring, plane: Plane, inner: float) -> float:
    """How wide two lines of words may be around a point without leaving their part."""
    middle = ring.turned + (number + 0.5) * ring.share

    def inside(dx: float, dy: float) -> bool:
        apart = abs((atan2(x + dx, -y - dy) / (2 * pi) - middle + 0.5) % 1 - 0.5)
        return inner * ring.radius <= hypot(x + dx, y + dy) <= ring.radius and apart <= ring.share / 2

    half = ring.radius
    while half > 2 * plane.letter and not all(
        inside(dx, dy) for dx in (-half, half) for dy in (-plane.line, plane.line)
    ):
        half -= plane.letter / 2
    return 2 * half - plane.letter


def _turned(count: int) -> float:
    """How far to turn so that no part has its middle straight above or below, where no word fits beside it."""
    share = 1 / count

    def narrowest(turned: float) -> float:
        return min(abs(sin(2 * pi * (turned + (n + 0.5) * share))) for n in range(count))

    return max((0.0, share / 2, 0.25 - share / 2), key=narrowest)


def _towards(angle: float) -> tuple[float, float]:
    return sin(2 * pi * angle), -cos(2 * pi * angle)
