"""Every code is explained, and the examples are true: the bad one gets the code, the good one does not."""

import re

import pytest

from facilitator.curriculum.explanations.all import EXPLANATIONS
from facilitator.curriculum.problems import Code
from facilitator.curriculum.read import read_curriculum
from facilitator.curriculum.shared import Shared

TOP = {
    "format": "1",
    "id": '"lille"',
    "title": '"En lille aften"',
    "language": '"da"',
    "version": '"1.0"',
    "authors": '["Anna Å"]',
    "licence": '"CC0-1.0"',
    "audience": '"Pårørende"',
    "form": '"course"',
    "group_size": "{ min = 4, max = 8 }",
    "leaders": "2",
}
SESSION = {"id": '"en"', "title": '"Første aften"', "minutes": "60"}
WELCOME = {"kind": '"welcome"', "title": '"Velkommen"', "minutes": "50"}
CLOSING = '[[sessions.steps]]\nkind = "closing"\ntitle = "Tak"\nminutes = 10\n'
KEY = re.compile(r"^\s*([\wæøå]+)\s*(?:=|:|\")")
# Which key a line of an example takes the place of, where it is not its own.
INSTEAD = {"målgruppe": "audience", "titel": "title"}
WITH_EXAMPLE = [one for one in EXPLANATIONS.values() if one.bad]


def table(heading: str, keys: dict[str, str], lines: list[str]) -> str:
    """A table with these lines in place of those of the same keys."""
    given = {found[1] for line in lines if (found := KEY.match(line))}
    given |= {INSTEAD[key] for key in given & INSTEAD.keys()}
    kept = [f"{key} = {value}" for key, value in keys.items() if key not in given]
    return "\n".join([*([heading] if heading else []), *kept, *lines]) + "\n"


def placed(example: str) -> str:
    """The example in a small file of which nothing else is wrong."""
    parts = re.split(r"(?m)^(?=\[)", example)
    top, rest = parts[0].splitlines(), parts[1:]
    head = table("", TOP, top)
    if sum(part.startswith("[[sessions]]") for part in rest) and any("minutes" in part for part in rest):
        return head + "".join(rest) + "\n"
    here: dict[str, list[str]] = {"[[sessions]]": [], "[[sessions.steps]]": []}
    others = []
    for part in rest:
        heading, *lines = part.splitlines()
        if heading in here:
            here[heading] = lines
        else:
            others.append(part)
    session = table("[[sessions]]", SESSION, here["[[sessions]]"])
    step = table("[[sessions.steps]]", WELCOME, here["[[sessions.steps]]"])
    return head + session + step + CLOSING + "".join(others) + "\n"


def codes(example: str) -> list[str]:
    problems = read_curriculum(placed(example).encode(), "x.toml", Shared()).problems
    return [problem.code for problem in problems]


def test_every_code_is_explained_in_order() -> None:
    assert list(EXPLANATIONS) == [code.value for code in Code]


def test_the_small_file_has_no_problem() -> None:
    assert codes("") == []


@pytest.mark.parametrize("one", WITH_EXAMPLE, ids=lambda one: one.code.value)
def test_the_bad_example_gets_exactly_its_code(one) -> None:
    assert set(codes(one.bad)) == {one.code.value}


@pytest.mark.parametrize("one", WITH_EXAMPLE, ids=lambda one: one.code.value)
def test_the_good_example_does_not(one) -> None:
    assert one.code.value not in codes(one.good)
    assert not {code for code in codes(one.good) if code < "C4"}


def test_only_what_is_wrong_with_a_whole_file_is_without_example() -> None:
    without = [code for code, one in EXPLANATIONS.items() if not one.bad]

    assert without == [
        *(f"C1{number:02}" for number in range(1, 13)),
        "C116",
        "C311",
        "C411",
        "C413",
        "C414",
        "C415",
    ]
