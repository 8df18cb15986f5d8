"""A new group: one page, a minute, first names only."""

import asyncio
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Footer, Input, Static

from facilitator.errors import FacilitatorError
from facilitator.groups.group import Group
from facilitator.groups.names import first_name
from facilitator.language.words import N_, _, pgettext
from facilitator.services.form_words import count_words
from facilitator.services.groups import group_name, read_time
from facilitator.services.house import House
from facilitator.sessions.agenda import USUAL_ROLES
from facilitator.tui.page import Page
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.widgets.choice import Choice
from facilitator.tui.widgets.field import Field
from facilitator.tui.widgets.names_field import NamesField, NamesInput

if TYPE_CHECKING:
    from facilitator.ports.library import Entry


class NewGroupScreen(Page[Group | None]):
    """Asks for what a group needs, saves it and gives it back; None where the person left."""

    CSS_PATH: ClassVar = "new_group.tcss"
    AUTO_FOCUS: ClassVar = "#name Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="new_group.leave"),
        Binding("ctrl+s", "save", N_("Save the group"), id="new_group.save"),
    ]

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house

    def compose(self) -> ComposeResult:
        """The questions, top to bottom, and the way out."""
        with VerticalScroll(id="form", can_focus=False):
            yield Static(_("A new group"), id="heading", markup=False)
            with Horizontal(classes="pair"):
                yield Field(_("What is the group called?"), placeholder=_("The Tuesday group"), id="name")
                yield Field(_("Begins at"), _("19:00"), id="time")
            yield Static(_("What does it follow?"), classes="label", markup=False)
            yield Choice(_("One moment …"), id="curriculum")
            yield Static(_("Choose what the group follows."), id="unchosen", markup=False)
            with Horizontal(classes="pair"):
                yield Field(_("Who leads? (A)"), placeholder=_("First name"), id="a")
                yield Field(_("Who leads with you? (B)"), placeholder=_("First name, or nobody"), id="b")
            with Horizontal(classes="pair", id="more-roles"):
                yield Field("", placeholder=_("First name, or nobody"), id="c")
                yield Field("", placeholder=_("First name, or nobody"), id="d")
            yield NamesField(
                _("Who comes? First names are enough"),
                others=self._leaders,
                placeholder=_("Write a name and press Enter, or paste a list"),
                id="people",
            )
            yield Static("", id="trouble", markup=False)
        with Horizontal(id="actions"):
            yield Button(Content(_("Save the group")), variant="primary", id="save", action="screen.save")
            yield Button(Content(_("Back")), action="screen.leave")
        yield Footer()

    def on_mount(self) -> None:
        """Fetch the curricula while the first question is being answered."""
        self.query_one("#more-roles").display = False
        self._complain_of_choice(missing=False)
        self._load()

    @on(Choice.Changed)
    def _ask_for_roles(self, event: Choice.Changed) -> None:
        if event.value:
            self._complain_of_choice(missing=False)
            self._load_roles(str(event.value))

    @work(exclusive=True, group="roles")
    async def _load_roles(self, curriculum: str) -> None:
        """Ask for those who lead by what the curriculum calls them."""
        try:
            roles = await asyncio.to_thread(self._house.programmes.roles, curriculum)
        except FacilitatorError as error:
            self._complain(error)
            return
        usual = dict(zip(USUAL_ROLES, (_("Who leads? (A)"), _("Who leads with you? (B)")), strict=True))
        for place, field in enumerate(self._leader_fields()):
            field.display = place < len(roles)
            if field.display:
                field.ask(usual.get(roles[place]) or _("Who is “{role}”?").format(role=roles[place]))
            else:
                field.input.value = ""
        self.query_one("#more-roles").display = len(roles) > len(USUAL_ROLES)

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        try:
            entries = await asyncio.to_thread(self._house.programmes.all)
        except FacilitatorError as error:
            self._complain(error)
            return
        choice = self.query_one(Choice)
        if entries:
            # Nothing is chosen: whoever goes past it would start the first of the list for a wrong group.
            choice.offer(((_in_words(entry), entry.id) for entry in entries), ask=_("Choose …"))
        else:
            choice.say(_("There is no curriculum that can be used"))

    def action_leave(self) -> None:
        """Go back; ask first where something has been written."""
        if any(field.changed for field in self.query(Field)):
            self._ask_to_leave()
        else:
            self.dismiss(None)

    @work(exclusive=True, group="leave")
    async def _ask_to_leave(self) -> None:
        question = QuestionDialog(
            _("Leave without saving?"),
            _("What you have written about the group is not kept."),
            yes=pgettext("a form", "Leave"),
            no=_("Go on writing"),
        )
        if await self.app.push_screen_wait(question):
            self.dismiss(None)

    def action_save(self) -> None:
        """Save the group, or say beside each question what is missing."""
        name = self.query_one("#name", Field).hold_to(group_name)
        begins = self.query_one("#time", Field).hold_to(read_time)
        leaders = self._held_leaders()
        people = self.query_one(NamesField)
        # What stands on the line counts too: not everyone presses Enter after the last name.
        everyone = people.take(people.value)
        curriculum = self.query_one(Choice).selection
        self._complain_of_choice(missing=not curriculum and not self.query_one(Choice).disabled)
        if name is None or begins is None or leaders is None or not everyone or not curriculum:
            self._go_to_trouble()
            return
        self._create(name, curriculum, leaders, people.names, f"{begins:%H:%M}")

    @work(exclusive=True, group="create")
    async def _create(
        self, name: str, curriculum: str, leaders: tuple[str, ...], people: tuple[str, ...], begins: str
    ) -> None:
        create = self._house.groups.create
        try:
            group = await asyncio.to_thread(create, name, curriculum, leaders, people, begins)
        except FacilitatorError as error:
            self._complain(error)
        else:
            self.dismiss(group)

    @on(Input.Submitted)
    def _next_question(self, event: Input.Submitted) -> None:
        if isinstance(event.input, NamesInput):  # nothing more to add: tab would go through every name
            self.query_one("#save").focus()
        else:
            self.focus_next()

    def _leaders(self) -> Iterator[str]:
        return (field.value for field in self._leader_fields())

    def _leader_fields(self) -> list[Field]:
        return [self.query_one(f"#{place}", Field) for place in "abcd"]

    def _held_leaders(self) -> tuple[str, ...] | None:
        """Those who lead, in the order of the roles; None where a name is refused. Only the last may lack."""
        fields = self._leader_fields()
        while len(fields) > 1 and not fields[-1].value:
            fields.pop().complain(None)
        held: list[str | None] = []
        for field in fields:
            others = [other.value for other in fields[: len(held)]]
            held.append(field.hold_to(partial(first_name, others=others)))
        names = tuple(name for name in held if name is not None)
        return names if len(names) == len(fields) else None

    def _complain(self, error: FacilitatorError) -> None:
        trouble = self.query_one("#trouble", Static)
        trouble.update(str(error))
        trouble.scroll_visible()

    def _complain_of_choice(self, *, missing: bool) -> None:
        self.query_one(Choice).set_class(missing, "-trouble")
        self.query_one("#unchosen").display = missing

    def _go_to_trouble(self) -> None:
        for asked in self.query(".-trouble"):
            (asked.input if isinstance(asked, Field) else asked).focus()
            return


def _in_words(entry: "Entry") -> str:
    held = count_words(entry.form, entry.sessions)
    own = _("{title} – {sessions}, your own") if entry.own else _("{title} – {sessions}")
    return own.format(title=entry.title, sessions=held)
