"""Time on the running screen: pauses, re-planning, and steps that began earlier."""

from screen_play import play, until

from facilitator.tui.screens.began import BeganDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.widgets.line import Line


def line(app, name):
    return app.screen.query_one(f"#{name}", Line).said


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
