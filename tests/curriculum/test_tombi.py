"""Tombi's linter with our schema refuses what the program refuses by shape, and nothing else.

It is the judge that an author's editor uses, and none of it is ours.
"""

import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w
from pydantic import ValidationError
from tombi_lint import hold, lint

from facilitator.curriculum import described
from facilitator.curriculum.problems import Problem
from facilitator.curriculum.read import part_of
from facilitator.curriculum.schema import SCHEMAS
from facilitator.curriculum.shapes import Shape
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary

SHIPPED = [bundled() / f"{name}.schema.json" for name in SCHEMAS]
CORPUS = Path(__file__).parents[1] / "curricula"
INVALID = sorted((CORPUS / "invalid").glob("*.toml"))
KIND_OF_PART = {
    "curricula": "curriculum",
    "decks": "deck",
    "instruments": "instrument",
    "signposts": "signposts",
    "fillings": "filling",
}


def said_of(wrong: dict[int, list[str]]) -> list[str]:
    return [f"{line}: {sentence}" for line, said in sorted(wrong.items()) for sentence in said]


def test_the_shipped_files_pass_with_the_schema_that_their_first_line_names(tmp_path: Path) -> None:
    folder = tmp_path / "Mine forløb" / "Åse & Søren på øen"
    shutil.copytree(bundled(), folder)
    broken = folder / "i stykker.toml"
    broken.write_text("#:schema ./curriculum.schema.json\nformat = 2\n", encoding="utf-8")

    wrong = lint(tmp_path)

    assert said_of(wrong.pop(broken))  # else the schema was not found in such a folder
    assert [said_of(said) for said in wrong.values()] == []


def test_the_valid_files_pass(tmp_path: Path) -> None:
    hold(tmp_path, SHIPPED)
    for path in (CORPUS / "valid").rglob("*.toml"):
        kind = KIND_OF_PART.get(path.parent.name, "curriculum")
        text = path.read_text(encoding="utf-8-sig")  # as an editor opens it; Tombi itself knows no mark
        text = re.sub(r"\A#:schema .*", f"#:schema ./{kind}.schema.json", text)
        (tmp_path / kind / path.name).write_text(text, encoding="utf-8")

    said = [one for wrong in lint(tmp_path).values() for one in said_of(wrong)]
    # In which order tables stand is taste; Tombi warns about it.
    assert [one for one in said if "out-of-order" not in one] == []


class Judged(NamedTuple):
    """An invalid file as both see it."""

    ours: tuple[Problem, ...]
    theirs: dict[int, list[str]]

    @property
    def refused_at(self) -> set[int]:
        """The lines that Tombi has an error on."""
        return {line for line, said in self.theirs.items() if any(one.startswith("error") for one in said)}


def judged(folder: Path) -> dict[str, Judged]:
    """The whole invalid corpus, linted at once."""
    hold(folder, SHIPPED)
    there = {
        path.name: Path(shutil.copy(path, folder / KIND_OF_PART[part_of(path.read_bytes())]))
        for path in INVALID
    }
    wrong = lint(folder)
    library = FolderLibrary([CORPUS / "valid"])
    return {
        path.name: Judged(library.check([str(path)]), wrong.get(there[path.name], {})) for path in INVALID
    }


# Letters that TOML lets pass and a schema cannot see.
ONLY_OURS = {
    "bytes-bidi.toml": "a hidden character that turns the direction of the text",
    "bytes-c1.toml": "a control character above U+007F",
}


def test_the_invalid_files_are_refused_at_the_same_lines(tmp_path: Path) -> None:
    differ = []
    for name, file in judged(tmp_path).items():
        codes = {problem.code[:2] for problem in file.ours}
        by_shape = {problem.line for problem in file.ours if problem.code.startswith("C3")}
        if codes & {"C1", "C2"}:  # not TOML: Tombi then looks no further
            alike = bool(file.refused_at) is (name not in ONLY_OURS)
        elif by_shape:
            alike = by_shape <= file.refused_at
        else:
            alike = not file.refused_at
        if not alike:
            differ.append((name, by_shape, said_of(file.theirs)))

    assert differ == []


Wrap = Callable[[dict[str, Any]], dict[str, Any]]


@cache
def table_in(model: type[Shape], key: str) -> tuple[type[Shape], bool] | None:
    """The table that a key holds, and whether it holds many; None for any other key."""
    node = model.model_json_schema()["properties"][key]
    many = "items" in node
    name = str(node.get("items", node).get("$ref", "")).rpartition("/")[2]
    return next(((inner, many) for inner in described.MODELS if inner.__name__ == name), None)


def least(model: type[Shape]) -> dict[str, Any]:
    """The least that a table of this kind can be."""
    return {key: usual(model, key) for key, field in model.model_fields.items() if field.is_required()}


def usual(model: type[Shape], key: str) -> Any:
    inner = table_in(model, key)
    if inner:
        return [least(inner[0])] if inner[1] else least(inner[0])
    return next(iter(described.choices(model, key)), described.example(model, key))


def tables(model: type[Shape], wrap: Wrap) -> Iterator[tuple[type[Shape], Wrap]]:
    """The tables of a file, each with what makes a whole file of one."""
    yield model, wrap
    for key in model.model_fields:
        if inner := table_in(model, key):
            yield from tables(inner[0], partial(wrapped, model, key, inner[1], wrap))


def wrapped(model: type[Shape], key: str, many: bool, wrap: Wrap, table: dict[str, Any]) -> dict[str, Any]:
    return wrap({**least(model), key: [table] if many else table})


# Values of every type that TOML has, some of them just inside or just outside what some key may have.
VALUES: tuple[Any, ...] = (
    "", " ", "ord", "A", "Åse Ø", "da", "c" * 40, "c" * 41, "x" * 160, "x" * 161, "x" * 1200, "x" * 1201, "to\nlinjer",
    "a-", "welcome", "course", "same", "every", "scale", "https://a.dk", "http://a.dk", "https://a b", "12 34 56 78",
    "+45 12345678", "2026-11-21", -1, 0, 1, 2, 3, 4, 5, 8, 9, 10, 30, 31, 60, 61, 99, 100, 200, 201, 480, 481, 1800, 1801,
    1.0, 2.5, True, False, date(2026, 11, 21), datetime(2026, 11, 21, 9, tzinfo=UTC), [], ["a"], [""], [1], [[]],
    ["a", "b"], ["x" * 1201], [{}], {}, {"ukendt": 1}, {"min": 1, "max": 2}, {"attend": 1},
)  # fmt: skip


def changed() -> Iterator[tuple[str, type[Shape], dict[str, Any]]]:
    """Small files in each of which one key has another value; keys that are alike are tried once."""
    tried = set()
    for kind, root in SCHEMAS.items():
        for table, wrap in tables(root, lambda whole: whole):
            for key, field in table.model_fields.items():
                alike = repr((field.annotation, field.metadata))
                if alike not in tried:
                    tried.add(alike)
                    yield from ((kind, root, wrap({**least(table), key: value})) for value in VALUES)


def accepts(root: type[Shape], whole: dict[str, Any]) -> bool:
    try:
        root.model_validate(whole)
    except ValidationError:
        return False
    return True


def test_a_value_of_any_sort_is_judged_alike(tmp_path: Path) -> None:
    hold(tmp_path, SHIPPED)
    ours = {}
    for number, (kind, root, whole) in enumerate(changed()):
        path = tmp_path / kind / f"{number}.toml"
        path.write_bytes(tomli_w.dumps(whole).encode())
        ours[path] = accepts(root, tomllib.loads(path.read_text(encoding="utf-8")))
    theirs = lint(tmp_path)

    assert len(ours) > 1000
    assert 100 < sum(ours.values()) < len(ours) - 100
    differ = [path for path, accepted in ours.items() if accepted != (path not in theirs)]
    assert [(path.read_text(encoding="utf-8"), said_of(theirs.get(path, {}))) for path in differ] == []
