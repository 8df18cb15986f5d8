"""The library of curricula in folders. Files are read once, at the first question, and kept."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.curriculum.problems import Problem
from facilitator.errors import NotFound
from facilitator.language.words import _
from facilitator.library.files import is_folder, no_files, toml_files
from facilitator.library.places import bundled
from facilitator.ports.library import Entry, Refusal

if TYPE_CHECKING:  # pydantic waits for the first question, see ports/library.py
    from facilitator.curriculum.model import Curriculum, Deck, Instrument, Signpost
    from facilitator.library.stock import Stock


class FolderLibrary:
    """Curricula from folders in order of precedence: of two files with one id the earlier folder's counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def curricula(self) -> tuple[Entry, ...]:
        """What there is, by title."""
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
        return tuple(sorted(entries, key=lambda entry: (entry.title, entry.id)))

    def refused(self) -> tuple[Refusal, ...]:
        """The files that cannot be used, each with all its problems."""
        return tuple(Refusal(str(path), problems) for path, problems in self._stock.refused())

    def curriculum(self, curriculum_id: str) -> "Curriculum":
        """The curriculum with that id, or `NotFound` with the nearest ids."""
        found = self._stock.curricula.get(curriculum_id)
        if found:
            return found[0]
        message = _("There is no curriculum with the id “{id}”.").format(id=curriculum_id)
        broken = [path.name for path, _problems in self._stock.refused() if path.stem == curriculum_id]
        if broken:
            hint = _("The file {name} has errors; see them with: facilitator check").format(name=broken[0])
            raise NotFound(message, hint)
        raise NotFound(message, _near(curriculum_id, self._stock.curricula))

    def deck(self, deck_id: str, curriculum: "Curriculum | None" = None) -> "Deck":
        """The deck with that id, looked for in the curriculum first, or `NotFound`."""
        shared = self._stock.shared
        decks = shared.within(curriculum).decks if curriculum else shared.decks
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

    def signposts(self) -> "tuple[Signpost, ...]":
        """All signposts, each id once, the person's own first."""
        found: dict[str, Signpost] = {}
        for file in self._stock.signposts.values():
            for signpost in file.signposts:
                found.setdefault(signpost.id, signpost)
        return tuple(found.values())

    def check(self, paths: Sequence[str]) -> tuple[Problem, ...]:
        """Every problem in these files and folders; with none named, in all that the library sees."""
        if not paths:
            return tuple(problem for problems in self._stock.problems.values() for problem in problems)
        return tuple(problem for path in paths for problem in self._check(Path(path)))

    @cached_property
    def _stock(self) -> "Stock":
        from facilitator.library.stock import stock_all

        return stock_all(self._folders)

    def _check(self, path: Path) -> Iterable[Problem]:
        from facilitator.curriculum.shared import Shared
        from facilitator.library.stock import PARTS, check_file, stock_all, stock_shared

        if not is_folder(path):
            home = path.parent.parent if path.parent.name in PARTS else path.parent
            return check_file(path, stock_shared((home, *self._folders)).shared)
        files = [*toml_files(path), *(file for part in PARTS for file in toml_files(path / part))]
        if not files:
            return [no_files(path)]
        if path.name in PARTS:
            return [problem for file in files for problem in check_file(file, Shared())]
        problems = stock_all((path,), self._folders).problems
        return [problem for file in files for problem in problems.get(file, ())]


def _near(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    listed = _("There is: {names}.").format(names=", ".join(names)) if names else ""
    return did_you_mean(closest(name, names)) or listed
