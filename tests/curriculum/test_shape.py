"""Every error type that a file can cause is said in our own words."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from facilitator.curriculum import danish
from facilitator.curriculum.model import Curriculum, DeckFile, Form, InstrumentFile, Kind, SignpostFile
from facilitator.curriculum.parts import field_at, key_meant_at
from facilitator.curriculum.shape import KINDS, shape_findings
from facilitator.curriculum.shapes import Shape
from facilitator.language.words import LANGUAGES

FILES: tuple[type[Shape], ...] = (Curriculum, DeckFile, InstrumentFile, SignpostFile)

# One value of every kind that TOML has, and those at the edges of the limits.
VALUES: list[Any] = [
    *tomllib.loads(
        'a = ["", " ", "x", "a\\nb", "20", 7, -1, 0, 100000, 0xffffffffffffffffffff, 1.5, nan, inf, true,'
        " 2026-11-21, 2026-11-21T00:00:00, 2026-11-21T10:00:00, 2026-11-21T10:00:00Z, 10:00:00,"
        ' [], [1], [[]], [{}], ["x"], [""], {}, {x = 1}]'
    )["a"],
    "x" * 2_000,
    ["x"] * 70,
]


def wrong_trees(model: type[Shape]) -> Iterator[dict[str, Any]]:
    """Files with one value of every kind in every place, and with unknown and missing keys."""
    yield {}
    yield {"unknown": 1}
    for loc in places(model, ()):
        for value in VALUES:
            tree: Any = value
            for part in reversed(loc):
                tree = [tree] if part == 0 else {part: tree}
            yield tree


def places(model: type[Shape], loc: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    for key, field in model.model_fields.items():
        here = (*loc, key)
        yield here
        yield (*here, 0)
        inner = next((part for part in leaves(field.annotation) if issubclass(part, Shape)), None)
        if inner:
            yield from places(inner, (*here, 0) if "tuple" in str(field.annotation) else here)


def leaves(annotation: Any) -> list[type]:
    inner = getattr(annotation, "__args__", ())
    return (
        [leaf for part in inner for leaf in leaves(part)]
        if inner
        else [annotation] * isinstance(annotation, type)
    )


@pytest.mark.parametrize("model", FILES, ids=lambda model: model.__name__)
def test_no_reachable_error_type_is_without_words(model: type[Shape]) -> None:
    reached: set[str] = set()
    for tree in wrong_trees(model):
        with pytest.raises(ValidationError) as caught:
            model.model_validate(tree)
        errors = caught.value.errors(include_url=False)
        if {error["type"] for error in errors} <= reached:
            continue
        reached |= {error["type"] for error in errors}
        said = {finding.message for finding in shape_findings(caught.value, model, 100)}
        assert said
        assert not said & {error["msg"] for error in errors}

    assert {"missing", "extra_forbidden", "string_type"} <= reached
    assert reached <= KINDS


def test_the_list_of_error_types_holds_no_dead_one() -> None:
    reached = set()
    for model in FILES:
        for tree in wrong_trees(model):
            with pytest.raises(ValidationError) as caught:
                model.model_validate(tree)
            reached |= {error["type"] for error in caught.value.errors(include_url=False)}

    # Too long a list is one of 61 whole sessions: it is in the corpus.
    assert reached | {"too_long"} == KINDS


def test_an_example_line_can_be_parsed(edited: Any) -> None:
    for key in ("licence", "authors", "leaders", "group_size"):
        (problem,) = edited((f"\n{key} =", "\n#"))
        tomllib.loads(problem.hint.removeprefix("Write: "))


def test_a_misspelt_key_is_told_once(edited: Any) -> None:
    (problem,) = edited(("licence =", "license ="))

    assert (problem.line, problem.message) == (8, "“license” is not a key that is used here.")
    assert problem.hint == "Did you mean “licence”?"


def test_a_list_whose_values_are_all_wrong_is_not_called_empty(edited: Any) -> None:
    (problem,) = edited(('authors = ["Anna Å"]', "authors = [1]"))

    assert problem.message == "Number 1 in “authors” must be a text in quotation marks, but is a number."


def test_a_field_is_found_through_lists() -> None:
    assert field_at(Curriculum, ("sessions", 3, "steps", 0, "protected")) is bool
    assert field_at(Curriculum, ("sessions", 3, "nothing")) is None


def test_a_danish_word_leads_to_words_that_the_format_has() -> None:
    keys, values = danish._turned()
    known_keys = {key for model in FILES for key in every_key(model)}
    choices = {
        *Kind,
        *Form,
        *LANGUAGES,
        "blind",
        "choose",
        "leader",
        "pair",
        "same",
        "first",
        "last",
        "every",
    }
    choices |= {"scale", "choice", "text", "both"}

    assert {meant for written in keys.values() for meant in written} <= known_keys
    assert {meant for written in values.values() for meant in written} <= choices


def every_key(model: type[Shape]) -> Iterator[str]:
    yield from (part for loc in places(model, ()) for part in loc if isinstance(part, str))


@pytest.mark.parametrize(
    ("place", "meant"), [(("sessions", 0), "handouts"), (("sessions", 0, "steps", 0), "handout")]
)
def test_what_a_danish_word_means_depends_on_where_it_stands(
    place: tuple[str | int, ...], meant: str
) -> None:
    assert key_meant_at(Curriculum, (*place, "ark")) == meant


def test_a_key_is_sent_to_the_top_only_if_it_is_not_there(edited: Any) -> None:
    (problem,) = edited(("[[handouts.blocks]]", '[[handouts.blocks]]\nlicence = "CC0"'))
    assert problem.hint == "The keys here are: heading, text, bullets, lines."

    (problem,) = edited(
        ('licence = "CC0-1.0"\n', ""), ("[[handouts.blocks]]", '[[handouts.blocks]]\nlicence = "CC0"')
    )
    assert problem.hint == "It belongs at the top of the file, above the first heading in brackets."
