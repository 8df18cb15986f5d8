"""All curriculum files of this laptop: those that can be used, and by name those that have errors."""

import asyncio
from collections import Counter
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Footer, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, NP_, _, ngettext
from facilitator.services.form_words import count_words, form_words
from facilitator.services.house import House
from facilitator.services.workshop import Listed
from facilitator.tui.page import Page

# Seconds between two looks at the folder. It must be found twice alike, so a saving shows within two.
_BEAT = 0.6


class CurriculaScreen(Page[None]):
    """The coordinator's list. Files are written in an editor; here one begins them and sees what they become."""

    CSS_PATH: ClassVar = "curricula.tcss"
    AUTO_FOCUS: ClassVar = "#files"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), id="curricula.open"),
        Binding("n", "new", N_("New curriculum"), id="curricula.new"),
        Binding("escape", "dismiss", NP_("a screen", "Back"), id="curricula.leave"),
    ]

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._files: tuple[Listed, ...] = ()
        self._at = ""
        self._made = ""

    def compose(self) -> ComposeResult:
        """The files, and where one's own lie."""
        with Vertical(classes="body"):
            yield Static(_("Curricula"), classes="heading", markup=False)
            yield OptionList(id="files", markup=False)
            yield Static("", id="folder", markup=False)
        with Horizontal(classes="actions"):
            yield Button(Content(_("Open")), variant="primary", action="screen.open")
            yield Button(Content(_("New curriculum")), id="new", action="screen.new")
            yield Button(Content(_("Back")), action="screen.dismiss")
        yield Footer()

    def on_screen_resume(self) -> None:
        """Look at the folders anew, and go on looking: files are written elsewhere."""
        self._follow()

    def on_screen_suspend(self) -> None:
        """Nobody sees the list."""
        self.workers.cancel_group(self, "follow")

    @work(exclusive=True, group="follow")
    async def _follow(self) -> None:
        if not self._files:
            self.query_one(OptionList).set_options([Option(_("One moment …"), disabled=True)])
        shelf = self._house.workshop.shelf()
        try:
            self._show(await asyncio.to_thread(shelf.look))
            while True:
                await asyncio.sleep(_BEAT)
                files = await asyncio.to_thread(shelf.news)
                if files is not None:
                    self._show(files)
        except FacilitatorError as error:
            self.app.tell(error)

    def _show(self, files: tuple[Listed, ...]) -> None:
        """Show the files; the mark stays at its file, or where that was."""
        listed = self.query_one(OptionList)
        titles = Counter(file.title for file in files)
        paths = [file.path for file in files]
        before = min(listed.highlighted or 0, len(paths) - 1)
        place = paths.index(self._at) if self._at in paths else before
        with self.prevent(OptionList.OptionHighlighted):
            listed.set_options(Option(_in_words(file, twice=titles[file.title] > 1)) for file in files)
            listed.highlighted = place if files else None
        self._files, self._at = files, paths[place] if files else ""
        folder = _("Your own curricula lie in {path}").format(path=self._house.workshop.own_folder())
        said = self.query_one("#folder", Static)
        said.update(self._made or folder)
        said.set_class(bool(self._made), "-made")

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index < len(self._files):
            self._at = self._files[event.option_index].path

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_open()

    @property
    def _here(self) -> Listed | None:
        """The file that is marked."""
        at = self.query_one(OptionList).highlighted
        return self._files[at] if at is not None and at < len(self._files) else None

    def action_open(self) -> None:
        """Show the file that is marked."""
        from facilitator.tui.screens.curriculum import CurriculumScreen

        if self._here:
            self._at, self._made = self._here.path, ""
            self.app.push_screen(CurriculumScreen(self._house, self._at))

    def action_new(self) -> None:
        """Begin a new file, from nothing or as a copy of the one that is marked."""
        from facilitator.tui.screens.new_curriculum import NewCurriculumDialog

        def answered(path: str | None) -> None:
            if path:
                said = _("The new file lies in {path}. Enter shows it here; o then opens it in your editor.")
                self._at, self._made = path, said.format(path=path)
                self._follow()

        self.app.push_screen(NewCurriculumDialog(self._house, self._here), answered)


def _in_words(file: Listed, *, twice: bool) -> Content:
    name = Content.assemble((file.title or file.name, "bold"))
    faults = _faults(file)
    parts = [_("your own") if file.own else _("came with the program")]
    if file.title:
        minutes = ngettext("{n} minute", "{n} minutes", file.minutes).format(n=file.minutes)
        longest = _("at most {minutes}").format(minutes=minutes) if file.sessions > 1 else minutes
        parts = [form_words(file.form), count_words(file.form, file.sessions), longest, *parts]
        if twice:
            parts.append(file.name)
    line = " · ".join([*parts, faults] if faults else parts)
    return Content.assemble(name, f"\n{line}\n")


def _faults(file: Listed) -> str:
    found = []
    if file.errors:
        found.append(ngettext("{n} error", "{n} errors", file.errors).format(n=file.errors))
    if file.warnings:
        found.append(ngettext("{n} warning", "{n} warnings", file.warnings).format(n=file.warnings))
    return f"! {', '.join(found)}" if found else ""
