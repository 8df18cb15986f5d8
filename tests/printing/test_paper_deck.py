"""The printed deck: eight to a page, none across a cut, nothing left out."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.curriculum.model import Card, Deck
from facilitator.errors import Refused
from facilitator.printing.press import FpdfPress

WIDTH, HEIGHT = 105.0, 74.25
LONG = "Multiresistensudviklingskoordinatorernes efterløn er ændret, og hvad så? " * 16

Boxes = Callable[[bytes], list[tuple[int, float, float, float, float, str]]]


@pytest.mark.parametrize("cards", [1, 8, 9, 48])
def test_eight_to_a_page(
    cards: int, make_deck: Callable[..., Deck], page_count: Callable[[bytes], int]
) -> None:
    pdf = FpdfPress().deck(make_deck(*["Hvad gør dig glad?"] * cards))
    assert page_count(pdf) == -(-cards // 8)


def test_the_first_page_has_eight_cards(
    make_deck: Callable[..., Deck], pages: Callable[[bytes], list[str]]
) -> None:
    first, second = pages(FpdfPress().deck(make_deck(*["Hvad gør dig glad?"] * 9)))
    assert [f"kort-{i:02d}" in first for i in range(9)] == [True] * 8 + [False]
    assert "kort-08" in second
    assert first.count("Håb og glæde") == 8


def test_retired_cards_are_left_out(
    make_deck: Callable[..., Deck], pages: Callable[[bytes], list[str]]
) -> None:
    text = " ".join(pages(FpdfPress().deck(make_deck("Gammelt?", "Nyt?", retired=1))))
    assert "Gammelt?" not in text
    assert "Nyt?" in text


def test_a_deck_of_retired_cards_is_refused_in_words(make_deck: Callable[..., Deck]) -> None:
    with pytest.raises(Refused, match="retired"):
        FpdfPress().deck(make_deck("Gammelt?", retired=1))


@pytest.mark.parametrize(
    "text", ["Kort?", LONG, "ord " * 299, "æ" * 1200, "😀" * 90, "a\nb\n\nc", "<b>**x**</b>"]
)
def test_no_word_crosses_a_cut(make_deck: Callable[..., Deck], text: str, boxes: Boxes) -> None:
    deck = make_deck(text, "Nabo?", text)
    for _page, left, top, right, bottom, _word in boxes(FpdfPress().deck(deck)):
        assert left % WIDTH > 5
        assert right // WIDTH == left // WIDTH
        assert right % WIDTH < WIDTH - 5
        assert top % HEIGHT > 5
        assert bottom // HEIGHT == top // HEIGHT
        assert bottom % HEIGHT < HEIGHT - 5


def test_a_text_too_long_for_a_card_goes_on_on_the_next(
    make_deck: Callable[..., Deck], pages: Callable[[bytes], list[str]]
) -> None:
    text = " ".join(pages(FpdfPress().deck(make_deck(LONG))))
    assert text.count("efterløn") == LONG.count("efterløn")
    parts = re.findall(r"kort-00, (\d) of (\d)", text)
    assert len(parts) > 1
    assert parts == [(str(i), str(len(parts))) for i in range(1, len(parts) + 1)]


def test_no_letters_on_a_card_are_smaller_than_they_may_be(
    make_deck: Callable[..., Deck], boxes: Boxes
) -> None:
    sizes = [
        bottom - top
        for _page, _left, top, _right, bottom, word in boxes(FpdfPress().deck(make_deck(LONG)))
        if word == "efterløn"
    ]
    # poppler's box is the font's ascent and descent, 1.24 of its size.
    assert min(sizes) * 72 / 25.4 / 1.24 >= 10.9


def test_letters_are_made_smaller_before_a_word_is_cut(make_deck: Callable[..., Deck], boxes: Boxes) -> None:
    word = "Multiresistensudviklingskoordinatorernes?"
    assert word in [box[5] for box in boxes(FpdfPress().deck(make_deck(word)))]


def test_the_follow_up_stands_below_its_question(make_deck: Callable[..., Deck], boxes: Boxes) -> None:
    deck = make_deck("Hvornår?")
    card = Card(id="to", text="Hvornår?", depth=2, theme="haab", follow_up="Hvorfor?")
    words = {
        word: top
        for _page, _l, top, _r, _b, word in boxes(
            FpdfPress().deck(deck.model_copy(update={"cards": (card,)}))
        )
    }
    assert words["Hvornår?"] < words["Hvorfor?"] < words["Håb"]


def test_depth_is_told_in_filled_dots(
    make_deck: Callable[..., Deck], tool: Callable[..., str], tmp_path: Path
) -> None:
    from PIL import Image

    path = tmp_path / "deck.pdf"
    path.write_bytes(FpdfPress().deck(make_deck("Let?", "Personligt?", "Dybt?")))
    tool("pdftoppm", "-r", "254", "-gray", "-png", path, tmp_path / "deck")
    picture = Image.open(next(tmp_path.glob("deck*.png")))
    for card, (column, row) in enumerate([(0, 0), (1, 0), (0, 1)]):
        # The last 12 mm of the foot, where nothing but the dots stands; 10 pixels are a millimetre.
        x, y = (column + 1) * 1050 - 210, round(row * 742.5) + 565
        ink = sum(picture.crop((x, y, x + 130, y + 45)).histogram()[:128])
        filled = 3.14 / 4 * 26**2 * (card + 1)
        assert filled < ink < filled + 3.14 * 26 * 4 * 3


def test_the_same_deck_gives_the_same_bytes(make_deck: Callable[..., Deck]) -> None:
    press = FpdfPress()
    assert press.deck(make_deck("Et?", "To?")) == press.deck(make_deck("Et?", "To?"))


def test_the_deck_is_a_sound_file(
    make_deck: Callable[..., Deck], tool: Callable[..., str], tmp_path: Path
) -> None:
    path = tmp_path / "deck.pdf"
    path.write_bytes(FpdfPress().deck(make_deck("Et?")))
    assert "No syntax or stream encoding errors found" in tool("qpdf", "--check", path)
