"""What every key of every file means, in the current language: for the schema, the reference and the errors."""

from typing import Any

from facilitator.curriculum.described_course import COURSE
from facilitator.curriculum.described_meaning import Choice, Meaning, Table
from facilitator.curriculum.described_parts import PARTS
from facilitator.curriculum.shapes import Shape
from facilitator.language.words import N_, _

MODELS: tuple[type[Shape], ...] = (*COURSE, *PARTS)

# These mean the same wherever they stand.
_EVERYWHERE: dict[str, Meaning] = {
    "format": Meaning(N_("The version of the file format. This program reads 1."), 1),
    "language": Meaning(N_("The language of the texts, as two letters: da or en."), "da", also=("en",)),
    "version": Meaning(
        N_("Your own number for this edition. Change it when you have changed the texts."), "1.0"
    ),
    "authors": Meaning(N_("Those who wrote the texts."), [N_("Your name or your association")]),
    "licence": Meaning(
        N_("What others may do with the texts. CC BY 4.0 means: use and change them, and name the authors."),
        "CC BY 4.0",
        also=("CC0 1.0",),
    ),
    "source_note": Meaning(
        N_("What it builds on, and what it is not."), N_("Our own texts. This is not treatment.")
    ),
}


def table_text(model: type[Shape]) -> str:
    """What a table is, in a sentence."""
    return _(_table(model).text)


def meaning(model: type[Shape], key: str) -> Meaning:
    """What is said about a key, in English; `KeyError` where nothing is."""
    for parent in model.__mro__:
        if issubclass(parent, Shape) and parent is not Shape and key in _table(parent).keys:
            return _table(parent).keys[key]
    return _EVERYWHERE[key]


def key_text(model: type[Shape], key: str) -> str:
    """What a key is for, in a sentence."""
    return _(meaning(model, key).text)


def example(model: type[Shape], key: str) -> Any:
    """A value the key could have, its words in the current language; None for a key that holds tables."""
    return _in_words(meaning(model, key).example)


def offers(model: type[Shape], key: str) -> list[Any]:
    """The values that an editor offers to start from, the example first; none for a key that holds tables."""
    said = meaning(model, key)
    return [] if said.example is None else [_in_words(said.example), *said.also]


def choices(model: type[Shape], key: str) -> dict[str, Choice]:
    """The few words the key may hold, explained; none where it may hold any."""
    told = meaning(model, key).choices or {}
    return {value: Choice(_(choice.name), _(choice.does)) for value, choice in told.items()}


def _table(model: type[Shape]) -> Table:
    return COURSE[model] if model in COURSE else PARTS[model]


def _in_words(value: Any) -> Any:
    if isinstance(value, str):
        return _(value)
    if isinstance(value, list):
        return [_in_words(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _in_words(inner) for key, inner in value.items()}
    return value
