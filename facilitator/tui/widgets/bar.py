"""How much of the step is gone, as a bar."""

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget


class Bar(Widget):
    """A thick line for what is gone and a thin one for what is left; all thick and coloured when over time."""

    DEFAULT_CSS: ClassVar[str] = """
    Bar { height: 1; width: 1fr; color: $primary; }
    Bar.-over { color: $text-error; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._gone = 0.0
        self._painted = -1

    def show(self, elapsed: float, allotted: float) -> None:
        """Show `elapsed` of `allotted`; paints only when another cell is filled."""
        self._gone = min(1.0, elapsed / allotted) if allotted > 0 else 1.0
        self.set_class(elapsed > allotted, "-over")
        if self._filled() != self._painted:
            self.refresh()

    def render(self) -> Content:
        """The bar at its present width."""
        self._painted = self._filled()
        rest = max(0, self.size.width - self._painted)
        return Content.assemble("━" * self._painted, ("─" * rest, "dim"))

    def _filled(self) -> int:
        return round(self._gone * self.size.width)
