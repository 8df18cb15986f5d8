"""From the bytes of a file to a model and everything that is wrong with it.

Pure: whoever has the bytes brings them, with a path that is only repeated in the problems.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Literal, TypeVar

from pydantic import ValidationError

from facilitator.curriculum.intake import take_in
from facilitator.curriculum.model import Curriculum, DeckFile, FillingFile, InstrumentFile, SignpostFile
from facilitator.curriculum.problems import MOST_PROBLEMS, Finding, Problem
from facilitator.curriculum.rules.texts import text_findings
from facilitator.curriculum.rules.whole import (
    curriculum_rules,
    deck_rules,
    filling_rules,
    instrument_rules,
    signpost_rules,
)
from facilitator.curriculum.shapes import Shape
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.syntax import Parsed, parse

M = TypeVar("M", bound=Shape)
Part = Literal["curricula", "decks", "instruments", "signposts", "fillings"]

_TELLING_TABLE = re.compile(rb"^[ \t]*\[\[?[ \t]*(cards|items|sessions|signposts)\b", re.MULTILINE)
# Only a filling says which curriculum it belongs to. Possessive: a line of a million blanks is passed over once.
_NAMES_A_CURRICULUM = re.compile(rb"^[ \t]*+curriculum[ \t]*+=", re.MULTILINE)
_PART_OF_TABLE: dict[bytes, Part] = {b"cards": "decks", b"items": "instruments", b"signposts": "signposts"}


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What a file gave: the model, unless there is an error, and the problems in the order of the file.

    `draft` is the model also where only a rule is broken: not to be used, but to be looked at while it is mended.
    """

    model: M | None
    problems: tuple[Problem, ...]
    draft: M | None = None


def read_curriculum(data: bytes, path: str, shared: Shared) -> Reading[Curriculum]:
    """A curriculum file; `shared` is what lies beside it."""
    return _read(data, path, Curriculum, lambda model: curriculum_rules(model, shared), shared)


def read_deck(data: bytes, path: str) -> Reading[DeckFile]:
    """A deck in a file of its own."""
    return _read(data, path, DeckFile, deck_rules)


def read_instrument(data: bytes, path: str) -> Reading[InstrumentFile]:
    """An instrument in a file of its own."""
    return _read(data, path, InstrumentFile, instrument_rules)


def read_signposts(data: bytes, path: str) -> Reading[SignpostFile]:
    """A file of signposts."""
    return _read(data, path, SignpostFile, signpost_rules)


def read_filling(data: bytes, path: str, frames: Mapping[str, Curriculum]) -> Reading[FillingFile]:
    """What fills a frame; `frames` are the curricula there are, by id."""
    return _read(data, path, FillingFile, lambda model: filling_rules(model, frames))


def part_of(data: bytes) -> Part:
    """What kind of file this looks like, by its telling headings; it need not be free of faults."""
    tables = [found[1] for found in _TELLING_TABLE.finditer(data)]
    if b"sessions" not in tables:  # a curriculum may hold signposts of its own, before its sessions
        if _NAMES_A_CURRICULUM.search(data):
            return "fillings"
        if tables:
            return _PART_OF_TABLE[tables[0]]
    return "curricula"


def _read(
    data: bytes,
    path: str,
    kind: type[M],
    rules: Callable[[M], Iterable[Finding]],
    shared: Shared | None = None,
) -> Reading[M]:
    text, refused = take_in(data, path)
    if refused:
        return Reading(None, tuple(refused))
    parsed = parse(text, path)
    if parsed.problems and not parsed.values:
        return Reading(None, tuple(parsed.problems))
    found = [*islice(text_findings(parsed.values), MOST_PROBLEMS)]
    most = MOST_PROBLEMS - len(found)
    model = _sound(kind, parsed)
    if model:
        found += islice(rules(model), most)
        if not found:
            return Reading(model, (), model)
    from facilitator.curriculum.faulty import faulty_findings, placed

    if not model:
        found += faulty_findings(parsed, kind, rules, most, shared or Shared())
    problems = [*parsed.problems, *placed(found, parsed.text, path)]
    problems.sort(key=lambda problem: (problem.line or 0, problem.column or 0))
    usable = not any(problem.severity == "error" for problem in problems)
    return Reading(model if usable else None, tuple(problems), model)


def _sound(kind: type[M], parsed: Parsed) -> M | None:
    """The model of a file in which every line and every value is as it must be."""
    if parsed.problems:
        return None
    try:
        return kind.model_validate(parsed.values)
    except ValidationError:
        return None
