"""The library of curricula in folders. Files are read once, at the first question, and kept."""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.curriculum.problems import Code, Problem
from facilitator.errors import NotFound
from facilitator.language.words import _
from facilitator.library.files import fetch, is_folder, no_files, readable, stamp, toml_files
from facilitator.library.places import bundled
from facilitator.ports.library import Entry, Refusal, SignpostSource, Source, Stamp

if TYPE_CHECKING:  # pydantic waits for the first question, see ports/library.py
    from facilitator.curriculum.instrument import Instrument
    from facilitator.curriculum.model import Curriculum, Deck, Signpost
    from facilitator.library.stock import Stock

_GROUPS = frozenset({"course", "group"})


class FolderLibrary:
    """Curricula from folders in order of precedence: of two files with one id the earlier folder's counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def curricula(self) -> tuple[Entry, ...]:
        """What there is: one's own first, courses and groups before other forms, then by title."""
        shipped = bundled()
        entries = [
            Entry(
                id=curriculum.id,
                title=curriculum.title,
                form=curriculum.form.value,
                sessions=len(curriculum.sessions),
                minutes=max(session.minutes for session in curriculum.sessions),
                path=str(path),
                own=path.parent != shipped,
            )
            for curriculum, path in self._stock.curricula.values()
        ]
        # One's own first, then what a group meets for again and again, then talks and single days.
        return tuple(
            sorted(
                entries,
                key=lambda entry: (not entry.own, entry.form not in _GROUPS, entry.title, entry.id),
            )
        )

    def refused(self) -> tuple[Refusal, ...]:
        """The files that cannot be used, each with all its problems."""
        return tuple(Refusal(str(path), problems) for path, problems in self._stock.refused())

    def curriculum(self, curriculum_id: str) -> "Curriculum":
        """The curriculum with that id, filled by its owner, or `NotFound` with the nearest ids."""
        found = self._stock.curriculum(curriculum_id)
        if found:
            return found
        message = _("There is no curriculum with the id “{id}”.").format(id=curriculum_id)
        broken = [path.name for path, _problems in self._stock.refused() if path.stem == curriculum_id]
        if broken:
            hint = _("The file {name} has errors; see them with: facilitator check").format(name=broken[0])
            raise NotFound(message, hint)
        raise NotFound(message, _near(curriculum_id, self._stock.curricula))

    def deck(self, deck_id: str, curriculum: "Curriculum | None" = None) -> "Deck":
        """The deck with that id, looked for in the curriculum first, or `NotFound`.

        With no curriculum named, a deck that stands inside one is found too, after those in files of their own.
        """
        shared = self._stock.shared
        inside = {deck.id: deck for frame in self._stock.frames.values() for deck in frame.decks}
        decks = shared.within(curriculum).decks if curriculum else {**inside, **shared.decks}
        if deck_id in decks:
            return decks[deck_id]
        raise NotFound(_("There is no deck with the id “{id}”.").format(id=deck_id), _near(deck_id, decks))

    def instrument(self, instrument_id: str, curriculum: "Curriculum | None" = None) -> "Instrument":
        """The instrument with that id, looked for in the curriculum first, or `NotFound`."""
        shared = self._stock.shared
        known = shared.within(curriculum).instruments if curriculum else shared.instruments
        if instrument_id in known:
            return known[instrument_id]
        message = _("There is no instrument with the id “{id}”.").format(id=instrument_id)
        raise NotFound(message, _near(instrument_id, known))

    def instrument_file(self, instrument_id: str, curriculum: "Curriculum") -> str:
        """The path of the file that the instrument with that id stands in: the curriculum's, or one of its own."""
        paths = self._stock.instrument_paths
        if instrument_id in paths and all(inside.id != instrument_id for inside in curriculum.instruments):
            return str(paths[instrument_id])
        return str(self._stock.curricula[curriculum.id][1])

    def signposts(self, curriculum: "Curriculum | None" = None) -> "tuple[Signpost, ...]":
        """All signposts, each id once: those in the curriculum first, then the person's own.

        A curriculum adds places and changes none: the number that is called in danger stays the house's.
        """
        files = [signpost for file in self._stock.signposts.values() for signpost in file.signposts]
        house = {signpost.id for signpost in files}
        own = (
            signpost for signpost in (curriculum.signposts if curriculum else ()) if signpost.id not in house
        )
        found: dict[str, Signpost] = {}
        for signpost in (*own, *files):
            found.setdefault(signpost.id, signpost)
        return tuple(found.values())

    def signpost_sources(self) -> tuple[SignpostSource, ...]:
        """The files of signposts, the person's own first."""
        paths = self._stock.signpost_paths
        return tuple(
            SignpostSource(
                title=file.title,
                language=file.language,
                licence=file.licence,
                ids=frozenset(signpost.id for signpost in file.signposts),
                own=self.is_own(str(paths[name])),
            )
            for name, file in self._stock.signposts.items()
        )

    def refresh(self) -> None:
        """Read the files anew at the next question: some may have been changed."""
        self.__dict__.pop("_stock", None)

    def own_folder(self) -> str:
        """Where the person's own files lie; the folder need not be there."""
        return str(self._folders[0])

    def is_own(self, path: str) -> bool:
        """Whether the file is the person's own, and not one that came with the program."""
        return bundled() not in Path(path).parents

    def stamp(self, path: str) -> Stamp | None:
        """What changes when the file is saved; None where there is no file just now."""
        return stamp(Path(path))

    def stamps(self) -> dict[str, Stamp]:
        """The stamp of every file that lies in the person's own folder just now, by path."""
        from facilitator.library.stock import PARTS

        home = self._folders[0]
        files = [file for folder in (home, *(home / part for part in PARTS)) for file in toml_files(folder)]
        found = {str(file): stamp(file) for file in files}
        return {path: mark for path, mark in found.items() if mark is not None}

    def source(self, path: str) -> Source:
        """One file, read and checked now, whatever state it is in."""
        from facilitator.curriculum.intake import MOST_BYTES

        data = fetch(Path(path), MOST_BYTES)
        if isinstance(data, Problem):
            return Source(path, None, (data,), None)
        reading = self._read(Path(path), data)
        return Source(path, readable(data[:MOST_BYTES]), *reading)

    def check(self, paths: Sequence[str]) -> tuple[Problem, ...]:
        """Every problem in these files and folders; with none named, in all that the library sees."""
        if not paths:
            return tuple(problem for problems in self._stock.problems.values() for problem in problems)
        return tuple(problem for path in paths for problem in self._check(Path(path)))

    @cached_property
    def _stock(self) -> "Stock":
        from facilitator.library.moving import finish_all
        from facilitator.library.stock import stock_all

        for folder in self._folders:
            finish_all(folder)
        return stock_all(self._folders)

    def _read(
        self, path: Path, data: bytes
    ) -> "tuple[tuple[Problem, ...], Curriculum | None, Curriculum | None]":
        """What is wrong with a file, the curriculum that can be used, and the one that it draws."""
        from facilitator.curriculum.filling import filled
        from facilitator.curriculum.read import part_of, read_curriculum
        from facilitator.library.stock import PARTS, attempt, check_file

        stock = self._stock
        if path.parent.name in PARTS or part_of(data) != "curricula":
            return check_file(path, lambda _data: stock.shared, lambda: stock.frames), None, None
        reading = attempt(lambda data, path: read_curriculum(data, path, stock.shared), data, path)
        twins = self._twins(path)
        if twins:  # the other file, or this one, may have got another id since
            self.refresh()
            twins = self._twins(path)
        draft = reading.draft and filled(reading.draft, stock.fillings.get(reading.draft.id, {}))
        return (*reading.problems, *twins), draft if reading.model and not twins else None, draft

    def _twins(self, path: Path) -> tuple[Problem, ...]:
        return tuple(
            problem
            for problem in self._stock.problems.get(path, ())
            if problem.code == Code.SAME_ID_IN_FOLDER.value
        )

    def _check(self, path: Path) -> Iterable[Problem]:
        from facilitator.curriculum.shared import Shared
        from facilitator.library.stock import PARTS, check_file, stock_all, stock_shared

        if not is_folder(path):
            home = path.parent.parent if path.parent.name in PARTS else path.parent
            where = (home, *self._folders)
            return check_file(
                path, lambda data: stock_shared(where, data).shared, lambda: stock_all(where).frames
            )
        files = [*toml_files(path), *(file for part in PARTS for file in toml_files(path / part))]
        if not files:
            return [no_files(path)]
        if path.name in PARTS:
            frames = cache(lambda: stock_all((path.parent, *self._folders)).frames)
            return [problem for file in files for problem in check_file(file, lambda _data: Shared(), frames)]
        problems = stock_all((path,), self._folders).problems
        return [problem for file in files for problem in problems.get(file, ())]


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    listed = _("There is: {names}.").format(names=", ".join(names)) if names else ""
    return did_you_mean(closest(name, names)) or listed
