"""The command palette in the person's language."""

from textual import events, on
from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.widgets.option_list import Option

from facilitator.language.words import _
from facilitator.tui.page import outdated


class Palette(CommandPalette):
    """Textual's palette; what it says by itself is said here in our own words."""

    def __init__(self) -> None:
        super().__init__(id="--command-palette", placeholder=_("What would you like to do?"))

    @on(events.Resize)
    def _follow_window(self, event: events.Resize) -> None:
        outdated(self, event)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()

        def show() -> None:
            self._list_visible = bool(search_value)
            if search_value:
                nothing = Option(Content(_("Nothing is called that.")), id=self._NO_MATCHES, disabled=True)
                self.query_one(CommandList).add_option(nothing)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, show)
