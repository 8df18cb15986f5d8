"""Writes docs/curriculum.md and docs/curriculum.en.md from the models: `python docs/make_reference.py`."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from reference_words import DA, EN

from facilitator.curriculum import described, described_choices, instrument, model, shapes
from facilitator.curriculum.described_meaning import Choice
from facilitator.curriculum.explanations.all import EXPLANATIONS
from facilitator.curriculum.schema import SCHEMAS, schema
from facilitator.language import words

DOCS = Path(__file__).parent
PAGES = {"da": DOCS / "curriculum.md", "en": DOCS / "curriculum.en.md"}
_WORDS = {"da": DA, "en": EN}


class Section(NamedTuple):
    """A table of a file as it is written, and the kind of file it stands in."""

    written: str
    shape: type[shapes.Shape]
    kind: str = "curriculum"


SECTIONS = (
    Section("curriculum.toml", model.Curriculum),
    Section("group_size", model.GroupSize),
    Section("completion", model.Completion),
    Section("[[measures]]", model.Measure),
    Section("[[sessions]]", model.Session),
    Section("[[sessions.steps]]", model.Step),
    Section("[[handouts]]", model.Handout),
    Section("[[handouts.blocks]]", model.Block),
    Section("[[decks]]", model.Deck),
    Section("[[decks.themes]]", model.DeckTheme),
    Section("[[decks.cards]]", model.Card),
    Section("[[instruments]]", instrument.Instrument),
    Section("[[instruments.items]]", instrument.Item),
    Section("[instruments.scoring]", instrument.Scoring),
    Section("[[instruments.scoring.bands]]", instrument.Band),
    Section("[[signposts]]", model.Signpost),
    Section("[[slots]]", model.Slot),
    Section("decks/*.toml", model.DeckFile, "deck"),
    Section("instruments/*.toml", model.InstrumentFile, "instrument"),
    Section("signposts/*.toml", model.SignpostFile, "signposts"),
    Section("fillings/*.toml", model.FillingFile, "filling"),
    Section("fillings/*.toml [[slots]]", model.SlotContent, "filling"),
)
# The words of a key, under the table that has it.
CHOICES: dict[type[shapes.Shape], tuple[tuple[str, Mapping[str, Choice]], ...]] = {
    model.Curriculum: (("forms", described_choices.FORMS),),
    model.Measure: (("when", described_choices.WHEN),),
    model.Step: (("kinds", described_choices.KINDS), ("modes", described_choices.MODES)),
    instrument.Item: (("answers", described_choices.ANSWERS),),
}


def page(language: str) -> str:
    """The whole page."""
    words.use(language)
    said = _WORDS[language]
    if missing := set(described.MODELS) - {section.shape for section in SECTIONS}:
        raise LookupError(f"these tables have no section: {missing}")
    schemas = {kind: schema(kind) for kind in SCHEMAS}
    parts = [
        said["made"],
        said["page"],
        said["example"].format(example=_file("lille-aften")),
        said["files"],
        said["keys"],
    ]
    for section in SECTIONS:
        parts += _section(section, schemas[section.kind], said)
    parts += [said["frames"].format(filling=_file("lille-udfyldning")), said["rules"], *_rules(said)]
    return "\n".join(parts).rstrip() + "\n"


def _file(name: str) -> str:
    return (DOCS / f"{name}.toml").read_text(encoding="utf-8")


def _section(section: Section, made: dict[str, Any], said: dict[str, str]) -> Iterator[str]:
    node = made["$defs"].get(section.shape.__name__, made)
    yield f"### `{section.written}`\n"
    yield f"{node['description']}\n"
    yield said["row"]
    yield from (_row(section.shape, key, node, said) for key in node["properties"])
    yield ""
    for name, choices in CHOICES.get(section.shape, ()):
        yield f"#### {said[name]}\n\n{said[f'{name}_lead']}\n\n{said['choice_row']}"
        yield from (
            f"| `{word}` | {words._(one.name)} | {words._(one.does)} |" for word, one in choices.items()
        )
        yield ""


def _row(shape: type[shapes.Shape], key: str, made: dict[str, Any], said: dict[str, str]) -> str:
    node, example = made["properties"][key], described.example(shape, key)
    left_out = said["must"] if key in made["required"] else ""
    if "default" in node:
        left_out = f"`{_toml(node['default'])}`"
    shown = "" if example is None else f"`{_toml(example)}`"
    return f"| `{key}` | {node['description']} | {_written(shape, key, node, said)} | {shown} | {left_out} |"


def _written(shape: type[shapes.Shape], key: str, node: dict[str, Any], said: dict[str, str]) -> str:
    """How the value is written, in words."""
    if "enum" in node:
        name = next(name for name, choices in CHOICES[shape] if list(choices) == node["enum"])
        return said["word"].format(name=said[name], anchor=said[name].lower().replace(" ", "-"))
    if "$ref" in node.get("items", node):
        return f"`[[{key}]]`" if "items" in node else "`{ }`"
    if "items" in node:
        return said["many"].format(what=_single(node["items"], said))
    return _single(node, said)


def _single(node: dict[str, Any], said: dict[str, str]) -> str:
    if node["type"] == "boolean":
        return said["flag"]
    if "const" in node:
        return f"`{node['const']}`"
    if node["type"] == "integer":
        return said["number"].format(least=node["minimum"], most=node["maximum"])
    if node.get("format") == "date":
        return said["date"]
    return said[_PATTERNS[node["pattern"]]].format(most=node.get("maxLength"))


_PATTERNS = {
    schema("curriculum")["properties"]["id"]["pattern"]: "slug",
    schema("curriculum")["properties"]["title"]["pattern"]: "one",
    schema("curriculum")["properties"]["source_note"]["pattern"]: "text",
    schema("curriculum")["properties"]["language"]["pattern"]: "two",
    schema("signposts")["$defs"]["Signpost"]["properties"]["url"]["pattern"]: "link",
    schema("signposts")["$defs"]["Signpost"]["properties"]["phone"]["pattern"]: "phone",
}


def _toml(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_toml(inner)}' for key, inner in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)


def _rules(said: dict[str, str]) -> Iterator[str]:
    """What each code means and why, in tables by the hundred."""
    for hundred, told in groupby(EXPLANATIONS.items(), key=lambda one: one[0][:2]):
        yield f"### {said[hundred]}\n\n{said['rule_row']}"
        yield from (f"| {code} | {words._(one.what)} | {words._(one.why)} |" for code, one in told)
        yield ""


if __name__ == "__main__":
    for code, path in PAGES.items():
        path.write_text(page(code), encoding="utf-8", newline="\n")
