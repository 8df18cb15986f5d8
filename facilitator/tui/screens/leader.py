"""Who has a role that nobody has yet: one first name."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input

from facilitator.errors import FacilitatorError, Refused
from facilitator.language.words import N_, _
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.field import Field


class LeaderDialog(Dialog[bool]):
    """Asks who has `role` and hands the name to `keep`; True once it has been kept."""

    CSS_PATH: ClassVar = "leader.tcss"
    AUTO_FOCUS: ClassVar = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", N_("Back"), id="leader.leave")]

    def __init__(self, role: str, keep: Callable[[str], object]) -> None:
        super().__init__()
        self._role = role
        self._keep = keep

    def compose(self) -> ComposeResult:
        """The question, the line, and the way on."""
        with Vertical(id="who-leads"):
            yield Field(_("Who is “{role}”?").format(role=self._role), placeholder=_("First name"))
            with Horizontal():
                yield Button(Content(_("Save")), variant="primary", action="screen.save")
                yield Button(Content(_("Back")), action="screen.leave")

    @on(Input.Submitted)
    async def action_save(self) -> None:
        """Keep the name, or say beneath the line why not."""
        field = self.query_one(Field)
        try:
            await asyncio.to_thread(self._keep, field.value)
        except Refused as error:
            field.complain(error)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.dismiss(True)

    def action_leave(self) -> None:
        """Leave it open."""
        self.dismiss(False)
