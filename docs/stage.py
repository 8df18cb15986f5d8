"""The stage on which the pictures are taken: the running program, its time moved by hand, its screen as SVG."""

import asyncio
import html
import os
import re
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from facilitator.groups.group import Group
from facilitator.language import words
from facilitator.ports.doorway import Address
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import Next
from facilitator.system.chance import DealtChance
from facilitator.system.clock import SteeredClock
from facilitator.tui.app import FacilitatorApp
from facilitator.web import addresses
from facilitator.wiring import build

PATIENCE = 15.0  # seconds
PEOPLE = ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla")
_LUCK = 5
# Rich asks the reader's browser to fetch a font; a picture of ours fetches nothing.
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FONT = "'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"


class Stage:
    """A house on a throw-away folder, on the evening of 24 November 2026, at 19.00."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self._clock = folder / "clock"
        self._seconds = 0.0
        self.house: House = build(folder / "data", clock=SteeredClock(self._clock), chance=DealtChance(_LUCK))

    def pass_time(self, minutes: float) -> None:
        """Let time go by, at once."""
        self._seconds += 60 * minutes
        self._clock.write_text(str(self._seconds), encoding="ascii")

    def group(self) -> Group:
        """A group of eight that follows the six themes."""
        return self.house.groups.create("Pårørendegruppen", "sos", ("Kirsten", "Jørgen"), PEOPLE, "19.00")

    def evening(self, group: Group, number: int, kind: str = "welcome") -> RunningEvening:
        """That evening of the group, at its first step of the given kind; each step took the time it was given."""
        evenings = self.house.evenings
        running = evenings.start(evenings.prepare(group.id, number), tuple(p.id for p in group.participants))
        while running.state.step.kind != kind:
            self.pass_time(running.state.steps[running.state.current].allotted / 60)
            running.do(Next())
        return running

    def room(self, port: int) -> tuple[Address, ...]:
        """The network that stands in the pictures, whatever network their maker is on."""
        self.port = port
        return (Address("http://192.168.1.20:8080", "Wi-Fi"),)


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage of its own, in Danish, that is gone when the block ends."""
    own_curricula = {
        "FACILITATOR_CURRICULA": str(Path(tempfile.gettempdir()) / "no-own-curricula-in-pictures")
    }
    with (
        tempfile.TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True) as name,
        patch.dict(os.environ, own_curricula),
    ):
        words.use("da")
        new = Stage(Path(name))
        with patch.object(addresses, "current", new.room):
            yield new


class Window(NamedTuple):
    """The program's window while a scene is played in it."""

    app: FacilitatorApp
    pilot: Pilot[None]

    async def open(self, screen: Screen[Any], text: str) -> None:
        """Open a screen and wait until it shows `text`."""
        await self.app.push_screen(screen)
        await self.see(text)

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self.pilot.press(*keys)

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.pilot.press(*("space" if letter == " " else letter for letter in text))

    async def see(self, text: str) -> None:
        """Wait until the window shows `text`."""
        waited = 0.0
        while text not in _words_of(self.svg()):
            if waited > PATIENCE:
                raise AssertionError(f"never saw {text!r} on\n{_words_of(self.svg())}")
            await self.pilot.pause(0.05)
            waited += 0.05
        await self.pilot.pause(0.1)

    def svg(self) -> str:
        """The window as it is now."""
        return self.app.export_screenshot(title="facilitator", simplify=True)


class Shot(NamedTuple):
    """What is played before the picture is taken, and in what window."""

    scene: Callable[[Stage, Window], Awaitable[None]]
    size: tuple[int, int] = (80, 24)
    dark: bool = False


def picture(shot: Shot) -> str:
    """Play the scene, and give the last thing that was seen as SVG."""
    with stage() as new:
        return asyncio.run(_play(shot, new))


async def _play(shot: Shot, on: Stage) -> str:
    app = FacilitatorApp(on.house)
    app.animation_level = "none"
    async with app.run_test(size=shot.size) as pilot:
        if shot.dark:
            app.action_dark()
        await shot.scene(on, Window(app, pilot))
        for field in app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause(0.1)
        taken = _tidy(Window(app, pilot).svg())
    if str(on.folder) in _words_of(taken):
        raise AssertionError("the folder of whoever makes the pictures stands in one")
    return taken


def _words_of(svg: str) -> str:
    _style, _end, shown = svg.partition("</style>")
    return html.unescape(re.sub(r"<[^>]+>", "", shown)).replace("\xa0", " ")


def _tidy(svg: str) -> str:
    """The same picture with a name that does not change, and fonts that are at hand."""
    svg = _FONTS.sub("", svg).replace("Fira Code, monospace", _FONT)
    svg = re.sub(r"terminal-\d+", "screen", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"
