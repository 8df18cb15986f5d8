"""Where the step's film or sound is on the web."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import _
from facilitator.sessions.agenda import Step


class LinkPanel(Horizontal):
    """The address to type on another device, and a button that opens it here. Not there in steps without one."""

    DEFAULT_CSS: ClassVar[str] = """
    LinkPanel { height: auto; padding: 0 1; margin: 0 1 1 1; background: $surface; }
    LinkPanel Static { width: 1fr; text-style: bold; }
    LinkPanel Button { margin-left: 1; }
    """

    def compose(self) -> ComposeResult:
        """The address, and the button."""
        yield Static("", id="address", markup=False)
        yield Button(Content(_("Open (o)")), variant="primary", action="screen.link", compact=True)

    def show(self, step: Step) -> None:
        """Show the step's address."""
        self.display = bool(step.url)
        self.query_one("#address", Static).update(step.url)
