"""The wall from the running evening: its key, what it follows, and when it is taken down."""

import html
import sys
from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from screen_play import play, until
from wall_up import ask

from facilitator.errors import CannotServe
from facilitator.ports.doorway import Address
from facilitator.services.wall import Wall
from facilitator.sessions import commands as c
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.web import addresses


@pytest.fixture(autouse=True)
def no_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


def on_the_wall(house) -> str:
    return html.unescape(ask(house.wall.address)[1])


async def put_up(house, pilot) -> None:
    await pilot.press("w")
    await until(pilot, lambda: house.wall.address)


def test_the_key_puts_the_wall_up_and_tells_its_address(tmp_path: Path):
    house, running = evening_at(tmp_path, "welcome", 1)

    async def act(app, pilot):
        await put_up(house, pilot)
        await until(pilot, lambda: app._notifications)
        assert house.wall.address in " ".join(str(note.message) for note in app._notifications)
        assert running.state.step.title in on_the_wall(house)
        first = house.wall.address
        await pilot.press("w")
        await pilot.pause(0.1)
        assert house.wall.address == first

    play(house, act, screen=RunScreen(house, running))


def test_with_windows_the_browser_opens_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    house, running = evening_at(tmp_path, "welcome", 1)
    monkeypatch.setenv("DISPLAY", ":0")
    opened = []
    monkeypatch.setattr(FacilitatorApp, "open_url", lambda _app, url: opened.append(url))

    async def act(_app, pilot):
        await put_up(house, pilot)
        await until(pilot, lambda: opened)
        await pilot.press("w")
        await until(pilot, lambda: len(opened) == 2)
        assert opened == [house.wall.address] * 2

    play(house, act, screen=RunScreen(house, running))


def test_what_is_done_on_other_screens_is_on_the_wall_at_once(tmp_path: Path):
    house, running = evening_at(tmp_path, "cards", 1)

    async def act(app, pilot):
        await put_up(house, pilot)
        await pilot.press("d")
        assert isinstance(app.screen, CardScreen)
        await pilot.press("d")
        assert running.state.table()[0].card.text in on_the_wall(house)

    play(house, act, screen=RunScreen(house, running))


def test_the_break_is_over_on_the_wall_when_it_is_over(tmp_path: Path):
    clock = HandClock()
    house, running = evening_at(tmp_path, "break", 1, clock)

    async def act(app, pilot):
        await put_up(house, pilot)
        assert "We begin again at" in on_the_wall(house)
        clock.go(600)
        clock.go(600)
        app.screen.tick()
        assert "We begin again now" in on_the_wall(house)

    play(house, act, screen=RunScreen(house, running))


def test_the_open_round_is_on_the_wall_as_long_as_its_door_is_open(tmp_path: Path, monkeypatch):
    ways = ("http://192.168.7.7:{port}", "http://10.1.1.1:{port}")
    monkeypatch.setattr(
        addresses, "current", lambda port: tuple(Address(way.format(port=port), "Room") for way in ways)
    )
    house, running = evening_at(tmp_path, "feedback", 1)

    async def act(app, pilot):
        await put_up(house, pilot)
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
        await pilot.press("o")
        await until(pilot, lambda: "192.168.7.7" in on_the_wall(house))
        await pilot.press("a")
        await until(pilot, lambda: "10.1.1.1" in on_the_wall(house))
        assert 'class="code"' in on_the_wall(house)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert 'class="code"' not in on_the_wall(house)

    play(house, act, screen=RunScreen(house, running))


def test_names_are_on_the_wall_only_after_a_key(tmp_path: Path):
    house, running = evening_at(tmp_path, "welcome", 1)
    speaker = running.name(running.state.turns.waiting[0])

    async def act(_app, pilot):
        await pilot.press("W")
        assert not house.wall.names
        await put_up(house, pilot)
        assert f">{speaker}<" not in on_the_wall(house)
        await pilot.press("W")
        assert f">{speaker}<" in on_the_wall(house)
        await pilot.press("W")
        assert f">{speaker}<" not in on_the_wall(house)

    play(house, act, screen=RunScreen(house, running))


def test_it_stays_up_behind_the_front_page_and_goes_down_with_the_evening(tmp_path: Path):
    house, running = evening_at(tmp_path, "closing", 1)

    async def act(app, pilot):
        await put_up(house, pilot)
        address = house.wall.address
        app.screen.dismiss()
        await pilot.pause()
        assert ask(address)[0].status == 200
        again = house.evenings.resume(running.evening)
        await app.push_screen(RunScreen(house, again))
        await until(pilot, lambda: again.changed)
        again.do(c.Close())
        assert "Thank you for coming." in on_the_wall(house)
        app.screen.dismiss()
        await until(pilot, lambda: not house.wall.address)
        with pytest.raises(ConnectionRefusedError):
            ask(address)

    play(house, act, screen=RunScreen(house, running))


def test_another_evening_that_is_led_takes_the_wall_over(tmp_path: Path):
    house, running = evening_at(tmp_path, "welcome", 1)
    other = house.groups.create("The Wednesday group", "sos", ("Ole",), ("Eva", "Ida"), "19:00")

    async def act(app, pilot):
        await put_up(house, pilot)
        address = house.wall.address
        app.screen.dismiss()
        await pilot.pause()
        beside = house.evenings.start(
            house.evenings.prepare(other.id, 1), tuple(person.id for person in other.participants)
        )
        beside.do(c.Next())
        await app.push_screen(RunScreen(house, beside))
        await until(pilot, lambda: beside.changed)
        assert house.wall.address == address
        assert beside.state.step.title in on_the_wall(house)
        assert running.state.step.title not in on_the_wall(house)

    play(house, act, screen=RunScreen(house, running))


def test_why_it_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    house, running = evening_at(tmp_path, "welcome", 1)

    def refuse(*_args: object) -> str:
        raise CannotServe("No wall tonight.", "Try again.")

    monkeypatch.setattr(Wall, "open", refuse)

    async def act(app, pilot):
        await pilot.press("w")
        await until(pilot, lambda: app._notifications)
        assert "No wall tonight." in " ".join(f"{note.title} {note.message}" for note in app._notifications)

    play(house, act, screen=RunScreen(house, running))
