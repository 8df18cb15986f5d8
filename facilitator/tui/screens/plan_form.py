"""One person's plan: what, how much, when, how often, and how sure."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from facilitator.errors import FacilitatorError
from facilitator.groups.names import plain
from facilitator.language.words import N_, _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import DropPlan, MakePlan
from facilitator.sessions.plans import Plan
from facilitator.tui.page import Dialog
from facilitator.tui.widgets.confidence import Confidence
from facilitator.tui.widgets.tick import Tick

_LONGEST = 120


class PlanDialog(Dialog[Plan | None]):
    """Makes, changes or takes away the plan of one person; gives the plan that was kept."""

    CSS_PATH: ClassVar = "plan_form.tcss"
    AUTO_FOCUS: ClassVar = "#what, #on-paper"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-high")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", N_("Keep the plan"), id="plan.keep"),
        Binding("escape", "dismiss", N_("Back without changing anything"), id="plan.leave"),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, running: RunningEvening, person_id: str) -> None:
        super().__init__()
        self._evening = running
        self._before = running.state.plan_of(person_id)
        self._plan = self._before or Plan(person_id)

    def compose(self) -> ComposeResult:
        """The questions, and what to do with the answers."""
        plan = self._plan
        with Vertical(id="plan"):
            name = self._evening.name(plan.person)
            yield Static(_("Plan until next time: {name}").format(name=name), id="plan-title", markup=False)
            with VerticalScroll(id="plan-body", can_focus=False):
                with Vertical(id="plan-words"):
                    yield from _line("what", _("What"), plan.what, _("Walk in the wood"))
                    yield from _line("how-much", _("How much"), plan.how_much, _("half an hour"))
                    yield from _line("when", _("When"), plan.when, _("after lunch"))
                    yield from _line("how-often", _("How often"), plan.how_often, _("Tuesday and Friday"))
                yield Tick(_("Only on paper"), value=plan.on_paper, id="on-paper")
                yield Static(
                    _("Nobody types it in. Only that there is a plan, and how sure, is kept."),
                    id="plan-paper",
                    markup=False,
                )
                yield Static(_("How sure are you that you will do it?"), id="plan-sure", markup=False)
                yield Confidence(plan.confidence)
                yield Static(
                    _("0 not at all, 10 quite sure. Press a number, t for ten, or click."),
                    id="plan-scale",
                    markup=False,
                )
                with Vertical(id="plan-doubt"):
                    yield Static(
                        _("Under 7: it is fine to change the plan. Make it smaller, or choose another day."),
                        id="plan-kind",
                        markup=False,
                    )
                    with Vertical(id="plan-help"):
                        yield from _line("obstacle", _("What could get in the way?"), plan.obstacle)
                        yield from _line("help", _("Who or what could help?"), plan.help)
            yield Static("", id="plan-trouble", markup=False)
            with Horizontal(id="plan-answers"):
                yield Button(Content(_("Keep the plan")), variant="primary", action="screen.keep")
                if self._before is not None:
                    yield Button(Content(_("Take the plan away")), id="take-away")
                yield Button(Content(_("Back")), action="screen.dismiss")

    def on_mount(self) -> None:
        """Show what the answers so far ask for."""
        self._follow()

    @on(Confidence.Changed)
    @on(Tick.Changed)
    def _follow(self) -> None:
        """Under 7 asks what could get in the way; on paper asks for no words."""
        unsure, on_paper = self._read().unsure, self._read().on_paper
        self.query_one("#plan-words").display = not on_paper
        self.query_one("#plan-paper").display = on_paper
        self.query_one("#plan-doubt").display = unsure
        self.query_one("#plan-help").display = not on_paper
        if unsure:
            self.call_after_refresh(self.query_one("#plan-doubt").scroll_visible, animate=False)

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(Input.Changed)
    def _be_quiet(self) -> None:
        self.query_one("#plan-trouble", Static).update("")

    def action_keep(self) -> None:
        """Keep the plan; what was typed stays where it is if it cannot be kept."""
        plan = self._read()
        try:
            self._evening.do(MakePlan(plan))
        except FacilitatorError as error:
            self.query_one("#plan-trouble", Static).update(str(error))
        else:
            self.dismiss(plan)

    @on(Button.Pressed, "#take-away")
    def _take_away(self) -> None:
        try:
            self._evening.do(DropPlan(self._plan.person))
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.dismiss(None)

    def _read(self) -> Plan:
        """The plan as it stands in the form. On paper means that no words are kept."""
        sure = self.query_one(Confidence).value
        if self.query_one(Tick).value:
            return Plan(self._plan.person, confidence=sure, on_paper=True)
        plan = Plan(
            self._plan.person,
            self._text("what"),
            self._text("how-much"),
            self._text("when"),
            self._text("how-often"),
            sure,
        )
        if not plan.unsure:
            return plan
        return replace(plan, obstacle=self._text("obstacle"), help=self._text("help"))

    def _text(self, field: str) -> str:
        return plain(self.query_one(f"#{field}", Input).value)


def _line(field: str, label: str, value: str, example: str = "") -> ComposeResult:
    with Horizontal(classes="plan-line"):
        yield Static(label, classes="plan-label", markup=False)
        placeholder = _("for example: {example}").format(example=example) if example else ""
        yield Input(value, placeholder=placeholder, id=field, max_length=_LONGEST, select_on_focus=False)
