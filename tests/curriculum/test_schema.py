"""The schema for editors says what the program says, in words that TOML has."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.curriculum.schema import SCHEMAS, curriculum_schema, schema, schema_text
from facilitator.library.places import bundled


def nodes(tree: Any) -> list[dict[str, Any]]:
    inside = list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else []
    return [tree] * isinstance(tree, dict) + [node for inner in inside for node in nodes(inner)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_there_is_no_null_and_every_table_is_closed(name: str) -> None:
    for node in nodes(schema(name)):
        assert node.get("type") != "null"
        assert "default" not in node or node["default"] is not None
        if node.get("type") == "object":
            assert node["additionalProperties"] is False


def test_what_must_be_there_must_be_there_in_the_schema_too() -> None:
    made = curriculum_schema()

    assert made["required"][:3] == ["format", "id", "title"]
    assert made["$defs"]["Step"]["required"] == ["kind", "title", "minutes"]
    assert "welcome" in made["$defs"]["Kind"]["enum"]
    assert made["$defs"]["Step"]["properties"]["min"]["type"] == "integer"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_beside_the_shipped_files_is_the_one_that_is_printed(name: str) -> None:
    beside = (bundled() / f"{name}.schema.json").read_text(encoding="utf-8")

    assert beside == schema_text(name)
    assert json.loads(beside) == schema(name)


def test_every_shipped_file_names_its_schema() -> None:
    for path in bundled().rglob("*.toml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = Path(path.parent, first.removeprefix("#:schema ")).resolve()
        assert first.startswith("#:schema ")
        assert named.is_file()
