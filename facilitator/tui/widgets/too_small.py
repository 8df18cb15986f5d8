"""What covers a screen that is too small to read, in place of a jumble."""

from typing import Any, ClassVar

from textual import events
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from facilitator.language.words import _

LEAST_WIDTH, LEAST_HEIGHT = 60, 16


class TooSmall(Static, can_focus=True):
    """Asks for a larger window, and keeps keys back from what cannot be seen."""

    DEFAULT_CSS: ClassVar[str] = """
    TooSmall {
        overlay: screen;
        dock: top;
        width: 100%;
        height: 100%;
        padding: 0 1;
        content-align: center middle;
        text-align: center;
        background: $background;
        color: $foreground;
    }
    """

    def __init__(self, left_at: Widget | None) -> None:
        super().__init__(_("Make the window larger to go on. Nothing is lost."), markup=False)
        self.left_at = left_at

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def on_key(self, event: events.Key) -> None:
        """Let no key through to what cannot be seen."""
        event.stop()


def keep_readable(screen: Screen[Any]) -> None:
    """Cover `screen` while the terminal is too small for it; uncover it with the focus where it was."""
    size = screen.app.size
    small = size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
    screen.set_class(small, "-too-small")
    cover = next(iter(screen.query_children(TooSmall)), None)
    if small and cover is None:
        screen.mount(TooSmall(screen.focused))
    elif cover is not None and not small:
        cover.remove()
        if cover.left_at is not None and cover.left_at.is_attached:
            cover.left_at.focus()
