"""The JSON Schema of each kind of file, for editors that complete, explain and check while one writes.

Made of the models and of what `described` says about their keys, in the current language.
"""

import json
from datetime import date
from typing import Any

from facilitator.curriculum import described
from facilitator.curriculum.model import Curriculum, DeckFile, FillingFile, InstrumentFile, SignpostFile
from facilitator.curriculum.shapes import Shape

SCHEMAS: dict[str, type[Shape]] = {
    "curriculum": Curriculum,
    "deck": DeckFile,
    "instrument": InstrumentFile,
    "signposts": SignpostFile,
    "filling": FillingFile,
}

_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    # Tombi would else read TOML 1.1, where a { } may run over several lines; this program reads 1.0.
    "x-tombi-toml-version": "v1.0.0",
}


def schema(name: str) -> dict[str, Any]:
    """The schema of one of `SCHEMAS`, explained in the current language."""
    model = SCHEMAS[name]
    made = model.model_json_schema()
    inner = made.get("$defs", {})
    tables = {
        shape.__name__: _table(inner[shape.__name__], shape, inner)
        for shape in described.MODELS
        if shape.__name__ in inner
    }
    return {**_HEAD, **_table(made, model, inner), "$defs": tables}


def schema_text(name: str) -> str:
    """The schema of one of `SCHEMAS` as the text of a file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def _table(node: dict[str, Any], model: type[Shape], inner: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": described.table_text(model),
        "type": "object",
        "additionalProperties": False,
        "required": node.get("required", []),
        "properties": {
            key: {
                "description": described.key_text(model, key),
                **_value(value, inner),
                **_offered(model, key),
            }
            for key, value in node["properties"].items()
        },
    }


def _value(node: dict[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    """What a value must be like, in words that both TOML and a person's editor know."""
    # TOML has no null: a key that may be left out is of its other type, and has no default to write.
    kept: dict[str, Any] = next(
        (choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}), {}
    )
    kept = {**kept, **{key: value for key, value in node.items() if key not in {"anyOf", "title"}}}
    named = inner.get(kept.get("$ref", "").rpartition("/")[2], {})
    if "enum" in named:
        kept = {"type": "string", "enum": named["enum"]}
    if kept.get("default") in (None, []):
        kept.pop("default", None)
    if "pattern" in kept:
        # Every pattern asks for a character; saying so twice is two errors for one empty text.
        kept.pop("minLength", None)
    if "items" in kept:
        kept["items"] = _value(kept["items"], inner)
    return kept


def _offered(model: type[Shape], key: str) -> dict[str, Any]:
    """What an editor offers: the words the key may hold, each explained, or a value to start from."""
    choices = described.choices(model, key)
    if choices:
        explained = [
            {"const": value, "title": choice.name, "description": choice.does}
            for value, choice in choices.items()
        ]
        # It stands beside `enum` and has a last choice that fits anything: a wrong word would else be
        # told as often as there are words to choose from.
        return {"anyOf": [*explained, True]}
    values = described.offers(model, key)
    shown = [value.isoformat() if isinstance(value, date) else value for value in values]
    return {"examples": shown} if shown else {}
