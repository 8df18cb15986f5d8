"""The evening's own clock: it never runs backwards, and counts the time the program was away.

Arithmetic runs on the monotonic clock. That clock may stand still while the laptop sleeps, and it
says nothing after a restart, so at every look it is held against the wall: what is missing is added,
and reported as a gap that a person is asked about.
"""

from datetime import datetime, timedelta

from facilitator.ports.clock import Clock


class Timeline:
    """Seconds on the evening's own clock, continued from `at`."""

    def __init__(self, clock: Clock, at: float = 0.0) -> None:
        self._clock = clock
        self._at = at
        self._mono = clock.monotonic()
        self._wall = clock.wall()

    def now(self) -> float:
        """Seconds on the evening's own clock."""
        return self._at + max(0.0, self._clock.monotonic() - self._mono)

    def look(self) -> float:
        """Note that the program is awake; gives the seconds it was not, 0 where it was awake all along."""
        mono, wall = self._clock.monotonic(), self._clock.wall()
        awake = max(0.0, mono - self._mono)
        passed = (wall - self._wall).total_seconds()
        asleep = passed - awake if passed - awake > self._clock.patience else 0.0
        self._at += awake + asleep
        self._mono, self._wall = mono, wall
        return asleep or (awake if awake > self._clock.patience else 0.0)

    def wall_at(self, at: float) -> datetime:
        """When the wall shows, or showed, `at`."""
        return self._clock.wall() + timedelta(seconds=at - self.now())
