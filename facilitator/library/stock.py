"""Reading folders of files: what can be used, and what is wrong with the rest.

Folders come in order of precedence. A broken file is kept by name with its problems and stops no other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from facilitator.curriculum.intake import MOST_BYTES
from facilitator.curriculum.model import Curriculum, DeckFile, InstrumentFile, SignpostFile
from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.read import (
    Part,
    Reading,
    part_of,
    read_curriculum,
    read_deck,
    read_instrument,
    read_signposts,
)
from facilitator.curriculum.shared import Shared
from facilitator.language.words import _
from facilitator.library.files import fetch, toml_files

File = Curriculum | DeckFile | InstrumentFile | SignpostFile
M = TypeVar("M", bound=File)

PARTS: tuple[Part, ...] = ("decks", "instruments", "signposts")


@dataclass
class Stock:
    """What the folders hold, by id; of two with one id the earlier folder's counts."""

    curricula: dict[str, tuple[Curriculum, Path]] = field(default_factory=dict)
    decks: dict[str, DeckFile] = field(default_factory=dict)
    instruments: dict[str, InstrumentFile] = field(default_factory=dict)
    signposts: dict[str, SignpostFile] = field(default_factory=dict)
    problems: dict[Path, tuple[Problem, ...]] = field(default_factory=dict)

    @property
    def shared(self) -> Shared:
        """What a curriculum may name."""
        return Shared(self.decks, self.instruments)

    def refused(self) -> Iterator[tuple[Path, tuple[Problem, ...]]]:
        """The files with an error."""
        for path, problems in self.problems.items():
            if any(problem.severity == "error" for problem in problems):
                yield path, problems


def stock_shared(folders: tuple[Path, ...]) -> Stock:
    """The decks, instruments and signposts of the folders."""
    stock = Stock()
    for folder in folders:
        _take(stock, folder / "decks", read_deck, stock.decks)
        _take(stock, folder / "instruments", read_instrument, stock.instruments)
        _take(stock, folder / "signposts", read_signposts, stock.signposts)
    return stock


def stock_all(folders: tuple[Path, ...], beside: tuple[Path, ...] = ()) -> Stock:
    """Everything in the folders; their curricula may also name what is shared in the folders `beside`."""
    stock = stock_shared((*folders, *beside))
    shared = stock.shared
    paths: dict[str, Path] = {}
    found: dict[str, Curriculum] = {}
    for folder in folders:
        _take(stock, folder, lambda data, path: read_curriculum(data, path, shared), found, paths)
    stock.curricula = {name: (curriculum, paths[name]) for name, curriculum in found.items()}
    return stock


def check_file(path: Path, shared: Shared) -> tuple[Problem, ...]:
    """Every problem of one file, whatever kind it is: by the folder it lies in, else by what it holds."""
    data = fetch(path, MOST_BYTES)
    if isinstance(data, Problem):
        return (data,)
    part = path.parent.name if path.parent.name in PARTS else part_of(data)
    if part == "decks":
        return read_deck(data, str(path)).problems
    if part == "instruments":
        return read_instrument(data, str(path)).problems
    if part == "signposts":
        return read_signposts(data, str(path)).problems
    return read_curriculum(data, str(path), shared).problems


def _take(
    stock: Stock,
    folder: Path,
    read: Callable[[bytes, str], Reading[M]],
    into: dict[str, M],
    paths: dict[str, Path] | None = None,
) -> None:
    """Read the files of one folder; the first with an id is the one that counts."""
    here: dict[str, Path] = {}
    for path in toml_files(folder):
        data = fetch(path, MOST_BYTES)
        if isinstance(data, Problem):
            stock.problems[path] = (data,)
            continue
        reading = read(data, str(path))
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


def _same_id(path: Path, other: Path, name: str) -> Problem:
    message = _("The id “{id}” is taken by the file “{other}” in the same folder.").format(
        id=name, other=other.name
    )
    hint = _("Give one of the two another id.")
    return Problem(str(path), 1, 1, Code.SAME_ID_IN_FOLDER.value, "error", message, hint)
