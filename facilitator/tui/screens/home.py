"""The first screen: the groups, and for each the one thing that comes next."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Footer, Static

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _, ngettext
from facilitator.services.house import House
from facilitator.tui.page import Page
from facilitator.tui.widgets.group_row import GroupRow

if TYPE_CHECKING:
    from facilitator.groups.group import Group
    from facilitator.ports.library import Refusal
    from facilitator.services.groups import Standing


class HomeScreen(Page[None]):
    """All groups, the one that met last first. Other screens load when they are first asked for."""

    AUTO_FOCUS: ClassVar = "Button.main"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new_group", N_("New group"), id="home.new"),
        Binding("x,delete", "delete", N_("Delete group"), id="home.delete"),
        Binding("f", "app.curricula", N_("Curricula"), id="home.curricula"),
        # Before the list of groups, which would only scroll where it is longer than the screen.
        Binding("up", "app.focus_previous", show=False, priority=True),
        Binding("down", "app.focus_next", show=False, priority=True),
    ]

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._refused: tuple[Refusal, ...] = ()
        self._left = False
        self._at = ""

    def compose(self) -> ComposeResult:
        """The groups, or the way to the first one, and what else there is."""
        standings, trouble = self._standings()
        with VerticalScroll(id="groups", can_focus=False):
            if trouble:
                yield Static(str(trouble), id="trouble", markup=False)
            elif standings:
                yield Static(_("Your groups"), id="heading", markup=False)
                yield from (GroupRow(standing) for standing in standings)
            else:
                yield from _first_time()
        with Horizontal(id="actions"):
            if standings:
                yield Button(Content(_("New group")), action="screen.new_group")
            if self._refused:
                yield _problems_button(len(self._refused))
            yield Button(Content(_("Curricula")), action="app.curricula")
            yield Button(Content(_("Safety sheet")), action="app.safety")
            yield Button(Content(_("Help")), action="app.help")
            yield Button(Content(_("Quit")), action="app.quit")
        yield Footer()

    def on_mount(self) -> None:
        """Look for files with problems once the groups stand on the screen."""
        self.call_after_refresh(self._look_for_problems)

    def on_screen_suspend(self) -> None:
        """What is shown may change while another screen is on top."""
        self._left = True

    async def on_screen_resume(self) -> None:
        """Show how the groups stand now."""
        if self._left:
            self._left = False
            await self._show_anew()
            self._look_for_problems()

    def _standings(self) -> "tuple[tuple[Standing, ...], FacilitatorError | None]":
        try:
            return self._house.groups.all(), None
        except FacilitatorError as error:
            return (), error

    async def _show_anew(self) -> None:
        await self.recompose()
        self._go_to_group()

    def _go_to_group(self) -> None:
        """Put the focus where the person was last: on the group they opened or made, else on the first."""
        rows = [row for row in self.query(GroupRow) if row.standing.group.id == self._at]
        for button in (rows[0] if rows else self).query("Button.main")[:1]:
            button.focus()

    @work(exclusive=True, group="problems")
    async def _look_for_problems(self) -> None:
        try:
            self._refused = await asyncio.to_thread(self._house.programmes.refused)
        except FacilitatorError as error:
            self.app.tell(error)
        await self.query("#problems").remove()  # how many there are may have changed in the meantime
        if self._refused:
            await self.query_one("#actions").mount(_problems_button(len(self._refused)))

    @on(GroupRow.Chosen)
    def _go_on(self, event: GroupRow.Chosen) -> None:
        self._at = event.standing.group.id
        if event.standing.under_way:
            self._resume(event.standing)
            return
        from facilitator.tui.screens.prepare import PrepareScreen

        self.app.push_screen(PrepareScreen(self._house, event.standing.group.id, event.standing.number))

    @work(exclusive=True, group="resume")
    async def _resume(self, standing: "Standing") -> None:
        from facilitator.tui.screens.run import RunScreen

        if standing.under_way is None:
            return
        try:
            running = await asyncio.to_thread(self._house.evenings.resume, standing.under_way)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.app.push_screen(RunScreen(self._house, running))

    @on(GroupRow.Unwanted)
    def _ask_to_delete(self, event: GroupRow.Unwanted) -> None:
        self._delete(event.standing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to delete before there is a group."""
        return action != "delete" or bool(self.query(GroupRow))

    def action_delete(self) -> None:
        """Delete the group whose row has the focus, or the only one."""
        rows = list(self.query(GroupRow))
        chosen = [row for row in rows if row.has_focus_within] or rows[:1]
        if chosen:
            self._delete(chosen[0].standing)

    @work(exclusive=True, group="delete")
    async def _delete(self, standing: "Standing") -> None:
        from facilitator.tui.screens.question import QuestionDialog

        question = QuestionDialog(
            _("Delete {group}?").format(group=standing.group.name),
            _(
                "The names, the plans, the answers and the log of every session are deleted from this laptop. It cannot be undone."
            ),
            yes=_("Delete the group"),
            no=_("Keep the group"),
        )
        if not await self.app.push_screen_wait(question):
            return
        try:
            await asyncio.to_thread(self._house.groups.delete, standing.group.id)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.app.note(_("{group} has been deleted.").format(group=standing.group.name))
            self.call_next(self._show_anew)  # the screen's own turn: it may be showing itself anew just now

    def action_new_group(self) -> None:
        """Make a group."""
        from facilitator.tui.screens.new_group import NewGroupScreen

        self.app.push_screen(NewGroupScreen(self._house), self._made)

    def _made(self, group: "Group | None") -> None:
        if group:
            self._at = group.id
            self._go_to_group()

    def action_problems(self) -> None:
        """Show the files that cannot be used, and why."""
        from facilitator.tui.screens.problems import ProblemsDialog

        self.app.push_screen(ProblemsDialog(self._refused))


def _first_time() -> ComposeResult:
    yield Static(_("Welcome"), id="heading", markup=False)
    yield Static(
        _(
            "Here you get help to lead an evening, a café or a conversation: what to say and do, step by step, and how much time is left. "
            "Begin with your group. It takes a minute, and first names are enough."
        ),
        id="welcome",
        markup=False,
    )
    yield Button(
        Content(_("Make your first group")),
        variant="primary",
        classes="main",
        id="first",
        action="screen.new_group",
    )


def _problems_button(count: int) -> Button:
    label = ngettext("{n} broken file", "{n} broken files", count).format(n=count)
    return Button(Content(label), id="problems", action="screen.problems")
