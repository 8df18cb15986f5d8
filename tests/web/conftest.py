"""A real round behind a real server on this machine's own addresses."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from open_round import CODES, FORM, Opened

from facilitator.ports.doorway import Desk
from facilitator.ports.feedback_box import OpenRound
from facilitator.services.feedback_rounds import RoundDesk
from facilitator.storage.memory import MemoryFeedbackBox
from facilitator.web.doorway import UvicornDoor, UvicornDoorway


@pytest.fixture
def open_door() -> Iterator[Callable[[Desk], UvicornDoor]]:
    """Opens doors and closes what is still open at the end."""
    doors: list[UvicornDoor] = []

    def open_one(desk: Desk) -> UvicornDoor:
        doors.append(UvicornDoorway().open(desk, 0))
        return doors[-1]

    yield open_one
    for door in doors:
        door.close()


@pytest.fixture
def opened(open_door: Callable[[Desk], UvicornDoor]) -> Opened:
    """An open round of twelve slips, in English."""
    box = MemoryFeedbackBox()
    round_ = OpenRound("r1", FORM, 9, CODES)
    box.open(round_)
    door = open_door(RoundDesk(round_, box))
    return Opened(door, box, f"http://127.0.0.1:{door.port}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A real Chromium; for one module only, since playwright occupies the thread's event loop meanwhile."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    quiet = ("no-first-run", "disable-background-networking", "disable-component-update", "disable-sync")
    with sync_playwright() as play:
        args = ["--no-sandbox", "--disable-gpu", *(f"--{flag}" for flag in quiet)]
        browser = play.chromium.launch(executable_path=found, args=args)
        yield browser
        browser.close()
