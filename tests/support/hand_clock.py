"""A clock that a test moves by hand; the two faces can be moved apart, as when a lid is closed."""

from datetime import datetime, timedelta, timezone

START = datetime(2026, 11, 24, 19, 0, tzinfo=timezone(timedelta(hours=1)))


class HandClock:
    patience = 700.0  # a test takes longer strides than a screen that looks every second

    def __init__(self, start: datetime = START) -> None:
        self.mono = 1000.0
        self.start = start
        self.passed = 0.0

    def monotonic(self) -> float:
        return self.mono

    def wall(self) -> datetime:
        return self.start + timedelta(seconds=self.passed)

    def go(self, seconds: float) -> None:
        self.mono += seconds
        self.passed += seconds

    def sleep(self, seconds: float) -> None:
        """The lid is closed: the wall goes on, the monotonic clock stands still."""
        self.passed += seconds
