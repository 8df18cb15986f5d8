"""A pack: a curriculum and all that it names, as one text that travels by mail or on a stick.

It is plain text and holds no path and nothing compressed: a mail filter lets it through, a double click shows
what it is, nothing in it can grow, and where its pieces go is made of their kind and id once they are checked.
(A zip was weighed: its names, links, sizes and nested archives are a class of attacks of their own.)
"""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from facilitator.curriculum.edit import plain
from facilitator.curriculum.model import Curriculum
from facilitator.curriculum.read import Part
from facilitator.errors import CannotRead
from facilitator.language.words import _

SUFFIX = ".forloeb.txt"
MOST_BYTES = 2 * 1024 * 1024
MOST_PIECES = 50
PARTS: tuple[Part, ...] = ("curricula", "decks", "instruments", "fillings")
_NEWEST = 1

# Whoever opens the file may read either language, and the same curriculum gives the same bytes everywhere.
_GREETING = """\
Et forløb til programmet facilitator. Gem filen, og skriv i en terminal:   facilitator unpack FILENS-NAVN
A curriculum for the program facilitator. Save the file, and type:         facilitator unpack NAME-OF-THE-FILE
"""
_HEADER = re.compile(r"^facilitator-pack ([0-9]{1,4}) sha256:([0-9a-f]{64})\n", re.MULTILINE)
_PIECE = re.compile(r"==== ([a-z]{1,20}) ([0-9]{1,6})")
_HEADER_WITHIN = 1000  # characters: a greeting, perhaps with what a mail program put above it


class Piece(NamedTuple):
    """One file of a pack: which kind it is, and its text."""

    part: Part
    text: str


def pack_text(pieces: Iterable[Piece]) -> str:
    """The pieces as one text, with newlines alone as line ends; the same pieces give the same text."""
    lines = []
    for piece in pieces:
        rows = plain(piece.text).removesuffix("\n").split("\n")
        lines += [f"==== {piece.part} {len(rows)}", *rows]
    body = "\n".join(lines) + "\n"
    return f"{_GREETING}facilitator-pack {_NEWEST} sha256:{_sum(body)}\n{body}"


def pieces_in(data: bytes, name: str) -> tuple[Piece, ...]:
    """The pieces of a pack, not yet looked into; `CannotRead` if it is none, too large, newer or damaged."""
    if len(data) > MOST_BYTES:
        raise CannotRead(
            _("“{name}” is larger than {limit} KB.").format(name=name, limit=MOST_BYTES // 1024), _not_ours()
        )
    try:
        text = plain(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise _no_pack(name) from None
    header = _HEADER.search(text, 0, _HEADER_WITHIN)
    if not header:
        raise _no_pack(name)
    if int(header[1]) > _NEWEST:
        raise CannotRead(
            _("“{name}” was made by a newer version of the program.").format(name=name),
            _("Update the program."),
        )
    body = text[header.end() :]
    if _sum(body) != header[2]:
        raise CannotRead(
            _("“{name}” has been changed or damaged on its way.").format(name=name),
            _("Ask for it again, as a file and not as text in the mail."),
        )
    return tuple(_pieces(body.removesuffix("\n").split("\n"), name))


def named_by(curriculum: Curriculum) -> tuple[tuple[Part, str], ...]:
    """The files beside it that a curriculum needs, by kind and id."""
    steps = [step for session in curriculum.sessions for step in session.steps]
    decks = {step.deck for step in steps if step.deck} - {deck.id for deck in curriculum.decks}
    asked = {step.instrument for step in steps if step.instrument}
    asked |= {measure.instrument for measure in curriculum.measures}
    asked -= {instrument.id for instrument in curriculum.instruments}
    return (
        *(("decks", name) for name in sorted(decks)),
        *(("instruments", name) for name in sorted(asked)),
    )


def version_numbers(version: str) -> tuple[int, ...] | None:
    """A version as numbers that can be compared; None for one in words."""
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6}){0,5}", version):
        return None
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _pieces(rows: list[str], name: str) -> Iterable[Piece]:
    at = count = 0
    while at < len(rows):
        heading = _PIECE.fullmatch(rows[at])
        part = next((part for part in PARTS if heading and heading[1] == part), None)
        end = at + 1 + int(heading[2] if heading else 0)
        count += 1
        if part is None or end > len(rows) or count > MOST_PIECES:
            raise _no_pack(name)
        yield Piece(part, "\n".join(rows[at + 1 : end]) + "\n")
        at = end


def _sum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _no_pack(name: str) -> CannotRead:
    return CannotRead(_("“{name}” is not a packed curriculum.").format(name=name), _not_ours())


def _not_ours() -> str:
    return _("A packed curriculum is made with: {command}").format(command="facilitator pack")
