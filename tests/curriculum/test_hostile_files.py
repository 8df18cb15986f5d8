"""Files made to be slow or to crash the check: each is answered in a moment, with problems and nothing else."""

from pathlib import Path
from time import perf_counter

import pytest

from facilitator.cli.problem_text import Look, problem_text
from facilitator.curriculum.intake import LONGEST_LINE, MOST_BYTES
from facilitator.curriculum.parts import nearest_whole
from facilitator.curriculum.positions import positions
from facilitator.curriculum.problems import Problem
from facilitator.curriculum.read import read_curriculum
from facilitator.curriculum.shared import Shared

# Each but the last took from 3 to 8 seconds once, and takes at most half a second now.
SECONDS = 2.0
LONG = LONGEST_LINE - 100
SLOW = {
    "blanks after a bracket": ("[a" + " " * LONG + ",\n") * 31,
    "markup without an end": 'title = """' + ("[@" + "a" * LONG + "\n") * 31 + '"""\n',
    "texts that end too early": "".join(f't{n} = "{"a" * LONG}" b\n' for n in range(31)),
    "a list of numbers in a line that is not ASCII": "".join(
        f'x{n} = ["æ", {"1," * (LONG // 2 - 10)}]\n' for n in range(15)
    ),
    "thousands of wrong values": "authors = [\n" + ("1," * (LONG // 2) + "\n") * 12 + "]\n",
    "ever more unknown keys": "".join(f"key{n} = 1\n" for n in range(18_000)),
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW.keys())
def test_a_file_made_to_be_slow_is_answered_in_a_moment(text: str) -> None:
    data = text.encode()
    assert len(data) <= MOST_BYTES
    start = perf_counter()

    reading = read_curriculum(data, "x.toml", Shared({}, {}))

    assert reading.problems
    assert perf_counter() - start < SECONDS


# Digits to Python, and none to TOML.
@pytest.mark.parametrize("digits", ["\u0669" * 400, "\u0966" * 30, "\uff11" * 4])
@pytest.mark.parametrize("sign", [",", ":", "-", " "])
def test_digits_of_other_scripts_are_no_number(digits: str, sign: str) -> None:
    text = f"[[sessions]]\nminutes = 1{digits}{sign}{digits[0]}\n"

    problems = read_curriculum(text.encode(), "x.toml", Shared({}, {})).problems

    here = [problem for problem in problems if problem.line == 2]
    assert here
    assert not any("None" in problem.hint for problem in here)


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan"), 1e300, -1e18])
def test_a_number_beyond_all_sense_is_answered_with_an_example(number: float) -> None:
    assert "minutes = 10" in nearest_whole("minutes", number)


def test_letters_of_one_to_four_bytes_count_as_one_each() -> None:
    row = 'x = ["aæ日😀", 1, "é", 2]'

    places = positions(f"# æ\n{row}\n")

    assert [places["x", n].column - 1 for n in range(4)] == [row.index(v) for v in ('"a', "1", '"é', "2")]


def test_a_long_line_with_one_wide_letter_is_shown_in_a_moment(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('t = "æ' + "a" * LONG + '"\n', encoding="utf-8")
    start = perf_counter()

    for column in range(1, 101):
        text = problem_text(Problem(str(path), 1, column, "C301", "error", "No.", "", 0), Look(False, 80))
        assert text.endswith("^")

    assert perf_counter() - start < SECONDS


@pytest.mark.parametrize("cells", [None, 40, 300])
def test_a_line_end_in_a_key_begins_no_line_of_its_own(tmp_path: Path, cells: int | None) -> None:
    path = tmp_path / "x.toml"
    false = "other.toml:1:1 C101 error: It is gone."
    path.write_text(f'"a\\n{false}\\r\\u2028{false}" = 1\n', encoding="utf-8")
    problems = read_curriculum(path.read_bytes(), str(path), Shared({}, {})).problems
    problem = next(one for one in problems if one.code == "C301")
    assert "\n" in problem.message

    lines = problem_text(problem, Look(False, cells)).splitlines()

    assert not any(line.startswith("other.toml") for line in lines)
    assert "a\\nother.toml" in "".join(lines)
