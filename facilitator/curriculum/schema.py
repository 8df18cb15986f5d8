"""The JSON Schema of each kind of file, for editors that complete and check while one writes."""

import json
from typing import Any

from facilitator.curriculum.model import Curriculum, DeckFile, InstrumentFile, Shape, SignpostFile

SCHEMAS: dict[str, type[Shape]] = {
    "curriculum": Curriculum,
    "deck": DeckFile,
    "instrument": InstrumentFile,
    "signposts": SignpostFile,
}


def schema(name: str) -> dict[str, Any]:
    """The schema of one of `SCHEMAS`."""
    made = SCHEMAS[name].model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_without_null(made)}


def schema_text(name: str) -> str:
    """The schema of one of `SCHEMAS` as the text of a file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def curriculum_schema() -> dict[str, Any]:
    """The schema of a curriculum file."""
    return schema("curriculum")


def _without_null(node: Any) -> Any:
    """TOML has no null: a key that may be left out is of its other type, and has no default to write."""
    if isinstance(node, list):
        return [_without_null(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _without_null(value) for key, value in node.items() if not (key == "default" and value is None)
    }
    choices = [choice for choice in kept.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        return {**choices[0], **kept}
    return kept
