"""The evening afterwards: how the time went, what was made, and what the group said."""

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Footer, Static

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.feedback_rounds import round_key
from facilitator.services.form_words import the_meeting
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.tui.page import Page
from facilitator.tui.widgets import summary_parts as parts


class SummaryScreen(Page[bool]):
    """Shows a closed evening. The closing can still be taken back: then the answer is True."""

    CSS_PATH: ClassVar = "summary.tcss"
    WAY_OUT: ClassVar = N_("Front page")
    AUTO_FOCUS: ClassVar = "#sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", N_("Front page"), id="summary.leave"),
        Binding("u", "undo", N_("Open again"), id="summary.undo"),
    ]

    def __init__(self, house: House, running: RunningEvening) -> None:
        super().__init__()
        self._house = house
        self._evening = running

    def compose(self) -> ComposeResult:
        """How it ended, step by step, and what came of it."""
        running, summary = self._evening, self._evening.summary()
        yield Static(parts.heading(running, summary), id="heading")
        with VerticalScroll(id="sheet"):
            yield Vertical(*parts.steps(running, summary), id="steps")
            yield Vertical(*parts.made(summary), *parts.written(summary), id="made")
        with Horizontal(id="actions"):
            yield Button(Content(_(self.WAY_OUT)), variant="primary", id="home", action="screen.leave")
            again = _("Open {meeting} again").format(meeting=the_meeting(running.state.agenda.form))
            yield Button(Content(again), action="screen.undo")
        yield Footer()

    def on_mount(self) -> None:
        """See whether the group has said something that may be shown."""
        self._fetch_feedback()

    @work(exclusive=True, group="feedback")
    async def _fetch_feedback(self) -> None:
        group, number = self._evening.group, self._evening.evening.number
        # The evening's own round first; the command line may have held one where no step asks.
        names = {"": None} | {asked.name: None for asked in self._evening.rounds()}
        for name in names:
            try:
                key = round_key(group, number, name)
                release = await asyncio.to_thread(self._house.feedback.released, key)
            except FacilitatorError as error:
                self.app.tell(error)
                return
            if release is not None:
                await self.query_one("#made").mount(*parts.said(release))

    @work(exclusive=True, group="undo")
    async def action_undo(self) -> None:
        """Take the closing back and go on where the evening was."""
        try:
            await asyncio.to_thread(self._open_again)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.dismiss(True)

    def _open_again(self) -> None:
        # While it is closed no time is missing: what was spent on this screen is no closed lid.
        self._evening.tick()
        self._evening.undo()

    def action_leave(self) -> None:
        """Go back to the groups."""
        self.dismiss(False)
