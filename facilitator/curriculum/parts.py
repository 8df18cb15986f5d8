"""What may stand where in a file, read from the model: the keys of each table, and an example of each."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from math import ceil, floor
from typing import Any, get_args

from pydantic.fields import FieldInfo

from facilitator.curriculum.danish import keys_meant
from facilitator.curriculum.model import Curriculum
from facilitator.curriculum.nearest import closest
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.shapes import Shape, Text
from facilitator.language.words import _

# No key of the format takes a whole number as large as this.
_FAR_TOO_LARGE = 1_000_000
# Of a list that is shown as it should be written: its own words, as far as they fit beside a problem.
_LONGEST_TEXT, _LONGEST_LIST = 60, 90
_FEW = 4
# What tells the texts of whole sentences from those of a word or two.
_OF_SENTENCES = get_args(Text)[1]


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
    if word in homes(model) or word in model.model_fields:
        return None  # it is well spelt and stands in the wrong place
    danish = keys_meant(word)
    meant = next((key for key in danish if key in keys), None)
    # `ark` is nearer to `ask` than to the `handouts` that it means.
    return meant or next(filter(None, (closest(key, keys) for key in (*danish, word))), None)


def around(model: type[Shape], loc: Loc) -> list[Loc]:
    """The tables that hold the one of an unknown key and may have that key, the nearest first, the file last."""
    outer = [loc[:end] for end in range(len(loc) - 2, -1, -1) if not end or isinstance(loc[end - 1], int)]
    return [table for table in outer if loc[-1] in keys_at(model, table)]


def heading_of(loc: Loc) -> str:
    """The heading of a table of a list, as it is written; empty for the top of the file."""
    name = ".".join(part for part in loc if isinstance(part, str))
    return f"[[{name}]]" if name else ""


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
def keys_of_words() -> tuple[str, ...]:
    """Every key of a curriculum that is made of several words: where people write a space instead."""
    keys = (key for _heading, table in _tables(Curriculum, "") for key in table.model_fields)
    return (*dict.fromkeys(key for key in keys if "_" in key),)


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
    kinds = _kinds_of(key)
    return bool(kinds) and all(str in _leaves(kind) for kind in kinds)


def holds_whole_number(key: str) -> bool:
    """Whether the key holds a whole number, wherever a curriculum may have it."""
    kinds = _kinds_of(key)
    return bool(kinds) and all({int, 1} & set(_leaves(kind)) for kind in kinds)


def holds_list(key: str) -> bool:
    """Whether the key holds a list of texts, wherever a curriculum may have it."""
    kinds = _kinds_of(key)
    return bool(kinds) and all(_is_many(kind) and str in _leaves(kind) for kind in kinds)


def texts_of(key: str, written: str) -> list[str]:
    """The texts that somebody meant who wrote no list: with a comma between, but not within a sentence."""
    whole = (
        all(any(leaf is _OF_SENTENCES for leaf in _leaves(kind)) for kind in _kinds_of(key))
        or written.strip()[-1:] in ".!?"
    )
    bare = r"[^\n\"“”„»«]+" if whole else r"[^,;\n\"“”„»«]+"
    found = re.findall(rf"[\"“”„»«]([^\n\"“”„»«]*)[\"“”„»«]|({bare})", written.strip().strip("[]()"))
    return [text for pair in found if (text := "".join(pair).strip(" \t,;'"))]


def list_line(key: str, texts: Sequence[str]) -> str:
    """The key with the list as it is written; a long one is shown by its beginning."""
    shown: list[str] = []
    for text in texts:
        short = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1].rstrip() + "…"
        if sum(map(len, shown)) + len(short) > _LONGEST_LIST:
            return f"{key} = [{', '.join(shown)}, ...]"
        shown.append("..." if re.search(r'["\\]', short) or not short.isprintable() else short)
        shown[-1] = f'"{shown[-1]}"'
    return f"{key} = [{', '.join(shown)}]"


def with_numbers(key: str, written: str) -> str | None:
    """A key whose table holds only whole numbers, with those that were written for it; None for another key."""
    kinds = _kinds_of(key)
    table = _model_in(kinds[0]) if kinds else None
    if table is None or any(int not in _leaves(field.annotation) for field in table.model_fields.values()):
        return None
    keys = [*table.model_fields]
    numbers = sorted(int(number) for number in re.findall(r"(?a:\d{1,3})", written)[: len(keys)])
    if not numbers:
        return sample(key, table)
    if len(numbers) < len(keys):  # the most that are taken in; a few are always enough to begin
        numbers = [min(_FEW, numbers[0]), *numbers]
    inside = ", ".join(f"{name} = {number}" for name, number in zip(keys, numbers, strict=True))
    return f"{key} = {{ {inside} }}"


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


def _kinds_of(key: str) -> list[Any]:
    """What the key holds, in each table of a curriculum that has it."""
    tables = (table for _heading, table in _tables(Curriculum, "") if key in table.model_fields)
    return [table.model_fields[key].annotation for table in tables]


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
