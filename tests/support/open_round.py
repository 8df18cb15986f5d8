"""A round with its door, as the tests of the page ask it."""

from http.client import HTTPConnection, HTTPResponse
from typing import NamedTuple

from facilitator.feedback.form import Form, Question
from facilitator.ports.feedback_box import FeedbackBox
from facilitator.web.doorway import UvicornDoor

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
