"""What hangs on the wall: handed over by the program's thread, waited for by the pages'."""

import asyncio
import secrets
import threading
import time
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from facilitator.ports.wall import WallView

# The page counts by itself; only a countdown that is further off than this has been changed.
_OFF = 0.75


class Hanging(NamedTuple):
    """What hangs, as it is at the moment of the question, and the mark that tells it from all before it."""

    mark: str
    view: WallView


class WallBoard:
    """The view that hangs, and those who wait for the next."""

    def __init__(self, view: WallView) -> None:
        self._lock = threading.Lock()
        # A program that was started again must not take an old page's mark for its own.
        self._marks = (f"{secrets.token_hex(4)}-{n}" for n in count())
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._closed = False
        self._hang(view)

    def show(self, view: WallView) -> None:
        """Hang the view, and wake those who wait if it is another one."""
        if self._same(view):
            return
        with self._lock:
            self._hang(view)
            self._wake()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._lock:
            self._closed = True
            self._wake()

    def now(self) -> Hanging:
        """What hangs, with the seconds that are left now."""
        with self._lock:
            view = self._view
            if view.left is not None and not view.paused:
                view = replace(view, left=self._left())
            return Hanging(self._mark, view)

    async def after(self, mark: str, patience: float) -> Hanging:
        """What hangs as soon as its mark is another than `mark`, at the latest after `patience` seconds."""
        waiting = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            if self._mark != mark or self._closed:
                patience = 0
            self._waiting.add(waiting)
        try:
            if patience:
                await asyncio.wait_for(waiting[1].wait(), patience)
        except TimeoutError:
            pass
        finally:
            with self._lock:
                self._waiting.discard(waiting)
        return self.now()

    def _same(self, view: WallView) -> bool:
        shown = self._view
        if view.left is None or shown.left is None or view.paused or shown.paused:
            return view == shown
        return abs(view.left - self._left()) < _OFF and replace(view, left=shown.left) == shown

    def _left(self) -> float:
        return max(0.0, (self._view.left or 0.0) - (time.monotonic() - self._since))

    def _hang(self, view: WallView) -> None:
        self._view, self._since, self._mark = view, time.monotonic(), next(self._marks)

    def _wake(self) -> None:
        # Under the lock: whoever waits has taken itself out before its loop is closed.
        for loop, event in self._waiting:
            loop.call_soon_threadsafe(event.set)
