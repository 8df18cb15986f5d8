"""Where curricula come from: the shipped ones and the person's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # pydantic costs more than the rest of the home screen's imports together
    from facilitator.curriculum.instrument import Instrument
    from facilitator.curriculum.model import Curriculum, Deck, Signpost
    from facilitator.curriculum.problems import Problem


class Entry(NamedTuple):
    """A curriculum that can be used. `minutes` is its longest session; `own` says it is the person's own file."""

    id: str
    title: str
    form: str
    sessions: int
    minutes: int
    path: str
    own: bool


class Refusal(NamedTuple):
    """A file that cannot be used, and everything that is wrong with it."""

    path: str
    problems: "tuple[Problem, ...]"


class Stamp(NamedTuple):
    """What tells one saving of a file from another, as far as a file system says."""

    size: int
    modified: int
    node: int


class Source(NamedTuple):
    """One file as it is now: its text, or None where it cannot be read, and what is wrong with it.

    `curriculum` is there where it can be used. `draft` is what the file draws, also where a rule is
    broken, to be looked at while it is mended.
    """

    path: str
    text: str | None
    problems: "tuple[Problem, ...]"
    curriculum: "Curriculum | None"
    draft: "Curriculum | None" = None


class SignpostSource(NamedTuple):
    """A file of signposts: what it is called, its licence, the ids in it, and whether it is the person's own."""

    title: str
    language: str
    licence: str
    ids: frozenset[str]
    own: bool


class CurriculumLibrary(Protocol):
    """All curricula that can be used, and by name the files that cannot."""

    def curricula(self) -> tuple[Entry, ...]:
        """What there is, the person's own first where two share an id."""

    def refused(self) -> tuple[Refusal, ...]:
        """The files that could not be read; the others still load."""

    def curriculum(self, curriculum_id: str) -> "Curriculum":
        """The curriculum with that id, or `NotFound` with the nearest ids."""

    def deck(self, deck_id: str, curriculum: "Curriculum | None" = None) -> "Deck":
        """The deck with that id, looked for in the curriculum first, or `NotFound`."""

    def instrument(self, instrument_id: str, curriculum: "Curriculum | None" = None) -> "Instrument":
        """The instrument with that id, looked for in the curriculum first, or `NotFound`."""

    def instrument_file(self, instrument_id: str, curriculum: "Curriculum") -> str:
        """The path of the file that the instrument with that id stands in: the curriculum's, or one of its own."""

    def signposts(self, curriculum: "Curriculum | None" = None) -> "tuple[Signpost, ...]":
        """All signposts, each id once: those in the curriculum first, then the person's own."""

    def signpost_sources(self) -> tuple[SignpostSource, ...]:
        """The files of signposts, the person's own first."""

    def refresh(self) -> None:
        """Read the files anew at the next question: some may have been changed."""

    def own_folder(self) -> str:
        """Where the person's own files lie; the folder need not be there."""

    def is_own(self, path: str) -> bool:
        """Whether the file is the person's own, and not one that came with the program."""

    def stamp(self, path: str) -> Stamp | None:
        """What changes when the file is saved; None where there is no file just now."""

    def stamps(self) -> "dict[str, Stamp]":
        """The stamp of every file that lies in the person's own folder just now, by path."""

    def source(self, path: str) -> Source:
        """One file, read and checked now, whatever state it is in."""

    def check(self, paths: Sequence[str]) -> "tuple[Problem, ...]":
        """Every problem in these files and folders; with none named, in all that the library sees."""
