"""A new curriculum file: what it is called, and what it begins as."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from facilitator.errors import FacilitatorError, Refused
from facilitator.language.words import N_, _, pgettext
from facilitator.ports.own_files import FORMS
from facilitator.services.authoring import MOST_SESSIONS, Answers, Made
from facilitator.services.form_words import form_words, usual_sessions
from facilitator.services.house import House
from facilitator.services.workshop import Listed
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.choice import Choice
from facilitator.tui.widgets.field import Field

_COPY = "copy"


class NewCurriculumDialog(Dialog[str | None]):
    """Makes a file in the person's own folder and answers with its path; None where none was made.

    `like` is the curriculum that a copy may be made of.
    """

    CSS_PATH: ClassVar = ["question.tcss", "new_curriculum.tcss"]
    AUTO_FOCUS: ClassVar = "#title Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="new_curriculum.leave", show=False),
        Binding("ctrl+s", "make", N_("Make the file"), id="new_curriculum.make", show=False),
    ]

    def __init__(self, house: House, like: Listed | None) -> None:
        super().__init__()
        self._house = house
        self._like = like if like and like.id else None
        self._reach = (1, 1)

    def compose(self) -> ComposeResult:
        """The questions, each with an answer ready but the first."""
        with Vertical(classes="sheet"):
            yield Static(_("A new curriculum"), classes="sheet-title", markup=False)
            yield Field(_("What is it called?"), id="title")
            yield Static(_("What does it begin as?"), classes="label", markup=False)
            yield Choice("", id="form")
            with Horizontal(id="more"):
                yield Field(pgettext("how many", "Sessions"), id="sessions")
                yield Field(_("Minutes each"), id="minutes")
                yield Field(_("Who writes it?"), placeholder=_("Your name"), id="author")
            yield Static("", id="trouble", markup=False)
            with Horizontal(classes="sheet-answers"):
                yield Button(Content(_("Make the file")), variant="primary", id="make", action="screen.make")
                yield Button(Content(_("Back")), action="screen.leave")

    def on_mount(self) -> None:
        """Offer the forms, and the copy."""
        self.query_one("#trouble").display = False
        forms = [(form_words(form), form) for form in FORMS]
        if self._like:
            forms.append((_("My own copy of “{title}”").format(title=self._like.title), _COPY))
        self.query_one(Choice).offer(forms)
        self._propose_author()

    @on(Choice.Changed)
    def _begins_as(self, event: Choice.Changed) -> None:
        form = str(event.value)
        self.query("#sessions, #minutes").set(display=form != _COPY)
        if form in FORMS:
            self._propose(form)

    @work(exclusive=True, group="author")
    async def _propose_author(self) -> None:
        """Have ready who wrote last, unless somebody has begun to type already."""
        try:
            author = await asyncio.to_thread(self._house.authoring.last_author)
        except FacilitatorError:  # then one types it
            return
        field = self.query_one("#author", Field)
        if not field.value:
            field.input.value = author

    @work(exclusive=True, group="propose")
    async def _propose(self, form: str) -> None:
        """Have ready what the form usually has."""
        usual = await asyncio.to_thread(self._house.authoring.usual, form)
        self._reach = (usual.least, usual.most)
        self.query_one("#sessions", Field).input.value = str(usual_sessions(form))
        self.query_one("#minutes", Field).input.value = str(usual.minutes)

    def action_leave(self) -> None:
        """Go back; nothing has been made."""
        self.dismiss(None)

    def action_make(self) -> None:
        """Make the file, or say beside each question what is missing."""
        title = self.query_one("#title", Field).hold_to(self._titled)
        author = self.query_one("#author", Field).hold_to(self._written_by)
        make = self._copied if self.query_one(Choice).selection == _COPY else self._started
        job = make(title or "", author or "")
        if job and title and author is not None:
            self._make(job)
            return
        for field in self.query("Field.-trouble").results(Field):
            field.input.focus()
            return

    def _copied(self, title: str, author: str) -> partial[Made] | None:
        if self._like is None:
            return None
        return partial(self._house.authoring.copy, self._like.id, title, author)

    def _started(self, title: str, author: str) -> partial[Made] | None:
        least, most = self._reach
        sessions = self.query_one("#sessions", Field).hold_to(partial(_whole, least=1, most=MOST_SESSIONS))
        minutes = self.query_one("#minutes", Field).hold_to(partial(_whole, least=least, most=most))
        if not sessions or not minutes:
            return None
        answers = Answers(title, str(self.query_one(Choice).value), sessions, minutes, author=author)
        return partial(self._house.authoring.start, answers)

    @work(exclusive=True, group="make")
    async def _make(self, make: partial[Made]) -> None:
        try:
            made = await asyncio.to_thread(make)
        except FacilitatorError as error:
            trouble = self.query_one("#trouble", Static)
            trouble.display = True
            trouble.update(str(error))
        else:
            self.dismiss(made.path)

    def _titled(self, text: str) -> str:
        title = self._house.authoring.words(text)
        if not title:
            raise Refused(_("A curriculum needs a title."), _("It can be changed later."))
        return title

    def _written_by(self, text: str) -> str:
        author = self._house.authoring.words(text)
        if not author and self.query_one(Choice).selection != _COPY:
            raise Refused(
                _("A new curriculum says who writes it."),
                _("Write your own name, or that of your association."),
            )
        return author

    @on(Input.Submitted)
    def _next_question(self) -> None:
        self.focus_next()


def _whole(text: str, least: int, most: int) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 10 and least <= int(text) <= most:
        return int(text)
    raise Refused(_("Type a whole number from {least} to {most}.").format(least=least, most=most), "")
