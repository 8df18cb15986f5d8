"""A place to turn to as people read it, and a list of them for the printer."""

from datetime import date
from typing import Literal, NamedTuple

Standing = Literal["", "checked", "old", "unchecked"]


class Place(NamedTuple):
    """A place to turn to. `phone`, `hours` and `url` are empty where there is none.

    `standing` is where its number stands, `said` the words for that, and both are empty without a number only.
    `remark` tells a leader what to do about the number, and is empty where that is nothing.
    """

    id: str
    name: str
    what: str
    kind: str
    place: str
    phone: str
    hours: str
    url: str
    checked_on: date | None
    checked_by: str
    standing: Standing
    said: str
    remark: str
    acute: bool

    @property
    def number(self) -> str:
        """The number, never without the words that say where it stands; empty where there is none."""
        return f"{self.phone} – {self.said}" if self.phone else ""

    @property
    def address(self) -> str:
        """The web address as it is typed on a phone: where it leads comes first, and nothing else is left out."""
        return self.url.removeprefix("https://").removesuffix("/")


class Directory(NamedTuple):
    """A list of places to hand out. `left_out` says what is not on it, `foot` where it comes from and of when."""

    title: str
    language: str
    places: tuple[Place, ...]
    left_out: tuple[str, ...]
    foot: str
