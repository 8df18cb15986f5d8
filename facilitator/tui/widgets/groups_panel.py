"""Who works with whom in pairs and small groups."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import _
from facilitator.services.running_evening import RunningEvening

_NARROW_BLANK = "\N{NO-BREAK SPACE}"


class GroupsPanel(Horizontal):
    """The groups with first names, and a button that makes them anew. Only there in a step that makes groups."""

    DEFAULT_CSS: ClassVar[str] = """
    GroupsPanel { height: auto; padding: 0 1; margin: 0 1 1 1; background: $surface; }
    GroupsPanel Static { width: 1fr; text-style: bold; }
    GroupsPanel Button { margin-left: 1; }
    """

    def compose(self) -> ComposeResult:
        """The names, and the button."""
        yield Static("", id="groups", markup=False)
        yield Button("", variant="primary", action="screen.do('groups')", compact=True)

    def show(self, running: RunningEvening) -> None:
        """Show the groups of the present step."""
        self.display = running.state.step.group_size is not None
        if not self.display:
            return
        groups = list(_in_words(running))
        # A group is not torn apart at the end of a line; each has its own where there is room.
        words = [group.replace(" ", _NARROW_BLANK) for group in groups]
        apart = "\n" if self.app.size.height >= 35 else "   ·   "
        self.query_one("#groups", Static).update(
            apart.join(words) if words else _("Who works together? Chance decides, when you press g.")
        )
        self.query_one(Button).label = Content(_("Other groups") if groups else _("Make groups"))


def _in_words(running: RunningEvening) -> Iterator[str]:
    names = running.state.step.parallel
    for place, group in enumerate(running.state.steps[running.state.current].groups):
        people = " + ".join(running.name(person) for person in group)
        yield f"{names[place]}: {people}" if place < len(names) else people
