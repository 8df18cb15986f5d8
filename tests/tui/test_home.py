"""The first screen: what stands there, where each way leads, and how little it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hand_clock import HandClock
from screen_play import demo_house, house_at, play, seen, until, write
from textual.widgets import Button

from facilitator.sessions.commands import Close, Next
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.screens.problems import ProblemsDialog
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.safety import SafetyScreen
from facilitator.tui.widgets.group_row import GroupRow

HEAVY = {
    "pydantic",
    "tree_sitter",
    "jinja2",
    "fpdf",
    "starlette",
    "uvicorn",
    "PIL",
    "qrcode",
    "ifaddr",
    "babel",
}

FIRST_FRAME = """
import json, sys
from pathlib import Path
from facilitator.language import words
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import HomeScreen
from facilitator.wiring import build

words.use("en")
look = HomeScreen._look_for_problems

def note_and_look(self):
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
    self.call_later(self.app.exit)

HomeScreen._look_for_problems = note_and_look
FacilitatorApp(build(Path(sys.argv[1]))).run(headless=True)
"""


def start(house, group, number=2):
    return house.evenings.start(
        house.evenings.prepare(group.id, number), tuple(p.id for p in group.participants)
    )


def test_the_first_frame_loads_nothing_heavy(tmp_path):
    demo_house(tmp_path)
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    loaded = {name.split(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}
    assert "textual" in loaded
    assert loaded & HEAVY == set()


def test_without_groups_it_welcomes_and_leads_to_the_first_one(tmp_path):
    async def act(app, pilot):
        assert "Welcome" in seen(app.screen)
        assert not app.screen.query(GroupRow)
        await pilot.press("x")  # nothing to delete, and nothing happens
        await pilot.press("enter")
        assert isinstance(app.screen, NewGroupScreen)

    play(house_at(tmp_path), act)


def test_a_group_shows_how_far_it_is_and_enter_prepares_what_comes_next(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        row = seen(app.screen.query_one(GroupRow))
        assert group.name in row
        assert f"Session 2 of {group.sessions}" in row
        assert "Met last on Tuesday 17 November 2026" in row
        await pilot.press("enter")
        assert isinstance(app.screen, PrepareScreen)
        await until(pilot, lambda: "Uge 2" in seen(app.screen))

    play(house, act)


def test_a_click_anywhere_on_the_row_opens_it(tmp_path):
    house, _group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.click(".group")
        await pilot.pause()
        assert isinstance(app.screen, PrepareScreen)

    play(house, act)


def test_an_evening_under_way_is_continued_where_it_is(tmp_path):
    house, group = demo_house(tmp_path)
    running = start(house, group)
    running.do(Next())

    async def act(app, pilot):
        row = app.screen.query_one(GroupRow)
        assert "Under way since 19:00" in seen(row)
        assert str(row.query_one(".main", Button).label) == "Continue"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert app.screen.running.state == running.state

    play(house, act)


def test_a_finished_group_says_so(tmp_path):
    clock = HandClock()
    house, group = demo_house(tmp_path, clock)
    start(house, group, group.sessions).do(Close())

    async def act(app, pilot):
        row = app.screen.query_one(GroupRow)
        assert f"All {group.sessions} sessions have been held" in seen(row)
        assert row.query_one(".main", Button).variant == "default"

    play(house, act)


def test_a_name_is_never_markup(tmp_path):
    house = house_at(tmp_path)
    house.groups.create("[bold]Ons[/]dag [", "sos", ("Bo",), ("Ib",), "19")

    async def act(app, pilot):
        assert "[bold]Ons[/]dag [" in seen(app.screen.query_one(GroupRow))
        await pilot.press("x")
        assert "Delete [bold]Ons[/]dag [?" in seen(app.screen)

    play(house, act)


def test_the_row_with_the_focus_is_the_one_that_is_deleted_and_the_safe_answer_keeps_it(tmp_path):
    house, _group = demo_house(tmp_path)
    house.groups.create("Onsdag", "sos", ("Bo",), ("Ib",), "19")

    async def act(app, pilot):
        names = [row.standing.group.name for row in app.screen.query(GroupRow)]
        assert len(names) == 2
        await pilot.press("down", "x")
        assert isinstance(app.screen, QuestionDialog)
        assert names[1] in seen(app.screen)
        await pilot.press("enter")
        assert len(house.groups.all()) == 2
        await pilot.press("down", "x", "tab", "enter")
        await until(pilot, lambda: len(app.screen.query(GroupRow)) == 1)
        assert [standing.group.name for standing in house.groups.all()] == names[:1]

    play(house, act)


def test_the_arrows_go_from_group_to_group_also_where_the_list_is_longer_than_the_screen(tmp_path):
    house = house_at(tmp_path)
    for number in range(6):
        house.groups.create(f"Hold {number}", "sos", ("Bo",), ("Ib",), "19")

    async def act(app, pilot):
        def here():
            return [row.has_focus_within for row in app.screen.query(GroupRow)].index(True)

        assert here() == 0
        groups = app.screen.query_one("#groups")
        assert groups.max_scroll_y > 0
        for place in (1, 2, 3, 4, 5):
            await pilot.press("down")
            assert here() == place
        await pilot.pause()
        assert groups.region.contains_region(list(app.screen.query(GroupRow))[5].query_one(".main").region)
        await pilot.press("up", "up")
        assert here() == 3

    play(house, act)


def test_delete_works_with_the_mouse_alone(tmp_path):
    house, _group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.click(".quiet")
        await pilot.pause()
        await pilot.click("#yes")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.query("#first"))
        assert house.groups.all() == ()

    play(house, act)


@pytest.fixture
def broken_file(tmp_path, monkeypatch):
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.toml").write_text('format = 1\nid = "mine"\ntitel = "Mit"\n', encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(own))
    return own / "mine.toml"


def test_a_broken_file_is_shown_by_name_and_the_groups_are_still_there(tmp_path, broken_file):
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query("#problems"))
        assert str(app.screen.query_one("#problems", Button).label) == "1 broken file"
        assert len(app.screen.query(GroupRow)) == 1
        await pilot.click("#problems")
        await pilot.pause()
        assert isinstance(app.screen, ProblemsDialog)
        # A long path is wrapped, so the lines are joined again.
        text = seen(app.screen).replace("\n", "")
        assert broken_file.name in text
        assert "Line 3:" in text
        assert "title" in text
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)

    play(house, act)


def test_without_broken_files_there_is_no_such_button(tmp_path):
    house, _group = demo_house(tmp_path)

    async def act(app, pilot):
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not app.screen.query("#problems")

    play(house, act)


def test_a_data_file_that_cannot_be_read_is_said_in_words(tmp_path):
    demo_house(tmp_path)
    kept = next(path for path in tmp_path.iterdir() if path.suffix in {".db", ".sqlite", ".sqlite3"})
    house = house_at(tmp_path)
    damaged = b"this is no database" * 100
    kept.write_bytes(damaged)

    async def act(app, pilot):
        assert not app.screen.query(GroupRow)
        assert kept.name in seen(app.screen.query_one("#trouble")).replace("\n", "")
        assert kept.read_bytes() == damaged

    play(house, act)


def test_what_was_done_elsewhere_shows_when_one_comes_back(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PrepareScreen))
        start(house, group)
        await pilot.press("escape")
        await until(pilot, lambda: "Under way since" in seen(app.screen))
        assert app.focused is app.screen.query_one(".main")

    play(house, act)


def test_one_comes_back_to_the_group_one_left(tmp_path):
    house, _group = demo_house(tmp_path)
    house.groups.create("Onsdag", "sos", ("Bo",), ("Ib",), "19")

    async def act(app, pilot):
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, PrepareScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.focused)
        rows = list(app.screen.query(GroupRow))
        assert [row.has_focus_within for row in rows] == [False, True]

    play(house, act)


def test_a_group_just_made_has_the_focus(tmp_path):
    house, group = demo_house(tmp_path)
    start(house, group)  # under way, so it stands first

    async def act(app, pilot):
        await pilot.press("n")
        await until(
            pilot,
            lambda: app.screen.query("#curriculum") and not app.screen.query_one("#curriculum").disabled,
        )
        await write(pilot, "Onsdag")
        app.screen.query_one("#a Input").value = "Bo"
        app.screen.query_one("#curriculum").value = house.programmes.all()[0].id
        await pilot.press("ctrl+s")
        await until(
            pilot, lambda: isinstance(app.screen, HomeScreen) and len(app.screen.query(GroupRow)) == 2
        )
        await until(pilot, lambda: app.screen.query(GroupRow).last().has_focus_within)
        assert app.screen.query(GroupRow).last().standing.group.name == "Onsdag"

    play(house, act)


def test_safety_is_one_key_away(tmp_path):
    async def act(app, pilot):
        await pilot.press("!")
        await until(pilot, lambda: isinstance(app.screen, SafetyScreen))

    play(house_at(tmp_path), act)
