"""The running evening on the screen: what stands there, and what each key does to the evening."""

from dataclasses import replace

import pytest
from evening_at import evening_at
from screen_play import play, prose, seen, until
from textual.widgets import Digits

from facilitator.errors import CannotStore
from facilitator.language import words
from facilitator.sessions import commands as c
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.skip import SkipDialog
from facilitator.tui.widgets.agenda_list import AgendaList
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.script import Script
from facilitator.tui.widgets.turn_panel import TurnPanel


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


def test_undo_takes_the_last_thing_back_and_says_so(welcome):
    house, running = welcome

    async def act(app, pilot):
        await pilot.press("+", "u")
        assert running.state.steps[0].allotted == running.state.agenda.steps[0].seconds
        assert "The last thing is taken back." in [note.message for note in app._notifications]
        await pilot.press("u")
        assert "There is nothing to undo." in [note.title for note in app._notifications]

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
