"""The wall: what the room sees on the projector, and nothing that is the leaders'."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from facilitator.boards.shapes import Drawing
from facilitator.ports.press import Matrix


@dataclass(frozen=True, slots=True)
class WallCard:
    """A card on the table."""

    text: str
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class WallPart:
    """A part of a tool, with what the group said in it."""

    title: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """The way for phones into an open round: what to do, the address in words, and its QR without a border."""

    how: str
    address: str
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class WallView:
    """All that the room is to see at one moment, in the language it is shown in.

    `left` is the seconds left then, never below zero; None where no time is shown. `big` is one line in the
    place of everything else, and `over` says that the evening is closed. `notes` are words the group has said;
    in a tool with parts those said in `part`, the one in focus, and `others` has the rest.
    """

    title: str
    language: str
    questions: tuple[str, ...] = ()
    cards: tuple[WallCard, ...] = ()
    part: str = ""
    notes: tuple[str, ...] = ()
    others: tuple[WallPart, ...] = ()
    turn: str = ""
    big: str = ""
    left: float | None = None
    paused: bool = False
    invitation: Invitation | None = None
    picture: Drawing | None = None
    over: bool = False


class Place(NamedTuple):
    """Where a wall is found on this laptop: the port, and the secret part of its address."""

    port: int
    secret: str


class OpenWall(Protocol):
    """A wall that the projector's browser can follow."""

    @property
    def place(self) -> Place:
        """Where it is."""

    @property
    def address(self) -> str:
        """What the browser on this laptop opens."""

    def show(self, view: WallView) -> None:
        """Bring the wall up to the view, from any thread; what has not changed costs nothing."""

    def close(self) -> None:
        """Take the wall down; nothing listens any more when this returns."""


class Walls(Protocol):
    """Puts walls up."""

    def open(self, view: WallView, place: Place | None = None) -> OpenWall:
        """A wall that shows the view; where another was, if that place is free. `CannotServe` says what to do."""


class WallMemory(Protocol):
    """Remembers where the wall of an evening was, so that a browser finds it after the program was restarted."""

    def recall(self, evening: str) -> Place | None:
        """Where that evening's wall was; None where it had none."""

    def remember(self, evening: str, place: Place) -> None:
        """Keep the place, for that evening only."""

    def forget(self) -> None:
        """Keep no place."""
