"""Rounds on the running screen: whose turn it is, by key, by number and by mouse."""

from screen_play import play, until

from facilitator.tui.screens.run import RunScreen
from facilitator.tui.widgets.line import Line


def line(app, name):
    return app.screen.query_one(f"#{name}", Line).said


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
