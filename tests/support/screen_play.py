"""Plays the real program on a real house: keys and clicks go in, what stands on the screen comes out."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from hand_clock import HandClock
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from facilitator.groups.group import Group
from facilitator.services.house import House
from facilitator.tui.app import FacilitatorApp
from facilitator.wiring import build

PATIENCE = 10.0  # seconds; a laptop under load loads pydantic in two
Act = Callable[[FacilitatorApp, Pilot[None]], Awaitable[None]]


def house_at(folder: Path, clock: HandClock | None = None) -> House:
    """An empty house on the evening of 24 November 2026, at 19.00."""
    return build(folder, clock=clock or HandClock())


def demo_house(folder: Path, clock: HandClock | None = None) -> tuple[House, Group]:
    """A house with the invented group, which has met once."""
    house = house_at(folder, clock)
    return house, house.demonstration.furnish()


def play(
    house: House, act: Act, *, screen: Screen[Any] | None = None, size: tuple[int, int] = (80, 24)
) -> None:
    """Run `act` on the program, opened on the first screen or on `screen`."""

    async def run() -> None:
        app = FacilitatorApp(house)
        async with app.run_test(size=size) as pilot:
            if screen is not None:
                await app.push_screen(screen)
                await pilot.pause()
            await act(app, pilot)

    asyncio.run(run())


async def until(pilot: Pilot[None], what: Callable[[], object]) -> None:
    """Wait for something that a worker brings about."""
    waited = 0.0
    while not what():
        assert waited < PATIENCE, "it never happened"
        await pilot.pause(0.02)
        waited += 0.02
    await pilot.pause()


async def write(pilot: Pilot[None], text: str) -> None:
    """Type `text` into what has the focus."""
    await pilot.press(*("space" if c == " " else c for c in text))


def prose(widget: Widget) -> str:
    """What `seen` gives as running text, wherever its lines were broken."""
    return " ".join(seen(widget).split())


def seen(widget: Widget) -> str:
    """All text in and under the widget, whether or not it is scrolled into sight."""
    lines = []
    for part in [widget, *widget.query("*")]:
        if part.display and not part.children:
            strips = part.render_lines(part.outer_size.region)
            lines += [strip.text.rstrip() for strip in strips]
    return "\n".join(lines)
