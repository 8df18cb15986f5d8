"""A rehearsal on the screen: it says so all the time, goes at three speeds, and leads back where one was."""

import asyncio

import pytest
from hand_clock import HandClock
from screen_play import demo_house, play, prose, seen, until
from textual.widgets import Button

from facilitator.library.places import bundled
from facilitator.sessions.commands import Next
from facilitator.tui.rehearsing import RehearsalApp
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.rehearsal import RehearsalScreen
from facilitator.tui.screens.rehearse import RehearseDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.rehearsal_bar import RehearsalBar, RehearsalMark
from facilitator.tui.widgets.script import Script


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def house(tmp_path, clock):
    return demo_house(tmp_path / "data", clock)[0]


def contents(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_from_the_file_to_the_rehearsal_and_back_and_nothing_is_kept(tmp_path, house):
    before = contents(tmp_path / "data")

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query_one("#rehearse").display)
        await pilot.press("2", "right", "r")
        await until(pilot, lambda: isinstance(app.screen, RehearseDialog))
        assert "Tema 2" in prose(app.screen)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, RehearsalScreen))
        assert "REHEARSAL · 60 times as fast · nothing is kept" in prose(app.screen.query_one(RehearsalBar))
        assert app.screen.running.evening.number == 2
        assert app.screen.running.state.plans_before
        await pilot.press("n", "n")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        assert "Nothing of it is kept" in prose(app.screen)
        await pilot.press("enter")
        assert isinstance(app.screen, RehearsalScreen)
        await pilot.press("escape", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen))
        assert contents(tmp_path / "data") == before
        assert [standing.group.name for standing in house.groups.all()] == ["The Tuesday group"]

    play(house, act, screen=CurriculumScreen(house, str(bundled() / "sos.toml")))


def test_the_speed_changes_by_key_and_by_click(house, clock):
    rehearsal = house.rehearsals.begin("sos", "1")

    async def act(app, pilot):
        words = app.screen.query_one(RehearsalBar)
        assert "As in life" in prose(words)
        await pilot.press("a")
        assert "10 times as fast" in prose(words)
        clock.go(6)
        app.screen.tick()
        assert "13:00 left of 14 minutes" in prose(app.screen)
        await pilot.click(next(b for b in words.query(Button) if str(b.label) == "Other speed"))
        assert "60 times as fast" in prose(words)
        clock.go(1)
        app.screen.tick()
        assert "12:00 left of 14 minutes" in prose(app.screen)

    play(house, act, screen=RehearsalScreen(rehearsal))


def test_no_key_of_its_own_hides_one_of_the_running_session():
    def keys(screen):
        return {key.strip() for binding in screen.BINDINGS for key in binding.key.split(",")}

    assert keys(RehearsalScreen) & keys(RunScreen) == {"escape"}


def test_it_ends_with_a_summary_and_leads_back(house):
    rehearsal = house.rehearsals.begin("sos", "1", speed=60)
    while rehearsal.running.state.follower(rehearsal.running.state.current) is not None:
        rehearsal.running.do(Next())

    async def act(app, pilot):
        below = app.screen_stack[-2]
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert "REHEARSAL" in prose(app.screen)
        assert "Front page" not in prose(app.screen)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is below)

    play(house, act, screen=RehearsalScreen(rehearsal))


def test_all_that_an_evening_can_do_a_rehearsal_can(house):
    rehearsal = house.rehearsals.begin("sos", "1")
    while rehearsal.running.state.step.kind != "cards":
        rehearsal.running.do(Next())

    async def act(app, pilot):
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, CardScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RehearsalScreen))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        text = prose(app.screen)
        assert "Other speed" in text
        assert text.count("Stop") == 2  # the word and its explanation, and no way to a front page
        assert "Front page" not in text

    play(house, act, screen=RehearsalScreen(rehearsal))


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_what_it_is_can_always_be_read(house, size):
    async def act(app, pilot):
        bar = app.screen.query_one(RehearsalBar)
        assert "nothing is kept" in seen(bar)
        assert bar.region.y == 0
        for button in bar.query(Button):
            assert app.screen.region.contains_region(button.region)
        assert app.screen.query_one(Script).region.height >= 6
        assert app.screen.query_one(KeyRows).region.bottom == size[1]

    play(house, act, screen=RehearsalScreen(house.rehearsals.begin("sos", "1")), size=size)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_it_is_said_once_and_the_key_for_the_speed_is_in_the_footer(house, size):
    async def act(app, pilot):
        await pilot.pause()
        assert seen(app.screen).count("REHEARSAL") == 1
        assert app.screen.query_one("#evening", Line).said.startswith("session 1 of 6")
        assert "a Other speed" in prose(app.screen.query_one(KeyRows))

    play(house, act, screen=RehearsalScreen(house.rehearsals.begin("sos", "1")), size=size)


def test_quitting_asks_only_where_something_real_is_under_way(house):
    async def act(app, pilot):
        await app.action_quit()
        assert app._exit

    play(house, act, screen=RehearsalScreen(house.rehearsals.begin("sos", "1")))

    group = house.groups.all()[0].group
    real = house.evenings.start(house.evenings.prepare(group.id, 2), tuple(p.id for p in group.participants))

    async def both(app, pilot):
        await app.push_screen(RehearsalScreen(house.rehearsals.begin("sos", "1")))
        await app.action_quit()
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))

    play(house, both, screen=RunScreen(house, real))


def test_alone_it_is_the_whole_program_and_leaving_it_ends_it(house):
    async def run():
        app = RehearsalApp(house.rehearsals.begin("laer-at-tackle", "2", speed=10))
        async with app.run_test() as pilot:
            await until(pilot, lambda: isinstance(app.screen, RehearsalScreen))
            await pilot.press("escape", "tab", "enter")
            await until(pilot, lambda: app._exit)

    asyncio.run(run())


def at_step(house, kind):
    """A rehearsal of the second session that has come to a step of that kind."""
    rehearsal = house.rehearsals.begin("sos", "2")
    while rehearsal.running.state.step.kind != kind:
        rehearsal.running.do(Next())
    return rehearsal


@pytest.mark.parametrize(
    ("keys", "screen"),
    [
        ("d", "CardScreen"),
        ("p", "PlansScreen"),
        (("p", "enter"), "PlanDialog"),
        ("l", "FollowUpScreen"),
        ("f", "FeedbackScreen"),
        ("t", "ReplanDialog"),
        ("s", "SkipDialog"),
        ("m", "BeganDialog"),
        ("h", "PresentDialog"),
        ("!", "SafetyScreen"),
        ("f1", "HelpScreen"),
        (("c", "tab", "enter"), "RehearsalSummary"),
    ],
)
def test_every_screen_that_a_rehearsal_opens_says_what_it_is(house, keys, screen):
    async def act(app, pilot):
        await pilot.press(*keys) if isinstance(keys, tuple) else await pilot.press(keys)
        await until(pilot, lambda: type(app.screen).__name__ == screen)
        await until(pilot, lambda: app.screen.query(RehearsalMark))
        mark = app.screen.query_one(RehearsalMark)
        assert "REHEARSAL · nothing is kept" in seen(mark)
        assert (mark.region.y, mark.region.width) == (0, 80)

    play(house, act, screen=RehearsalScreen(at_step(house, "cards")))


def test_what_is_real_never_says_that_it_is_a_rehearsal(house):
    group = house.groups.all()[0].group
    real = house.evenings.start(house.evenings.prepare(group.id, 2), tuple(p.id for p in group.participants))

    async def act(app, pilot):
        for key in ("p", "f1"):
            await pilot.press(key)
            await pilot.pause()
            assert not app.screen.query(RehearsalMark)

    play(house, act, screen=RunScreen(house, real))
