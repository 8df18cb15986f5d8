"""Which places to turn to are printed: the kinds, and what is only for one part of the country."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_, _, ngettext
from facilitator.services.signposts import Chosen, Selection
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.tick import Tick


class SignpostsDialog(Dialog[Selection | None]):
    """Gives what was chosen, or None. `count` says what a selection holds; the kinds are ticked, the areas not."""

    CSS_PATH: ClassVar = "signposts.tcss"
    AUTO_FOCUS: ClassVar = "#print"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="signposts.leave"),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(
        self, kinds: tuple[str, ...], areas: tuple[str, ...], count: Callable[[Selection], Chosen]
    ) -> None:
        super().__init__()
        self._kinds = kinds
        self._areas = areas
        self._chosen = count

    def compose(self) -> ComposeResult:
        """The two lists of boxes, and the way on."""
        with Vertical(id="choose"):
            yield Static(_("Which places are to be on paper?"), id="heading", markup=False)
            with Horizontal(id="lists"):
                with VerticalScroll(id="kinds", can_focus=False):
                    yield Static(_("What they are"), classes="title", markup=False)
                    for number, kind in enumerate(self._kinds):
                        yield Tick(kind, value=True, id=f"kind-{number}")
                with VerticalScroll(id="areas", can_focus=False):
                    if self._areas:
                        yield Static(_("Also what is only for"), classes="title", markup=False)
                    for number, area in enumerate(self._areas):
                        yield Tick(area, value=False, id=f"area-{number}")
            with Horizontal(id="actions"):
                yield Button(Content(""), variant="primary", id="print", action="screen.print")
                yield Button(Content(_("Back")), action="screen.leave")

    def on_mount(self) -> None:
        """Say how many places there are."""
        self._count()

    @on(Tick.Changed)
    def _count(self) -> None:
        n = len(self._chosen(self._selection()).places) if self._ticked("kind", self._kinds) else 0
        button = self.query_one("#print", Button)
        button.label = Content(ngettext("Print {n} place", "Print {n} places", n).format(n=n))
        button.disabled = not n

    def action_print(self) -> None:
        """Leave with what is ticked."""
        self.dismiss(self._selection())

    def action_leave(self) -> None:
        """Print nothing."""
        self.dismiss(None)

    def _selection(self) -> Selection:
        return Selection(self._ticked("kind", self._kinds), self._ticked("area", self._areas))

    def _ticked(self, what: str, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            name for number, name in enumerate(names) if self.query_one(f"#{what}-{number}", Tick).value
        )
