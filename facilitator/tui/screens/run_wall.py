"""The keys of the running evening that have to do with the wall."""

import asyncio

from textual import work

from facilitator.errors import FacilitatorError
from facilitator.language.words import _
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.tui.browser import has_windows
from facilitator.tui.page import Page


class WithWall(Page[None]):
    """A screen that leads `running`, with a wall for the room.

    The wall stays up while the evening goes on, also behind the front page, until another evening is led: then it
    shows that one. It comes up by itself where it was up before.
    """

    house: House
    running: RunningEvening

    def on_mount(self) -> None:
        """Take up the wall that is up, or that the evening had; a browser that is still open follows."""
        self._take_up_wall()

    def on_unmount(self) -> None:
        """Take the wall down with the evening, unless that will be come back to."""
        if not self.KEPT or self.running.state.closed_at is not None:
            self.house.wall.close(self.running)

    @work
    async def _take_up_wall(self) -> None:
        if await asyncio.to_thread(self.house.wall.take_up, self.running):
            self.refresh_bindings()

    @work
    async def action_wall(self) -> None:
        """Put the wall up and open its page; the address is told in any case."""
        try:
            address = await asyncio.to_thread(self.house.wall.open, self.running)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        self.refresh_bindings()
        self.app.note(
            _(
                "Move the browser's window to the projector and press F11. "
                "No page came up? Go to {address} on this laptop."
            ).format(address=address)
        )
        if has_windows():
            await asyncio.to_thread(self.app.open_url, address)

    def action_wall_names(self) -> None:
        """Let the wall say by name whose turn it is, or only by number again."""
        wall = self.house.wall
        wall.show_names(names=not wall.names)
        self.app.note(
            _("The wall shows the name of the one whose turn it is.")
            if wall.names
            else _("The wall shows no names.")
        )
