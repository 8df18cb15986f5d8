"""The coordinator's workshop: every curriculum file with its problems, and one of them as it is being written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from facilitator.errors import NotFound
from facilitator.ports.drawer import Drawer
from facilitator.ports.library import CurriculumLibrary, Stamp

if TYPE_CHECKING:
    from facilitator.curriculum.instrument import Instrument
    from facilitator.curriculum.model import Curriculum, Deck
    from facilitator.curriculum.problems import Problem


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed:
    """A file on the list. One with an error has no id and no title, for what it holds is not known."""

    path: str
    own: bool
    id: str = ""
    title: str = ""
    form: str = ""
    sessions: int = 0
    minutes: int = 0
    errors: int = 0
    warnings: int = 0

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePath(self.path).name


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as it stands: what is written, what is wrong, and what it makes where nothing is.

    `text` is None while the file cannot be read, and `gone` says that it is not there at all; `curriculum` is
    None while the errors leave nothing to look at.
    """

    path: str
    own: bool
    text: str | None
    problems: "tuple[Problem, ...]"
    curriculum: "Curriculum | None" = None
    decks: "tuple[Deck, ...]" = ()
    instruments: "tuple[Instrument, ...]" = ()
    gone: bool = False

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePath(self.path).name

    @property
    def errors(self) -> int:
        """How many errors keep it from being used."""
        return sum(problem.severity == "error" for problem in self.problems)


class Watch:
    """Notices that a file has been saved, whatever editor does it."""

    def __init__(self, library: CurriculumLibrary, path: str) -> None:
        self._library = library
        self._path = path
        self._shown: Stamp | None = None
        self._seen: Stamp | None = None
        self._readable = False

    def look(self) -> Sheet:
        """The file as it is now."""
        self._seen = self._shown = self._library.stamp(self._path)
        source = self._library.source(self._path)
        self._readable = source.text is not None
        own = self._library.is_own(self._path)
        if source.draft is None:
            return Sheet(self._path, own, source.text, source.problems, gone=self._shown is None)
        decks, instruments = self._used(source.draft)
        return Sheet(self._path, own, source.text, source.problems, source.draft, decks, instruments)

    def news(self) -> Sheet | None:
        """The file as it is now, where it is another than at the last look.

        A file that is being written, or is away for a moment while an editor puts a new one in its
        place, is left alone until two looks in a row find the same.
        """
        stamp = self._library.stamp(self._path)
        still, self._seen = stamp == self._seen, stamp
        if not still or (stamp == self._shown and self._readable):
            return None
        known = stamp == self._shown  # a file that could not be read is tried again and again
        sheet = self.look()
        return None if known and sheet.text is None else sheet

    def _used(self, curriculum: "Curriculum") -> "tuple[tuple[Deck, ...], tuple[Instrument, ...]]":
        steps = [step for session in curriculum.sessions for step in session.steps]
        decks = dict.fromkeys(
            [*(step.deck for step in steps if step.deck), *(deck.id for deck in curriculum.decks)]
        )
        asked = dict.fromkeys(
            [
                *(step.instrument for step in steps if step.instrument),
                *(measure.instrument for measure in curriculum.measures),
                *(instrument.id for instrument in curriculum.instruments),
            ]
        )
        # One that is not there is one of the problems; the others can be looked at all the same.
        return (
            tuple(_found(self._library.deck, decks, curriculum)),
            tuple(_found(self._library.instrument, asked, curriculum)),
        )


def _found(
    find: "Callable[[str, Curriculum], T]", names: Iterable[str], curriculum: "Curriculum"
) -> "Iterator[T]":
    for name in names:
        with suppress(NotFound):
            yield find(name, curriculum)


class Shelf:
    """Every file with an error, and every curriculum, the person's own first.

    It notices when one of the person's own is saved, added or taken away.
    """

    def __init__(self, library: CurriculumLibrary) -> None:
        self._library = library
        self._shown: dict[str, Stamp] | None = None
        self._seen: dict[str, Stamp] | None = None

    def look(self) -> tuple[Listed, ...]:
        """The files as they are on the disk now."""
        self._seen = self._shown = self._library.stamps()
        self._library.refresh()
        return tuple(self._listed())

    def news(self) -> tuple[Listed, ...] | None:
        """The files as they are now, where one is another than at the last look and none is being written."""
        stamps = self._library.stamps()
        still, self._seen = stamps == self._seen, stamps
        return self.look() if still and stamps != self._shown else None

    def _listed(self) -> Iterator[Listed]:
        found = Counter((problem.path, problem.severity) for problem in self._library.check(()))
        for refusal in self._library.refused():
            path = refusal.path
            own = self._library.is_own(path)
            yield Listed(path, own, errors=found[path, "error"], warnings=found[path, "warning"])
        for entry in sorted(self._library.curricula(), key=lambda entry: not entry.own):
            yield Listed(
                entry.path,
                entry.own,
                entry.id,
                entry.title,
                entry.form,
                entry.sessions,
                entry.minutes,
                warnings=found[entry.path, "warning"],
            )


class Workshop:
    """What a coordinator does with files; they are written in an editor, never here."""

    def __init__(self, library: CurriculumLibrary, drawer: Drawer) -> None:
        self._library = library
        self._drawer = drawer

    def shelf(self) -> Shelf:
        """All the files, looked at again and again."""
        return Shelf(self._library)

    def own_folder(self) -> str:
        """Where the person's own curricula lie."""
        return self._library.own_folder()

    def watch(self, path: str) -> Watch:
        """One file, looked at again and again."""
        return Watch(self._library, path)

    def edit(self, path: str) -> bool:
        """Open the file in the person's own editor; False where none could be started."""
        return self._drawer.edit(path)
