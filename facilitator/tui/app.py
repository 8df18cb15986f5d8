"""The program in the terminal: its first screen, its look, what works everywhere, and the outermost door."""

import logging
import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from rich.text import Text
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import WorkerFailed

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _, pgettext
from facilitator.services.form_words import the_meeting
from facilitator.services.house import House
from facilitator.tui import themes
from facilitator.tui.driver import driver_class
from facilitator.tui.harmless import HARMLESS
from facilitator.tui.keys import key_name, keys_of
from facilitator.tui.page import Page, translated
from facilitator.tui.speaking import SpeakingApp

# Where nothing has been said about a log, nothing is said at all: a traceback is not for a person.
_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())


class FacilitatorApp(SpeakingApp, inherit_bindings=False):
    """The whole program on one terminal."""

    # Textual loads the style of every screen it pushes, but not that of the default screen.
    CSS_PATH: ClassVar = [
        Path(__file__).with_name("app.tcss"),
        Path(__file__).with_name("screens") / "home.tcss",
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", N_("Help"), id="help", priority=True),
        Binding("question_mark", "help", N_("Help"), id="help.mark", show=False),
        Binding("exclamation_mark", "safety", N_("Safety sheet"), id="safety", show=False),
        Binding("ctrl+p", "command_palette", N_("Menu"), id="palette", show=False, priority=True),
        Binding("ctrl+q", "quit", N_("Quit"), id="quit", priority=True),
        Binding("ctrl+c", "help_quit", show=False),
    ]

    def __init__(self, house: House, log: Path | None = None) -> None:
        super().__init__(driver_class=driver_class())
        self.house = house
        self._log_path = log
        self._bindings = translated(self._bindings)
        for theme in (themes.LIGHT, themes.DARK):
            self.register_theme(theme)
        self.theme = themes.LIGHT.name

    def get_default_screen(self) -> Screen[Any]:
        """Open on the list of groups."""
        from facilitator.tui.screens.home import HomeScreen

        return HomeScreen(self.house)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every row of every widget goes through before it is drawn."""
        return [*super().get_line_filters(), HARMLESS]

    def get_key_display(self, binding: Binding) -> str:
        """A key as it stands on the person's keyboard."""
        return key_name(binding)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what can be done on this screen, and the choice of look."""
        for key in keys_of(self, screen):
            if key.enabled and key.action != "command_palette":
                yield SystemCommand(key.does, key.shown, partial(self.run_action, key.action, key.node))
        if not self._curricula_open():
            yield SystemCommand(_("Curricula"), _("See, check and rehearse them"), self.action_curricula)
        yield SystemCommand(_("Light screen"), _("Dark letters on light"), self.action_light)
        yield SystemCommand(_("Dark screen"), _("Light letters on dark"), self.action_dark)

    def action_command_palette(self) -> None:
        """Open the palette."""
        from facilitator.tui.palette import Palette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette())

    def action_light(self) -> None:
        """Dark letters on light."""
        self.theme = themes.LIGHT.name

    def action_dark(self) -> None:
        """Light letters on dark."""
        self.theme = themes.DARK.name

    def action_help(self) -> None:
        """Show what can be done on the screen, or go back to it."""
        from facilitator.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        elif not isinstance(self.screen, CommandPalette):
            self.push_screen(HelpScreen(self.screen))

    def action_curricula(self) -> None:
        """Show the curriculum files."""
        from facilitator.tui.screens.curricula import CurriculaScreen

        self.push_screen(CurriculaScreen(self.house))

    def _curricula_open(self) -> bool:
        """Whether the list is open already, or has a key of its own on this screen."""
        shown = {type(screen).__name__ for screen in self.screen_stack}
        return "CurriculaScreen" in shown or type(self.screen).__name__ == "HomeScreen"

    def action_safety(self) -> None:
        """Show what to do when someone is in danger."""
        from facilitator.tui.screens.safety import SafetyScreen

        if not isinstance(self.screen, SafetyScreen):
            found = [s.curriculum_id for s in reversed(self.screen_stack) if isinstance(s, Page)]
            self.push_screen(SafetyScreen(self.house, next(filter(None, found), "")))

    def action_help_quit(self) -> None:
        """Ctrl+C does not quit; say what does."""
        self.note(_("To leave the program, press ctrl+q."))

    async def action_quit(self) -> None:
        """Leave the program; in the middle of an evening only after a question."""
        from facilitator.tui.screens.question import QuestionDialog
        from facilitator.tui.screens.run import RunScreen

        evenings = [screen for screen in self.screen_stack if isinstance(screen, RunScreen)]
        real = [screen.running for screen in evenings if screen.under_way and screen.KEPT]
        if not real:
            self.exit()
            return
        meeting = the_meeting(real[0].state.agenda.form)
        title = _("Leave the program in the middle of {meeting}?").format(meeting=meeting)
        if not any(screen.title == title for screen in self.screen_stack):
            text = _("Everything is kept. Start the program again, and {meeting} goes on where it is.")
            question = QuestionDialog(
                title, text.format(meeting=meeting), yes=pgettext("the program", "Leave"), no=_("Stay")
            )
            question.title = title
            await self.push_screen(question, lambda leave: self.exit() if leave else None)

    def _fatal_error(self) -> None:
        """An unexpected error: a few sentences for the person, the rest in the log. Textual restores the terminal."""
        error = self._exception
        if error is not None and not self._exit_renderables:
            _log.error(
                "A fault on the screen.", exc_info=error.error if isinstance(error, WorkerFailed) else error
            )
            self.panic(Text(sorry(self._log_path)))


def sorry(log: Path | None) -> str:
    """What a person is told when the program had to stop because of a fault of ours."""
    lines = [
        _("Something went wrong in the program, and it had to stop."),
        _("What you have done is kept. Start the program again, and go on where you were."),
    ]
    if log is not None:
        lines.append(_("For its makers it is noted, without names or answers, in {path}").format(path=log))
    return "\n".join(lines)


def run_program(house: House, log: Path | None = None) -> int:
    """Open the program in this terminal until the person leaves it; 0, or 1 if it had to stop.

    `log` is where a fault of ours is noted, to be named to the person.
    """
    return run_app(FacilitatorApp(house, log))


def run_app(app: FacilitatorApp) -> int:
    """Run the program in this terminal; 0, or 1 if it had to stop."""
    if os.environ.get("TERM") == "dumb":
        raise FacilitatorError(
            _("This terminal cannot be drawn in."),
            _("Open an ordinary terminal window and start the program there."),
        )
    for name in ("COLUMNS", "LINES"):  # Textual would believe them more than the window, whatever its size
        os.environ.pop(name, None)
    app.run()
    return app.return_code or 0
