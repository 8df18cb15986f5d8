"""The help sheet: what can be done on the screen below it."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from facilitator.language.words import N_, _
from facilitator.tui.keys import keys_of
from facilitator.tui.page import Dialog


class HelpScreen(Dialog[None]):
    """All keys of `screen`, read from its bindings; nothing here is written twice."""

    CSS_PATH: ClassVar = "help.tcss"
    AUTO_FOCUS: ClassVar = "#help-keys"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss", N_("Close"), id="help.close"),
    ]

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._below = screen

    def compose(self) -> ComposeResult:
        """The keys, those that work everywhere, and the way back."""
        with Vertical(id="help"):
            yield Static(_("What you can do here"), id="help-title", markup=False)
            with VerticalScroll(id="help-keys"):
                for key in keys_of(self.app, self._below):
                    yield from _line(key.shown, f"{key.does}. {key.more}" if key.more else key.does)
                yield Static(_("Everywhere"), classes="help-heading", markup=False)
                yield from _line(_("tab"), _("Go on to the next field or button"))
                yield from _line(_("enter"), _("Press the button that is marked"))
                yield from _line(_("esc"), _("Go back from what lies on top"))
                yield Static(
                    _("You can also click on everything, the line at the bottom too."),
                    classes="help-heading",
                    markup=False,
                )
            yield Button(Content(_("Close")), variant="primary", action="screen.dismiss")


def _line(keys: str, does: str) -> ComposeResult:
    with Horizontal(classes="help-line"):
        yield Static(keys, classes="help-key", markup=False)
        yield Static(does, classes="help-does", markup=False)
