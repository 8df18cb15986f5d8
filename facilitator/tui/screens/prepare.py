"""Before people come: the evening as a list, what to bring, last week's plans, and what tonight needs."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Footer, Static

from facilitator.errors import FacilitatorError
from facilitator.groups.group import Participant
from facilitator.language.words import N_, _, pgettext
from facilitator.services.evenings import Preparation
from facilitator.services.form_words import start_words
from facilitator.services.house import House
from facilitator.services.preflight import Finding
from facilitator.tui.page import Page
from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.widgets import preparation_parts as parts
from facilitator.tui.widgets.columns import Columns

_NEEDS_THE_EVENING = {"start", "print", "signposts", "who", "turn"}


class PrepareScreen(Page[None]):
    """One session of one group, looked through before it begins."""

    CSS_PATH: ClassVar = "prepare.tcss"
    AUTO_FOCUS: ClassVar = "#sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", N_("Back"), id="prepare.leave"),
        Binding("s,enter", "start", N_("Start"), id="prepare.start"),
        Binding("p", "print", N_("Print"), id="prepare.print"),
        Binding(
            "v",
            "signposts",
            N_("Print places to turn to"),
            id="prepare.signposts",
            show=False,
            tooltip=N_("You choose which kinds"),
        ),
        Binding("w", "who", N_("Who is here?"), id="prepare.who", show=False),
        Binding("l", "leader", N_("Who leads"), id="prepare.leader", tooltip=N_("A role nobody has yet")),
        Binding("left", "turn(-1)", N_("Session before"), id="prepare.before", show=False),
        Binding("right", "turn(1)", N_("Session after"), id="prepare.after", show=False),
    ]

    def __init__(self, house: House, group_id: str, number: int) -> None:
        super().__init__()
        self._house = house
        self._group_id = group_id
        self._number = number
        self._preparation: Preparation | None = None
        self._present: tuple[str, ...] | None = None

    def compose(self) -> ComposeResult:
        """What it is, the sheet to read, and what can be done."""
        with Horizontal(id="top"):
            yield Static("", id="heading", markup=False)
            yield Button(Content("◀"), tooltip=_("Session before"), classes="turn", action="screen.turn(-1)")
            yield Button(Content("▶"), tooltip=_("Session after"), classes="turn", action="screen.turn(1)")
        with VerticalScroll(id="sheet"):
            yield Static(_("One moment …"), markup=False)
        yield Static("", id="paper", markup=False)
        with Horizontal(id="actions"):
            yield Button(Content(_("Start")), variant="primary", id="start", action="screen.start")
            yield Button(Content(_("Print")), action="screen.print")
            yield Button(
                Content(pgettext("the list on paper", "Places to turn to")), action="screen.signposts"
            )
            yield Button(Content(_("Who is here?")), action="screen.who")
        yield Footer()

    @property
    def curriculum_id(self) -> str:
        """What the group follows; empty until that has been fetched."""
        return self._preparation.group.curriculum if self._preparation else ""

    def on_mount(self) -> None:
        """Fetch the evening, then look at the laptop."""
        self._load()

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        prepare = self._house.evenings.prepare
        try:
            preparation = await asyncio.to_thread(prepare, self._group_id, self._number)
        except FacilitatorError as error:
            await self._fill(Static(str(error), markup=False))
            return
        self._preparation = preparation
        self.refresh_bindings()
        self.query_one("#heading", Static).update(parts.heading(preparation))
        self.query_one("#paper").display = False
        self.query_one("#start", Button).label = Content(start_words(preparation.agenda.form))
        evening, to_do = parts.evening(preparation), parts.to_do(preparation)
        await self._fill(Vertical(*evening, id="evening"), Vertical(*to_do, id="to-do"))
        self._show_findings(await asyncio.to_thread(self._house.preflight.look))

    async def _fill(self, *content: Widget) -> None:
        sheet = self.query_one("#sheet", VerticalScroll)
        async with self.batch():
            await sheet.remove_children()
            await sheet.mount(*content)
        sheet.scroll_home(animate=False)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        box = self.query_one("#findings", Vertical)
        box.remove_children()
        box.mount(Columns(parts.findings(findings), wide=(1,)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be started, printed or turned before the evening stands on the sheet."""
        if action == "leader":
            return bool(self._preparation and parts.free_roles(self._preparation))
        return None if action in _NEEDS_THE_EVENING and self._preparation is None else True

    def action_turn(self, by: int) -> None:
        """Look at another session: one to repeat, or one further on."""
        preparation = self._preparation
        if preparation and 1 <= self._number + by <= preparation.agenda.of:
            self._number += by
            self._load()

    @work(exclusive=True, group="print")
    async def action_print(self) -> None:
        """Make the evening's PDF, say where it is and open it."""
        if self._preparation:
            await self._put_on_paper(self._house.paper.save_pack, self._preparation.group, self._number)

    @work(exclusive=True, group="print")
    async def action_signposts(self) -> None:
        """Ask which places to turn to are printed, make their PDF, say where it is and open it."""
        if self._preparation is None:
            return
        from facilitator.tui.screens.signposts import SignpostsDialog

        signposts, group = self._house.signposts, self._preparation.group
        try:
            kinds = await asyncio.to_thread(signposts.kinds, group.curriculum)
            areas = await asyncio.to_thread(signposts.areas, group.curriculum)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        count = partial(signposts.chosen, curriculum_id=group.curriculum)
        wish = await self.app.push_screen_wait(SignpostsDialog(kinds, areas, count))
        if wish is not None:
            await self._put_on_paper(signposts.save, wish, group.curriculum, group.name)

    async def _put_on_paper(self, save: Callable[..., str], *about: object) -> None:
        self.app.note(_("The paper is being made …"))
        try:
            path = await asyncio.to_thread(save, *about)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        said = self.query_one("#paper", Static)
        said.update(_("Print this file: {path}").format(path=path))
        said.display = True
        if not await asyncio.to_thread(self._house.paper.show, path):
            self.app.note(_("Open the file yourself and print it: {path}").format(path=path))

    def action_leader(self) -> None:
        """Ask who has the first role that nobody has yet."""
        if self._preparation is None:
            return
        from facilitator.tui.screens.leader import LeaderDialog

        add = partial(self._house.groups.add_person, self._group_id, leader=True)
        role = parts.free_roles(self._preparation)[0]

        def answered(kept: object) -> None:
            if kept:
                self._load()

        self.app.push_screen(LeaderDialog(role, add), answered)

    @work(exclusive=True, group="who")
    async def action_who(self) -> None:
        """Tick those who are here; the answer is kept until the evening starts."""
        await self._ask_who()

    @work(exclusive=True, group="who")
    async def action_start(self) -> None:
        """Ask who is here, and begin."""
        preparation = self._preparation
        present = await self._ask_who()
        if preparation is None or present is None:
            return
        from facilitator.tui.screens.run import RunScreen

        try:
            running = await asyncio.to_thread(self._house.evenings.start, preparation, present)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.app.switch_screen(RunScreen(self._house, running))

    async def _ask_who(self) -> tuple[str, ...] | None:
        try:
            group = (await asyncio.to_thread(self._house.groups.standing, self._group_id)).group
        except FacilitatorError as error:
            self.app.tell(error)
            return None
        ticked = tuple(person.id for person in group.participants) if self._present is None else self._present
        present = await self.app.push_screen_wait(PresentDialog(group, ticked, self._add))
        if present is not None:
            self._present = present
        return present

    def _add(self, name: str) -> Participant:
        return self._house.groups.add_person(self._group_id, name).people[-1]
