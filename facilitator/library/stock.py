"""Reading folders of files: what can be used, and what is wrong with the rest.

Folders come in order of precedence. A broken file is kept by name with its problems and stops no other.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from facilitator.curriculum.filling import filled
from facilitator.curriculum.intake import MOST_BYTES
from facilitator.curriculum.model import (
    Curriculum,
    DeckFile,
    FillingFile,
    InstrumentFile,
    SignpostFile,
    SlotContent,
)
from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.read import (
    Part,
    Reading,
    part_of,
    read_curriculum,
    read_deck,
    read_filling,
    read_instrument,
    read_signposts,
)
from facilitator.curriculum.shared import Shared
from facilitator.language.words import _
from facilitator.library.files import fetch, toml_files

File = Curriculum | DeckFile | InstrumentFile | SignpostFile | FillingFile
M = TypeVar("M", bound=File)
_OWN_ID = re.compile(rb"^id[ \t]*=[ \t]*[\"']([a-z0-9-]+)[\"']", re.MULTILINE)

PARTS: tuple[Part, ...] = ("decks", "instruments", "signposts", "fillings")


@dataclass
class Stock:
    """What the folders hold, by id; of two with one id the earlier folder's counts."""

    curricula: dict[str, tuple[Curriculum, Path]] = field(default_factory=dict)
    decks: dict[str, DeckFile] = field(default_factory=dict)
    instruments: dict[str, InstrumentFile] = field(default_factory=dict)
    instrument_paths: dict[str, Path] = field(default_factory=dict)
    signposts: dict[str, SignpostFile] = field(default_factory=dict)
    signpost_paths: dict[str, Path] = field(default_factory=dict)
    fillings: dict[str, dict[str, SlotContent]] = field(default_factory=dict)
    problems: dict[Path, tuple[Problem, ...]] = field(default_factory=dict)

    def curriculum(self, name: str) -> Curriculum | None:
        """The curriculum with that id, its slots filled as far as there are fillings for them."""
        found = self.curricula.get(name)
        return filled(found[0], self.fillings.get(name, {})) if found else None

    @property
    def frames(self) -> dict[str, Curriculum]:
        """The curricula as their authors wrote them."""
        return {name: curriculum for name, (curriculum, _path) in self.curricula.items()}

    @property
    def shared(self) -> Shared:
        """What a curriculum may name."""
        return Shared(self.decks, self.instruments)

    def refused(self) -> Iterator[tuple[Path, tuple[Problem, ...]]]:
        """The files with an error."""
        for path, problems in self.problems.items():
            if any(problem.severity == "error" for problem in problems):
                yield path, problems


def stock_shared(folders: tuple[Path, ...], named_in: bytes | None = None) -> Stock:
    """The decks and instruments of the folders: what a curriculum may name.

    With `named_in`, the bytes of one curriculum, a file is left out when its id stands nowhere in them.
    """
    stock = Stock()
    for folder in folders:
        _take(stock, folder / "decks", read_deck, stock.decks, named_in=named_in)
        paths = stock.instrument_paths
        _take(stock, folder / "instruments", read_instrument, stock.instruments, paths, named_in)
    return stock


def stock_all(folders: tuple[Path, ...], beside: tuple[Path, ...] = ()) -> Stock:
    """Everything in the folders; their curricula may also name what is shared in the folders `beside`."""
    stock = stock_shared((*folders, *beside))
    for folder in (*folders, *beside):
        _take(stock, folder / "signposts", read_signposts, stock.signposts, stock.signpost_paths)
    shared = stock.shared
    paths: dict[str, Path] = {}
    found: dict[str, Curriculum] = {}
    for folder in folders:
        _take(stock, folder, lambda data, path: read_curriculum(data, path, shared), found, paths)
    if any(toml_files(folder / "fillings") for folder in folders):
        frames = {**stock_all(beside).frames, **found} if beside else found
        for folder in folders:
            _take_fillings(stock, folder / "fillings", frames)
    stock.curricula = {name: (curriculum, paths[name]) for name, curriculum in found.items()}
    return stock


def check_file(
    path: Path, shared: Callable[[bytes | None], Shared], frames: Callable[[], Mapping[str, Curriculum]]
) -> tuple[Problem, ...]:
    """Every problem of one file, whatever kind it is: by the folder it lies in, else by what it holds.

    `shared` gives what the bytes of a curriculum may name, or for None everything there is to name; `frames`
    gives the curricula that a filling may belong to. Each is asked only for its kind of file.
    """
    data = fetch(path, MOST_BYTES)
    if isinstance(data, Problem):
        return (data,)
    part = path.parent.name if path.parent.name in PARTS else part_of(data)
    if part == "decks":
        return attempt(read_deck, data, path).problems
    if part == "instruments":
        return attempt(read_instrument, data, path).problems
    if part == "signposts":
        return attempt(read_signposts, data, path).problems
    if part == "fillings":
        found = frames()
        return attempt(lambda data, path: read_filling(data, path, found), data, path).problems
    # A problem is told with all that there is: the id may be that of a file which this one does not name.
    return _check_curriculum(data, path, shared(data)) and _check_curriculum(data, path, shared(None))


def _check_curriculum(data: bytes, path: Path, shared: Shared) -> tuple[Problem, ...]:
    return attempt(lambda data, path: read_curriculum(data, path, shared), data, path).problems


def attempt(read: Callable[[bytes, str], Reading[M]], data: bytes, path: Path) -> Reading[M]:
    """What `read` makes of a file; one that it stumbles over is a file that cannot be read."""
    try:
        return read(data, str(path))
    # A file is an outermost door: the front page reads them all, and a fault of ours that one of them brings
    # to light would keep the program from starting, on the evening itself, until that file is gone.
    except Exception:
        log = logging.getLogger(__name__)
        log.addHandler(
            logging.NullHandler()
        )  # without a log nothing is said: a traceback is not for a person
        log.exception("A file could not be checked.")
        message = _("“{name}” cannot be checked because of a fault in the program.").format(name=path.name)
        hint = _("Undo what you wrote last in it, or move the file out of the folder.")
        problem = Problem(str(path), None, None, Code.FILE_UNREADABLE.value, "error", message, hint)
        return Reading(None, (problem,))


def _take(
    stock: Stock,
    folder: Path,
    read: Callable[[bytes, str], Reading[M]],
    into: dict[str, M],
    paths: dict[str, Path] | None = None,
    named_in: bytes | None = None,
) -> None:
    """Read the files of one folder; the first with an id is the one that counts."""
    here: dict[str, Path] = {}
    for path in toml_files(folder):
        data = fetch(path, MOST_BYTES)
        if isinstance(data, Problem):
            stock.problems[path] = (data,)
            continue
        if named_in is not None and not _may_be_named(data, named_in):
            continue
        reading = attempt(read, data, path)
        if reading.problems:
            stock.problems[path] = reading.problems
        if reading.model is None:
            continue
        name = reading.model.id
        if name in here:
            stock.problems[path] = (*reading.problems, _same_id(path, here[name], name))
            continue
        here[name] = path
        if into.setdefault(name, reading.model) is reading.model and paths is not None:
            paths[name] = path


def _may_be_named(data: bytes, named_in: bytes) -> bool:
    """False where the file's one plain id stands nowhere in `named_in`: reading ten files took 20 of 170 ms."""
    ids = _OWN_ID.findall(data.partition(b"\n[")[0])
    return len(ids) != 1 or ids[0] in named_in


def _take_fillings(stock: Stock, folder: Path, frames: Mapping[str, Curriculum]) -> None:
    """What the folder's fillings put into each frame; of two that fill one slot the first counts."""
    files: dict[str, FillingFile] = {}
    paths: dict[str, Path] = {}
    _take(stock, folder, lambda data, path: read_filling(data, path, frames), files, paths)
    here: dict[tuple[str, str], Path] = {}
    for name, file in files.items():
        contents = stock.fillings.setdefault(file.curriculum, {})
        for content in file.slots:
            first = here.setdefault((file.curriculum, content.id), paths[name])
            if first == paths[name]:
                contents.setdefault(content.id, content)
            else:
                twice = _filled_twice(paths[name], first, content.id)
                stock.problems[paths[name]] = (*stock.problems.get(paths[name], ()), twice)


def _filled_twice(path: Path, other: Path, slot: str) -> Problem:
    message = _("The slot “{id}” is filled by the file “{other}” in the same folder already.").format(
        id=slot, other=other.name
    )
    hint = _("Take it out of one of the two; until then the other file counts.")
    return Problem(str(path), 1, 1, Code.FILLED_TWICE.value, "error", message, hint)


def _same_id(path: Path, other: Path, name: str) -> Problem:
    message = _("The id “{id}” is taken by the file “{other}” in the same folder.").format(
        id=name, other=other.name
    )
    hint = _("Give one of the two another id.")
    return Problem(str(path), 1, 1, Code.SAME_ID_IN_FOLDER.value, "error", message, hint)
