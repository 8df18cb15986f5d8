"""From the bytes of a file to a model and everything that is wrong with it.

Pure: whoever has the bytes brings them, with a path that is only repeated in the problems.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Literal, TypeVar

from pydantic import ValidationError

from facilitator.curriculum.intake import take_in
from facilitator.curriculum.model import Curriculum, DeckFile, InstrumentFile, Shape, SignpostFile
from facilitator.curriculum.positions import nearest, positions
from facilitator.curriculum.problems import Finding, Problem
from facilitator.curriculum.rules.texts import text_findings
from facilitator.curriculum.rules.whole import curriculum_rules, deck_rules, instrument_rules, signpost_rules
from facilitator.curriculum.shape import shape_findings
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.syntax import parse

M = TypeVar("M", bound=Shape)
Part = Literal["curricula", "decks", "instruments", "signposts"]

# A file with more than these is not mended by reading further.
MOST_PROBLEMS = 100

_FIRST_TABLE = re.compile(rb"^[ \t]*\[\[?[ \t]*(cards|items|sessions|signposts)\b", re.MULTILINE)
_PART_OF_TABLE: dict[bytes, Part] = {b"cards": "decks", b"items": "instruments", b"signposts": "signposts"}


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What a file gave: the model, unless there is an error, and the problems in the order of the file."""

    model: M | None
    problems: tuple[Problem, ...]


def read_curriculum(data: bytes, path: str, shared: Shared) -> Reading[Curriculum]:
    """A curriculum file; `shared` is what lies beside it."""
    return _read(data, path, Curriculum, lambda model: curriculum_rules(model, shared))


def read_deck(data: bytes, path: str) -> Reading[DeckFile]:
    """A deck in a file of its own."""
    return _read(data, path, DeckFile, deck_rules)


def read_instrument(data: bytes, path: str) -> Reading[InstrumentFile]:
    """An instrument in a file of its own."""
    return _read(data, path, InstrumentFile, instrument_rules)


def read_signposts(data: bytes, path: str) -> Reading[SignpostFile]:
    """A file of signposts."""
    return _read(data, path, SignpostFile, signpost_rules)


def part_of(data: bytes) -> Part:
    """What kind of file this looks like, by its first telling heading; it need not be free of faults."""
    found = _FIRST_TABLE.search(data)
    return _PART_OF_TABLE.get(found[1], "curricula") if found else "curricula"


def _read(data: bytes, path: str, kind: type[M], rules: Callable[[M], Iterable[Finding]]) -> Reading[M]:
    text, refused = take_in(data, path)
    if refused:
        return Reading(None, tuple(refused))
    tree, fault = parse(text, path)
    if fault:
        return Reading(None, (fault,))
    found = [*islice(text_findings(tree), MOST_PROBLEMS)]
    model: M | None = None
    try:
        model = kind.model_validate(tree)
    except ValidationError as error:
        found += shape_findings(error, kind, MOST_PROBLEMS - len(found))
    else:
        found += islice(rules(model), MOST_PROBLEMS - len(found))
    if any(finding.severity == "error" for finding in found):
        model = None
    return Reading(model, tuple(_placed(found, text, path)) if found else ())


def _placed(found: list[Finding], text: str, path: str) -> Iterator[Problem]:
    places = positions(text)
    located = sorted(((nearest(places, finding.loc), finding) for finding in found), key=lambda pair: pair[0])
    for (line, column), finding in located:
        yield Problem(path, line, column, finding.code.value, finding.severity, finding.message, finding.hint)
