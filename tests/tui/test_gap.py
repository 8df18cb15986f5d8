"""A closed lid is asked about, never guessed."""

from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from screen_play import play, prose, until

from facilitator.errors import CannotStore
from facilitator.sessions import clock as reading
from facilitator.tui.screens.gap import GapDialog
from facilitator.tui.screens.run import RunScreen


@pytest.fixture
def evening(tmp_path: Path, clock: HandClock):
    return evening_at(tmp_path, "welcome", clock=clock)


def lid_closed(clock, seconds):
    clock.patience = 30.0
    clock.sleep(seconds)


@pytest.mark.parametrize(
    ("keys", "elapsed"), [(("enter",), 300), (("escape", "enter"), 300), (("right", "enter"), 60)]
)
def test_the_time_away_is_named_and_counts_as_the_person_says(evening, clock, keys, elapsed):
    house, running = evening

    async def act(app, pilot):
        clock.go(60)
        app.screen.tick()
        lid_closed(clock, 240)
        app.screen.tick()
        await until(pilot, lambda: isinstance(app.screen, GapDialog))
        assert "away from 19:01 to 19:05 (4 minutes)" in prose(app.screen)
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert running.gap == 0
        assert reading.elapsed(running.state, running.now()) == pytest.approx(elapsed)
        assert f"{running.wall_at(running.state.ends_at):%H:%M}" == "21:30"

    play(house, act, screen=RunScreen(house, running))


def test_it_is_asked_once_also_when_another_screen_lies_on_top(evening, clock):
    house, running = evening

    async def act(app, pilot):
        run = app.screen
        await pilot.press("p")
        await until(pilot, lambda: app.screen is not run)
        lid_closed(clock, 240)
        run.tick()
        run.tick()
        await until(pilot, lambda: isinstance(app.screen, GapDialog))
        assert sum(isinstance(screen, GapDialog) for screen in app.screen_stack) == 1
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, GapDialog))
        run.tick()
        await pilot.pause()
        assert not isinstance(app.screen, GapDialog)

    play(house, act, screen=RunScreen(house, running))


def test_after_a_crash_it_is_asked_as_soon_as_the_evening_is_back(evening, clock):
    house, running = evening
    clock.go(60)
    running.tick()
    clock.go(600)
    again = house.evenings.resume(running.evening)

    async def act(app, pilot):
        await until(pilot, lambda: isinstance(app.screen, GapDialog))
        assert "(10 minutes)" in prose(app.screen)
        await pilot.press("right", "enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert reading.elapsed(again.state, again.now()) == pytest.approx(60)

    play(house, act, screen=RunScreen(house, again))


def test_an_answer_that_cannot_be_stored_is_asked_for_again(evening, clock, monkeypatch):
    house, running = evening
    append = type(running._journal).append

    async def act(app, pilot):
        def full(*_args):
            raise CannotStore("The disk is full.", "Make room.")

        monkeypatch.setattr(type(running._journal), "append", full)
        clock.go(60)
        app.screen.tick()
        lid_closed(clock, 240)
        app.screen.tick()
        await until(pilot, lambda: isinstance(app.screen, GapDialog))
        await pilot.press("right", "enter")
        await until(pilot, lambda: [note.title for note in app._notifications])
        monkeypatch.setattr(type(running._journal), "append", append)
        await until(pilot, lambda: isinstance(app.screen, GapDialog))
        await pilot.press("right", "enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert running.gap == 0
        assert reading.elapsed(running.state, running.now()) == pytest.approx(60)

    play(house, act, screen=RunScreen(house, running))
