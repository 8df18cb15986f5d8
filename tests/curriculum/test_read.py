"""Whatever stands in a file, reading it ends in a model or in problems that point into the file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.read import part_of, read_curriculum, read_deck, read_instrument, read_signposts
from facilitator.curriculum.shared import Shared

VALID = Path(__file__).parents[1] / "curricula" / "valid"
TEXT = (VALID / "lang.toml").read_text(encoding="utf-8")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A valid file with one to three pieces cut out, doubled or replaced."""
    text = TEXT
    for _damage in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 1, 2, 10, 100])))
        new = draw(
            st.sampled_from(
                ["", '"', "'", "[", "]", "{", "}", "=", "\n", "#", '"""', "\\", ",", "å", "7", ".", "-", "“"]
            )
        )
        text = text[:start] + draw(st.sampled_from([new, text[start:end] * 2])) + text[end:]
    return text


@settings(max_examples=400, deadline=None)
@given(damaged())
def test_a_damaged_file_is_told_about_and_never_falls_over(text: str) -> None:
    reading = read_curriculum(text.encode(), "lang.toml", Shared())

    rows = text.split("\n")
    assert (reading.model is None) == any(problem.severity == "error" for problem in reading.problems)
    for problem in reading.problems:
        assert problem.message
        assert problem.hint
        if problem.line is not None and problem.column is not None:
            assert 1 <= problem.column <= len(rows[problem.line - 1]) + 1


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_told_about(data: bytes) -> None:
    for read in (read_deck, read_instrument, read_signposts):
        assert read(data, "x.toml").problems


def test_warnings_alone_leave_the_model(shared: Shared) -> None:
    text = (VALID / "aften.toml").read_text(encoding="utf-8").replace('handouts = ["ark"]\n', "")

    reading = read_curriculum(text.encode(), "aften.toml", shared)

    assert reading.model
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("C408", "warning")]


def test_problems_come_in_the_order_of_the_file(shared: Shared) -> None:
    text = (VALID / "aften.toml").read_text(encoding="utf-8")
    text = (
        text.replace("minutes = ", "minutes = 9")
        .replace("language", "langauge")
        .replace("leaders = 2", "leaders = 7")
    )

    lines = [problem.line or 0 for problem in read_curriculum(text.encode(), "aften.toml", shared).problems]

    assert lines == sorted(lines)
    assert len(lines) == 7


def test_texts_are_looked_at_even_where_the_shape_is_wrong(shared: Shared) -> None:
    text = (VALID / "aften.toml").read_text(encoding="utf-8")
    text = text.replace("leaders = 2", "leaders = 7").replace("Godt, at I kom", "Ring 70 20 30 40")

    codes = [problem.code for problem in read_curriculum(text.encode(), "aften.toml", shared).problems]

    assert codes == ["C307", "C601"]


def test_a_curriculum_may_name_its_own_parts_and_those_beside_it(shared: Shared) -> None:
    data = (VALID / "lang.toml").read_bytes()

    assert read_curriculum(data, "lang.toml", shared).problems == ()
    assert [problem.code for problem in read_curriculum(data, "lang.toml", Shared()).problems] == [
        "C401",
        "C403",
    ]


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("aften.toml", "curricula"),
        ("decks/kort.toml", "decks"),
        ("instruments/tjek.toml", "instruments"),
        ("signposts/lokalt.toml", "signposts"),
    ],
)
def test_a_kind_of_file_is_known_by_its_headings(path: str, part: str) -> None:
    assert part_of((VALID / path).read_bytes()) == part
