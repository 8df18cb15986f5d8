"""Before people come: what stands on the sheet, and what its buttons do."""

import sys
from datetime import timedelta
from pathlib import Path

import pytest
from hand_clock import START, HandClock
from screen_play import demo_house, house_at, play, prose, seen, until, write

from facilitator.language import words
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.signposts import SignpostsDialog

FORMS = Path(__file__).parents[1] / "curricula" / "valid" / "forms"


def play_sheet(house, group, act, number=2, size=(80, 24)):
    async def ready(app, pilot):
        await until(pilot, lambda: "Phones" in seen(app.screen) or "no network" in seen(app.screen))
        await act(app, pilot)

    play(house, ready, screen=PrepareScreen(house, group.id, number), size=size)


def without_viewer(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_the_evening_is_a_list_with_times_minutes_and_leaders(tmp_path, size):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        heading = seen(app.screen.query_one("#heading"))
        assert "Uge 2: At hvile og at bede om hjælp" in heading
        assert f"{group.name} · session 2 of {group.sessions}" in heading
        assert "Tuesday 24 November 2026, 19:00 to 21:30" in heading
        rows = [line.split() for line in seen(app.screen.query_one("#evening Columns")).splitlines()]
        steps = house.evenings.prepare(group.id, 2).agenda.steps
        assert len(rows) == len(steps)
        assert rows[0] == ["19:00", "6", "min", "Velkommen", "igen", "Jørgen", "(B)"]
        assert rows[1][:3] == ["19:06", "20", "min"]
        assert rows[-1][:3] == ["21:22", "8", "min"]

    play_sheet(house, group, act, size=size)


@pytest.mark.parametrize("language", ["da", "en"])
def test_80_columns_show_every_key(tmp_path, language):
    words.use(language)
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.pause()
        *keys, menu = app.screen.query("FooterKey")  # the menu lies at the right end, over the others
        assert "ctrl+q" in seen(keys[-1])
        assert keys[-1].region.right <= menu.region.x

    play(house, act, screen=PrepareScreen(house, group.id, 2))


def test_last_weeks_plans_stand_there_and_the_ones_on_paper_keep_their_secret(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        text = seen(app.screen.query_one("#evening"))
        assert "Anne   Walk in the wood" in text
        assert "half an hour, after lunch, Tuesday and Friday" in text
        assert "Carl   Has the plan on paper" in text
        assert "How sure: 9 of 10" in text

    play_sheet(house, group, act)


def test_what_to_bring_what_to_see_to_and_what_the_laptop_needs(tmp_path):
    house, group = demo_house(tmp_path)
    preparation = house.evenings.prepare(group.id, 2)

    async def act(app, pilot):
        text = prose(app.screen)
        for line in (
            preparation.materials[0],
            preparation.before[0],
            preparation.aims[-1],
            preparation.handouts[0],
        ):
            assert line in text
        assert "Fine What you do tonight is kept in" in text

    play_sheet(house, group, act, size=(160, 50))


def test_the_sheet_scrolls_with_the_keys(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        sheet = app.screen.query_one("#sheet")
        assert sheet.max_scroll_y > 0
        assert sheet.max_scroll_x == 0
        await pilot.press("end")
        assert sheet.scroll_offset.y == sheet.max_scroll_y

    play_sheet(house, group, act)


def test_another_session_can_be_looked_at_but_none_that_is_not_there(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("left")
        await until(pilot, lambda: "Uge 1" in seen(app.screen.query_one("#heading")))
        await pilot.press("left")
        await pilot.pause()
        assert "Uge 1" in seen(app.screen.query_one("#heading"))
        for _n in range(group.sessions):
            await pilot.press("right")
            await app.workers.wait_for_complete()
        assert f"session {group.sessions} of {group.sessions}" in seen(app.screen.query_one("#heading"))

    play_sheet(house, group, act)


@pytest.mark.skipif(sys.platform == "win32", reason="it would open a window")
def test_print_makes_the_file_says_where_it_is_and_what_to_do_without_a_viewer(tmp_path, monkeypatch):
    house, group = demo_house(tmp_path)
    without_viewer(monkeypatch)
    said = []

    async def act(app, pilot):
        paper = app.screen.query_one("#paper")
        await pilot.press("p")
        await until(pilot, lambda: paper.display)
        said.append(prose(paper))
        await until(pilot, lambda: any("Open the file yourself" in n.message for n in app._notifications))

    play_sheet(house, group, act)
    (made,) = Path(tmp_path, "Documents").glob("*.pdf")
    assert made.read_bytes().startswith(b"%PDF")
    assert made.name in said[0]


@pytest.mark.skipif(sys.platform == "win32", reason="it would open a window")
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_places_to_turn_to_are_chosen_and_printed(tmp_path, monkeypatch, language):
    words.use(language)
    house, group = demo_house(tmp_path)
    without_viewer(monkeypatch)
    usual = len(house.signposts.chosen().places)

    async def act(app, pilot):
        await app.workers.wait_for_complete()
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, SignpostsDialog))
        button = app.screen.query_one("#print")
        await until(pilot, lambda: str(usual) in str(button.label))
        assert all(
            tick.region.bottom <= app.screen.query_one("#actions").region.y
            for tick in app.screen.query("Tick")
        )
        await pilot.click("#area-0")
        await until(pilot, lambda: str(usual) not in str(button.label))
        for number in range(len(house.signposts.kinds())):
            await pilot.click(f"#kind-{number}")
        await until(pilot, lambda: button.disabled)
        await pilot.click("#kind-0")
        await until(pilot, lambda: not button.disabled)
        await pilot.click("#print")
        await until(pilot, lambda: isinstance(app.screen, PrepareScreen))
        await until(pilot, lambda: app.screen.query_one("#paper").display)

    play(house, act, screen=PrepareScreen(house, group.id, 2))
    (made,) = Path(tmp_path, "Documents").glob("*.pdf")
    assert made.read_bytes().startswith(b"%PDF")
    assert group.name in made.name


def test_the_places_to_turn_to_can_be_left_unprinted(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, SignpostsDialog))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PrepareScreen))
        assert not app.screen.query_one("#paper").display

    play_sheet(house, group, act)
    assert not list(Path(tmp_path, "Documents").glob("*.pdf"))


def test_start_asks_who_is_here_and_runs_with_them(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        running = app.screen.running
        assert [running.name(p) for p in running.state.present] == [
            "Anne", "Bente", "Ditte", "Erik", "Åse", "Søren", "Ulla",
        ]  # fmt: skip
        assert running.evening.number == 2
        assert [plan.person for plan in running.state.plans_before] == ["p3", "p4", "p5"]
        assert isinstance(app.screen_stack[-2], HomeScreen)

    play_sheet(house, group, act)


def test_who_is_here_is_remembered_until_the_start(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("1", "enter")
        await until(pilot, lambda: isinstance(app.screen, PrepareScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("2", "enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert len(app.screen.running.state.present) == len(group.participants) - 2

    play_sheet(house, group, act)


def test_a_start_that_is_taken_back_starts_nothing(tmp_path):
    house, group = demo_house(tmp_path)

    async def act(app, pilot):
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("escape")
        assert isinstance(app.screen, PrepareScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)

    play_sheet(house, group, act)
    assert house.groups.standing(group.id).under_way is None


def test_the_end_is_counted_from_the_start_and_not_from_when_one_looked(tmp_path):
    clock = HandClock()
    house, group = demo_house(tmp_path, clock)
    clock.go(-2 * 3600)  # one looks at 17.00, and begins at 19.00

    async def act(app, pilot):
        assert "19:00 to 21:30" in seen(app.screen.query_one("#heading"))
        clock.go(2 * 3600)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        running = app.screen.running
        assert running.wall_at(running.state.ends_at) == START + timedelta(minutes=150)

    play_sheet(house, group, act)


def test_an_evening_that_is_under_way_already_is_said_and_nothing_is_lost(tmp_path):
    house, group = demo_house(tmp_path)
    everyone = tuple(p.id for p in group.participants)

    async def act(app, pilot):
        house.evenings.start(house.evenings.prepare(group.id, 2), everyone)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, PresentDialog))
        await pilot.press("enter")
        await until(pilot, lambda: any("already under way" in n.title for n in app._notifications))
        assert isinstance(app.screen, PrepareScreen)

    play_sheet(house, group, act)


def test_a_curriculum_that_is_gone_is_said_on_the_sheet(tmp_path, monkeypatch):
    _house, group = demo_house(tmp_path)
    monkeypatch.setattr("facilitator.library.places.bundled", lambda: tmp_path / "nothing")
    house = house_at(tmp_path)

    async def act(app, pilot):
        await until(pilot, lambda: "laer-at-tackle" in seen(app.screen.query_one("#sheet")))
        await pilot.press("s", "p", "left")  # nothing to start, print or turn to
        assert isinstance(app.screen, PrepareScreen)

    play(house, act, screen=PrepareScreen(house, group.id, 2))


def test_a_role_that_nobody_has_gets_a_name(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(FORMS))
    house = house_at(tmp_path)
    group = house.groups.create("Rådet", "council", ["Kirsten"], ["Anne"], "19:00")

    async def act(app, pilot):
        await until(pilot, lambda: "referent: nobody yet" in seen(app.screen))
        await pilot.press("l")
        await write(pilot, "Kirsten")
        await pilot.press("enter")
        await until(pilot, lambda: "already someone called Kirsten" in prose(app.screen))
        await pilot.press("backspace", *["backspace"] * 6)
        await write(pilot, "Jytte")
        await pilot.press("enter")
        await until(pilot, lambda: "referent: Jytte" in seen(app.screen))
        await pilot.press("l")  # every role has a name now
        await pilot.pause()
        assert "referent: Jytte" in seen(app.screen)

    play_sheet(house, group, act, number=1)
