"""Sharing a curriculum: packed into one file, and opened where nothing is overwritten unasked."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from facilitator.errors import NotFound
from facilitator.language.words import _
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.own_files import Kept, Move, OwnFiles
from facilitator.services.schemas import lay_schema

if TYPE_CHECKING:
    from facilitator.curriculum.pack import Piece
    from facilitator.curriculum.pieces import Checked, Standing
    from facilitator.curriculum.problems import Problem
    from facilitator.curriculum.read import Part


class Packed(NamedTuple):
    """A pack ready to be written: a name for its file, its text, what is in it, and how many fillings are not."""

    name: str
    text: str
    pieces: "tuple[Piece, ...]"
    fillings_left_out: int


class Item(NamedTuple):
    """One file of a pack and what becomes of it.

    `there` is what is on the laptop already, `path` where the new one goes, `old` where the person's own older
    one is kept; each is empty where there is none. `used_by` are other curricula that would get the new one,
    `numbers` the places to call that stand in it.
    """

    part: "Part"
    id: str
    title: str
    version: str
    standing: "Standing"
    there: str = ""
    there_version: str = ""
    path: str = ""
    old: str = ""
    used_by: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether something that is used now would be used no longer, or it brings numbers to call."""
        return self.standing in {"newer", "different"} or bool(self.numbers and self.path)


class Opening(NamedTuple):
    """What opening a pack would do. Where there are problems it does nothing."""

    items: tuple[Item, ...]
    moves: tuple[Move, ...]
    problems: "tuple[Problem, ...]"

    @property
    def asks(self) -> bool:
        """Whether a person has to agree first."""
        return any(item.asks for item in self.items)


class Sharing:
    """Packing and opening."""

    def __init__(self, library: CurriculumLibrary, files: OwnFiles) -> None:
        self._library = library
        self._files = files

    def pack(self, curriculum_id: str, *, with_fillings: bool = False) -> Packed:
        """A curriculum with the decks and instruments it names.

        What fills a frame comes along only on request: it may hold texts under somebody's licence. Signposts in
        files of their own stay at home: no pack is to change the numbers that help is called at.
        """
        from facilitator.curriculum.pack import SUFFIX, Piece, named_by, pack_text

        curriculum = self._library.curriculum(curriculum_id)
        pieces = [
            Piece(part, self._text(part, name))
            for part, name in (("curricula", curriculum_id), *named_by(curriculum))
        ]
        fillings = self._files.fillings(curriculum_id)
        if with_fillings:
            pieces += [Piece("fillings", kept.text) for kept in fillings]
        version = re.sub(r"[^0-9A-Za-z.]+", "-", curriculum.version)[:20].strip(".-")
        name = f"{curriculum_id}-{version}{SUFFIX}" if version else f"{curriculum_id}{SUFFIX}"
        return Packed(name, pack_text(pieces), tuple(pieces), 0 if with_fillings else len(fillings))

    def write(self, path: str, packed: Packed) -> str:
        """Write a pack and give its path; a file that is there is never overwritten."""
        return self._files.create(path, packed.text)

    def look(self, path: str) -> Opening:
        """What is in a pack, what is wrong with it, and what opening it would do; nothing is done yet."""
        from facilitator.curriculum.pack import MOST_BYTES, pieces_in
        from facilitator.curriculum.pieces import checked, errors_beside

        name = PurePath(path).name
        pieces, problems = checked(pieces_in(self._files.read_bytes(path, MOST_BYTES), name), name)
        items: list[Item] = []
        moves: list[Move] = []
        texts: list[tuple[Part, str]] = []
        for piece in pieces:
            there = self._files.find(piece.part, piece.id)
            item = self._item(piece, pieces[0].id, there, [move.path for move in moves])
            items.append(item)
            if item.path:
                moves.append(Move(item.path, piece.text, item.old))
            texts.append((piece.part, piece.text if item.path or there is None else there.text))
        if texts:  # with what stays here in place of what came, does it still hold together?
            problems = (*errors_beside(texts[0][1], texts[1:], name), *self._filled_already(pieces, name))
        return Opening(tuple(items), tuple(reversed(moves)), problems)

    def put(self, opening: Opening) -> tuple[str, ...]:
        """Do what was looked at: all of it or nothing. The names of the schemas that came along for editors."""
        self._files.put(opening.moves)
        self._library.refresh()
        parts = dict.fromkeys(item.part for item in opening.items if item.path)
        laid = (lay_schema(self._files, self._files.folder(), part) for part in parts)
        return tuple(name for name in laid if name)

    def _text(self, part: "Part", name: str) -> str:
        kept = self._files.find(part, name)
        if kept is None:
            raise NotFound(
                _("There is no file with the id “{id}”.").format(id=name),
                _("See what is wrong with: {command}").format(command="facilitator check"),
            )
        return kept.text

    def _item(self, piece: "Checked", owner: str, there: Kept | None, taken: list[str]) -> Item:
        from facilitator.curriculum.pieces import numbers_in, standing, version_in

        about = (piece.part, piece.id, piece.title, piece.version)
        numbers = numbers_in(piece)
        if there is None:
            return Item(*about, "new", path=self._files.free(piece.part, piece.id, taken), numbers=numbers)
        how, version = standing(piece.text, there.text), version_in(there.text)
        if how in {"same", "older"}:
            return Item(*about, how, there.path, version)
        path, old = self._files.free(piece.part, piece.id, taken), ""
        if there.own:
            path, old = there.path, self._files.old_name(there.path, version)
        return Item(*about, how, there.path, version, path, old, self._others(piece, owner), numbers)

    def _filled_already(self, pieces: "Sequence[Checked]", name: str) -> "Iterator[Problem]":
        """Slots that the pack would fill and that a file of the person's fills now: theirs is not pushed aside."""
        from facilitator.curriculum.pieces import filled_already

        for piece in (piece for piece in pieces if piece.part == "fillings"):
            for kept in self._files.fillings(pieces[0].id):
                if kept.own:
                    yield from filled_already(piece, kept.text, PurePath(kept.path).name, name)

    def _others(self, piece: "Checked", owner: str) -> tuple[str, ...]:
        """The titles of curricula that name the file, other than its `owner` in the pack."""
        from facilitator.curriculum.pieces import uses

        return tuple(
            entry.title
            for entry in self._library.curricula()
            if entry.id != owner and uses(self._library.curriculum(entry.id), piece.part, piece.id)
        )
