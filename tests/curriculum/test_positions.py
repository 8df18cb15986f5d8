"""Every key and every value of a list is found where it stands, whatever way the file is written."""

import re
import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.positions import TOP, nearest, positions

KEYS = st.sampled_from(["a", "b", "navn", "steps", "æ ø", "å.b", "x-1", "日本"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A TOML file in which every number occurs once, with tables written in all the ways there are."""
    numbers = iter(range(1_000, 100_000))
    return "\n".join(_table(draw, numbers, "", 0)) + "\n"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z0-9-]+", name) else f'"{name}"'


def _table(draw: st.DrawFn, numbers: Any, path: str, level: int) -> list[str]:
    """The lines of one table: its settings first, then the headings under it."""
    settings_, headings = [], []
    for name in draw(st.lists(KEYS, unique=True, max_size=4)):
        key = _key(name)
        indent = draw(st.sampled_from(["", "  ", "\t"]))
        way = draw(
            st.sampled_from(["value", "value", "dotted", "table", "tables"] if level < 3 else ["value"])
        )
        if way == "value":
            settings_ += [f"{indent}{key} = {_value(draw, numbers, level)} # æøå", ""]
        elif way == "dotted":
            for part in draw(st.lists(KEYS, unique=True, min_size=1, max_size=2)):
                settings_.append(f"{indent}{key}.{_key(part)} = {_value(draw, numbers, level)}")
        elif way == "table":
            headings += [f"{indent}[{path}{key}]", *_table(draw, numbers, f"{path}{key}.", level + 1)]
        else:
            for _count in range(draw(st.integers(1, 3))):
                headings += [f"{indent}[[{path}{key}]]", *_table(draw, numbers, f"{path}{key}.", level + 1)]
    return [*settings_, *headings]


def _value(draw: st.DrawFn, numbers: Any, level: int) -> str:
    way = draw(st.sampled_from(["number", "number", "array", "inline"] if level < 3 else ["number"]))
    if way == "number":
        return str(next(numbers))
    if way == "array":
        gap = draw(st.sampled_from([" ", "\n  ", ' "æ", ', ' """\nø\n""",\n# [[a]]\n ']))
        inside = ",".join(f"{gap}{_value(draw, numbers, level + 1)}" for _ in range(draw(st.integers(0, 3))))
        return f"[{inside}\n]"
    names = draw(st.lists(KEYS, unique=True, max_size=3))
    return "{ " + ", ".join(f"{_key(name)} = {_value(draw, numbers, level + 1)}" for name in names) + " }"


def _leaves(value: Any, loc: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(loc, value), *(leaf for key, inner in inside for leaf in _leaves(inner, (*loc, key)))]


@settings(max_examples=300, deadline=None)
@given(documents())
def test_every_path_stands_where_the_map_says(text: str) -> None:
    rows = text.split("\n")
    places = positions(text)

    for loc, value in _leaves(tomllib.loads(text), ())[1:]:
        line, column, _end, _value = places[loc]
        rest = rows[line - 1][column - 1 :]
        if isinstance(value, int):
            assert re.match(rf"{value}\b" if isinstance(loc[-1], int) else rf"[^=]*= {value}\b", rest)
        elif not isinstance(loc[-1], int):
            assert any(rest.startswith(_key(part)) for part in loc if isinstance(part, str))


def test_a_table_of_a_list_stands_at_its_own_heading() -> None:
    text = "[[sessions]]\n[[sessions.steps]]\n[[sessions]]\n[[sessions.steps]]\n  [[sessions.steps]]\n"

    places = positions(text)

    assert places["sessions", 1][:3] == (3, 3, 11)
    assert places["sessions", 1, "steps", 1][:3] == (5, 5, 19)
    assert places["sessions", 0, "steps", 0][:3] == (2, 3, 17)


def test_a_key_that_is_not_there_stands_at_what_is_nearest() -> None:
    places = positions("[[sessions]]\nid = 1\n")

    assert nearest(places, ("sessions", 0, "title"))[:2] == (1, 3)
    assert nearest(places, ("licence",)) == TOP
