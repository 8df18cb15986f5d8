"""The running evening: one step fills the screen, with its time always in sight."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from facilitator.boards.tools import TOOLS as BOARDS
from facilitator.errors import FacilitatorError
from facilitator.language.figures import clock_time
from facilitator.language.words import N_, NP_, _
from facilitator.services.form_words import which_words
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c
from facilitator.sessions.clock import DRIFT_WORTH_A_WORD, Reading
from facilitator.tui.browser import has_windows
from facilitator.tui.screens.gap import GapDialog
from facilitator.tui.screens.run_end import WithEnd
from facilitator.tui.screens.run_tools import QUESTIONS, TOOLS
from facilitator.tui.screens.run_wall import WithWall
from facilitator.tui.widgets.agenda_list import AgendaList
from facilitator.tui.widgets.away_panel import AWAY, AwayPanel
from facilitator.tui.widgets.groups_panel import GroupsPanel
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.link_panel import LinkPanel
from facilitator.tui.widgets.script import Script
from facilitator.tui.widgets.step_heading import StepHeading
from facilitator.tui.widgets.time_strip import TimeStrip
from facilitator.tui.widgets.time_words import news
from facilitator.tui.widgets.turn_panel import DIGITS, TurnPanel, in_round

# From here on the screen itself offers to re-plan.
DRIFT_WORTH_A_HINT = 180
# Kinds of step in which nothing on the screen calls for attention.
CALM = frozenset({"relaxation", "private-time"})

_COMMANDS: dict[str, Callable[[], c.Command]] = {
    "next": c.Next,
    "back": c.Back,
    "pause": c.Pause,
    "go_on": c.GoOn,
    "more": c.Extend,
    "groups": c.MakeGroups,
    "speaker": c.NextSpeaker,
    "passed": lambda: c.NextSpeaker(passed=True),
}


class RunScreen(WithWall, WithEnd):
    """Leads `running` from its present step to its end. Every key is on the disk before it is on the screen."""

    CSS_PATH: ClassVar = "run.tcss"
    AUTO_FOCUS: ClassVar = "Script"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (35, "-high")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "do('next')", N_("Next"), id="run.next", tooltip=N_("Go to the next step")),
        Binding(
            "b",
            "do('back')",
            NP_("the step before", "Back"),
            id="run.back",
            tooltip=N_("Go back to the step before"),
        ),
        Binding("space", "do('pause')", N_("Pause"), id="run.pause", tooltip=N_("Stop the step's time")),
        Binding(
            "space", "do('go_on')", N_("Go on"), id="run.go_on", tooltip=N_("Let the step's time run again")
        ),
        Binding("plus", "do('more')", N_("One minute more"), id="run.more", tooltip=N_("For this step")),
        Binding("s", "ask('skip')", N_("Leave out"), id="run.skip", tooltip=N_("Go on without this step")),
        Binding("t", "ask('replan')", N_("Re-plan"), id="run.replan", tooltip=N_("See what can give")),
        Binding("u", "undo", N_("Undo"), id="run.undo", tooltip=N_("Take the last thing back")),
        Binding("g", "do('groups')", N_("Groups"), id="run.groups", tooltip=N_("By chance; again: others")),
        Binding("o", "link", N_("Open the link"), id="run.link", tooltip=N_("In the browser")),
        Binding("d", "open('cards')", N_("Draw"), id="run.draw", tooltip=N_("Draw dialogue cards")),
        Binding(
            "v",
            "open('board')",
            N_("The board"),
            id="run.board",
            tooltip=N_("The step's picture, for the room"),
        ),
        Binding("p", "open('plans')", N_("Plans"), id="run.plans", tooltip=N_("Write action plans")),
        Binding("f", "open('feedback')", N_("Feedback"), id="run.feedback", tooltip=N_("Collect answers")),
        Binding("w", "wall", N_("Wall"), id="run.wall", tooltip=N_("In the browser, for the projector")),
        Binding("W", "wall_names", N_("Names on the wall"), id="run.wall_names", show=False),
        Binding("r,enter", "do('speaker')", N_("Next speaker"), id="run.speaker"),
        Binding("x", "do('passed')", N_("Passes"), id="run.passed", tooltip=N_("Is asked again at the end")),
        Binding(
            "l",
            "open('follow_up')",
            N_("Follow up"),
            id="run.follow_up",
            tooltip=N_("The plans of last time"),
        ),
        Binding("m", "ask('began')", N_("Forgot next"), id="run.began", tooltip=N_("A step began earlier")),
        Binding(
            "h", "ask('present')", N_("Who is here"), id="run.present", tooltip=N_("Someone came or left")
        ),
        Binding("c", "close", NP_("a session", "Close"), id="run.close", tooltip=N_("See how it went")),
        *(Binding(str(n), f"turn({n})", show=False) for n in DIGITS),
        Binding("escape", "leave", N_("Front page"), id="run.leave", tooltip=N_("Everything goes on")),
    ]

    def __init__(self, house: House, running: RunningEvening) -> None:
        super().__init__(house, running)
        self._step: int | None = None
        self._choices: tuple[bool, ...] | None = None
        self._asking = False
        self._after_pause = False
        self._said = ""

    def compose(self) -> ComposeResult:
        """From above: what evening, what step, its words, whose turn, the time, the keys."""
        yield Line(id="evening")
        yield StepHeading()
        with Horizontal(id="middle"):
            with Vertical(id="words"):
                yield AwayPanel()
                yield TurnPanel()
                yield GroupsPanel()
                yield LinkPanel()
                yield Script()
            yield AgendaList()
        yield Line(id="banner")
        yield TimeStrip()
        yield KeyRows()

    def on_mount(self) -> None:
        """Show the step and let the clock tick."""
        self.show()
        self.set_interval(1.0, self.tick)

    def on_screen_resume(self) -> None:
        """Show what was done on the screens above."""
        if self.under_way:
            self.show()

    def on_resize(self) -> None:
        """Fill what only a large window shows at once, not at the next second."""
        self.call_after_refresh(self.tick)

    def show(self) -> None:
        """Bring the screen up to the state; what has not changed is left alone."""
        state = self.running.state
        if state.current != self._step:
            self._step = state.current
            self._after_pause = False
            self.query_one(StepHeading).show(self.running)
            self.query_one(Script).show(state.step, self.running.group, state.agenda.roles)
            self.query_one(LinkPanel).show(state.step)
            self.query_one(AwayPanel).show(self.running)
            self.set_class(state.step.kind in CALM, "-calm")
            self.set_class(state.step.kind in AWAY, "-away")
        self.query_one(TurnPanel).show(self.running)
        self.query_one(GroupsPanel).show(self.running)
        self.query_one(TimeStrip).show(self.running)
        choices = (
            state.paused_at is None,
            in_round(state) and bool(state.turns.waiting),
            state.step.group_size is not None,
            bool(state.step.url),
            state.step.kind in BOARDS,
            state.step.deck is not None,
        )
        if choices != self._choices:
            self._choices = choices
            self.refresh_bindings()
        self.tick()

    def tick(self) -> None:
        """Show the time; ask about a gap in it."""
        try:
            reading = self.running.tick()
        except FacilitatorError as error:
            if (
                error.message != self._said
            ):  # once: the sign of life fails again and again, the keys say it too
                self._said = error.message
                self.app.tell(error)
            return
        self.house.wall.show(self.running)
        if self.running.gap > 0 and not self._asking:
            self._asking = True
            self._ask_about_gap()
        if self.is_current:
            self._show_time(reading)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what fits: go on when paused, the next speaker in a round, follow-up where there are plans."""
        state = self.running.state
        turns = in_round(state) and bool(state.turns.waiting)
        if action == "turn":
            return turns and len(state.turns.waiting) >= int(str(parameters[0]))
        fits = {
            ("do", "pause"): state.paused_at is None,
            ("do", "go_on"): state.paused_at is not None,
            ("do", "speaker"): turns,
            ("do", "passed"): turns,
            ("do", "groups"): state.step.group_size is not None,
            ("link", ""): bool(state.step.url),
            ("wall_names", ""): bool(self.house.wall.address),
            ("open", "follow_up"): bool(state.plans_before),
            ("open", "board"): state.step.kind in BOARDS,
        }
        return fits.get((action, str(parameters[0]) if parameters else ""), True)

    def in_footer(self, binding_id: str) -> bool:
        """Drawing stands there only where there are cards; elsewhere the key says that there are none."""
        return binding_id != "run.draw" or self.running.state.step.deck is not None

    def action_do(self, what: str) -> None:
        """Carry out a command that needs no more words."""
        state = self.running.state
        if what == "next" and state.follower(state.current) is None:
            self.action_close()
        elif self.carry_out(_COMMANDS[what]()) and what == "go_on":
            self._after_pause = True
            self.tick()

    def action_turn(self, place: int) -> None:
        """Give the turn to the one who waits at that place."""
        self.carry_out(c.GiveTurn(self.running.state.turns.waiting[place - 1]))

    def action_open(self, tool: str) -> None:
        """Open the screen for cards, plans, follow-up or feedback."""
        try:
            screen = TOOLS[tool](self.house, self.running)
        except FacilitatorError as error:
            self.app.tell(error)
        else:
            self.app.push_screen(screen)

    def action_link(self) -> None:
        """Open the step's film or sound in the browser; the address is told in any case."""
        address = self.running.state.step.url
        if not address.startswith("https://"):  # whatever an old journal may hold
            return
        self.app.note(_("No page came up? Type {address} in the browser.").format(address=address))
        if has_windows():
            self.app.open_url(address)

    # Dialogs are pushed at once and not in a worker: a key typed right after belongs to the dialog already.
    def action_ask(self, what: str) -> None:
        """Open the dialog that asks for the rest of a command, and carry the command out."""
        question = QUESTIONS[what](self.house, self.running)

        def answered(answer: object) -> None:
            command = question.command(answer) if answer is not None else None
            if command is not None and self.carry_out(command) and question.note:
                self.app.note(question.note)

        self.app.push_screen(question.dialog, answered)

    def action_undo(self) -> None:
        """Take the last thing back."""
        if self.carry_out(c.Undo()):
            self.app.note(_("The last thing is taken back."))

    def carry_out(self, command: c.Command) -> bool:
        """Do it and show it; where it is refused or cannot be stored, say so and change nothing."""
        try:
            self.running.do(command)
        except FacilitatorError as error:
            self.app.tell(error)
            return False
        self._said = ""
        if self.under_way:
            self.show()
        return True

    @work
    async def _ask_about_gap(self) -> None:
        running, now = self.running, self.running.now()
        since, until = running.wall_at(now - running.gap), running.wall_at(now)
        went_on = await self.app.push_screen_wait(GapDialog(running.gap, since, until))
        try:
            running.settle_gap(went_on=went_on)
        except FacilitatorError as error:
            self.app.tell(error)
        self._asking = False
        self.show()

    def _show_time(self, reading: Reading) -> None:
        running = self.running
        agenda = running.state.agenda
        which = which_words(agenda.form, running.evening.number, agenda.of)
        name = running.group.name if self.KEPT else ""  # a rehearsal says above what it is
        parts = (name, which, clock_time(self.house.clock.wall()))
        self.query_one("#evening", Line).say(" · ".join(part for part in parts if part))
        self.query_one(TurnPanel).tick(running, reading)
        self.query_one(TimeStrip).tick(running, reading)
        self.query_one(AgendaList).show(running.state)
        self.query_one(AwayPanel).tick(running, reading)
        late = DRIFT_WORTH_A_WORD if self._after_pause else DRIFT_WORTH_A_HINT
        words, kind = news(reading, late=late, calm=running.state.step.kind in CALM)
        banner = self.query_one("#banner", Line)
        banner.say(words)
        banner.set_classes(kind)
