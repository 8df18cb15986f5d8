"""Letters the font has and has not, and pages that are broken where they may be."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
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


@given(HEIGHTS)
def test_every_piece_is_placed_once_in_order_and_above_the_foot(heights: list[list[float]]) -> None:
    sheet = BLANK
    flow = Flow(sheet)
    seen: list[tuple[int, float]] = []
    groups, number = [], 0
    for group in heights:
        pieces = []
        for height in group:
            pieces.append(Piece(height, lambda y, n=number: seen.append((n, y))))  # type: ignore[misc]
            number += 1
        groups.append([gap(3), *pieces])
    flow.put(*groups)
    flat = [height for group in heights for height in group]
    for page in flow.pages():
        start = len(seen)
        page()
        assert seen[start][1] == TOP
        assert all(y + flat[n] <= sheet.bottom + 1e-6 for n, y in seen[start:])
    assert [n for n, _y in seen] == list(range(number))


def test_a_short_group_is_not_torn_and_its_page_says_what_goes_on() -> None:
    seen: list[str] = []
    flow = Flow(BLANK)
    half = (BLANK.bottom - TOP) / 2

    def piece(name: str) -> Piece:
        return Piece(half / 2.5, lambda y: seen.append(name))

    flow.put(
        [piece("a"), piece("b")], [piece("c"), piece("d")], [piece("e"), piece("f")], again=[piece("again")]
    )
    first, *rest = flow.pages()
    first()
    assert seen == ["a", "b", "c", "d"]
    rest[0]()
    assert seen[4:] == ["again", "e", "f"]


def test_a_page_has_room_for_its_foot() -> None:
    assert HEIGHT - 30 < BLANK.bottom < HEIGHT - 20


BLANK = Sheet("Prøve", "da", "en\nto")
