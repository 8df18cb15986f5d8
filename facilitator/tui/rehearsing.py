"""The program opened on a rehearsal, and on nothing else."""

from pathlib import Path
from typing import Any

from textual.screen import Screen

from facilitator.services.rehearsal import Rehearsal
from facilitator.tui.app import FacilitatorApp, run_app


class RehearsalApp(FacilitatorApp):
    """One rehearsal; the program ends with it."""

    def __init__(self, rehearsal: Rehearsal, log: Path | None = None) -> None:
        super().__init__(rehearsal.house, log)
        self._rehearsal = rehearsal

    def get_default_screen(self) -> Screen[Any]:
        """Nothing lies below."""
        return Screen()

    def on_mount(self) -> None:
        """Begin."""
        from facilitator.tui.screens.rehearsal import RehearsalScreen

        self.push_screen(RehearsalScreen(self._rehearsal), lambda _result: self.exit())


def run_rehearsal(rehearsal: Rehearsal, log: Path | None = None) -> int:
    """Open the rehearsal in this terminal until the person leaves it; 0, or 1 if it had to stop."""
    return run_app(RehearsalApp(rehearsal, log))
