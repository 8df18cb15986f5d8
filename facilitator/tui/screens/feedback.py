"""Feedback by phone and on paper: explained, opened, counted, closed, shown."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Footer, Static

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.feedback_rounds import OpenFeedback, round_key
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.agenda import ASKING
from facilitator.sessions.asking import Asked
from facilitator.tui.browser import has_windows
from facilitator.tui.page import Page
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.widgets.open_round import OpenRound
from facilitator.tui.widgets.release_view import ReleaseView
from facilitator.tui.widgets.step_time import StepTime

# Which keys work while the door is shut, and which while it is open.
_SHUT, _OPEN = frozenset({"open"}), frozenset({"close", "other_address", "paper"})


class FeedbackScreen(Page[None]):
    """The evening's rounds, one at a time. The door for phones is open only while this screen is."""

    CSS_PATH: ClassVar = "feedback.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", N_("Open for answers"), id="feedback.open"),
        Binding("a", "other_address", N_("Other address"), id="feedback.address", show=False),
        Binding("p", "paper", N_("Paper answer"), id="feedback.paper"),
        Binding("x", "close", N_("Close and show"), id="feedback.close"),
        Binding("n", "other", N_("Other questions"), id="feedback.other"),
        Binding("escape", "leave", N_("Back"), id="feedback.back"),
    ]

    def __init__(self, house: House, running: RunningEvening) -> None:
        super().__init__()
        self._house = house
        self._evening = running
        self._asked = _first_asked(running)
        self._round: OpenFeedback | None = None
        self._may_open = False
        self._busy = False

    def compose(self) -> ComposeResult:
        """A heading, and the stage that the round has come to."""
        with Vertical(classes="body"):
            with Horizontal(classes="top"):
                yield Static(_("Feedback without names"), classes="page-title", markup=False)
                yield StepTime(self._evening)
            yield Vertical(id="stage")
        yield Footer()

    async def on_mount(self) -> None:
        """Begin where the round has come to."""
        await self._show_round()

    async def _show_round(self) -> None:
        """Show what has become of the round: a closed one shows its result again."""
        self._may_open = False
        if self._asked is None:
            await self._stage(*_words(*_no_questions(self._evening)), _buttons())
            return
        try:
            release = self._house.feedback.released(self._key)
        except FacilitatorError as error:
            await self._stage(*_words(error.message, error.hint), self._ways_on())
            return
        if release is not None:
            await self._stage(ReleaseView(release), self._ways_on())
        else:
            self._may_open = True
            titles = (self._asked.title,) if len(self._evening.rounds()) > 1 else ()
            await self._stage(*_words(*titles, *_explanation()), self._ways_on(may_open=True))

    @property
    def _key(self) -> str:
        name = self._asked.name if self._asked else ""
        return round_key(self._evening.group, self._evening.evening.number, name)

    def _ways_on(self, *, may_open: bool = False) -> Widget:
        return _buttons(may_open=may_open, others=len(self._evening.rounds()) > 1)

    async def action_other(self) -> None:
        """Go to the evening's next round of questions."""
        rounds = self._evening.rounds()
        if self._asked in rounds:
            self._asked = rounds[(rounds.index(self._asked) + 1) % len(rounds)]
        await self._show_round()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense on this stage has a key."""
        if action == "other":
            return self._round is None and len(self._evening.rounds()) > 1
        if action in _SHUT:
            return self._may_open and self._round is None
        return self._round is not None if action in _OPEN else True

    @work
    async def action_open(self) -> None:
        """Open the door, or take the open round up again."""
        if self._busy or self._asked is None:
            return
        evening = self._evening
        expected = max(1, len(evening.state.present))
        self._busy = True
        try:
            self._round = await asyncio.to_thread(
                self._house.feedback.open,
                self._key,
                evening.group.curriculum,
                self._asked.instrument,
                expected,
            )
        except FacilitatorError as error:
            await self._stage(*_words(error.message, error.hint), self._ways_on(may_open=True))
        else:
            await self._stage(OpenRound(self._round))
            self._house.wall.invite(self.query_one(OpenRound).address)
        finally:
            self._busy = False

    async def action_other_address(self) -> None:
        """Show the code of the laptop's next address."""
        shown = self.query_one(OpenRound)
        await shown.next_address()
        self._house.wall.invite(shown.address)

    @work
    async def action_paper(self) -> None:
        """Open the page on the laptop itself, where the leader types in what a sheet says."""
        opened = self._round
        if opened is None:
            return
        # Whether a browser came up cannot be known, so the address is told in any case.
        self.app.note(
            _(
                "Write the code from the sheet in the browser, then the answers. It counts once, like a phone's. "
                "No page came up? Go to {address} on this laptop."
            ).format(address=opened.here)
        )
        if has_windows():
            await asyncio.to_thread(self.app.open_url, f"{opened.here}/")

    @work
    async def action_close(self) -> None:
        """Close the round after a question, and show what may be shown."""
        opened = self._round
        if opened is None or self._busy:
            return
        question = QuestionDialog(
            _("Close for answers and show the result?"),
            _(
                "Those who have not answered yet cannot do it afterwards. It cannot be opened again. "
                "Answers on paper must be typed in first."
            ),
            yes=_("Close and show"),
            no=_("Wait"),
        )
        if not await self.app.push_screen_wait(question):
            return
        self._busy = True
        try:
            release = await asyncio.to_thread(opened.close)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self._round, self._may_open = None, False
            self._house.wall.invite(None)
            await self._stage(ReleaseView(release), self._ways_on())
        finally:
            self._busy = False

    @work
    async def action_leave(self) -> None:
        """Go back. An open round stays open and can be taken up again, but its door is shut meanwhile."""
        if self._busy:
            return
        opened, self._round = self._round, None
        if opened is not None:
            self._house.wall.invite(None)
            self._busy = True
            await asyncio.to_thread(opened.leave)
            self.app.note(_("The phones' page is shut for now; no answer is lost. f takes it up again."))
        self.pop_until_active()  # help may have been opened meanwhile
        self.dismiss()

    def on_unmount(self) -> None:
        """Shut the door where the program is left in the middle of it all."""
        if self._round is not None:
            self._house.wall.invite(None)
            self._round.leave()

    async def _stage(self, *widgets: Widget) -> None:
        stage = self.query_one("#stage", Vertical)
        await stage.remove_children()
        await stage.mount(*widgets)
        self.refresh_bindings()
        self.focus_next("ReleaseView, Button")


def _first_asked(running: RunningEvening) -> Asked | None:
    """The round of the step, or else the evening's own; None where nothing is asked."""
    rounds = running.rounds()
    here = [asked for asked in rounds if asked.step == running.state.step.id]
    own = [asked for asked in rounds if not asked.name]
    return next(iter((*here, *own)), None)


def _no_questions(running: RunningEvening) -> Iterator[str]:
    """That nothing can be asked, and what is missing where questions wait for their words."""
    yield _("The curriculum has no questions this time.")
    for step in running.state.agenda.steps:
        if step.kind in ASKING and step.waits_for:
            yield _("{slot}: your own material is not here yet.").format(slot=step.waits_for)
            yield step.slot_note


def _explanation() -> tuple[str, ...]:
    return (
        _("The phones in the room fetch the questions from this laptop. Nobody is asked who they are."),
        _("Answers on paper you type in on this laptop before you close. That needs no network."),
        _("The result is shown once, when you close, and only from five answers."),
        _("Windows may ask whether the program may use the network: allow private networks."),
    )


def _words(*sentences: str) -> tuple[Widget, ...]:
    return tuple(Static(sentence, classes="sentence", markup=False) for sentence in sentences if sentence)


def _buttons(*, may_open: bool = False, others: bool = False) -> Widget:
    buttons = [Button(Content(_("Back")), action="screen.leave")]
    if others:
        buttons.insert(0, Button(Content(_("Other questions")), action="screen.other"))
    if may_open:
        buttons.insert(0, Button(Content(_("Open for answers")), action="screen.open", variant="primary"))
    return Horizontal(*buttons, classes="actions")
