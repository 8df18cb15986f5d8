"""Letters the font has and has not, and pages that are broken where they may be."""

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

import facilitator.printing
from facilitator.printing.flow import Flow, Piece, gap
from facilitator.printing.letters import SOFT_HYPHEN, STAND_IN, printable
from facilitator.printing.sheet import HEIGHT, TOP, Sheet

FONTS = Path(facilitator.printing.__file__).parent / "fonts"
KNOWN = frozenset(TTFont(FONTS / "AtkinsonHyperlegible-Regular.ttf").getBestCmap())


def test_bold_has_the_same_letters() -> None:
    assert frozenset(TTFont(FONTS / "AtkinsonHyperlegible-Bold.ttf").getBestCmap()) == KNOWN


@given(st.text())
def test_what_is_printed_is_in_the_font(text: str) -> None:
    assert all(ord(c) in KNOWN or c in {"\n", SOFT_HYPHEN} for c in printable(text, KNOWN))


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_no_letter_or_sign_vanishes(text: str) -> None:
    assert printable(text, KNOWN)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Blåbærgrød – »ja«, 7½ €", "Blåbærgrød\u00a0– »ja«, 7½ €"),
        ("a\u030a", "å"),
        ("😀", STAND_IN),
        ("👩\u200d👧", STAND_IN * 2),
        ("\x1b[31m", f"{STAND_IN}[31m"),
        ("a\u202eb", "ab"),
        ("A → B", "A -> B"),
        ("ﬁn ①", "fin 1"),
        ("a\tb\u2009c", "a b c"),
        ("\ud800", STAND_IN),
    ],
)
def test_stand_ins(text: str, shown: str) -> None:
    assert printable(text, KNOWN) == shown


HEIGHTS = st.lists(st.lists(st.floats(1, 60), min_size=1, max_size=12), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def sheet() -> Iterator[Sheet]:
    """A sheet to lay out on; read out at the end, which closes its fonts."""
    made = Sheet("Prøve", "da", "en\nto")
    yield made
    made.part("Prøve", [lambda: None])
    made.finished()


@given(HEIGHTS)
def test_every_piece_is_placed_once_in_order_and_above_the_foot(
    sheet: Sheet, heights: list[list[float]]
) -> None:
    flow = Flow(sheet)
    seen: list[tuple[int, float]] = []

    def note(number: int, y: float) -> None:
        seen.append((number, y))

    numbers = count()
    flow.put(*([gap(3), *(Piece(tall, partial(note, next(numbers))) for tall in group)] for group in heights))
    flat = [tall for group in heights for tall in group]
    for page in flow.pages():
        start = len(seen)
        page()
        assert seen[start][1] == TOP
        assert all(y + flat[number] <= sheet.bottom + 1e-6 for number, y in seen[start:])
    assert [number for number, _y in seen] == list(range(len(flat)))


def test_a_short_group_is_not_torn_and_its_page_says_what_goes_on(sheet: Sheet) -> None:
    seen: list[str] = []
    flow = Flow(sheet)
    fifth = (sheet.bottom - TOP) / 5

    def piece(name: str) -> Piece:
        return Piece(fifth, lambda _y: seen.append(name))

    a, b, c, d, e, f = map(piece, "abcdef")
    flow.put([a, b], [c, d], [e, f], again=[piece("again")])
    first, second = flow.pages()
    first()
    assert seen == ["a", "b", "c", "d"]
    second()
    assert seen[4:] == ["again", "e", "f"]


def test_a_page_has_room_for_its_foot(sheet: Sheet) -> None:
    assert HEIGHT - 30 < sheet.bottom < HEIGHT - 20
