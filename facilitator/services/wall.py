"""The wall of the evening under way: put up when it is asked for, and kept up to what happens."""

import threading

from facilitator.errors import CannotServe
from facilitator.language.words import _
from facilitator.ports.doorway import Address
from facilitator.ports.press import QrMaker
from facilitator.ports.wall import Invitation, OpenWall, WallMemory, Walls, WallView
from facilitator.services.running_evening import RunningEvening
from facilitator.services.wall_view import wall_view


class Wall:
    """One wall, for one evening at a time. While nobody has asked for it, nothing is made and nothing listens."""

    def __init__(self, walls: Walls, memory: WallMemory, qr: QrMaker) -> None:
        self._walls = walls
        self._memory = memory
        self._qr = qr
        self._open: OpenWall | None = None
        self._running: RunningEvening | None = None
        self._names = False
        self._way_in: Address | None = None
        self._invitation: Invitation | None = None
        self._one_at_a_time = threading.Lock()

    @property
    def address(self) -> str:
        """What the projector's browser opens; empty while there is no wall."""
        return self._open.address if self._open is not None else ""

    @property
    def names(self) -> bool:
        """Whether the wall says by name whose turn it is."""
        return self._names

    def open(self, running: RunningEvening) -> str:
        """Put the wall up for that evening, or turn the one that is up to it; gives its address.

        `CannotServe` says why not.
        """
        with self._one_at_a_time:
            if self._open is None:
                self._open = self._walls.open(self._view(running), self._memory.recall(running.evening.id))
            self._memory.remember(running.evening.id, self._open.place)
            self._follow(running)
            return self._open.address

    def take_up(self, running: RunningEvening) -> bool:
        """Turn the wall that is up to this evening, which is led now.

        Where none is up, put up again the one that the evening had when it was left or the program stopped.
        """
        if self._open is None and self._memory.recall(running.evening.id) is None:
            return False
        try:
            self.open(running)
        except CannotServe:  # nobody has asked for it just now; who does is told why
            return False
        return True

    def show(self, running: RunningEvening) -> None:
        """Bring the wall up to the evening; one that the wall does not follow changes nothing."""
        if self._open is not None and running is self._running:
            self._open.show(self._view(running))

    def show_names(self, *, names: bool) -> None:
        """Choose whether the wall says by name whose turn it is."""
        self._names = names
        self._changed()

    def invite(self, address: Address | None) -> None:
        """Show the way in for phones, with None no longer. One that no phone can take is not shown."""
        self._way_in = address if address is not None and address.network else None
        self._invitation = None
        self._changed()

    def close(self, running: RunningEvening) -> None:
        """Take the wall down, if it is that evening's, and forget where it was."""
        with self._one_at_a_time:
            if self._open is None or running is not self._running:
                return
            opened, self._open = self._open, None
            running.changed = self._running = None
            self._names = False
            self._memory.forget()
            opened.close()

    def _follow(self, running: RunningEvening) -> None:
        before, self._running = self._running, running
        if before is not None:
            before.changed = None
            self._names = self._names and before.evening.id == running.evening.id
        running.changed = self._changed
        self._changed()

    def _changed(self) -> None:
        if self._running is not None:
            self.show(self._running)

    def _view(self, running: RunningEvening) -> WallView:
        if self._way_in is not None and self._invitation is None:
            address = self._way_in.url
            how = _("Scan the code, or type in the phone's browser:")
            self._invitation = Invitation(how, address, self._qr.matrix(address.upper()))
        return wall_view(running, running.now(), names=self._names, invitation=self._invitation)
