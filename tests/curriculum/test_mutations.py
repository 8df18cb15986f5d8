"""One key of a valid file changed: the file is still valid, or it is refused at the changed line.

Where nothing is left of the line, or the fault lies between lines, the place is the nearest that there is:
- a key that was taken out: the heading of its table, or the first line for the top of the file;
- minutes that no longer add up (C501): the session's minutes, since nobody can know which step is wrong;
- what a rule finds in the rest of the file because of the change (a name that nobody uses any more, a
  round that no longer fits): the line of what it is about, with the code of that rule.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.positions import positions, table_at
from facilitator.curriculum.problems import Problem
from facilitator.curriculum.read import part_of, read_curriculum, read_deck, read_instrument, read_signposts
from facilitator.curriculum.shared import Shared

ROOT = Path(__file__).parents[2]
FILES = [
    path
    for folder in (ROOT / "curricula", ROOT / "tests" / "curricula" / "valid")
    for part in (".", "decks", "instruments", "signposts")
    for path in sorted((folder / part).glob("*.toml"))
]
KEY = re.compile(r"^([ \t]*)([a-z_]+)([ \t]*=[ \t]*)(\S.*)$", re.MULTILINE)
# What is found in one text, without a look at anything else.
ABOUT_A_TEXT = {"C601", "C602", "C603", "C609", "C610"}
VALUES = [
    "1", "0", "-1", "99999", "0x7fffffffffffffffffff", "13.5", "nan", "inf", "true", "ja", "null", '""', '"  "',
    '"x"', '"a\\nb"', '"' + "x" * 2000 + '"', "'x'", "[]", "[1]", '["x"]', "[[]]", "{}", "{ a = 1 }",
    "2026-11-21", "10:00:00", "2026-02-30", "x", "“x”", "", '"', "[", "{", "]", "1,5", "=", "#",
]  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A setting on one line of a file."""

    start: int
    end: int
    indent: str
    key: str
    sign: str
    value: str


@cache
def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


@cache
def shared() -> Shared:
    decks, instruments = {}, {}
    for path in FILES:
        data = path.read_bytes()
        if part_of(data) == "decks" and (deck := read_deck(data, "x").model):
            decks[deck.id] = deck
        if part_of(data) == "instruments" and (instrument := read_instrument(data, "x").model):
            instruments[instrument.id] = instrument
    return Shared(decks, instruments)


@cache
def lines_of(path: Path) -> list[Line]:
    """The settings that stand whole on one line, and not inside a text of several lines."""
    text = text_of(path)
    whole = {
        (place.line, place.column)
        for place in positions(text).values()
        if place.value and "\n" not in text[place.value[0] : place.value[1]]
    }
    found = []
    for match in KEY.finditer(text):
        place = (text.count("\n", 0, match.start()) + 1, len(match[1]) + 1)
        if place in whole:
            found.append(Line(match.start(), match.end(), *match.groups()))
    return found


def check(path: Path, text: str) -> tuple[Problem, ...]:
    data = text.encode()
    kind = part_of(path.read_bytes())
    if kind == "decks":
        return read_deck(data, "x.toml").problems
    if kind == "instruments":
        return read_instrument(data, "x.toml").problems
    if kind == "signposts":
        return read_signposts(data, "x.toml").problems
    return read_curriculum(data, "x.toml", shared()).problems


def new_problems(path: Path, text: str) -> list[Problem]:
    """What is told of the changed file and was not told of the file itself."""
    before = {(problem.code, problem.message) for problem in check(path, text_of(path))}
    return [one for one in check(path, text) if (one.code, one.message) not in before]


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def heading_line(text: str, line: int) -> int:
    places = positions(text)
    table = table_at(places, line)
    return places[table].line if table else 1


@st.composite
def chosen(draw: st.DrawFn) -> tuple[Path, Line]:
    path = draw(st.sampled_from([path for path in FILES if lines_of(path)]))
    return path, draw(st.sampled_from(lines_of(path)))


def refused_at(path: Path, text: str, changed: int, nearby: set[int]) -> None:
    """Either there is no new error by shape or syntax, or one of them is at the line that was changed."""
    problems = new_problems(path, text)
    plain = [one for one in problems if one.code < "C4" or one.code in ABOUT_A_TEXT]
    if plain:
        assert changed in {one.line for one in plain} or nearby & {one.line for one in plain}
    for one in plain:
        # A second problem may only be about the table that the changed line stands in.
        assert one.line is not None
        assert one.line in {changed, *nearby} or one.code == "C310", (one, changed)
    for one in problems:
        assert one.line is None or 1 <= one.line <= text.count("\n") + 1


@settings(max_examples=150, deadline=None)
@given(chosen(), st.sampled_from(VALUES))
def test_another_value(where: tuple[Path, Line], value: str) -> None:
    path, line = where
    text = text_of(path)
    changed = f"{text[: line.start]}{line.indent}{line.key}{line.sign}{value}{text[line.end :]}"
    number = line_of(text, line.start)
    if value in {"[", "{", '"'} and check(path, changed):
        assert min(one.line or 1 for one in new_problems(path, changed)) <= number
        return

    refused_at(path, changed, number, {heading_line(text, number)})


@settings(max_examples=150, deadline=None)
@given(chosen())
def test_a_key_taken_out(where: tuple[Path, Line]) -> None:
    path, line = where
    text = text_of(path)
    number = line_of(text, line.start)
    home = heading_line(text, number)
    changed = text[: line.start] + "#" + text[line.end :]

    for one in new_problems(path, changed):
        if one.code == "C302":
            assert one.line == home
            assert line.key in one.message
        else:
            assert one.code >= "C4"


@settings(max_examples=150, deadline=None)
@given(chosen(), st.sampled_from(["{}x", "x{}", "{}_", "æ{}", "{} {}", "{}.a", "", "titel", "minutter"]))
def test_another_name_for_a_key(where: tuple[Path, Line], pattern: str) -> None:
    path, line = where
    text = text_of(path)
    key = pattern.replace("{}", line.key)
    changed = f"{text[: line.start]}{line.indent}{key}{line.sign}{line.value}{text[line.end :]}"
    number = line_of(text, line.start)
    problems = new_problems(path, changed)

    assert number in {one.line for one in problems}
    refused_at(path, changed, number, {heading_line(text, number)})


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_minutes_that_no_longer_add_up_are_told_at_the_session(path: Path) -> None:
    text = text_of(path)
    places = positions(text)
    for loc, place in places.items():
        if loc[-1:] != ("minutes",) or len(loc) != 5:
            continue
        row = text.split("\n")[place.line - 1]
        more = re.sub(r"\d+", lambda found: str(int(found[0]) + 7), row, count=1)
        changed = "\n".join([*text.split("\n")[: place.line - 1], more, *text.split("\n")[place.line :]])
        sums = [one for one in new_problems(path, changed) if one.code == "C501"]
        assert [one.line for one in sums] == [places[(*loc[:2], "minutes")].line]
        assert "7 min" in sums[0].message


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_in_the_middle_of_a_valid_file(junk: bytes) -> None:
    data = FILES[0].read_bytes()
    middle = len(data) // 2

    for problem in read_curriculum(data[:middle] + junk + data[middle:], "x.toml", shared()).problems:
        assert problem.message
        assert problem.hint
