"""What the running screen asks: why a step is left out, who is here, whether to close and to leave."""

from screen_play import play, prose, seen, until
from textual.widgets import Button

from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.skip import SkipDialog
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.line import Line


def line(app, name):
    return app.screen.query_one(f"#{name}", Line).said


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
