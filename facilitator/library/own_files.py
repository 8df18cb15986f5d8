"""`FolderFiles`: the person's own curriculum files, in the folder where the library looks first."""

import os
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.curriculum.intake import MOST_BYTES, take_in
from facilitator.curriculum.problems import Problem
from facilitator.errors import CannotRead, CannotStore, Refused, disk_reason
from facilitator.language.words import _
from facilitator.library.files import SUFFIX, fetch, toml_files
from facilitator.library.moving import put_all
from facilitator.library.writing import create, read_only, replace
from facilitator.ports.own_files import Kept, Move
from facilitator.services.typed import typed

if TYPE_CHECKING:
    from facilitator.curriculum.read import Part

STARTERS = Path(__file__).parent / "starters"
# Not `.toml`, so that the library does not take an old file for a second one with the same id.
_OLD_SUFFIX = ".bak"


class FolderFiles:
    """Files in `own`, which is made when first needed, and in `shipped`, which is only read.

    What lies in the folder `first` is found before what has the same id in these two.
    """

    def __init__(self, own: Path, shipped: Path, first: Path | None = None) -> None:
        self._own = own
        self._shipped = shipped
        self._folders = dict.fromkeys((first or own, own, shipped))

    def folder(self) -> str:
        """The person's own folder."""
        return str(self._own)

    def starter(self, form: str, language: str) -> str:
        """The file that a new curriculum of that form begins as."""
        return (STARTERS / language / f"{form}{SUFFIX}").read_text(encoding="utf-8")

    def read(self, path: str) -> str:
        """A file's text just as it is written; `CannotRead` unless it is text in UTF-8."""
        data = self.read_bytes(path, MOST_BYTES)
        _text, refused = take_in(data, path)
        if refused:
            raise CannotRead(f"{path}: {refused[0].message}", refused[0].hint)
        return data.decode("utf-8")

    def read_bytes(self, path: str, most: int) -> bytes:
        """At most one byte more than `most` of a file."""
        data = fetch(Path(path), most)
        if isinstance(data, Problem):
            raise CannotRead(data.message, data.hint)
        return data

    def find(self, part: "Part", name: str) -> Kept | None:
        """The file of that kind with that id, the person's own first."""
        return next(self._where(part, lambda tree: tree.get("id") == name), None)

    def id_in(self, path: str) -> str:
        """The id that a file gives itself; empty where there is none to be read."""
        return str(_tree(self.read_bytes(path, MOST_BYTES), path).get("id", ""))

    def fillings(self, curriculum_id: str) -> tuple[Kept, ...]:
        """What fills that curriculum; of two with one id the person's own."""
        return tuple(self._where("fillings", lambda tree: tree.get("curriculum") == curriculum_id))

    def create(self, path: str, text: str) -> str:
        """Make a file, whole or not at all; never over another."""
        target = Path(path)
        try:
            if target.parent == self._own:
                self._own.mkdir(parents=True, exist_ok=True)
            create(target, text.encode())
        except FileExistsError as error:
            raise CannotStore(
                _("{path} is there already, and is left as it is.").format(path=path),
                _("Choose another name."),
            ) from error
        except OSError as error:
            raise CannotStore(
                _("{path} could not be written.").format(path=path),
                _("Choose a folder that is there and is your own."),
            ) from error
        return path

    def replace(self, path: str, text: str, was: str) -> None:
        """Put `text` in place of `was`, at once."""
        if self.read_bytes(path, MOST_BYTES) != was.encode():
            raise Refused(
                _("{path} has just been saved by another program.").format(path=path),
                _("Nothing has been changed. Try again."),
            )
        _ask_leave(Path(path))
        try:
            replace(Path(path), text.encode())
        except OSError as error:
            raise _not_written(Path(path), error) from error

    def free(self, part: "Part", name: str, taken: Collection[str] = ()) -> str:
        """A path in the person's own folder where nothing is, and none of those that are `taken`."""
        return str(_free(self._home(part), name, SUFFIX, taken))

    def old_name(self, path: str, version: str) -> str:
        """A path beside a file where nothing is, to keep it under with its version."""
        stem = re.sub(r"[^\w.-]+", "-", version)[:40].strip(".-") or "0"
        return str(_free(Path(path).parent, f"{Path(path).name}.{stem}", _OLD_SUFFIX))

    def put(self, moves: Sequence[Move]) -> None:
        """Put all these texts in their places, or none of them; what was there is kept first."""
        for move in moves:
            self._inside(Path(move.path))
            _ask_leave(Path(move.path))
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            for move in moves:
                if move.old:
                    create(Path(move.old), Path(move.path).read_bytes())
                elif os.path.lexists(move.path):
                    raise FileExistsError(move.path)
            put_all(self._own, [(Path(move.path), move.text.encode()) for move in moves])
        except OSError as error:
            raise _not_written(self._own, error) from error

    def _inside(self, path: Path) -> None:
        """No path leaves the person's own folder, not through a link either."""
        if not path.resolve().is_relative_to(self._own.resolve()) or path.is_symlink():
            raise CannotStore(
                _("{path} leads out of your folder for curricula.").format(path=path),
                _("Put an ordinary folder there instead of a link."),
            )

    def _home(self, part: "Part", folder: Path | None = None) -> Path:
        return (folder or self._own) / ("" if part == "curricula" else part)

    def _where(self, part: "Part", wanted: Callable[[dict[str, object]], bool]) -> Iterator[Kept]:
        seen = set()
        for folder in self._folders:
            for path in toml_files(self._home(part, folder)):
                data = fetch(path, MOST_BYTES)
                if isinstance(data, Problem):
                    continue
                tree = _tree(data, str(path))
                name = str(tree.get("id"))
                if wanted(tree) and name not in seen:
                    seen.add(name)
                    yield Kept(str(path), data.decode("utf-8"), folder != self._shipped)


def _tree(data: bytes, path: str) -> dict[str, object]:
    """What the file says, as far as it can be read without danger."""
    text, refused = take_in(data, path)
    try:
        return {} if refused else tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}


def _free(folder: Path, stem: str, suffix: str, taken: Collection[str] = ()) -> Path:
    """The first of name, name-2, name-3 ... where nothing is."""
    there = {Path(path).name.casefold() for path in taken if Path(path).parent == folder}
    with suppress(OSError):
        there |= {path.name.casefold() for path in folder.iterdir()}
    names = (f"{stem}{f'-{n}' if n > 1 else ''}{suffix}" for n in count(1))
    return folder / next(name for name in names if name.casefold() not in there)


def _ask_leave(path: Path) -> None:
    """Refuse a file that somebody has made read-only: a new one in its place would be written all the same."""
    if read_only(path):
        raise CannotStore(
            _("{path} is read-only, and is left as it is.").format(path=path),
            _("Allow writing in the file's properties, or make your own copy with: {command}").format(
                command=f"facilitator new --from {typed(str(path))}"
            ),
        )


def _not_written(path: Path, error: OSError) -> CannotStore:
    return CannotStore(
        _("{path} could not be written: {reason}.").format(path=path, reason=disk_reason(error)),
        _("Close the file if it is open, free some space, or choose another folder."),
    )
