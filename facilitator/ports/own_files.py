"""The person's own curriculum files: where they lie, and writing them so that nothing written is ever lost."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from facilitator.curriculum.read import Part

# The forms of a curriculum that have a file to start from, the usual one first.
FORMS = ("course", "group", "cafe", "theme-evening", "conversation", "network-meeting")


class Kept(NamedTuple):
    """A file that is there: its text just as it is written, and whether it is the person's own."""

    path: str
    text: str
    own: bool


class Move(NamedTuple):
    """A text to be put at `path`. What is there now is kept as `old` first; without `old` nothing may be there."""

    path: str
    text: str
    old: str = ""


class OwnFiles(Protocol):
    """Files of curricula and what they name. Every method answers `CannotRead` or `CannotStore` in words."""

    def folder(self) -> str:
        """The person's own folder; it need not be there."""

    def starter(self, form: str, language: str) -> str:
        """The file that a new curriculum of that form begins as."""

    def read(self, path: str) -> str:
        """A file's text just as it is written, with its own line ends."""

    def read_bytes(self, path: str, most: int) -> bytes:
        """At most one byte more than `most` of a file."""

    def find(self, part: "Part", name: str) -> Kept | None:
        """The file of that kind with that id: the person's own, else the one that came with the program."""

    def fillings(self, curriculum_id: str) -> tuple[Kept, ...]:
        """What fills that curriculum, by path."""

    def create(self, path: str, text: str) -> str:
        """Make a file, whole or not at all, and give its path; one that is there is never overwritten."""

    def replace(self, path: str, text: str, was: str) -> None:
        """Put `text` in place of `was`, at once; `Refused` if the file says something else by now."""

    def free(self, part: "Part", name: str, taken: Collection[str] = ()) -> str:
        """A path in the person's own folder where nothing is and that is not `taken`, for a file of that kind and id."""

    def old_name(self, path: str, version: str) -> str:
        """A path beside a file where nothing is, to keep it under with its version; it is no curriculum there."""

    def put(self, moves: Sequence[Move]) -> None:
        """Put all these texts in their places inside the person's own folder, or none of them."""
