"""The footer of a screen with many keys: two rows, the most important first."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

ROWS = 2


class KeyRows(Footer):
    """The screen's keys in the order of its bindings, as many as two rows hold; each can be clicked.

    Textual's footer is one row, and at 80 columns that shows six of the running evening's keys.
    """

    DEFAULT_CSS: ClassVar[str] = """
    KeyRows { layout: vertical; height: 2; }
    KeyRows Horizontal { height: 1; }
    """

    def compose(self) -> ComposeResult:
        """The rows."""
        rows: list[list[FooterKey]] = [[]]
        room = width = self.app.size.width
        for key, needed in self._keys():
            if needed > room:
                if len(rows) == ROWS:
                    break
                rows.append([])
                room = width
            rows[-1].append(key)
            room -= needed
        for row in rows:
            yield Horizontal(*row)

    def on_resize(self) -> None:
        """Fill the rows anew."""
        self.call_after_refresh(self.recompose)

    def _keys(self) -> Iterator[tuple[FooterKey, int]]:
        seen: set[str] = set()
        for _node, binding, enabled, tooltip in self.screen.active_bindings.values():
            if not binding.show or binding.action in seen:
                continue
            seen.add(binding.action)
            display = self.app.get_key_display(binding)
            key = FooterKey(
                binding.key,
                display,
                binding.description,
                binding.action,
                disabled=not enabled,
                tooltip=tooltip,
                classes="-row",
            )
            yield key, cell_len(display) + cell_len(binding.description) + 3
