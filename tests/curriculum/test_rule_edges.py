"""Rules at their edges: the last value that is right and the first that is wrong."""

from collections.abc import Callable

import pytest

from facilitator.curriculum.problems import Problem
from facilitator.curriculum.rules.content import asks_who
from facilitator.curriculum.rules.texts import text_findings

Edited = Callable[..., tuple[Problem, ...]]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "12 34 56 78",
        "12345678",
        "1234 5678",
        "12-34-56-78",
        "12.34.56.78",
        "70 201 201",
        "+45 12 34 56 78",
        "+4512345678",
        "+46 8 123 456 78",
        "116 111",
        "116123",
        "tlf.:12345678",
        "Ring (12 34 56 78), når du vil.",
        "På 20 20 20 20 hele døgnet",
    ],
)
def test_a_phone_number_is_seen(text: str) -> None:
    assert [finding.code.value for finding in text_findings({"say": [text]})] == ["C601"]


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "2020-2026",
        "2025 2026",
        "16-24",
        "kl. 19.30-21.30",
        "19.00 – 21.30",
        "2026-11-21",
        "21.11.2026",
        "21-11-2026",
        "1.000.000 kr.",
        "10 000 000",
        "16-24 og 25-34 år",
        "112",
        "0 1 2 3 4 5 6 7 8 9 10",
        "8 x 90 sekunder",
        "978-87-4321-123-4",
        "https://example.org/12345678",
        "1234567890123",
        "3,14159265",
        "§ 12, stk. 3",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert list(text_findings({"say": [text]})) == []


def test_phone_numbers_may_stand_among_signposts() -> None:
    assert list(text_findings({"signposts": [{"phone": "12 34 56 78", "what": "Også 87 65 43 21"}]})) == []


@pytest.mark.parametrize("text", ["010203-1234", "311299 1234", "0102031234"])
def test_a_cpr_number_is_seen_and_not_repeated(text: str) -> None:
    (finding,) = text_findings({"say": [f"Hun har {text}."]})

    assert finding.code.value == "C602"
    assert text not in finding.message + finding.hint


@pytest.mark.parametrize("text", ["320203-1234", "011303-1234", "1010203-12345"])
def test_what_cannot_be_a_date_is_no_cpr_number(text: str) -> None:
    assert "C602" not in {finding.code.value for finding in text_findings({"say": [text]})}


@pytest.mark.parametrize(
    "question",
    [
        "Hvad hedder du?",
        "Dit fulde navn",
        "Navn:",
        "Hvor gammel er du?",
        "Dit CPR-nummer",
        "Skriv din mailadresse",
        "Dit telefonnummer",
        "Postnummer",
        "What is your name?",
        "Your age",
        "Svar ikke for hurtigt. Hvad hedder du?",
    ],
)
def test_a_question_about_who_somebody_is(question: str) -> None:
    assert asks_who(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor meget fik du ud af i aften?",
        "Har gruppen et godt navn?",
        "Skriv ikke dit navn.",
        "Svar uden dit navn",
        "Blev du mødt i øjenhøjde?",
        "Var der plads til alle aldre?",
        "Do not write your name.",
    ],
)
def test_a_question_that_points_at_nobody(question: str) -> None:
    assert not asks_who(question)


def test_a_hundred_minutes_need_no_break(edited: Edited) -> None:
    longer = (("minutes = 60", "minutes = 100"), ("minutes = 20", "minutes = 60"))

    assert "C503" not in codes(edited(*longer))


@pytest.mark.parametrize(("minutes", "found"), [(10, []), (9, ["C504"])])
def test_a_break_of_ten_minutes_is_long_enough(edited: Edited, minutes: int, found: list[str]) -> None:
    short = (
        'kind = "feedback"\ntitle = "Tjek"\nminutes = 6',
        f'kind = "break"\ntitle = "Pause"\nminutes = {minutes}',
    )
    total = ("minutes = 60", f"minutes = {54 + minutes}")

    assert codes(edited(total, short, ('instrument = "tjek"\n', ""))) == found


@pytest.mark.parametrize(("not_after", "found"), [(44, []), (43, ["C505"])])
def test_a_break_begins_in_time(edited: Edited, not_after: int, found: list[str]) -> None:
    pause = (
        'kind = "feedback"\ntitle = "Tjek"\nminutes = 6',
        f'kind = "break"\ntitle = "P"\nnot_after = {not_after}\nminutes = 10',
    )

    assert codes(edited(("minutes = 60", "minutes = 64"), pause, ('instrument = "tjek"\n', ""))) == found


@pytest.mark.parametrize(
    ("minutes", "found"),
    # Eight people with 90 + 10 seconds take 13 min 20 s, six of them 10 min.
    [(9, ["C514"]), (10, []), (14, []), (15, ["C515"])],
)
def test_a_round_fits_a_full_group_or_a_little_less(edited: Edited, minutes: int, found: list[str]) -> None:
    total = ("minutes = 60", f"minutes = {46 + minutes}")

    assert codes(edited(total, ("minutes = 14", f"minutes = {minutes}"))) == found


@pytest.mark.parametrize(
    ("longest", "found"),
    # Eight people with 100 + 10 seconds take 14 min 40 s, and 14 are planned.
    [("", "warning"), ("max = 14\n", "warning"), ("max = 15\n", None)],
)
def test_a_round_that_cannot_grow_for_a_full_group_is_told(
    edited: Edited, longest: str, found: str | None
) -> None:
    problems = edited(("max = 18\n", longest), ("per_person = 90", "per_person = 100"))

    assert [(one.code, one.severity, one.hint) for one in problems] == (
        [("C514", "warning", "Write max = 15: then it grows when all come.")] if found else []
    )


def test_a_protected_closing_may_have_a_minimum(edited: Edited) -> None:
    step = 'title = "Tak for i aften"'

    assert codes(edited((step, f"{step}\nmin = 5"))) == ["C513"]
    assert codes(edited((step, f"{step}\nmin = 5\nprotected = true"))) == []


@pytest.mark.parametrize("role", ["A", "B", "both"])
def test_the_letters_and_both_are_always_leaders(edited: Edited, role: str) -> None:
    roles = ("leaders = 2", 'leaders = 1\nleader_roles = ["Vært"]')

    assert "C405" not in codes(edited(roles, ('lead = "A"', f'lead = "{role}"')))


def test_one_leader_need_not_share(edited: Edited) -> None:
    assert (
        codes(
            edited(("leaders = 2", "leaders = 1"), ('lead = "B"', 'lead = "A"'), ('lead = "B"', 'lead = "A"'))
        )
        == []
    )
