"""Time and chance, which the pure rooms never take by themselves."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Two clocks: one that never runs backwards, for arithmetic; one to show."""

    @property
    def patience(self) -> float:
        """Seconds between two looks at the clock beyond which the program cannot have been awake."""

    def monotonic(self) -> float:
        """Seconds since some moment; never runs backwards within one process."""

    def wall(self) -> datetime:
        """The time on the wall, with its time zone."""


class FastClock(Clock, Protocol):
    """A clock that runs faster than the laptop's, for a rehearsal."""

    speed: float


class Chance(Protocol):
    """Dice and secrets."""

    def below(self, n: int) -> int:
        """A number from 0 to n - 1."""

    def code(self, alphabet: str, length: int) -> str:
        """An unguessable text of `length` letters of `alphabet`."""
