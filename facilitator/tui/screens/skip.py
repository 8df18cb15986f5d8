"""Why a step is left out: one key, so that the report can tell lack of time from what the group needed."""

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_, _
from facilitator.sessions.commands import SkipReason
from facilitator.tui.page import Dialog


class SkipDialog(Dialog[SkipReason | None]):
    """Asks why the step called `title` is left out."""

    CSS_PATH: ClassVar = ["question.tcss", "skip.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "choose('time')", N_("Short of time"), id="skip.time", show=False),
        Binding("2", "choose('group')", N_("The group needed something else"), id="skip.group", show=False),
        Binding("3", "choose('other')", N_("Another reason"), id="skip.other", show=False),
        Binding("escape", "choose('')", N_("Leave it in"), id="skip.leave", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._step = title

    def compose(self) -> ComposeResult:
        """The reasons, and the way out."""
        with Vertical(classes="sheet"):
            yield Static(_("Leave this step out?"), classes="sheet-title")
            yield Static(self._step, classes="sheet-text", markup=False)
            yield Button(Content(_("1  We are short of time")), action="screen.choose('time')")
            yield Button(Content(_("2  The group needed something else")), action="screen.choose('group')")
            yield Button(Content(_("3  Another reason")), action="screen.choose('other')")
            yield Button(Content(_("Do not leave it out")), variant="primary", action="screen.choose('')")

    def action_choose(self, reason: str) -> None:
        """Leave with the reason, or without one."""
        self.dismiss(cast("SkipReason", reason) if reason else None)
