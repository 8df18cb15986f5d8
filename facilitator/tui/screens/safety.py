"""What to do when someone is in danger: the seven steps at once, then the places to turn to."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _, ngettext
from facilitator.ports.places import Place
from facilitator.services.house import House
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.columns import Columns


class SafetyScreen(Dialog[None]):
    """Lies over whatever was on the screen; the evening goes on beneath it.

    `curriculum` is the one that the group on the screen follows: it may know places of its own.
    """

    CSS_PATH: ClassVar = "safety.tcss"
    AUTO_FOCUS: ClassVar = "#sheet"
    # In a low window all seven steps stand together; in a tall one there is air between them.
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-tall")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,exclamation_mark", "close", N_("Close"), id="safety.close"),
    ]

    def __init__(self, house: House, curriculum: str = "") -> None:
        super().__init__()
        self._house = house
        self._curriculum = curriculum

    def compose(self) -> ComposeResult:
        """The steps; the places come when they have been read."""
        with Vertical(id="frame"):
            yield Static(_("When someone is in danger"), id="heading", markup=False)
            with VerticalScroll(id="sheet"):
                for number, step in enumerate(self._house.safety.steps(), 1):
                    yield Columns([(Text(f"{number}.", "bold"), Text(step, "bold"))], wide=(1,))
                yield Static(_("Places to turn to"), classes="heading", markup=False)
                yield Static(_("One moment …"), id="waiting", markup=False)
            yield Button(Content(_("Close")), variant="primary", action="screen.close")

    def on_mount(self) -> None:
        """Fetch the places."""
        self._fetch()

    @work(exclusive=True)
    async def _fetch(self) -> None:
        safety = self._house.safety
        try:
            places = await asyncio.to_thread(safety.places, self._curriculum)
            others = await asyncio.to_thread(safety.others, self._curriculum)
        except FacilitatorError as error:
            self.query_one("#waiting", Static).update(str(error))
            return
        await self.query_one("#waiting").remove()
        texts = [*map(_in_words, places), *_where_the_rest_is(others)]
        await self.query_one("#sheet").mount(*(Static(text, classes="place") for text in texts))

    def action_close(self) -> None:
        """Go back to where one was."""
        self.dismiss(None)


def _in_words(place: Place) -> Content:
    number = f"   {place.phone}" if place.phone else ""
    lines = filter(None, (place.remark, place.what, place.hours, place.url))
    return Content.assemble((place.name + number, "bold"), *(f"\n{line}" for line in lines))


def _where_the_rest_is(others: int) -> Iterator[Content]:
    """One line; none where there is nothing more."""
    if others:
        text = ngettext(
            "{n} more place to turn to stands in the list “Places to turn to”. Print it where you prepare the session.",
            "{n} more places to turn to stand in the list “Places to turn to”. Print it where you prepare the session.",
            others,
        )
        yield Content(text.format(n=others))
