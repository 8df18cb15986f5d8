"""The sheets for a step's tools: a circle each, a grid, signs that can be read from across the room."""

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.ports.press import Pack, ToolSheet
from facilitator.printing.press import FpdfPress
from facilitator.printing.sheet import HEIGHT, LEFT, WIDTH

PICTURES = ("network-circle", "dialogue-wheel", "expectations")
LONG = ("Pårørendevejledningens åbningstider", "Søskende", "Økonomi og bolig", "Hverdagen på Ærø", "Ønsker")


def printed(pack: Pack, *tools: ToolSheet) -> bytes:
    return FpdfPress().pack(pack._replace(run_sheet=False, handouts=(), plan_sheets=1, tools=tools))


@pytest.mark.parametrize("kind", [*PICTURES, "perspective-shift", "role-line", "problem-solving"])
def test_every_part_is_on_the_paper_and_inside_its_edges(
    kind: str, pack: Pack, boxes: Callable[[bytes], list[Any]]
) -> None:
    tool = ToolSheet(kind, "Øvelsen", LONG, ("Hvad nu?",), columns=("Det kan jeg", "Det kan jeg ikke"))
    words = boxes(printed(pack, tool))
    text = " ".join(word.text for word in words)
    assert all(word in text for part in LONG for word in part.split())
    assert all(word.left > LEFT - 3 and word.right < WIDTH - LEFT + 3 for word in words)
    assert all(word.top > 0 and word.bottom < HEIGHT for word in words)


@pytest.mark.parametrize("count", range(2, 13))
@pytest.mark.parametrize("kind", PICTURES)
def test_no_words_lie_on_each_other_however_many_parts(
    kind: str, count: int, pack: Pack, boxes: Callable[[bytes], list[Any]]
) -> None:
    tool = ToolSheet(kind, "Øvelsen", tuple(f"Felt{n}" for n in range(count)), columns=("Ja", "Nej"))
    words = [word for word in boxes(printed(pack, tool)) if word.page == 0]
    for a in words:
        for b in words:
            apart = a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top
            assert a is b or apart, (a, b)


def test_everyone_gets_a_circle_and_who_stands_in_the_middle_is_named(
    pack: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    tool = ToolSheet("network-circle", "Holdet", ("Hjemme", "I skolen"), copies=3, middle="Barnet")
    read = [page for page in pages(printed(pack, tool)) if page.startswith("Holdet")]
    assert len(read) == 3
    assert all("Barnet" in page and "closest nearest to the middle" in page for page in read)


def test_few_questions_stand_above_the_picture_and_many_stay_with_the_leader(
    pack: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    few = ToolSheet("dialogue-wheel", "Hjulet", ("Ro", "Mod"), ("Hvad?", "Hvem?"))
    many = few._replace(asks=tuple(f"Spørgsmål {n}?" for n in range(8)))
    assert "Hvem?" in pages(printed(pack, few))[0]
    assert "Spørgsmål" not in pages(printed(pack, many))[0]


def test_a_brainstorm_gets_one_page_of_lines_under_its_question(
    pack: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    tool = ToolSheet("brainstorm", "Hvad giver kræfter?", (), ("Hvad giver dig kræfter?",))
    read = [page for page in pages(printed(pack, tool)) if page.startswith("Hvad giver kræfter?")]
    assert len(read) == 1
    assert "Hvad giver dig kræfter?" in read[0]


def test_a_sign_is_large(pack: Pack, boxes: Callable[[bytes], list[Any]]) -> None:
    tool = ToolSheet("role-line", "Linjen", ("Jeg følger med", "Jeg styrer", "Vi deler"))
    words = [word for word in boxes(printed(pack, tool)) if word.text in {"følger", "styrer", "deler"}]
    assert [word.page for word in words] == [0, 0, 1]
    assert all(word.bottom - word.top > 12 for word in words)


def test_the_same_tools_give_the_same_bytes(pack: Pack) -> None:
    tool = ToolSheet("network-circle", "Holdet", LONG)
    assert printed(pack, tool) == printed(pack, tool)
