"""Everyone's plans: who has made one, and the way to each."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Footer, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.groups.group import Participant
from facilitator.language.words import N_, _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.plans import Plan
from facilitator.sessions.state import State
from facilitator.tui.page import Page
from facilitator.tui.screens.plan_form import PlanDialog
from facilitator.tui.widgets.columns import Columns
from facilitator.tui.widgets.step_time import StepTime


class PlansScreen(Page[None]):
    """The people in the room, leaders first because they show how it is done."""

    CSS_PATH: ClassVar = "plans.tcss"
    AUTO_FOCUS: ClassVar = "#people"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(n),
                f"open({n - 1})",
                N_("Open the plan with that number"),
                id=f"plans.{n}",
                key_display="1–9",
                show=False,
            )
            for n in range(1, 10)
        ),
        Binding("escape", "dismiss", N_("Back"), id="plans.back"),
    ]

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self._evening = running
        self._people = _people(running)

    def compose(self) -> ComposeResult:
        """The list, and beside it what makes a good plan."""
        with Vertical(classes="body"):
            with Horizontal(classes="top"):
                yield Static(_("Plans until next time"), classes="page-title", markup=False)
                yield StepTime(self._evening)
            with Horizontal(id="plans"):
                with Vertical(id="plans-list"):
                    yield Static("", id="plans-count", markup=False)
                    yield OptionList(id="people")
                with Vertical(id="plans-advice"):
                    yield Static(_("A good plan"), classes="heading", markup=False)
                    yield Columns(_advice(), wide=(1,))
                    yield Static(
                        _("Leaders begin, and make a plan too. Under 7 of 10: make the plan smaller."),
                        id="plans-remark",
                        markup=False,
                    )
            with Horizontal(classes="actions"):
                yield Button(Content(_("Back")), action="screen.dismiss")
        yield Footer()

    def on_mount(self) -> None:
        """Show how far the group has come."""
        self._show(0)

    def action_open(self, place: int) -> None:
        """Open the plan of the person at that place in the list."""
        if place < len(self._people):
            self._open(place)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._open(event.option_index)

    def _open(self, place: int) -> None:
        dialog = PlanDialog(self._evening, self._people[place].id)
        self.app.push_screen(dialog, lambda plan: self._show(place if plan is None else self._next(place)))

    def _next(self, place: int) -> int:
        """The next person without a plan, from `place` on and round; `place` where everyone has one."""
        order = [*range(place, len(self._people)), *range(place)]
        return next((i for i in order if self._evening.state.plan_of(self._people[i].id) is None), place)

    def _show(self, highlighted: int) -> None:
        state = self._evening.state
        people = self.query_one("#people", OptionList)
        people.clear_options()
        people.add_options(_row(number, person, state) for number, person in enumerate(self._people, 1))
        people.highlighted = highlighted if self._people else None
        have = sum(state.plan_of(person.id) is not None for person in self._people)
        count = _("{have} of {all} have a plan").format(have=have, all=len(self._people))
        self.query_one("#plans-count", Static).update(count)


def _people(running: RunningEvening) -> tuple[Participant, ...]:
    """The leaders, those who are here, and those who made a plan and then left."""
    state = running.state
    here = {*state.present, *(plan.person for plan in state.plans)}
    return tuple(person for person in running.group.people if person.leader or person.id in here)


def _row(number: int, person: Participant, state: State) -> Option:
    plan = state.plan_of(person.id)
    shown = Content.assemble(f"{number:>2}  ", (f"{person.name:<12}", "bold"), f" {_standing(plan)}")
    return Option(shown, id=person.id)


def _standing(plan: Plan | None) -> str:
    if plan is None:
        return _("no plan yet")
    return _("on paper") if plan.on_paper else _("plan made")


def _advice() -> list[tuple[str, str]]:
    lines = (
        _("is the person's own wish"),
        _("can be done before next time"),
        _("is something one does, not something one gets"),
        _("says what, how much, when and how often"),
        _("is not for every day: three or four times is safer"),
    )
    return [("–", line) for line in lines]
