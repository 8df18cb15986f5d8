"""A wall that is up, as the tests of its page ask it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

from facilitator.ports.wall import Place, WallView
from facilitator.web.wall import LoopbackWall, LoopbackWalls

CALM = WallView("Welcome", "en")


@contextmanager
def up(view: WallView = CALM, place: Place | None = None) -> Iterator[LoopbackWall]:
    """A wall that shows the view, until the block ends."""
    wall = LoopbackWalls().open(view, place)
    try:
        yield wall
    finally:
        wall.close()


def ask(address: str, path: str = "", method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
    """One request to that address on a connection of its own; gives the answer and its page."""
    to = urlsplit(address)
    connection = HTTPConnection(to.hostname or "", to.port, timeout=15)
    try:
        connection.request(method, path if path.startswith("/") else to.path + path, headers=headers)
        response = connection.getresponse()
        return response, response.read().decode()
    finally:
        connection.close()
