"""The list of places to turn to: what is on it, and what is said of each number."""

from datetime import date, timedelta

import pytest
from hand_clock import START

from facilitator.errors import NotFound, Refused
from facilitator.language import words
from facilitator.services.places import STALE_AFTER
from facilitator.services.signposts import Selection

TODAY = START.date()
FILE = """format = 1
id = "mine"
title = "Vores egne"
language = "da"
licence = "CC0"
"""
PLACE = """
[[signposts]]
id = "{id}"
name = "{id}"
what = "Hjælper."
kind = "{kind}"
place = "{place}"
"""


def one(name, kind="Kommune", place="Nyborg Kommune", **more):
    text = PLACE.format(id=name, kind=kind, place=place)
    return text + "".join(f"{key} = {value}\n" for key, value in more.items())


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Keeps a file of the person's own places."""

    def keep(*places):
        folder = tmp_path / "own" / "signposts"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "mine.toml").write_text(FILE + "".join(places), encoding="utf-8")

    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "own"))
    return keep


def names(chosen):
    return [place.name for place in chosen.places]


@pytest.mark.parametrize(
    ("checked", "standing", "said"),
    [
        (TODAY, "checked", "checked on 24 November 2026"),
        (TODAY - STALE_AFTER, "checked", "checked on 28 May 2026"),
        (TODAY - STALE_AFTER - timedelta(days=1), "old", "last checked on 27 May 2026, it may be wrong"),
        (
            TODAY + timedelta(days=1),
            "checked",
            "checked on 25 November 2026",
        ),  # just after midnight elsewhere
        (TODAY + timedelta(days=2), "old", "last checked on 26 November 2026, it may be wrong"),
        (date(2015, 10, 26), "old", "last checked on 26 October 2015, it may be wrong"),
        (None, "unchecked", "not checked, it may be wrong"),
    ],
)
def test_a_number_is_never_without_its_words(own, house, checked, standing, said):
    date_of = {"checked_on": checked.isoformat()} if checked else {}
    own(one("a", phone='"70 00 00 01"', **date_of), one("b"))
    with_number, without = (p for p in house.signposts.chosen().places if p.name in "ab")
    assert (with_number.standing, with_number.said) == (standing, said)
    assert with_number.number == f"70 00 00 01 – {said}"
    assert (with_number.remark == "") == (standing == "checked")
    assert (without.standing, without.said, without.number, without.remark) == ("", "", "", "")


def test_who_checked_an_old_number_is_said_to_the_leader(own, house):
    own(one("a", phone='"70 00 00 01"', checked_on="2015-10-26", checked_by='"Fra en avis"', acute="true"))
    (place,) = [place for place in house.safety.places() if place.name == "a"]
    assert place.remark == "This number was last checked on 26 October 2015 (Fra en avis). Check it again."


def test_dates_are_danish_in_danish(own, house):
    own(one("a", phone='"70 00 00 01"', checked_on="2026-11-21"))
    words.use("da")
    assert (
        next(p for p in house.signposts.chosen().places if p.id == "a").said
        == "tjekket den 21. november 2026"
    )


def test_every_shipped_number_says_where_it_stands(house):
    places = house.signposts.chosen(Selection(everywhere=True)).places
    assert len(places) > 60
    for place in places:
        assert bool(place.phone) == bool(place.said) == bool(place.standing)
        assert place.phone in place.number


def test_the_usual_list_is_for_people_wherever_they_live(house):
    chosen = house.signposts.chosen()
    assert {place.place for place in chosen.places} == {"Danmark", "Din kommune", "Din region"}
    assert "Region Syddanmark" in chosen.left_out[0]
    assert len(chosen.left_out) == 1
    everything = house.signposts.chosen(Selection(everywhere=True))
    assert everything.left_out == ()
    assert len(everything.places) > len(chosen.places)
    assert house.signposts.chosen(Selection(areas=house.signposts.areas())) == everything


def test_an_area_is_taken_along_by_its_name(house):
    chosen = house.signposts.chosen(Selection(areas=(" region SYDDANMARK ",)))
    assert {place.place for place in chosen.places} >= {"Danmark", "Region Syddanmark"}
    assert "Region Syddanmark" not in chosen.left_out[0]


def test_ones_own_places_are_on_the_list_wherever_they_are(own, house):
    own(one("mit"), one("sos-aarhus", place="Aarhus Kommune"))  # the second also came with the program
    assert {"mit", "sos-aarhus"} <= {place.id for place in house.signposts.chosen().places}
    assert "Nyborg Kommune" not in house.signposts.areas()


def test_kinds_filter_and_the_others_are_named(house):
    chosen = house.signposts.chosen(Selection(kinds=("hospital",)))
    assert {place.kind for place in chosen.places} == {"Hospital"}
    assert chosen.left_out[0].startswith("Not on this list: Akut hjælp, ")
    assert len(chosen.left_out) == 1


def test_the_acute_come_first_and_a_kind_stands_together(own, house):
    own(
        one("a", kind="Eget"),
        one("b", kind="Akut hjælp"),
        one("c", kind="Eget"),
        one("d", kind="Eget", acute="true"),
    )
    places = house.signposts.chosen().places
    kinds = [place.kind for place in places]
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    assert [p.name for p in places if p.kind == "Eget"] == ["d", "a", "c"]
    assert set(kinds[:5]) <= {"Akut hjælp", "Eget"}
    assert house.signposts.kinds() == tuple(dict.fromkeys(kinds))


@pytest.mark.parametrize("wish", [Selection(kinds=("Forenning",)), Selection(areas=("Atlantis",))])
def test_a_kind_or_an_area_that_is_not_there_is_said_with_what_there_is(house, wish):
    with pytest.raises(NotFound) as caught:
        house.signposts.chosen(wish)
    assert caught.value.hint


def test_nothing_to_print_is_said(house, tmp_path, monkeypatch):
    monkeypatch.setattr("facilitator.library.places.bundled", lambda: tmp_path / "none")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "nothing"))
    from facilitator.wiring import signposts

    empty = signposts()
    assert empty.chosen() == ((), ())
    with pytest.raises(Refused):
        empty.pdf()


def test_the_safety_sheet_has_the_acute_and_counts_the_rest(own, house):
    own(one("hurtigt", acute="true"), one("roligt"))
    acute = house.safety.places()
    assert {place.name for place in acute} >= {"hurtigt", "Alarmcentralen", "Livslinien"}
    assert all(place.acute for place in acute)
    assert len(acute) + house.safety.others() == len(
        house.signposts.chosen(Selection(everywhere=True)).places
    )
