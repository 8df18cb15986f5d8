"""The question sheets: whole, one for each person, and nameless."""

from collections.abc import Callable

import pytest

from facilitator.feedback.form import Form, Question
from facilitator.ports.press import Pack, Slip
from facilitator.printing.press import FpdfPress

SCALE = ("Slet ikke", "Kun lidt", "Nogenlunde", "Det meste af tiden", "Hele tiden")
LONG = ("Det passede rigtig godt til det, jeg står i lige nu", "Det passede slet ikke", "x" * 300)
FORM = Form(
    "tjek",
    "Møde-tjek",
    "Få spørgsmål om mødet.",
    (
        Question("lyttet", "scale", "Blev der lyttet?", SCALE),
        Question("emnet", "choice", "Hvordan passede emnet?", LONG),
        Question("ord", "text", "Én ting, I skal vide?"),
    ),
)
SLIPS = tuple(Slip(code, "", ()) for code in ("ABCDEFGH", "JKMNPQRS", "TUVWXYZ2"))


@pytest.fixture
def sheets(pack: Pack) -> Pack:
    """Two people, three slips, and nothing else."""
    return pack._replace(handouts=(), run_sheet=False, plan_sheets=0, copies=2, slips=SLIPS, questions=FORM)


def test_each_person_has_a_sheet_with_all_questions_and_a_code(
    sheets: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    first, second, slips = pages(FpdfPress().pack(sheets))
    for page, code in ((first, "ABCD-EFGH"), (second, "JKMN-PQRS")):
        assert f"Code: {code}" in page
        assert FORM.title in page
        assert FORM.intro in page
        assert all(question.text in page for question in FORM.questions)
        assert "Do not write your name. Fold the sheet and put it in the box." in page
        assert "Answer here or with the slip that has the same code, not both." in page
        assert all(word in page for option in (*SCALE, *LONG[:2]) for word in option.split())
        assert page.count("x") >= 300
    assert "TUVW-XYZ2" in slips  # the spare slip has no sheet


def test_short_options_stand_beside_each_other_and_long_ones_below(
    sheets: Pack, boxes: Callable[[bytes], list[tuple[int, float, float, float, float, str]]]
) -> None:
    words = {
        word: (left, top) for page, left, top, _r, _b, word in boxes(FpdfPress().pack(sheets)) if not page
    }
    assert words["Slet"][1] == words["Hele"][1]
    assert words["Slet"][0] + 120 < words["Hele"][0]
    assert words["rigtig"][1] < words["slet"][1]


def test_more_questions_than_a_page_holds_go_on_with_the_code(
    sheets: Pack,
    pages: Callable[[bytes], list[str]],
    boxes: Callable[[bytes], list[tuple[int, float, float, float, float, str]]],
) -> None:
    many = tuple(Question(f"q{n}", "scale", f"Spørgsmål {n}?", SCALE) for n in range(20))
    pdf = FpdfPress().pack(sheets._replace(copies=1, questions=Form("tjek", "Møde-tjek", "", many)))
    *read, _slips = pages(pdf)
    assert len(read) > 1
    assert all("Code: ABCD-EFGH" in page for page in read)
    assert all(f"Spørgsmål {n}?" in " ".join(read) for n in range(20))
    for _page, left, top, right, bottom, _word in boxes(pdf):
        assert left > 10
        assert right < 200
        assert top > 7
        assert bottom < 287


def test_a_sheet_tells_no_group_and_no_name(sheets: Pack, pages: Callable[[bytes], list[str]]) -> None:
    read = pages(FpdfPress().pack(sheets._replace(group="Tirsdagsholdet", names=("Åse",))))
    assert not any("Åse" in page or "Tirsdagsholdet" in page for page in read)


def test_the_same_questions_make_the_same_bytes(sheets: Pack) -> None:
    assert FpdfPress().pack(sheets) == FpdfPress().pack(sheets)


def test_without_questions_there_are_slips_only(sheets: Pack, page_count: Callable[[bytes], int]) -> None:
    assert page_count(FpdfPress().pack(sheets._replace(questions=None))) == 1
