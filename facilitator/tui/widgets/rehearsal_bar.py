"""The line above a rehearsal that keeps it from being taken for the real thing."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button

from facilitator.language.words import _, ngettext
from facilitator.tui.widgets.line import Line


class RehearsalBar(Horizontal):
    """Says what it is and how fast the time goes, and has the two things that only a rehearsal can."""

    DEFAULT_CSS: ClassVar[str] = """
    RehearsalBar { height: 1; padding: 0 1; background: $warning; color: $background; text-style: bold; }
    RehearsalBar Button {
        width: auto; min-width: 8; margin-left: 1; background: $background; color: $foreground;
    }
    """

    def compose(self) -> ComposeResult:
        """The words, and the two buttons."""
        yield Line(id="what")
        yield Button(Content(_("Other speed")), action="screen.speed", compact=True)
        yield Button(Content(_("Stop")), action="screen.leave", compact=True)

    def show(self, speed: int) -> None:
        """Say how fast the time goes."""
        words = _("REHEARSAL · {speed} · nothing is kept").format(speed=speed_words(speed))
        self.query_one(Line).say(words)


class RehearsalMark(Line):
    """Says the same on the screens that are opened from a rehearsal."""

    DEFAULT_CSS: ClassVar[str] = """
    RehearsalMark {
        dock: top; width: 100%; padding: 0 1; background: $warning; color: $background; text-style: bold;
    }
    """

    def on_mount(self) -> None:
        """Nothing of it changes."""
        self.say(_("REHEARSAL · nothing is kept"))


def speed_words(speed: int) -> str:
    """How many times as fast as life."""
    if speed == 1:
        return _("As in life")
    return ngettext("{n} time as fast", "{n} times as fast", speed).format(n=speed)
