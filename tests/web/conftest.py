"""A real round behind a real server on this machine's own addresses."""

import shutil
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from typing import Any, NamedTuple

import pytest

from facilitator.feedback.form import Form, Question
from facilitator.ports.doorway import Desk
from facilitator.ports.feedback_box import FeedbackBox, OpenRound
from facilitator.services.feedback_rounds import RoundDesk
from facilitator.storage.memory import MemoryFeedbackBox
from facilitator.web.doorway import UvicornDoor, UvicornDoorway

CODES = tuple(f"ABCDEF{a}{b}" for a in "GHJK" for b in "MNP")

FORM = Form(
    "check",
    "Tonight",
    "Three questions.",
    (
        Question("heard", "scale", "Were you listened to?", ("Not at all", "A little", "Mostly", "Entirely")),
        Question("pace", "choice", "How was the pace?", ("Slow", "Fine", "Fast")),
        Question("one-thing", "text", "One thing I take with me"),
    ),
    language="en",
)


class Opened(NamedTuple):
    """An open round, its box and its door."""

    door: UvicornDoor
    box: FeedbackBox
    url: str

    def ask(
        self, path: str = "/", method: str = "GET", body: bytes | str | None = None, **headers: str
    ) -> tuple[HTTPResponse, str]:
        """One request on a connection of its own; gives the answer and its page."""
        connection = HTTPConnection("127.0.0.1", self.door.port, timeout=5)
        if method == "POST":
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response, response.read().decode()
        finally:
            connection.close()

    def received(self) -> int:
        """How many answers the round holds."""
        return self.box.received("r1")


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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium."""
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
