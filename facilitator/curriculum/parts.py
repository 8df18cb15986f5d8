"""What may stand where in a file, read from the model: the keys of each table, and an example of each."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from math import ceil, floor
from typing import Any, get_args

from pydantic.fields import FieldInfo

from facilitator.curriculum.danish import key_meant
from facilitator.curriculum.model import Curriculum, Shape
from facilitator.curriculum.nearest import closest
from facilitator.curriculum.problems import Loc
from facilitator.language.words import _

# No key of the format takes a whole number as large as this.
_FAR_TOO_LARGE = 1_000_000


def keys_at(model: type[Shape], loc: Loc) -> tuple[str, ...]:
    """The keys that the table at `loc` may have."""
    table = _table(model, loc)
    return tuple(table.model_fields) if table else ()


def field_at(model: type[Shape], loc: Loc) -> Any:
    """The annotation of the key at `loc`, without that of the lists it stands in; None if unknown."""
    field = field_info(model, loc)
    return field.annotation if field else None


def field_info(model: type[Shape], loc: Loc) -> FieldInfo | None:
    """All that the model says of the key at `loc`, or of the list that stands there."""
    keys = [part for part in loc if isinstance(part, str)]
    if not keys:
        return None
    table = _table(model, tuple(keys[:-1]))
    return table.model_fields.get(keys[-1]) if table else None


def key_meant_at(model: type[Shape], loc: Loc) -> str | None:
    """The key that an unknown one at `loc` was probably meant to be."""
    keys, word = keys_at(model, loc[:-1]), str(loc[-1])
    if word in homes(model):
        return None  # it is well spelt and stands in the wrong place
    meant = key_meant(word)
    return meant if meant in keys else closest(word, keys)


@cache
def homes(model: type[Shape]) -> dict[str, str]:
    """For each key of a file the heading it belongs under, as it is written ("" is the top).

    Keys with several are left out.
    """
    found: dict[str, set[str]] = {}
    for heading, table in _tables(model, ""):
        for key in table.model_fields:
            found.setdefault(key, set()).add(heading)
    return {key: headings.pop() for key, headings in found.items() if len(headings) == 1}


@cache
def headings() -> dict[str, str]:
    """For each table of a curriculum its name and its heading as it is written."""
    return {heading.strip("[]"): heading for heading, _table in _tables(Curriculum, "") if heading}


def whole_minutes(text: str) -> int | None:
    """The whole number that a text begins with; hours as minutes. None where it begins with none."""
    number = re.match(r"[^0-9]{0,2}?([0-9]{1,4})(?![\d.,])\s*(t\b|time|hour)?", text.strip(), re.IGNORECASE)
    return int(number[1]) * (60 if number[2] else 1) if number else None


def holds_text(key: str) -> bool:
    """Whether the key holds text, wherever a curriculum may have it."""
    tables = (table for _heading, table in _tables(Curriculum, "") if key in table.model_fields)
    kinds = [table.model_fields[key].annotation for table in tables]
    return bool(kinds) and all(str in _leaves(kind) for kind in kinds)


def holds_whole_number(key: str) -> bool:
    """Whether the key holds a whole number, wherever a curriculum may have it."""
    tables = (table for _heading, table in _tables(Curriculum, "") if key in table.model_fields)
    kinds = [table.model_fields[key].annotation for table in tables]
    return bool(kinds) and all({int, 1} & set(_leaves(kind)) for kind in kinds)


def nearest_whole(key: str, number: float) -> str:
    """What to write for a number that should be whole: it without its decimals, or both its neighbours."""
    if not abs(number) < _FAR_TOO_LARGE:  # nor is what is no number at all
        return _("Write: {example}").format(example=sample(key, int))
    examples = [f"{key} = {whole}" for whole in sorted({floor(number), ceil(number)})]
    if len(examples) == 1:
        return _("Write: {example}").format(example=examples[0])
    return _("Whole numbers only. Write: {less} or {more}").format(less=examples[0], more=examples[1])


def sample(key: str, annotation: Any) -> str:
    """A line that sets the key to something of the right kind."""
    table = _model_in(annotation)
    many = _is_many(annotation)
    if table and many:
        return f"[[{key}]]"
    if table:
        inside = ", ".join(
            sample(name, field.annotation)
            for name, field in table.model_fields.items()
            if field.is_required()
        )
        return f"{key} = {{ {inside} }}"
    if key in _EXAMPLES and not many:
        return f"{key} = {_EXAMPLES[key]}"
    first = next((value for kind, value in _SAMPLES if kind in _leaves(annotation)), '"..."')
    return f"{key} = [{first}]" if many else f"{key} = {first}"


# An example that could stand in a file as it is.
_EXAMPLES = {
    "minutes": "10",
    "min": "4",
    "max": "8",
    "leaders": "2",
    "language": '"da"',
    "version": '"1.0"',
    "licence": '"CC BY 4.0"',
    "form": '"course"',
}
# bool before int: whether a flag or a number is asked for is told by the type itself, not by its parent.
_SAMPLES: tuple[tuple[Any, str], ...] = ((bool, "true"), (int, "1"), (1, "1"), (date, "2026-11-21"))


def _table(model: type[Shape], loc: Loc) -> type[Shape] | None:
    table: type[Shape] | None = model
    for part in loc:
        if isinstance(part, str) and table:
            field = table.model_fields.get(part)
            table = _model_in(field.annotation) if field else None
    return table


def _tables(model: type[Shape], heading: str) -> Iterator[tuple[str, type[Shape]]]:
    yield heading, model
    name = heading.strip("[]")
    for key, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner:
            path = f"{name}.{key}".strip(".")
            yield from _tables(inner, f"[[{path}]]" if _is_many(field.annotation) else f"[{path}]")


def _leaves(annotation: Any) -> list[Any]:
    inner = get_args(annotation)
    return [leaf for part in inner for leaf in _leaves(part)] if inner else [annotation]


def _model_in(annotation: Any) -> type[Shape] | None:
    leaves = (leaf for leaf in _leaves(annotation) if isinstance(leaf, type) and issubclass(leaf, Shape))
    return next(leaves, None)


def _is_many(annotation: Any) -> bool:
    origins = [annotation, *get_args(annotation)]
    return any(getattr(origin, "__origin__", None) is tuple for origin in origins)
