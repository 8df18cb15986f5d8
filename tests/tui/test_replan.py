"""What gives: shown before it is used, used with one key, taken back with one key."""

from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from screen_play import play, prose, until
from textual.widgets import Button

from facilitator.sessions import clock as reading
from facilitator.tui.screens.replan import ReplanDialog
from facilitator.tui.screens.run import RunScreen


@pytest.fixture
def evening(tmp_path: Path, clock: HandClock):
    return evening_at(tmp_path, "welcome", clock=clock)


def late(running, clock, minutes):
    """Let time go by until the evening is that many minutes behind."""
    clock.go(60 * minutes + running.tick().left - running.tick().drift)


def test_it_shows_what_gives_what_does_not_and_when_the_evening_ends(evening, clock):
    house, running = evening
    late(running, clock, 12)

    async def act(app, pilot):
        await pilot.press("t")
        words = prose(app.screen)
        proposal = running.proposal()
        assert words.startswith("12 minutes behind. This gives:")
        for change in proposal.changes:
            title, before, after = (
                running.state.agenda.steps[change.step].title,
                change.before // 60,
                change.after // 60,
            )
            expected = (
                f"{title} {before} minutes → left out"
                if change.dropped
                else f"{title} {before} → {after} minutes"
            )
            assert expected in words
        for step in running.state.agenda.steps:
            if step.kind in {"action-plan", "closing"}:
                assert step.title in words[words.index("Keeps its time") :]
        assert "ends 21:30 instead of 21:42" in words
        assert "late" not in words

    play(house, act, screen=RunScreen(house, running))


def test_enter_uses_it_and_u_takes_it_back(evening, clock):
    house, running = evening
    late(running, clock, 12)

    async def act(app, pilot):
        before = running.state.steps
        await pilot.press("t", "enter")
        await until(pilot, lambda: running.state.steps != before)
        assert reading.drift(running.state, running.now()) <= 0
        assert "Re-planned. u takes it back." in [note.message for note in app._notifications]
        await pilot.press("u")
        assert running.state.steps == before

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize("keys", [("escape",), ("t",), ("right", "enter")])
def test_leaving_it_changes_nothing(evening, clock, keys):
    house, running = evening
    late(running, clock, 12)

    async def act(app, pilot):
        before = running.state
        await pilot.press("t")
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert running.state is before

    play(house, act, screen=RunScreen(house, running))


def test_an_evening_on_time_says_that_nothing_has_to_give(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("t")
        words = prose(app.screen)
        assert "Nothing has to give." in words
        assert "21:30, as promised" in words
        assert not app.screen.query("#use")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))

    play(house, act, screen=RunScreen(house, running))


def test_it_says_by_how_much_it_cannot(evening, clock):
    house, running = evening
    late(running, clock, 100)

    async def act(app, pilot):
        await pilot.press("t")
        short = round(running.proposal().short / 60)
        assert short > 0
        assert f"still {short} minutes late" in prose(app.screen)
        assert app.screen.query_one("#use", Button).region.bottom <= 24

    play(house, act, screen=RunScreen(house, running))


def test_a_proposal_that_has_grown_stale_is_refused_in_words(evening, clock):
    house, running = evening
    late(running, clock, 12)

    async def act(app, pilot):
        dialog = ReplanDialog(running)
        answers: list[object] = []
        await app.push_screen(dialog, answers.append)
        await pilot.press("enter")
        await until(pilot, lambda: answers)
        (command,) = answers
        screen = app.screen
        assert screen.carry_out(command)
        before = running.state
        assert not screen.carry_out(command)
        assert running.state is before
        await pilot.pause()
        assert "The evening has moved on since this proposal." in [note.title for note in app._notifications]

    play(house, act, screen=RunScreen(house, running))
