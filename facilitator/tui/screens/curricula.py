"""All curriculum files of this laptop: those that can be used, and by name those that have errors."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Footer, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, NP_, _, ngettext, npgettext
from facilitator.services.form_words import form_words
from facilitator.services.house import House
from facilitator.services.workshop import Listed
from facilitator.tui.page import Page


class CurriculaScreen(Page[None]):
    """The coordinator's list. Files are written in an editor; here one sees what they have become."""

    CSS_PATH: ClassVar = "curricula.tcss"
    AUTO_FOCUS: ClassVar = "#files"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), id="curricula.open"),
        Binding("escape", "dismiss", NP_("a screen", "Back"), id="curricula.leave"),
    ]

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._files: tuple[Listed, ...] = ()
        self._at = ""

    def compose(self) -> ComposeResult:
        """The files, and where one's own lie."""
        with Vertical(classes="body"):
            yield Static(_("Curricula"), classes="heading", markup=False)
            yield OptionList(id="files", markup=False)
            yield Static("", id="folder", markup=False)
        with Horizontal(classes="actions"):
            yield Button(Content(_("Open")), variant="primary", action="screen.open")
            yield Button(Content(_("Back")), action="screen.dismiss")
        yield Footer()

    def on_screen_resume(self) -> None:
        """Look at the folders anew: files are written elsewhere."""
        self._load()

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        listed = self.query_one(OptionList)
        if not self._files:
            listed.set_options([Option(_("One moment …"), disabled=True)])
        try:
            self._files = await asyncio.to_thread(self._house.workshop.files)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        listed.set_options(Option(_in_words(file)) for file in self._files)
        paths = [file.path for file in self._files]
        listed.highlighted = paths.index(self._at) if self._at in paths else 0 if paths else None
        folder = _("Your own curricula lie in {path}").format(path=self._house.workshop.own_folder())
        self.query_one("#folder", Static).update(folder)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Show the file that is marked."""
        from facilitator.tui.screens.curriculum import CurriculumScreen

        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._files):
            self._at = self._files[at].path
            self.app.push_screen(CurriculumScreen(self._house, self._at))


def _in_words(file: Listed) -> Content:
    name = Content.assemble((file.title or file.name, "bold"))
    faults = _faults(file)
    whose = _("your own") if file.own else _("came with the program")
    parts = [file.name, whose] if file.title else [whose]
    if file.title:
        sessions = npgettext("evenings of a group", "{n} session", "{n} sessions", file.sessions)
        minutes = ngettext("{n} minute", "{n} minutes", file.minutes).format(n=file.minutes)
        longest = _("at most {minutes}").format(minutes=minutes) if file.sessions > 1 else minutes
        parts = [form_words(file.form), sessions.format(n=file.sessions), longest, whose]
    line = " · ".join([*parts, faults] if faults else parts)
    return Content.assemble(name, f"\n{line}\n")


def _faults(file: Listed) -> str:
    found = []
    if file.errors:
        found.append(ngettext("{n} error", "{n} errors", file.errors).format(n=file.errors))
    if file.warnings:
        found.append(ngettext("{n} warning", "{n} warnings", file.warnings).format(n=file.warnings))
    return f"! {', '.join(found)}" if found else ""
