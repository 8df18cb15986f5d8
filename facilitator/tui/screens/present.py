"""Who is here tonight: one key for each person, and a line for someone new."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, ItemGrid, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from facilitator.errors import FacilitatorError
from facilitator.groups.group import Group, Participant
from facilitator.language.words import N_, _, ngettext
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.person_toggle import PersonToggle

# One key a person, none of them needing AltGr; beyond the last key there is the mouse and the arrows.
_KEYS = "1234567890abcdefghijklmnopqrstuvwxyz"


class PresentDialog(Dialog[tuple[str, ...] | None]):
    """Gives the ids of those who are here, in the group's order; None where nothing is to change.

    `add`, where it is given, puts a new person into the group and gives the person back.
    """

    CSS_PATH: ClassVar = "present.tcss"
    AUTO_FOCUS: ClassVar = "#done"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="present.leave"),
        Binding("plus", "someone_new", N_("Someone new"), id="present.new"),
        Binding("up,left", "app.focus_previous", show=False),
        Binding("down,right", "app.focus_next", show=False),
    ]

    def __init__(
        self, group: Group, present: tuple[str, ...], add: Callable[[str], Participant] | None = None
    ) -> None:
        super().__init__()
        self._group = group
        self._present = frozenset(present)
        self._add = add

    def compose(self) -> ComposeResult:
        """The names with their keys, the line for someone new, and the way on."""
        with Vertical(id="sheet"):
            yield Static(_("Who is here?"), id="heading", markup=False)
            with VerticalScroll(id="people", can_focus=False), ItemGrid(min_column_width=30):
                for place, person in enumerate(self._group.participants):
                    yield PersonToggle(person, _key(place), here=person.id in self._present)
            if self._add:
                yield Input(placeholder=_("Someone new: write the first name and press Enter"), id="new")
                yield Static("", id="trouble", markup=False)
            with Horizontal(id="actions"):
                yield Button(Content(""), variant="primary", id="done", action="screen.done")
                yield Button(Content(_("Back")), action="screen.leave")

    def on_mount(self) -> None:
        """Count those who are ticked."""
        self._count()

    def on_key(self, event: events.Key) -> None:
        """A person's own key ticks them, or takes the tick away."""
        for toggle in self.query(PersonToggle):
            if event.character and event.character.lower() == toggle.key:
                event.stop()
                toggle.action_change()

    @on(PersonToggle.Changed)
    def _count(self) -> None:
        n = len(self._ticked())
        label = ngettext("{n} person is here", "{n} people are here", n).format(n=n)
        self.query_one("#done", Button).label = Content(label)

    @on(Input.Submitted)
    async def _someone_new(self, event: Input.Submitted) -> None:
        event.stop()
        if not self._add or not event.value.strip():
            self.query_one("#done").focus()
            return
        try:
            person = await asyncio.to_thread(self._add, event.value)
        except FacilitatorError as error:
            self.query_one("#trouble", Static).update(str(error))
            return
        toggle = PersonToggle(person, _key(len(self.query(PersonToggle))), here=True)
        await self.query_one(ItemGrid).mount(toggle)
        event.input.value = ""
        self.query_one("#trouble", Static).update("")
        self._count()
        toggle.scroll_visible()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Someone new can be added only where there is a group to add to."""
        return action != "someone_new" or self._add is not None

    def action_someone_new(self) -> None:
        """Go to the line for someone new."""
        self.query_one("#new").focus()

    def action_done(self) -> None:
        """Leave with those who are ticked."""
        self.dismiss(self._ticked())

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(toggle.person.id for toggle in self.query(PersonToggle) if toggle.here)


def _key(place: int) -> str:
    return _KEYS[place] if place < len(_KEYS) else ""
