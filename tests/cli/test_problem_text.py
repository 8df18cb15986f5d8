"""A problem on the screen: the underline lies under the fault, whatever the line holds and however wide."""

import pytest

from facilitator.cli.problem_text import Look, cells, problem_text
from facilitator.curriculum.problems import Problem

WIDE = Look(colours=False, cells=None)


def shown(tmp_path, row, column, end, cells=None, hint="Do it."):
    path = tmp_path / f"{abs(hash((row, column, cells)))}.toml"
    path.write_text(f"# one\n{row}\n", encoding="utf-8")
    problem = Problem(str(path), 2, column, "C303", "error", "It is wrong.", hint, end)
    return problem_text(problem, Look(colours=False, cells=cells)).splitlines()


def underlined(lines):
    """What the marks stand under, counted in cells of the terminal."""
    number = next(i for i, line in enumerate(lines) if "| " in line and "^" in line)
    row, marks = lines[number - 1], lines[number]
    start, end = marks.index("^"), marks.rindex("^") + 1
    at, under = 0, ""
    for letter in row:
        if start <= at < end:
            under += letter
        at += cells(letter)
    return under


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("minutes = 13.5", "minutes"),
        ('titel = "Runde"', '"Runde"'),
        ("\tgroup_size = 8", "group_size"),
        ('a = "日本語", bad = 1', "bad"),
        ('a = "é́́", bad = 1', "bad"),
        ('a = "æøå", "日本" = 1', '"日本"'),
        ('a = "\u202e", bad = 1', "bad"),
        ("x" * 300 + " bad " + "y" * 300, "bad"),
        ('a = "' + "日" * 90 + '", bad = 1', "bad"),
    ],
)
@pytest.mark.parametrize("width", [None, 40, 80])
def test_the_marks_stand_under_the_fault(tmp_path, row, fault, width):
    column = row.index(fault) + 1
    lines = shown(tmp_path, row, column, column + len(fault), width)
    assert underlined(lines) == fault


@pytest.mark.parametrize("width", [40, 60, 80])
def test_nothing_is_wider_than_the_terminal(tmp_path, width, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.toml").write_text("x = " + "long " * 90, encoding="utf-8")
    hint = "Choose one of: " + ", ".join(["welcome", "round", "perspective-shift"] * 9)
    problem = Problem("a.toml", 1, 200, "C303", "error", "It is " + "very " * 40 + "wrong.", hint, 204)
    text = problem_text(problem, Look(colours=True, cells=width))
    plain = text.replace("\x1b[31m", "").replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert max(cells(line) for line in plain.splitlines()) <= width
    assert plain.replace("\n", "").count("perspective-shift") == 9


def test_without_a_terminal_no_line_is_broken(tmp_path):
    lines = shown(tmp_path, "minutes = 1", 1, 8, hint="long " * 100)
    assert len(lines) == 4


def test_a_fault_at_the_end_of_its_line_has_a_mark_too(tmp_path):
    lines = shown(tmp_path, 'title = "', 10, 11)
    assert lines[2].endswith("|          ^")


def test_a_problem_without_a_place_shows_no_line(tmp_path):
    problem = Problem("x.toml", None, None, "C101", "error", "It is not there.", "Look again.")
    assert problem_text(problem, WIDE) == "x.toml C101 error: It is not there.\n  hint: Look again."


def test_a_file_that_is_gone_shows_no_line(tmp_path):
    problem = Problem(str(tmp_path / "gone.toml"), 3, 1, "C303", "error", "Wrong.", "Mend it.", 4)
    assert len(problem_text(problem, WIDE).splitlines()) == 2
