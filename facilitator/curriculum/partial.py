"""Reading on where the shape is wrong, so that one run tells of keys and values and of broken rules too.

What is wrong is told already; here it is replaced by something harmless, and what the rules then say
is believed only where it cannot come from the replacement.
"""

from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from facilitator.curriculum.parts import field_info, key_meant_at
from facilitator.curriculum.problems import MOST_PROBLEMS, Code, Finding, Loc
from facilitator.curriculum.shapes import Shape

M = TypeVar("M", bound=Shape)

_ROUNDS = 3
# Tried in this order until one fits; no rule asks anything of a step that is a talk.
_HARMLESS: tuple[Any, ...] = ("talk", "x", "da", "course", "choice", "first", 1, 10, 2, True, "https://x")
# What decides the sum of a session's minutes, its order and who leads, and what names lead to.
_MINUTES = frozenset(["minutes", "steps", "sessions", "per_person"])
_ORDER = frozenset(
    [
        "kind",
        "depth",
        "optional",
        "protected",
        "drop_order",
        "lead",
        "not_after",
        "min",
        "max",
        "form",
        "group_of",
        "parts",
        "columns",
        "middle",
        "leaders",
        "leader_roles",
        "group_size",
        "measures",
        "completion",
        "attend",
        "when",
    ]
)
_NAMES = frozenset(
    [
        "id",
        "deck",
        "decks",
        "instrument",
        "instruments",
        "handout",
        "handouts",
        "slot",
        "slots",
        "themes",
        "theme",
        "cards",
        "items",
        "draw",
        "depth",
        "measures",
        "curriculum",
    ]
)
# Told of one session because of another, or of the whole curriculum.
_FIRST_TIME_CODE, _LAST_LOCAL_CODE = Code.MINUTES_SUM.value, Code.ROUND_TOO_LONG.value


class Partial:
    """A file as it would be with its faulty values replaced, and the places of those."""

    def __init__(self, lost: Collection[Loc]) -> None:
        self._changed = [*lost]
        self._written: dict[Loc, Loc] = {}

    def model(self, kind: type[M], tree: dict[str, Any], error: ValidationError) -> M | None:
        """The model of the file with its faults replaced; None if they are too many or too large."""
        tree = deepcopy(tree)
        for _round in range(_ROUNDS):
            if error.error_count() > MOST_PROBLEMS:
                return None
            for one in error.errors(include_url=False, include_context=False):
                if not self._replace(kind, tree, tuple(one["loc"]), one["type"]):
                    return None
            try:
                return kind.model_validate(tree)
            except ValidationError as left:
                error = left
        return None

    def believable(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Those of the findings that do not come from a replacement."""
        for one in findings:
            if not any(self._touches(loc, one) for loc in self._changed):
                yield replace(one, loc=self._as_written(one.loc))

    def _as_written(self, loc: Loc) -> Loc:
        """The place in the file of what stands there under a misspelt key."""
        for meant, written in self._written.items():
            if loc[: len(meant)] == meant:
                return (*written, *loc[len(meant) :])
        return loc

    def _replace(self, kind: type[Shape], tree: dict[str, Any], loc: Loc, fault: str) -> bool:
        """Put something harmless at `loc`, or take what is there away."""
        table = _at(tree, loc[:-1])
        key = loc[-1]
        if fault == "extra_forbidden" and isinstance(table, dict):
            value, meant = table.pop(key, None), key_meant_at(kind, loc)
            if meant and meant not in table:
                table[meant] = value
                self._written[(*loc[:-1], meant)] = loc
            else:
                self._changed.append(loc)
            return True
        if fault == "too_short":
            return bool(
                _at(tree, loc)
            )  # a list of wrong values counts as empty; they are replaced one by one
        self._changed.append(loc)
        info = field_info(kind, loc)
        if info is None or table is None:
            return False
        if isinstance(table, dict) and not info.is_required():
            table.pop(key, None)
            return True
        keys = tuple(part for part in loc if isinstance(part, str))
        harmless = _fitting(kind, keys, inside=isinstance(key, int))
        if harmless is None:
            return False
        table[key] = deepcopy(harmless)
        return True

    def _touches(self, changed: Loc, finding: Finding) -> bool:
        """Whether a finding may come from what was changed at a place."""
        key = next((part for part in reversed(changed) if isinstance(part, str)), "")
        code = finding.code.value
        if key in _NAMES and code.startswith("C4"):
            return True
        here = changed[: changed.index(key)] if key in changed else ()
        if here and finding.loc[: len(here)] == here:
            return True
        if not code.startswith("C5"):
            return False
        if code > _LAST_LOCAL_CODE and (key in _MINUTES or key in _ORDER):
            return True
        same = len(changed) < 3 or finding.loc[:2] == changed[:2]
        return same and (key in _MINUTES or (key in _ORDER and code != _FIRST_TIME_CODE))


def _at(tree: Any, loc: Loc) -> Any:
    for part in loc:
        try:
            tree = tree[part]
        except (KeyError, IndexError, TypeError):
            return None
    return tree


@cache  # 0.2 ms for each fault, and a file may hold the same one a hundred times
def _fitting(kind: type[Shape], keys: Loc, *, inside: bool) -> Any:
    """What may stand at the keys of a file of that kind, or in the list there; None if nothing here fits."""
    info = field_info(kind, keys)
    if info is None:
        return None
    wanted: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    adapter: TypeAdapter[Any] = TypeAdapter(wanted)
    for value in _HARMLESS:
        for candidate in (value, [value]):
            try:
                adapter.validate_python(candidate)
            except ValidationError:
                continue
            return value if inside else candidate
    return None
