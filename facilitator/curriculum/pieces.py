"""The pieces of a pack looked into: each held to the rules of its kind, and the whole to being one curriculum."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from facilitator.curriculum.edit import plain
from facilitator.curriculum.model import Curriculum
from facilitator.curriculum.pack import Piece, named_by, version_numbers
from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.read import (
    Part,
    Reading,
    read_curriculum,
    read_deck,
    read_filling,
    read_instrument,
)
from facilitator.curriculum.shared import Shared
from facilitator.errors import CannotRead
from facilitator.language.words import _

# How a file of a pack stands to the one on this laptop: none there; the same; the pack's is newer; the laptop's
# is newer; the two differ, and no version says which is newer.
Standing = Literal["new", "same", "newer", "older", "different"]


class Checked(NamedTuple):
    """A piece in which there is no error; `version` is empty where the file has none."""

    part: Part
    id: str
    title: str
    version: str
    text: str


def checked(pieces: Sequence[Piece], name: str) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """The pieces, the curriculum first, and every error in them; `CannotRead` if they are not one curriculum."""
    problems: list[Problem] = []
    shared = shared_of(((piece.part, piece.text) for piece in pieces), name, problems)
    curricula = [piece for piece in pieces if piece.part == "curricula"]
    if len(curricula) != 1:
        raise _not_one(name)
    reading = read_curriculum(curricula[0].text.encode(), f"{name}/curricula", shared)
    found = [*_errors(reading)]
    frames = {reading.model.id: reading.model} if reading.model else {}
    for piece in pieces:
        if piece.part == "fillings" and frames:
            found += _errors(read_filling(piece.text.encode(), f"{name}/fillings", frames))
    if found or problems or reading.model is None:
        return (), (*problems, *found)
    whole = tuple(
        sorted((_checked(piece) for piece in pieces), key=lambda one: (one.part != "curricula", one))
    )
    needed = {("curricula", reading.model.id), *named_by(reading.model)}
    there = [(one.part, one.id) for one in whole if one.part != "fillings"]
    fillings = [one.id for one in whole if one.part == "fillings"]
    if sorted(there) != sorted(needed) or len(fillings) != len(set(fillings)):
        raise _not_one(name)
    return whole, ()


def shared_of(texts: Iterable[tuple[Part, str]], name: str, problems: list[Problem]) -> Shared:
    """What the decks and instruments among these texts give a curriculum to name; errors go to `problems`."""
    decks, instruments = {}, {}
    for part, text in texts:
        if part == "decks":
            deck = read_deck(text.encode(), f"{name}/decks")
            problems += _errors(deck)
            if deck.model:
                decks[deck.model.id] = deck.model
        elif part == "instruments":
            instrument = read_instrument(text.encode(), f"{name}/instruments")
            problems += _errors(instrument)
            if instrument.model:
                instruments[instrument.model.id] = instrument.model
    return Shared(decks, instruments)


def errors_beside(text: str, beside: Iterable[tuple[Part, str]], name: str) -> tuple[Problem, ...]:
    """The errors of a curriculum that will find just these decks and instruments."""
    problems: list[Problem] = []
    shared = shared_of(beside, name, problems)
    return (*problems, *_errors(read_curriculum(text.encode(), f"{name}/curricula", shared)))


def standing(text: str, there: str) -> Standing:
    """How a file stands to the one that is there; comments make no difference."""
    tree, other = _tree(text), _tree(there)
    if tree == other:
        return "same"
    ours, theirs = version_numbers(version_in(text)), version_numbers(version_in(there))
    if ours is None or theirs is None or ours == theirs:
        return "different"
    return "newer" if ours > theirs else "older"


def version_in(text: str) -> str:
    """The version that a file gives itself, "1" where it gives none, as in the model."""
    return str(_tree(text).get("version", "1"))


def uses(curriculum: Curriculum, part: str, name: str) -> bool:
    """Whether the curriculum names that file."""
    return (part, name) in named_by(curriculum)


def numbers_in(piece: Checked) -> tuple[str, ...]:
    """The places to call that stand in a piece, each with its number."""
    signposts = _tree(piece.text).get("signposts", ()) if piece.part == "curricula" else ()
    return tuple(f"{one['name']}: {one['phone']}" for one in signposts if "phone" in one)


def filled_already(piece: Checked, text: str, other: str, name: str) -> Iterator[Problem]:
    """The slots that a filling fills and that another one on this laptop, with this text, fills too."""
    theirs = _tree(text)
    if theirs.get("id") == piece.id:
        return  # it takes that one's place, and that is asked about
    both = _slots(_tree(piece.text)) & _slots(theirs)
    for slot in sorted(both):
        message = _("The slot “{id}” is filled by your own file “{other}” already.").format(
            id=slot, other=other
        )
        hint = _("Take it out of your file first, or ask for a pack without fillings.")
        yield Problem(f"{name}/fillings", None, None, Code.FILLED_TWICE.value, "error", message, hint)


def _slots(tree: Mapping[str, Any]) -> set[str]:
    slots = tree.get("slots")
    rows = slots if isinstance(slots, list) else []
    return {str(row.get("id")) for row in rows if isinstance(row, dict)}


def _checked(piece: Piece) -> Checked:
    tree = _tree(piece.text)
    return Checked(piece.part, tree["id"], tree.get("title", ""), version_in(piece.text), piece.text)


def _tree(text: str) -> Mapping[str, Any]:
    return tomllib.loads(plain(text))


def _errors(reading: Reading[Any]) -> tuple[Problem, ...]:
    return tuple(problem for problem in reading.problems if problem.severity == "error")


def _not_one(name: str) -> CannotRead:
    return CannotRead(
        _("“{name}” does not hold just one curriculum and what it names.").format(name=name),
        _("Ask for it again, packed with: {command}").format(command="facilitator pack"),
    )
