"""A round that is open: the code for phones, the address in words, the slips' codes, and how many have answered."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.errors import FacilitatorError
from facilitator.feedback.codes import readable
from facilitator.language.words import _
from facilitator.ports.doorway import Address
from facilitator.services.feedback_rounds import OpenFeedback
from facilitator.tui.widgets.qr import QrCode

# A count that is three seconds old is fresh enough, and says less about who has just put a phone away.
_EVERY = 3.0


class OpenRound(Horizontal):
    """Follows an open round until it is closed or left."""

    DEFAULT_CSS: ClassVar[str] = """
    OpenRound #code { width: auto; height: 1fr; }
    OpenRound #code QrCode { height: 1fr; }
    OpenRound #no-network { width: 36; text-style: bold; }
    OpenRound #words { width: 1fr; height: 1fr; padding-left: 3; }
    OpenRound .big { text-style: bold; color: $primary; margin-bottom: 1; }
    OpenRound .part { margin-bottom: 1; }
    OpenRound #told { height: 1fr; scrollbar-size-vertical: 1; }
    OpenRound Button { width: auto; min-width: 0; margin-right: 1; }
    OpenRound .buttons { height: auto; }
    """

    def __init__(self, opened: OpenFeedback) -> None:
        super().__init__()
        self._round = opened
        self._place = 0

    def compose(self) -> ComposeResult:
        """The code at the left, the words at the right."""
        yield Vertical(id="code")
        with Vertical(id="words"):
            yield from self._words()
            with Horizontal(classes="buttons"):
                yield Button(Content(_("Close and show")), action="screen.close", variant="primary")
                yield Button(Content(_("Paper answer")), action="screen.paper")
                yield Button(Content(_("Back")), action="screen.leave")

    def _words(self) -> ComposeResult:
        with VerticalScroll(id="told", can_focus=False):
            yield Static("", id="count", classes="big", markup=False)
            yield Static("", id="visits", classes="part", markup=False)
            yield Static("", id="address", classes="part", markup=False)
            yield Static(
                _("Each person types the code of their own slip. No slips? Hand these out, one each:"),
                markup=False,
            )
            yield Static(
                "   ".join(readable(code) for code in self._round.codes),
                id="codes",
                classes="part",
                markup=False,
            )

    async def on_mount(self) -> None:
        """Show the likeliest address, and count from now on."""
        await self._show_address()
        await self._count()
        self.set_interval(_EVERY, self._count)

    @property
    def address(self) -> Address:
        """The address that is shown."""
        addresses = self._round.addresses
        return addresses[self._place % len(addresses)]

    async def next_address(self) -> None:
        """Try another of the laptop's addresses."""
        self._place += 1
        await self._show_address()

    async def _show_address(self) -> None:
        addresses, address = self._round.addresses, self.address
        code = self.query_one("#code", Vertical)
        await code.remove_children()
        if address.network:
            await code.mount(QrCode(self._round.room_qr(address), address.url))
        else:
            await code.mount(Static(_no_network(self._round.here), id="no-network", markup=False))
        way_in = self.query_one("#address", Static)
        way_in.update(_way_in(address, len(addresses)))
        way_in.display = bool(address.network)  # on a phone the laptop's own address is the phone

    async def _count(self) -> None:
        try:
            received = await asyncio.to_thread(self._round.received)
        except FacilitatorError as error:
            count = str(error)
        else:
            count = _("{n} of {all} answered").format(n=received, all=self._round.expected)
            if received >= self._round.expected:
                count = _("{count}. Everyone has answered.").format(count=count)
        self.query_one("#count", Static).update(count)
        none = "" if self._round.visits else _("No phone has reached us yet.")
        self.query_one("#visits", Static).update(none)


def _no_network(here: str) -> str:
    return "\n\n".join(
        (
            _("The laptop is on no network, so phones cannot reach it."),
            _("Join the room's Wi-Fi or a phone's hotspot, and press a. Or let people answer on paper."),
            _("Type those answers in on this laptop: press p, or go to {address} in its browser.").format(
                address=here
            ),
        )
    )


def _way_in(address: Address, ways: int) -> Content:
    lines = [
        Content(_("Scan the code, or type in the phone's browser:")),
        Content.styled(address.url, "bold"),
        Content(_("The phone must be on the same network: {network}").format(network=address.network)),
    ]
    if ways > 1:
        lines.append(Content(_("If it does not answer, press a for another address.")))
    return Content("\n").join(lines)
