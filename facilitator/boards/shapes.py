"""A drawing as shapes in a plane, for whoever shows it: the terminal, the wall page or the press.

Lengths are in the unit of the `Plane`, y grows downwards, and angles are parts of a full turn, clockwise from
the top.
"""

from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "middle", "right"]


@dataclass(frozen=True, slots=True)
class Plane:
    """Where a drawing has to fit, and how much room an ordinary letter takes in it."""

    wide: float
    high: float
    letter: float
    line: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle line around `x`, `y`."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Sector:
    """The filled part of a ring between two angles."""

    x: float
    y: float
    inner: float
    outer: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its upper left corner at `x`, `y`; filled where it is in focus."""

    x: float
    y: float
    wide: float
    high: float
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text at most `wide` long a line. `y` is its middle; `x` its left end, middle or right end, as `side` says."""

    text: str
    x: float
    y: float
    wide: float
    side: Side = "middle"
    strong: bool = False


Shape = Line | Circle | Sector | Box | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are laid on each other."""

    plane: Plane
    shapes: tuple[Shape, ...]
