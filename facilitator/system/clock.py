"""Clocks: the laptop's, one that a file steers, and one that runs faster."""

import math
import time
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

from facilitator.ports.clock import Clock

# A screen that is awake looks every second; half a minute without a look is a closed lid.
_PATIENCE = 30.0

_STEERED_START = datetime(2026, 11, 24, 19, 0, tzinfo=timezone(timedelta(hours=1)))


class SystemClock:
    """The laptop's own clock."""

    patience = _PATIENCE

    def monotonic(self) -> float:
        """Seconds since some moment; stands still while some laptops sleep, never runs backwards."""
        return time.monotonic()

    def wall(self) -> datetime:
        """The local time, with its time zone."""
        return datetime.now().astimezone()


class SteeredClock:
    """A clock that stands at the number of seconds which a small text file holds, read at every look.

    Its writer may jump as far as it likes: a jump is time that passed, not a lid that was closed.
    """

    patience = math.inf

    def __init__(self, path: Path, start: datetime = _STEERED_START) -> None:
        self._path = path
        self._start = start
        self._last = 0.0

    def monotonic(self) -> float:
        """The file's number; the last one that could be read while the file is missing or half written."""
        with suppress(OSError, ValueError):
            number = float(self._path.read_text(encoding="ascii"))
            if math.isfinite(number):
                self._last = max(self._last, number)
        return self._last

    def wall(self) -> datetime:
        """The start plus the file's number."""
        return self._start + timedelta(seconds=self.monotonic())


class FastClock:
    """`inner`, `speed` times as fast from now on, for a rehearsal; the speed may be changed on the way."""

    def __init__(self, inner: Clock, speed: float) -> None:
        self._inner = inner
        self._speed = speed
        # What this clock and the other one showed when the speed was set.
        self._mono = inner.monotonic() * speed, inner.monotonic()
        self._wall = inner.wall(), inner.wall()

    @property
    def speed(self) -> float:
        """How many times as fast as the other clock."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._mono = self.monotonic(), self._inner.monotonic()
        self._wall = self.wall(), self._inner.wall()
        self._speed = speed

    @property
    def patience(self) -> float:
        """As long as `inner` is patient, in this clock's own seconds."""
        return self._inner.patience * self._speed

    def monotonic(self) -> float:
        """This clock's own seconds."""
        shown, since = self._mono
        return shown + (self._inner.monotonic() - since) * self._speed

    def wall(self) -> datetime:
        """The time when this clock began, and what has passed since, stretched."""
        shown, since = self._wall
        return shown + (self._inner.wall() - since) * self._speed
