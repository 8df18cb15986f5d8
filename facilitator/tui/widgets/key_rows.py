"""The footer of a screen with many keys: two rows, the most important first."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Horizontal
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

# These stand at the end of the last row whatever else there is room for.
ALWAYS = ("exclamation_mark", "f1", "ctrl+p")


class KeyRows(Footer):
    """The screen's keys in the order of its bindings, as many as two rows hold; each can be clicked.

    Textual's own footer is one row; at 80 columns it shows six of the running evening's keys.
    """

    DEFAULT_CSS: ClassVar[str] = """
    KeyRows { layout: vertical; height: 2; }
    KeyRows Horizontal { height: 1; }
    """

    def compose(self) -> ComposeResult:
        """The two rows."""
        always = list(self._always())
        first: list[FooterKey] = []
        second: list[FooterKey] = []
        # Its own width and not the window's: while a window is dragged the two differ, and only a change of its
        # own calls for new rows.
        upper = self.size.width or self.app.size.width
        lower = upper - sum(needed for _key, needed in always)
        for key, needed in self._others():
            if not second and needed <= upper:
                first.append(key)
                upper -= needed
            elif needed <= lower:
                second.append(key)
                lower -= needed
            else:
                break
        yield Horizontal(*first)
        yield Horizontal(*second, *(key for key, _needed in always))

    def on_resize(self) -> None:
        """Fill the rows anew."""
        self.call_after_refresh(self.recompose)

    def _always(self) -> Iterator[tuple[FooterKey, int]]:
        active = self.screen.active_bindings
        return (self._key(active[key]) for key in ALWAYS if key in active)

    def _others(self) -> Iterator[tuple[FooterKey, int]]:
        seen: set[str] = set()
        for key, active in self.screen.active_bindings.items():
            if active.binding.show and key not in ALWAYS and active.binding.action not in seen:
                seen.add(active.binding.action)
                yield self._key(active)

    def _key(self, active: ActiveBinding) -> tuple[FooterKey, int]:
        binding = active.binding
        shown = self.app.get_key_display(binding)
        footer_key = FooterKey(
            binding.key,
            shown,
            binding.description,
            binding.action,
            disabled=not active.enabled,
            tooltip=active.tooltip,
        )
        footer_key.compact = False
        return footer_key, cell_len(shown) + cell_len(binding.description) + 3
