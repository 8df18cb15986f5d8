"""The running evening on the screen: what stands there, and what each key does to the evening."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from screen_play import play, prose, seen, until
from textual.widgets import Button, Digits

from facilitator.errors import CannotStore
from facilitator.language import words
from facilitator.sessions import commands as c
from facilitator.tui.screens.began import BeganDialog
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.skip import SkipDialog
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.agenda_list import AgendaList
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.script import Script
from facilitator.tui.widgets.turn_panel import TurnPanel


@pytest.fixture
def clock() -> HandClock:
    clock = HandClock()
    clock.patience = math.inf
    return clock


@pytest.fixture
def welcome(tmp_path: Path, clock: HandClock):
    """The first step of the invented group's second evening."""
    return evening_at(tmp_path, "welcome", clock=clock)


@pytest.fixture
def closing_round(tmp_path: Path, clock: HandClock):
    """A round of eight, the last step of the evening."""
    return evening_at(tmp_path, "closing", number=1, clock=clock)


def line(app, name):
    return app.screen.query_one(f"#{name}", Line).said


def test_a_step_fills_the_screen_and_its_time_is_in_sight(welcome):
    house, running = welcome

    async def act(app, pilot):
        step = running.state.step
        page = seen(app.screen)
        assert line(app, "evening") == f"The Tuesday group · session 2 of {running.state.agenda.of} · 19:00"
        assert line(app, "kind") == f"Step 1 of {len(running.state.steps)} · Welcome"
        assert "Jørgen (B)" in line(app, "lead")
        assert "Kirsten (A): " in line(app, "lead")
        assert step.title in page
        words = prose(app.screen.query_one(Script))
        assert words.index("SAY") < words.index("DO") < words.index("Meanwhile")
        assert step.say[0] in words
        assert step.do[-1] in words
        assert line(app, "left").startswith("6:00 left")
        assert "Break in" in line(app, "times")
        assert "Ends 21:30" in line(app, "times")
        assert line(app, "next").startswith(f"Next: {running.state.agenda.steps[1].title} · ")

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize("language", ["da", "en"])
def test_80_columns_show_the_keys_that_matter_most(welcome, language):
    house, running = welcome
    words.use(language)

    async def act(app, pilot):
        await pilot.pause()
        shown = [key.key for key in app.screen.query_one(KeyRows).query("FooterKey")]
        assert {"n", "b", "space", "plus", "s", "t", "u", "exclamation_mark", "f1", "ctrl+p"} <= set(shown)
        rows = seen(app.screen.query_one(KeyRows)).splitlines()
        assert all(len(row) <= 80 for row in rows)

    play(house, act, screen=RunScreen(house, running))


def test_a_key_in_the_footer_can_be_clicked(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.pause()
        await pilot.click("FooterKey")
        await pilot.pause()
        assert running.state.current == 1

    play(house, act, screen=RunScreen(house, running))


def test_a_large_window_shows_large_figures_and_the_agenda_with_marks(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("n")
        assert app.screen.query_one(Digits).value == app.screen.query_one("#left", Line).said.split()[0]
        rows = seen(app.screen.query_one(AgendaList)).splitlines()
        assert rows[0].startswith("✓ Velkommen igen")
        assert rows[2].startswith("► Hvordan gik det")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not app.screen.query_one(AgendaList).display
        assert not app.screen.query_one(Digits).display

    play(house, act, screen=RunScreen(house, running), size=(160, 50))


def test_next_and_back(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("n")
        assert running.state.current == 1
        assert line(app, "kind").startswith("Step 2 of ")
        await pilot.press("b")
        assert running.state.current == 0
        await pilot.press("b")
        assert "This is the first step." in [note.title for note in app._notifications]

    play(house, act, screen=RunScreen(house, running))


def test_a_new_step_is_read_from_its_beginning(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("pagedown", "down")
        assert app.screen.query_one(Script).scroll_y > 0
        await pilot.press("n")
        await pilot.pause()
        assert app.screen.query_one(Script).scroll_y == 0

    play(house, act, screen=RunScreen(house, running))


def test_the_time_goes_on_and_overtime_is_said_in_words(welcome, clock):
    house, running = welcome

    async def act(app, pilot):
        clock.go(90)
        app.screen.tick()
        assert line(app, "left") == "4:30 left of 6 minutes"
        clock.go(300)
        app.screen.tick()
        assert line(app, "left") == "0:30 over time"
        assert "time for this step is up" in line(app, "banner")
        await pilot.press("+")
        assert running.state.steps[0].allotted == 420
        assert line(app, "left") == "0:30 left of 7 minutes"
        assert line(app, "banner") == ""

    play(house, act, screen=RunScreen(house, running))


def test_space_pauses_and_goes_on_and_then_offers_to_replan(welcome, clock):
    house, running = welcome

    async def act(app, pilot):
        slack = -running.tick().drift
        await pilot.press("space")
        clock.go(125)
        app.screen.tick()
        assert line(app, "banner") == "Paused for 2:05. Press space to go on."
        assert line(app, "left").startswith("6:00 left")
        clock.go(slack)
        await pilot.press("space")
        assert running.state.paused_at is None
        assert line(app, "banner") == "2 minutes behind. Press t to see what can give."
        assert line(app, "times").endswith("2 minutes behind – t re-plans")

    play(house, act, screen=RunScreen(house, running))


def test_without_a_pause_it_offers_to_replan_from_three_minutes_on(welcome, clock):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("n")
        clock.go(running.tick().left - running.tick().drift + 170)
        app.screen.tick()
        assert "time for this step is up" in line(app, "banner")
        clock.go(20)
        app.screen.tick()
        assert "Press t" in line(app, "banner")

    play(house, act, screen=RunScreen(house, running))


def test_leaving_a_step_out_asks_why(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("s")
        assert isinstance(app.screen, SkipDialog)
        await pilot.press("escape")
        assert running.state.current == 0
        await pilot.press("s", "2")
        await pilot.pause()
        assert (running.state.steps[0].fate, running.state.steps[0].reason) == ("skipped", "group")

    play(house, act, screen=RunScreen(house, running))


def test_undo_takes_the_last_thing_back_and_says_so(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("+", "u")
        assert running.state.steps[0].allotted == running.state.agenda.steps[0].seconds
        assert "The last thing is taken back." in [note.message for note in app._notifications]
        await pilot.press("u")
        assert "There is nothing to undo." in [note.title for note in app._notifications]

    play(house, act, screen=RunScreen(house, running))


def test_the_next_step_began_three_minutes_ago_in_two_keys(welcome, clock):
    house, running = welcome

    async def act(app, pilot):
        clock.go(600)
        await pilot.press("m", "3")
        await until(pilot, lambda: running.state.current == 1)
        assert running.state.steps[0].spent == 420
        assert line(app, "left").startswith(f"{running.state.steps[1].allotted // 60 - 3}:00 left")

    play(house, act, screen=RunScreen(house, running))


def test_this_step_began_earlier_on_the_row_below(welcome, clock):
    house, running = welcome

    async def act(app, pilot):
        clock.go(400)
        await pilot.press("n", "m", "down", "2")
        await until(pilot, lambda: not isinstance(app.screen, BeganDialog))
        assert running.state.current == 1
        assert running.state.steps[0].spent == 280

    play(house, act, screen=RunScreen(house, running))


def test_who_is_here_changes_the_rounds_and_someone_new_can_come(welcome):
    house, running = welcome

    async def act(app, pilot):
        before = running.state.steps[1].allotted
        await pilot.press("h")
        assert isinstance(app.screen, PresentDialog)
        await pilot.press("1", "2", "3", "enter")
        await until(pilot, lambda: len(running.state.present) == 5)
        assert running.state.steps[1].allotted < before
        await pilot.press("h", "+", *"Gerda", "enter")
        await until(pilot, lambda: "Gerda" in seen(app.screen))
        await pilot.press("shift+tab")
        app.screen.query_one("#done", Button).press()
        await until(pilot, lambda: len(running.state.present) == 6)
        assert running.name(running.state.present[-1]) == "Gerda"

    play(house, act, screen=RunScreen(house, running))


def test_who_is_here_left_as_it_was_changes_nothing(welcome):
    house, running = welcome

    async def act(app, pilot):
        state = running.state
        await pilot.press("h", "enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert running.state is state

    play(house, act, screen=RunScreen(house, running))


def test_a_round_shows_whose_turn_it_is_and_who_waits(closing_round, clock):
    house, running = closing_round

    async def act(app, pilot):
        first, second, third, *_others = (running.name(p) for p in running.state.turns.waiting)
        clock.go(20)
        app.screen.tick()
        assert line(app, "speaker") == f"{first}   0:20"
        assert line(app, "waiting").startswith(f"Then: 2 {second}  3 {third}")
        await pilot.press("enter")
        assert line(app, "speaker") == f"{second}   0:00"
        await pilot.press("x")
        assert line(app, "speaker").startswith(third)
        assert line(app, "waiting").endswith(second)
        await pilot.press("r")
        assert third not in line(app, "speaker") + line(app, "waiting")

    play(house, act, screen=RunScreen(house, running))


def test_a_number_gives_the_turn_to_one_who_comes_forward(closing_round):
    house, running = closing_round

    async def act(app, pilot):
        waiting = running.state.turns.waiting
        await pilot.press("4")
        assert running.state.turns.waiting == (*waiting[3:], *waiting[:3])
        await pilot.press("9")
        assert running.state.turns.waiting == (*waiting[3:], *waiting[:3])

    play(house, act, screen=RunScreen(house, running))


def test_a_round_can_be_led_with_the_mouse_and_has_an_end(closing_round):
    house, running = closing_round

    async def act(app, pilot):
        await pilot.click("TurnPanel Button")
        await until(pilot, lambda: len(running.state.turns.waiting) == 7)
        await pilot.press(*"rrrrrrr")
        assert running.state.turns.waiting == ()
        assert line(app, "speaker") == "Everyone has had a turn."
        before = running.state
        await pilot.press("r", "x", "2")
        assert running.state is before

    play(house, act, screen=RunScreen(house, running))


def test_outside_a_round_and_in_a_follow_up_no_turn_is_shown(welcome):
    house, running = welcome

    async def act(app, pilot):
        assert not app.screen.query_one(TurnPanel).display
        await pilot.press("n")
        assert running.state.step.kind == "follow-up"
        assert not app.screen.query_one(TurnPanel).display
        state = running.state
        await pilot.press("r", "enter", "x", "2")
        assert running.state is state

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize(
    ("key", "kind", "screen"),
    [
        ("d", "cards", CardScreen),
        ("p", "action-plan", PlansScreen),
        ("l", "follow-up", FollowUpScreen),
        ("f", "feedback", FeedbackScreen),
    ],
)
def test_the_tool_of_a_step_has_a_key_and_a_button(tmp_path, key, kind, screen):
    house, running = evening_at(tmp_path, kind)

    async def act(app, pilot):
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        await pilot.click("#tool")
        await until(pilot, lambda: isinstance(app.screen, screen))

    play(house, act, screen=RunScreen(house, running))


def test_a_step_without_a_tool_has_no_button_and_drawing_says_why_not(welcome):
    house, running = welcome

    async def act(app, pilot):
        assert not app.screen.query_one("#tool").display
        await pilot.press("d")
        assert isinstance(app.screen, RunScreen)
        assert "This step has no cards." in [note.title for note in app._notifications]

    play(house, act, screen=RunScreen(house, running))


def test_closing_asks_first_and_then_shows_how_the_evening_went(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("c")
        assert isinstance(app.screen, QuestionDialog)
        assert "11 steps have not been held." in prose(app.screen)
        await pilot.press("enter")
        assert running.state.closed_at is None
        await pilot.press("c", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert running.state.closed_at is not None

    play(house, act, screen=RunScreen(house, running))


def test_next_in_the_last_step_asks_whether_to_close(closing_round):
    house, running = closing_round

    async def act(app, pilot):
        assert line(app, "next") == "This is the last step."
        await pilot.press("n")
        assert isinstance(app.screen, QuestionDialog)
        await pilot.press("escape")
        assert running.state.closed_at is None

    play(house, act, screen=RunScreen(house, running))


def test_esc_leaves_only_after_saying_that_the_evening_goes_on(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("escape")
        assert "The evening goes on" in prose(app.screen)
        await pilot.press("escape")
        assert isinstance(app.screen, RunScreen)
        await pilot.press("escape", "right", "enter")
        await until(pilot, lambda: not isinstance(app.screen, RunScreen | QuestionDialog))
        assert running.state.closed_at is None

    play(house, act, screen=RunScreen(house, running))


def test_what_cannot_be_stored_is_told_and_nothing_is_changed(welcome, monkeypatch):
    house, running = welcome

    async def act(app, pilot):
        def full(*_args):
            raise CannotStore("The disk is full.", "Make room.")

        monkeypatch.setattr(type(running._journal), "append", full)
        await pilot.press("n")
        assert running.state.current == 0
        assert line(app, "kind").startswith("Step 1 of ")
        note = next(iter(app._notifications))
        assert (note.title, note.message) == ("The disk is full.", "Make room.")

    play(house, act, screen=RunScreen(house, running))


def test_a_tick_lays_nothing_out_and_paints_only_what_is_new(welcome, clock, monkeypatch):
    house, running = welcome
    laid_out, painted = [], []

    async def act(app, pilot):
        await pilot.pause()
        update = Line.update
        monkeypatch.setattr(RunScreen, "_refresh_layout", lambda *_args, **_kw: laid_out.append(1))

        def counted(line, *args, **kw):
            painted.append(line.id)
            update(line, *args, **kw)

        monkeypatch.setattr(Line, "update", counted)
        clock.go(1)
        app.screen.tick()
        await pilot.pause()

    play(house, act, screen=RunScreen(house, running))
    assert painted == ["left"]
    assert laid_out == []


def test_names_in_a_curriculum_or_group_are_never_markup(tmp_path, clock):
    house, running = evening_at(tmp_path, "welcome", number=1, clock=clock)
    group = house.groups.create("[bold]Hold[/]", "sos", ("[red]A",), ("[b]x", "y]"), "19:00")
    running = house.evenings.start(
        house.evenings.prepare(group.id, 1), tuple(p.id for p in group.participants)
    )

    async def act(app, pilot):
        page = seen(app.screen)
        assert "[bold]Hold[/]" in page
        assert "[red]A (A)" in page
        assert "[b]x" in page

    play(house, act, screen=RunScreen(house, running))


def test_a_mouse_wheel_or_arrow_never_changes_the_evening(welcome):
    house, running = welcome

    async def act(app, pilot):
        state = running.state
        await pilot.press("down", "up", "pagedown", "pageup", "end", "home", "left", "right", "tab", "enter")
        assert running.state is state
        assert not isinstance(app.screen, QuestionDialog)

    play(house, act, screen=RunScreen(house, running))


def test_what_is_done_elsewhere_stands_on_the_screen_when_one_comes_back(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, PlansScreen))
        running.do(c.Next())
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert line(app, "kind").startswith("Step 2 of ")

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize("keys", [("m", "4"), ("s", "4"), ("c", "enter"), ("escape", "enter"), ("t", "x")])
def test_a_key_typed_right_after_one_that_asks_belongs_to_the_question(closing_round, keys):
    house, running = closing_round

    async def act(app, pilot):
        turns = running.state.turns
        for key in keys:
            app.simulate_key(key)
        await pilot.pause()
        await pilot.pause()
        assert running.state.turns == turns

    play(house, act, screen=RunScreen(house, running))


def test_what_the_other_leader_does_can_be_read_in_full_where_the_heading_has_no_room_for_it(welcome):
    house, running = welcome
    meanwhile = "Tag imod ved døren, skriv fremmødet ned, og hold øje med dem, der går ud undervejs."
    agenda = running.state.agenda
    steps = (replace(agenda.steps[0], co_lead=(meanwhile, "Luk døren.")), *agenda.steps[1:])
    running.state = replace(running.state, agenda=replace(agenda, steps=steps))

    async def act(app, pilot):
        heading = prose(app.screen.query_one("#lead"))
        assert heading.endswith("…")
        assert meanwhile not in heading
        script = app.screen.query_one(Script)
        assert f"Meanwhile Kirsten (A): {meanwhile} Luk døren." in prose(script)
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        await until(pilot, lambda: script.region.contains_region(script.query_one(".other").region))

    play(house, act, screen=RunScreen(house, running))


def test_under_a_dialog_the_footer_has_no_keys(welcome):
    house, running = welcome

    async def act(app, pilot):
        footer = app.screen.query_one(KeyRows)
        height = app.screen.query_one(Script).region.height
        assert footer.visible
        await pilot.press("s")
        assert isinstance(app.screen, SkipDialog)
        await until(pilot, lambda: not footer.visible)
        await pilot.press("escape")
        await until(pilot, lambda: footer.visible)
        assert app.screen.query_one(Script).region.height == height

    play(house, act, screen=RunScreen(house, running))
