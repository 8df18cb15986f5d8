"""The schema for editors says what the program says, in words that TOML has, and explains every key."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import create_model

from facilitator.cli.programmes import SCHEMAS as KINDS_TYPED
from facilitator.curriculum import described
from facilitator.curriculum.described_course import COURSE
from facilitator.curriculum.described_meaning import Table
from facilitator.curriculum.described_parts import PARTS
from facilitator.curriculum.schema import SCHEMAS, schema, schema_text
from facilitator.curriculum.shapes import Shape
from facilitator.language import words
from facilitator.library.places import bundled

TABLES: list[tuple[type[Shape], Table]] = [*COURSE.items(), *PARTS.items()]
KEYS = [
    pytest.param(model, key, id=f"{model.__name__}.{key}")
    for model in described.MODELS
    for key in model.model_fields
]


def nodes(tree: Any) -> list[dict[str, Any]]:
    inside = list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else []
    return [tree] * isinstance(tree, dict) + [node for inner in inside for node in nodes(inner)]


def properties(made: dict[str, Any]) -> list[dict[str, Any]]:
    tables = [made, *made["$defs"].values()]
    return [value for table in tables for value in table["properties"].values()]


@pytest.mark.parametrize("name", SCHEMAS)
def test_there_is_no_null_and_every_table_is_closed(name: str) -> None:
    for node in nodes(schema(name)):
        assert node.get("type") != "null"
        assert "default" not in node or node["default"] is not None
        if node.get("type") == "object":
            assert node["additionalProperties"] is False


def test_what_must_be_there_must_be_there_in_the_schema_too() -> None:
    made = schema("curriculum")

    assert made["required"][:3] == ["format", "id", "title"]
    assert made["$defs"]["Step"]["required"] == ["kind", "title", "minutes"]
    assert "welcome" in made["$defs"]["Step"]["properties"]["kind"]["enum"]
    assert made["$defs"]["Step"]["properties"]["min"]["type"] == "integer"
    assert made["$defs"]["Step"]["properties"]["protected"]["default"] is False


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained_and_has_words_or_a_value_to_start_from(name: str) -> None:
    for node in properties(schema(name)):
        assert node["description"]
        holds_tables = "$ref" in node.get("items", node)
        assert holds_tables or "anyOf" in node or node["examples"] or node["const"]


@pytest.mark.parametrize(("model", "key"), KEYS)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_an_example_is_a_value_the_key_may_have(model: type[Shape], key: str, language: str) -> None:
    words.use(language)
    field = model.model_fields[key]
    fields: dict[str, Any] = {key: (field.annotation, field)}
    one = create_model("One", __base__=Shape, **fields)

    for value in described.choices(model, key) or described.offers(model, key):
        one.model_validate({key: value})


@pytest.mark.parametrize(("model", "key"), KEYS)
def test_a_key_is_explained_in_danish_too(model: type[Shape], key: str) -> None:
    english = described.key_text(model, key)
    words.use("da")

    assert english.endswith(".")
    assert described.key_text(model, key).endswith(".")
    assert described.key_text(model, key) != english


def test_nothing_is_explained_that_is_not_there() -> None:
    assert [
        (model, key) for model, table in TABLES for key in table.keys if key not in model.model_fields
    ] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_words_to_choose_from_are_those_that_are_explained(name: str) -> None:
    chosen = [node for node in properties(schema(name)) if "enum" in node or "anyOf" in node]

    assert chosen or name in {"deck", "signposts", "filling"}
    for node in chosen:
        explained, anything = node["anyOf"][:-1], node["anyOf"][-1]
        assert [choice["const"] for choice in explained] == node["enum"]
        assert all(choice["title"] and choice["description"] for choice in explained)
        assert anything is True


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_beside_the_shipped_files_is_the_one_that_is_printed_in_danish(name: str) -> None:
    words.use("da")
    beside = (bundled() / f"{name}.schema.json").read_text(encoding="utf-8")

    again = f"run: facilitator --lang da schema {name} --out curricula/{name}.schema.json"
    assert beside == schema_text(name), again
    assert json.loads(beside) == schema(name)


def test_each_kind_of_file_can_be_asked_for() -> None:
    assert tuple(SCHEMAS) == KINDS_TYPED


def test_every_shipped_file_names_its_schema() -> None:
    for path in bundled().rglob("*.toml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = Path(path.parent, first.removeprefix("#:schema ")).resolve()
        assert first.startswith("#:schema ")
        assert named.is_file()
