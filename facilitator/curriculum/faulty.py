"""What is done with a file that has a fault, and with no other: the loading of this room waits for one.

Without it `check` of a sound file takes a tenth less time.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from pydantic import ValidationError

from facilitator.curriculum.named import File, names_in
from facilitator.curriculum.partial import Partial
from facilitator.curriculum.positions import nearest, piece_place, positions, table_at
from facilitator.curriculum.problems import Code, Finding, Loc, Problem
from facilitator.curriculum.shape import shape_findings
from facilitator.curriculum.shapes import Shape
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.syntax import Parsed

M = TypeVar("M", bound=Shape)


def faulty_findings(
    parsed: Parsed, kind: type[M], rules: Callable[[M], Iterable[Finding]], most: int, shared: Shared
) -> list[Finding]:
    """What is wrong with the shape of a file, and what the rules say of the rest of it."""
    lost = _lost(parsed)
    partial = Partial(lost)
    found: list[Finding] = []
    try:
        model: M | None = kind.model_validate(parsed.values)
    except ValidationError as error:
        found = shape_findings(error, kind, most, lost, File(parsed.values, names_in(parsed.values, shared)))
        model = partial.model(kind, parsed.values, error)
    if model:
        told = partial.believable(rules(model))
        if parsed.problems:  # a line that could not be read may be the one that uses it
            told = (finding for finding in told if finding.code is not Code.UNUSED)
        found += islice(told, max(0, most - len(found)))
    return found


def placed(found: Iterable[Finding], text: str, path: str) -> Iterator[Problem]:
    """The findings with the places they have in the text."""
    places = positions(text)
    for one in found:
        place = piece_place(text, nearest(places, one.loc), one.piece)
        where = place.line, place.column
        yield Problem(path, *where, one.code.value, one.severity, one.message, one.hint, place.end_column)


def _lost(parsed: Parsed) -> list[Loc]:
    """The places of what stood on lines that are no TOML."""
    places = positions(parsed.text) if parsed.lost else {}
    return [(*table_at(places, line), key) for key, line in parsed.lost]
