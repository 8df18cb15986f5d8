"""What every screen is built on: bindings in the person's language, and a window large enough to read."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.binding import ActiveBinding, Binding, BindingsMap, BindingType
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer

from facilitator.language.words import N_, _
from facilitator.tui.widgets.rehearsal_bar import RehearsalMark
from facilitator.tui.widgets.too_small import keep_readable

if TYPE_CHECKING:
    from textual import getters

    from facilitator.tui.speaking import SpeakingApp

Result = TypeVar("Result")


def translated(bindings: BindingsMap) -> BindingsMap:
    """The same keys with their descriptions and tooltips in the current language."""
    ours = BindingsMap()
    for key, alternatives in bindings.key_to_bindings.items():
        ours.key_to_bindings[key] = [
            replace(b, description=_(b.description), tooltip=_(b.tooltip)) for b in alternatives
        ]
    return ours


def outdated(screen: Screen[Any], event: events.Event) -> bool:
    """Whether `event` tells of a size that the window has no longer; the screen then does not follow it.

    Textual tells a screen anew of each size it was laid out for. Two sizes that are on their way at once,
    as when a window is dragged on a slow laptop, would bring each other back for ever.
    """
    if not isinstance(event, events.Resize) or event.size == screen.app.size:
        return False
    event.prevent_default()
    return True


def mark_rehearsal(screen: Screen[Any]) -> None:
    """Say above `screen` that it is a rehearsal, where it was opened from one."""
    stack = screen.app.screen_stack
    below = stack[: stack.index(screen)] if screen in stack else stack
    if any(isinstance(one, Page) and not one.KEPT for one in below):
        screen.mount(RehearsalMark(), before=0)


class Page(Screen[Result]):
    """A whole screen."""

    # False on the screen of a rehearsal: nothing that is done on it, or on what it opens, stays.
    KEPT: ClassVar = True

    if TYPE_CHECKING:
        app = getters.app(SpeakingApp)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._bindings = translated(self._bindings)

    @on(events.Mount)
    def _say_what_it_is(self) -> None:
        mark_rehearsal(self)

    @property
    def curriculum_id(self) -> str:
        """What the group on this screen follows; empty where there is none."""
        return ""

    def in_footer(self, _binding_id: str) -> bool:
        """Whether a key that works now is worth a place among those that are shown."""
        return True

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now. What the library binds by itself, in English, is not shown in the footer, nor what has no use now."""
        active = super().active_bindings
        return {
            key: a
            if a.binding.id and self.in_footer(a.binding.id)
            else a._replace(binding=replace(a.binding, show=False))
            for key, a in active.items()
        }

    @on(events.ScreenSuspend)
    @on(events.ScreenResume)
    def _offer_keys(self, event: events.Event) -> None:
        """Under a dialog the footer keeps its place, but not its keys: they do nothing there."""
        self.query(Footer).set(visible=isinstance(event, events.ScreenResume))

    @on(events.Resize)
    @on(events.ScreenResume)
    def _follow_window(self, event: events.Event) -> None:
        if not outdated(self, event):
            keep_readable(self)


class Dialog(ModalScreen[Result]):
    """A question over the screen; esc leaves it without an answer wherever there need be none."""

    # Textual keeps an app's keys from a dialog; these two must work there too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.help", N_("Help"), id="dialog.help", show=False),
        Binding("exclamation_mark", "app.safety", N_("Safety sheet"), id="dialog.safety", show=False),
    ]

    if TYPE_CHECKING:
        app = getters.app(SpeakingApp)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._bindings = translated(self._bindings)

    @on(events.Mount)
    def _say_what_it_is(self) -> None:
        mark_rehearsal(self)

    @on(events.Resize)
    @on(events.ScreenResume)
    def _follow_window(self, event: events.Event) -> None:
        if not outdated(self, event):
            keep_readable(self)
