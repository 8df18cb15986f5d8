"""The program in the terminal: its first screen, its look, and the one door where errors become words."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.house import House
from facilitator.tui.screens.home import HomeScreen


class FacilitatorApp(App[None]):
    """The whole program on one terminal."""

    CSS_PATH: ClassVar = [Path(__file__).with_name("app.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", N_("Quit"), id="quit", priority=True),
    ]

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house

    def on_mount(self) -> None:
        """Open on the list of groups."""
        self.theme = "textual-light"
        self.push_screen(HomeScreen(self.house))

    def tell(self, error: FacilitatorError) -> None:
        """Say what failed and what to try, on whatever screen is shown."""
        self.notify(error.hint or " ", title=error.message, severity="warning", markup=False)

    def note(self, text: str) -> None:
        """Say that something was done."""
        self.notify(text, markup=False)
