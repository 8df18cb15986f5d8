"""The door that phones come through: a page on the laptop's own address."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from facilitator.feedback.form import Form
from facilitator.ports.feedback_box import Receipt, Standing


class Desk(Protocol):
    """What the page asks of us. Calls come from the server's own thread."""

    @property
    def form(self) -> Form:
        """The questions."""

    def standing(self, code: str) -> Standing:
        """Whether the code may still answer."""

    def hand_in(self, code: str, fields: Mapping[str, str]) -> Receipt:
        """Keep what a phone sent; "kept" only when it has reached the disk."""


class Address(NamedTuple):
    """A way to reach the laptop: `http://192.168.1.23:8080`, and the network's name for people."""

    url: str
    network: str


class Door(Protocol):
    """An open door."""

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where phones can come in, the likeliest first; only the laptop's own when there is no network."""

    @property
    def here(self) -> str:
        """The page's address on the laptop itself, which needs no network."""

    @property
    def visits(self) -> int:
        """How many pages have been fetched from elsewhere than this laptop."""

    def close(self) -> None:
        """Shut the door; nothing listens any more when this returns."""


class Doorway(Protocol):
    """Opens doors."""

    def open(self, desk: Desk, port: int | None = None) -> Door:
        """Serve the form; on `port`, or on the first free of a few. `CannotServe` says what to do."""

    def addresses(self, port: int) -> tuple[Address, ...]:
        """Where phones would come in on `port`, without opening anything."""
