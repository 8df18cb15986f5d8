"""Where curricula come from: the shipped ones and the person's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # pydantic costs more than the rest of the home screen's imports together
    from facilitator.curriculum.model import Curriculum, Deck, Instrument, Signpost
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

    def signposts(self) -> "tuple[Signpost, ...]":
        """All signposts, the person's own first."""

    def check(self, paths: Sequence[str]) -> "tuple[Problem, ...]":
        """Every problem in these files and folders; with none named, in all that the library sees."""
