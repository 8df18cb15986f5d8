"""What became of the plans of last time, one key for each person."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Footer, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.form_words import the_meeting
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import FollowUp
from facilitator.sessions.plans import OUTCOMES, Outcome, Plan
from facilitator.tui.page import Page
from facilitator.tui.widgets.step_time import StepTime

WORDS: dict[Outcome, str] = {
    "done": N_("Done"),
    "partly": N_("Partly done"),
    "changed": N_("Changed on the way"),
    "not-done": N_("Not done"),
    "absent": N_("Away"),
}


class FollowUpScreen(Page[None]):
    """Last time's plans. After each answer the next plan without one comes up; any other may be chosen."""

    CSS_PATH: ClassVar = "follow_up.tcss"
    AUTO_FOCUS: ClassVar = "#told"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(n), f"tell('{outcome}')", WORDS[outcome], id=f"follow-up.{outcome}", show=False)
            for n, outcome in enumerate(OUTCOMES, 1)
        ),
        Binding("escape", "dismiss", N_("Back"), id="follow-up.back"),
    ]

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self._evening = running
        self._plans = _in_order(running)

    def compose(self) -> ComposeResult:
        """The people at the left; the chosen one's plan, and what may have become of it, at the right."""
        with Vertical(classes="body"):
            with Horizontal(classes="top"):
                yield Static(_("How did the plans go?"), classes="page-title", markup=False)
                yield StepTime(self._evening)
            if self._plans:
                yield Static(
                    _("Leaders tell first. Then ask who would like to go on, not who sits next."),
                    id="follow-up-advice",
                    markup=False,
                )
                with Horizontal(id="follow-up"):
                    with Vertical(id="follow-up-list"):
                        yield Static("", id="follow-up-count", markup=False)
                        yield OptionList(id="told")
                    with Vertical(id="follow-up-plan"):
                        yield Static("", id="follow-up-name", markup=False)
                        yield Static("", id="follow-up-words", markup=False)
                        for n, outcome in enumerate(OUTCOMES, 1):
                            yield Button(
                                Content(_label(n, outcome)), action=f"screen.tell('{outcome}')", compact=True
                            )
            else:
                nothing = _("Nobody made a plan last time. Go on with {meeting}.")
                meeting = the_meeting(self._evening.state.agenda.form)
                yield Static(nothing.format(meeting=meeting), id="follow-up-advice", markup=False)
            with Horizontal(classes="actions"):
                yield Button(Content(_("Back")), action="screen.dismiss")
        yield Footer()

    def on_mount(self) -> None:
        """Begin with the first who has not told."""
        if self._plans:
            self._show(self._next(0))

    def action_tell(self, outcome: Outcome) -> None:
        """Keep what became of the plan on the screen, and go to the next."""
        place = self.query_one("#told", OptionList).highlighted if self._plans else None
        if place is None:
            return
        try:
            self._evening.do(FollowUp(self._plans[place].person, outcome))
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self._show(self._next(place))

    @on(OptionList.OptionHighlighted)
    def _turn_to(self, event: OptionList.OptionHighlighted) -> None:
        plan = self._plans[event.option_index]
        self.query_one("#follow-up-name", Static).update(self._evening.name(plan.person))
        self.query_one("#follow-up-words", Static).update(_words(plan))

    def _next(self, place: int) -> int:
        order = [*range(place, len(self._plans)), *range(place)]
        return next(
            (i for i in order if self._evening.state.outcome_of(self._plans[i].person) is None), place
        )

    def _show(self, highlighted: int) -> None:
        told = self.query_one("#told", OptionList)
        told.clear_options()
        told.add_options(_row(self._evening, plan) for plan in self._plans)
        told.highlighted = highlighted
        count = sum(self._evening.state.outcome_of(plan.person) is not None for plan in self._plans)
        words = _("{told} of {all} have told").format(told=count, all=len(self._plans))
        self.query_one("#follow-up-count", Static).update(words)


def _in_order(running: RunningEvening) -> tuple[Plan, ...]:
    """The plans in the order of the group, leaders first; those of people who were deleted last."""
    order = {person.id: place for place, person in enumerate(running.group.people)}
    return tuple(sorted(running.state.plans_before, key=lambda plan: order.get(plan.person, len(order))))


def _row(running: RunningEvening, plan: Plan) -> Option:
    outcome = running.state.outcome_of(plan.person)
    words = Content(_(WORDS[outcome]) if outcome else "–")
    return Option(Content.assemble((f"{running.name(plan.person):<12}", "bold"), " ", words), id=plan.person)


def _words(plan: Plan) -> str:
    if plan.on_paper:
        return _("The plan is on paper.")
    parts = (plan.what, plan.how_much, plan.when, plan.how_often)
    return "\n".join(part for part in parts if part)


def _label(number: int, outcome: Outcome) -> str:
    words = _(WORDS[outcome])
    if outcome == "changed":
        words = _("{outcome} (a success)").format(outcome=words)
    return f"{number}  {words}"
