"""The places to turn to on paper: every number with its words, and nothing a file says is more than text."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from facilitator.language import words
from facilitator.ports.places import Directory, Place
from facilitator.printing.press import FpdfPress
from facilitator.services.signposts import Selection
from facilitator.wiring import signposts

Read = Callable[[bytes], list[str]]
PLAIN = Place(
    id="a", name="Livslinien", what="Samtale, når det er svært.", kind="Akut hjælp", place="Danmark",
    phone="70 20 12 01", hours="Hele døgnet", url="https://www.livslinien.dk/", checked_on=date(2015, 10, 26),
    checked_by="", standing="old", said="last checked on 26 October 2015, it may be wrong", remark="", acute=True,
)  # fmt: skip
NO_NUMBER = PLAIN._replace(
    id="b", name="Lægevagten", phone="", hours="", said="", standing="", place="Din region"
)


def directory(*places: Place, left_out: tuple[str, ...] = ()) -> Directory:
    return Directory("Vejviser", "da", places, left_out, "Printed 24 November 2026. Hele landet (CC BY 4.0).")


def test_a_place_is_all_there_and_each_kind_has_its_heading_once(pages: Read) -> None:
    other = NO_NUMBER._replace(kind="Læge")
    text = " ".join(pages(FpdfPress().directory(directory(PLAIN, NO_NUMBER, other, left_out=("Not here.",)))))
    assert "70 20 12 01 – last checked on 26 October 2015, it may be wrong" in text
    for word in ("Livslinien", "Samtale, når det er svært.", "Open: Hele døgnet.", "www.livslinien.dk",
                 "Lægevagten · Din region", "Not here.", "Printed 24 November 2026"):  # fmt: skip
        assert word in text
    assert text.count("Akut hjælp") == 1
    assert "Danmark" not in text


NUMBER = re.compile(r"(?<![\d.])(?:112|\d{2}(?: \d{2}){3})(?! \w+ember|\d)")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [1, 9])
def test_no_shipped_number_is_printed_without_saying_where_it_stands(
    pages: Read, tmp_path, monkeypatch, language: str, width: int
) -> None:
    """Also for numbers of one's own that nobody has checked, under names of any length."""
    folder = tmp_path / "own" / "signposts"
    folder.mkdir(parents=True)
    head = 'format = 1\nid = "mine"\ntitle = "Mine"\nlanguage = "da"\nlicence = "CC0"\n'
    one = '[[signposts]]\nid = "n{n}"\nname = "{name}"\nwhat = "Y"\nkind = "K"\nphone = "70 00 00 {n}"\n'
    dates = ("", "checked_on = 2015-01-31\n", "checked_on = 2026-11-01\n")
    text = head + "".join(one.format(n=n, name="Navn " * width) + dates[n % 3] for n in range(10, 40))
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder.parent))
    words.use(language)
    service = signposts()
    said = {
        place.phone: place.said for place in service.chosen(Selection(everywhere=True)).places if place.phone
    }
    read = " ".join(pages(service.pdf(Selection(everywhere=True))))
    assert len(said) == 32
    found = NUMBER.findall(read)
    assert sorted(found) == sorted(said)
    assert all(f"{phone} – {said[phone]}" in read for phone in said)


def test_an_address_is_text_and_leads_nowhere(pages: Read) -> None:
    lying = PLAIN._replace(
        url="https://good.example@evil.example/[x](http://y)", name="<b>https://z.dk</b>" * 5
    )
    pdf = FpdfPress().directory(directory(lying))
    assert b"/URI" not in pdf
    assert b"/Annot" not in pdf
    assert "good.example@evil.example/[x](http://y)" in " ".join(pages(pdf))


@pytest.mark.parametrize("text", ["x" * 160, "👨‍👩‍👧 \x1b[31m שלום", "ord " * 39])
def test_long_and_odd_text_stays_on_the_page(boxes, text: str) -> None:
    odd = PLAIN._replace(name=text, what=text * 7, kind=text, place=text, hours=text, url=f"https://{text}")
    for word in boxes(FpdfPress().directory(directory(*[odd] * 9, left_out=(text,)))):
        assert 17 < word.left < word.right < 193
        assert 15 < word.top < word.bottom < 287


def test_a_place_is_not_torn_by_the_end_of_a_page(boxes) -> None:
    places = [
        PLAIN._replace(id=f"p{n}", name=f"Sted{n}", what=f"Start{n} " + "ord " * 60 + f"Slut{n}")
        for n in range(30)
    ]
    page = {word.text: word.page for word in boxes(FpdfPress().directory(directory(*places)))}
    assert max(page.values()) > 2
    assert all(page[f"Sted{n}"] == page[f"Slut{n}"] for n in range(30))


def test_the_same_list_gives_the_same_bytes_and_all_that_is_shipped_is_few_sheets(
    page_count, monkeypatch, tmp_path
) -> None:
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path))
    words.use("da")
    service = signposts()
    assert service.pdf() == service.pdf()
    assert page_count(service.pdf()) <= 5
    assert page_count(service.pdf(Selection(everywhere=True))) <= 6
