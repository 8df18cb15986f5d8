"""One curriculum file while it is being written: its text with the problems, its sessions, its materials."""

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, ContentSwitcher, Static

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, NP_, _, ngettext
from facilitator.services.house import House
from facilitator.services.workshop import Sheet
from facilitator.tui.page import Page
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.materials_view import MaterialsView
from facilitator.tui.widgets.session_view import SessionView
from facilitator.tui.widgets.text_view import TextView

# Seconds between two looks at the file. It must be found twice alike, so a saving shows within the second.
_BEAT = 0.3

_VIEWS: dict[str, type[TextView | SessionView | MaterialsView]] = {
    "text": TextView,
    "sessions": SessionView,
    "materials": MaterialsView,
}
_ONLY_IN = {"problem": "text", "turn": "sessions", "depth": "materials"}


class CurriculumScreen(Page[None]):
    """Shows the file at `path` and, within a second, every saving of it; it never writes in it."""

    CSS_PATH: ClassVar = "curriculum.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "view('text')", NP_("a file", "Text"), id="curriculum.text"),
        Binding("2", "view('sessions')", NP_("of a curriculum", "Sessions"), id="curriculum.sessions"),
        Binding("3", "view('materials')", N_("Cards and sheets"), id="curriculum.materials"),
        Binding("n", "problem(1)", N_("Next problem"), id="curriculum.next"),
        Binding("p", "problem(-1)", N_("Problem before"), id="curriculum.before"),
        Binding("n,right", "turn(1)", N_("Session after"), id="curriculum.session-after", priority=True),
        Binding("p,left", "turn(-1)", N_("Session before"), id="curriculum.session-before", priority=True),
        Binding("d", "depth", N_("Depth of the cards"), id="curriculum.depth"),
        Binding("r", "rehearse", N_("Rehearse"), id="curriculum.rehearse"),
        Binding("o", "edit", N_("Open in editor"), id="curriculum.edit"),
        Binding("c", "copy", N_("Make my own copy"), id="curriculum.copy"),
        Binding("escape", "dismiss", NP_("a screen", "Back"), id="curriculum.leave"),
    ]

    def __init__(self, house: House, path: str) -> None:
        super().__init__()
        self._house = house
        self._path = path
        self._watch = house.workshop.watch(path)
        self._sheet: Sheet | None = None

    def compose(self) -> ComposeResult:
        """What file it is and how it stands, the three ways to look at it, and what can be done."""
        yield Static(_("One moment …"), id="state", markup=False)
        with Horizontal(id="views"):
            for name, label in _labels():
                here = "-here" if name == "text" else None
                yield Button(
                    Content(label),
                    id=f"to-{name}",
                    classes=here,
                    action=f"screen.view('{name}')",
                    compact=True,
                )
            yield Button(Content(_("Rehearse")), id="rehearse", action="screen.rehearse", compact=True)
            yield Button(Content(_("Open in editor")), id="edit", action="screen.edit", compact=True)
            yield Button(Content(_("Make my own copy")), id="copy", action="screen.copy", compact=True)
        with ContentSwitcher(initial="text"):
            for view in _VIEWS.values():
                yield view()
        yield KeyRows()

    def on_mount(self) -> None:
        """Read the file, and go on looking at it."""
        self._follow()

    @work(exclusive=True, group="follow")
    async def _follow(self) -> None:
        self._show(await asyncio.to_thread(self._watch.look))
        self._take_focus()
        while True:
            await asyncio.sleep(_BEAT)
            sheet = await asyncio.to_thread(self._watch.news)
            if sheet is not None:
                self._show(sheet)

    def _show(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.query_one("#state", Static).update(_state(sheet))
        for name in ("rehearse", "edit", "copy"):
            self.query_one(f"#{name}", Button).display = self._may(name)
        self._show_view()
        self.refresh_bindings()

    def _show_view(self) -> None:
        """Only the view that is looked at: all three took twice the time at every saving."""
        if self._sheet is not None:
            self.query_one(_VIEWS[self._view]).show(self._sheet)

    def _may(self, action: str) -> bool:
        """A file without errors can be rehearsed; what came with the program is copied, never edited."""
        sheet = self._sheet
        if sheet is None:
            return False
        sound = sheet.curriculum is not None and not sheet.errors
        return {"rehearse": sound, "edit": sheet.own and not sheet.gone, "copy": sound and not sheet.own}[
            action
        ]

    @property
    def _view(self) -> str:
        return self.query_one(ContentSwitcher).current or "text"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for this file and in this view has a key."""
        if action in {"rehearse", "edit", "copy"}:
            return self._may(action)
        if action == "problem" and not (self._sheet and self._sheet.problems and not self._sheet.gone):
            return False
        return not self.is_mounted or _ONLY_IN.get(action, self._view) == self._view

    def action_view(self, name: str) -> None:
        """Look at the file in another way."""
        self.query_one(ContentSwitcher).current = name
        for button in self.query("#views Button"):
            button.set_class(button.id == f"to-{name}", "-here")
        self._show_view()
        self._take_focus()
        self.refresh_bindings()

    def _take_focus(self) -> None:
        self.query_one(_VIEWS[self._view]).take_focus()

    def action_problem(self, by: int) -> None:
        """Go through the problems."""
        self.query_one(TextView).turn(by)

    def action_turn(self, by: int) -> None:
        """Look at another session."""
        self.query_one(SessionView).turn(by)

    def action_depth(self) -> None:
        """Choose among the cards by depth."""
        self.query_one(MaterialsView).next_depth()

    @work(exclusive=True, group="edit")
    async def action_edit(self) -> None:
        """Open one's own file in an editor; say where it is where that cannot be done."""
        if self._sheet is None:
            return
        if not await asyncio.to_thread(self._house.workshop.edit, self._path):
            self.app.note(_("Open the file in any editor: {path}").format(path=self._path))

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Make one's own copy of what came with the program, and go on with it."""
        if self._sheet is None or self._sheet.curriculum is None:
            return
        try:
            made = await asyncio.to_thread(self._house.authoring.copy, self._sheet.curriculum.id)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        self.app.note(_("Your own copy lies in {path}").format(path=made.path))
        self.app.switch_screen(CurriculumScreen(self._house, made.path))

    def action_rehearse(self) -> None:
        """Ask how fast, and rehearse the session that is chosen."""
        from facilitator.tui.screens.rehearse import RehearseDialog

        sessions = self.query_one(SessionView)
        if self._sheet is not None and self._view != "sessions":
            sessions.show(self._sheet)
        session = sessions.session
        if session is not None:

            def answered(speed: int | None) -> None:
                if speed:
                    self._begin(session.id, speed)

            self.app.push_screen(RehearseDialog(session.title), answered)

    @work(exclusive=True, group="rehearse")
    async def _begin(self, session: str, speed: int) -> None:
        if self._sheet is None or self._sheet.curriculum is None:
            return
        begin, curriculum = self._house.rehearsals.begin, self._sheet.curriculum.id
        try:
            rehearsal = await asyncio.to_thread(begin, curriculum, session, speed=speed)
        except FacilitatorError as error:
            self.app.tell(error)
            return
        from facilitator.tui.screens.rehearsal import RehearsalScreen

        self.app.push_screen(RehearsalScreen(rehearsal))


def _labels() -> tuple[tuple[str, str], ...]:
    return (
        ("text", _("Text and problems")),
        ("sessions", _("The sessions")),
        ("materials", _("Cards and sheets")),
    )


def _state(sheet: Sheet) -> Content:
    title = sheet.curriculum.title if sheet.curriculum else sheet.name
    errors, warnings = sheet.errors, len(sheet.problems) - sheet.errors
    found = []
    if errors:
        found.append(ngettext("{n} error", "{n} errors", errors).format(n=errors))
    if warnings:
        found.append(ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings))
    state = _("the file is gone") if sheet.gone else ", ".join(found) or _("No problems")
    return Content.assemble(
        (title, "bold"), f"\n{sheet.name} · ", (state, "bold $text-error" if errors else "")
    )
