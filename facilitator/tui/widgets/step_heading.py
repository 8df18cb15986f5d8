"""What step it is, who leads it, and a button for the tool it needs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.boards.tools import TOOLS as BOARDS
from facilitator.language.words import N_, _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.agenda import Step
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.step_words import kind_words, leader_words, other_words

# The action of the screen behind the button, and the button's words.
_TOOLS = {
    "cards": ("cards", N_("Draw a card")),
    "action-plan": ("plans", N_("Write plans")),
    "follow-up": ("follow_up", N_("Follow up plans")),
    "feedback": ("feedback", N_("Collect answers")),
    "measure": ("feedback", N_("Collect answers")),
    **dict.fromkeys(BOARDS, ("board", N_("The board"))),
}


class StepHeading(Horizontal):
    """Number and kind, the title, who leads, and what the other one does."""

    DEFAULT_CSS: ClassVar[str] = """
    StepHeading { height: auto; padding: 0 1; background: $panel; }
    StepHeading Vertical { width: 1fr; height: auto; }
    StepHeading #title { text-style: bold; color: $text-primary; max-height: 2; }
    StepHeading Button { width: auto; margin-left: 2; }
    """

    def compose(self) -> ComposeResult:
        """The lines, and the button beside them."""
        with Vertical():
            yield Line(id="kind")
            yield Static("", id="title", markup=False)
            yield Line(id="lead")
        yield Button("", id="tool", variant="primary")

    def show(self, running: RunningEvening) -> None:
        """Show the present step."""
        state, step = running.state, running.state.step
        words = _("Step {number} of {total} · {kind}")
        number, total = state.current + 1, len(state.steps)
        self.query_one("#kind", Line).say(
            words.format(number=number, total=total, kind=kind_words(step.kind))
        )
        self.query_one("#title", Static).update(step.title)
        self.query_one("#lead", Line).say(_lead(running, step))
        button = self.query_one("#tool", Button)
        tool = _TOOLS.get("cards" if step.deck and step.kind not in BOARDS else step.kind)
        if step.kind == "follow-up" and not state.plans_before:
            tool = None  # a button that can do nothing
        button.display = tool is not None
        if tool is not None:
            button.label = Content(_(tool[1]))
            button.action = f"screen.open('{tool[0]}')"


def _lead(running: RunningEvening, step: Step) -> str:
    roles = running.state.agenda.roles
    lead, other = leader_words(running.group, step.lead, roles), other_words(running.group, step, roles)
    parts = []
    if lead:
        parts.append(_("Led by {name}").format(name=lead))
    if other and step.co_lead:
        parts.append(f"{other}: {step.co_lead[0]}")
    return " · ".join(parts)
