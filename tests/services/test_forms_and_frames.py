"""What a form, a frame, named roles and measures mean before and during an evening."""

from pathlib import Path

import pytest

from facilitator.language import words
from facilitator.ports.press import Pack
from facilitator.services.agenda_making import due_measures
from facilitator.services.feedback_rounds import round_key
from facilitator.services.form_words import (
    count_words,
    form_words,
    meeting_words,
    start_words,
    the_meeting,
    usual_sessions,
    which_words,
)
from facilitator.services.house import House
from facilitator.services.paper import Wish
from facilitator.sessions import commands as c
from facilitator.wiring import build


class _Kept:
    """A press that keeps what it is given."""

    def __init__(self) -> None:
        self.packs: list[Pack] = []

    def pack(self, pack: Pack) -> bytes:
        self.packs.append(pack)
        return b""


VALID = Path(__file__).parents[1] / "curricula" / "valid"


@pytest.fixture
def house_of(tmp_path, clock, monkeypatch):
    """The house of someone whose own folder is that one of the corpus."""

    def house(folder: str) -> House:
        monkeypatch.setenv("FACILITATOR_CURRICULA", str(VALID / folder))
        return build(tmp_path, clock=clock)

    return house


def group_of(house: House, curriculum: str):
    people = ["Anne", "Bo", "Carl", "Ditte", "Erik", "Åse"]
    return house.groups.create("Holdet", curriculum, ["Kirsten", "Jørgen", "Mette"], people, "19.00")


@pytest.mark.parametrize(
    ("form", "name", "meeting", "start", "which"),
    [
        ("cafe", "Café", "Caféen", "Start caféen", "møde 1 af 2"),
        ("network-meeting", "Netværksmøde", "Mødet", "Start mødet", "møde 1 af 2"),
        ("conversation", "Samtale", "Samtalen", "Start samtalen", "møde 1 af 2"),
        ("council", "Råd", "Mødet", "Start mødet", "møde 1 af 2"),
        ("staff-day", "Personaledag", "Dagen", "Start dagen", "møde 1 af 2"),
        ("course", "Kursus", "Aftenen", "Start aftenen", "aften 1 af 2"),
    ],
)
def test_a_form_has_words_of_its_own(form, name, meeting, start, which):
    words.use("da")
    assert (form_words(form), meeting_words(form), start_words(form)) == (name, meeting, start)
    assert the_meeting(form) == meeting.lower()
    assert which_words(form, 1, 2) == which
    assert count_words(form, 1) == f"1 {which.split()[0]}"
    assert which_words(form, 1, 1) == ""


def test_a_course_is_proposed_more_than_one_session():
    assert usual_sessions("course") > usual_sessions("cafe") == 1


def test_the_overview_tells_form_roles_completion_and_what_waits(house_of):
    programmes = house_of("forms").programmes
    assert "Form: Council" in programmes.overview("council")
    assert "Roles: mødeleder, referent" in programmes.overview("council")
    assert "Completed by those who come to at least 2 of 3 sessions" in programmes.overview("course")
    assert "Roles" not in programmes.overview("course")


def test_what_waits_for_its_owner_is_counted_and_named(house_of):
    house = house_of("frames")
    waits = "1 place waits for its owner's material:\n - Filmen til første gang"
    assert waits in house.programmes.overview("ramme")
    assert waits in house.programmes.run_sheet("ramme", "1")
    preparation = house.evenings.prepare(group_of(house, "ramme").id, 1)
    assert preparation.waiting == (("Filmen til første gang", ""),)
    assert preparation.agenda.steps[1].say == ("Velkommen til ejerens eget oplæg.",)
    assert [step.waits_for for step in preparation.agenda.steps] == ["", "", "Filmen til første gang", ""]


def test_leaders_are_asked_for_by_their_roles(house_of):
    programmes = house_of("forms").programmes
    assert programmes.roles("network-meeting") == ("samordner", "rådgiver", "referent")
    assert programmes.roles("course") == ("A", "B")
    assert programmes.roles("conversation") == ("A",)


def test_measures_are_due_first_last_and_every_time(house_of):
    curriculum = house_of("forms").evenings._library.curriculum("course")
    assert [due_measures(curriculum, number) for number in (1, 2, 3)] == [("kort-tjek",), (), ("kort-tjek",)]


def test_the_safety_sheet_knows_the_group_s_own_places(house_of):
    safety = house_of("forms").safety
    assert "Kommunens pårørendelinje" not in [place.name for place in safety.places()]
    assert safety.places("network-meeting")[0].name == "Kommunens pårørendelinje"
    assert safety.places("no-such-curriculum") == safety.places()


def test_two_rounds_of_one_evening_are_two_rounds(house_of):
    house = house_of("forms")
    group = group_of(house, "course")
    here = tuple(person.id for person in group.participants)
    for number in (1, 2):
        house.evenings.start(house.evenings.prepare(group.id, number), here).do(c.Close())
    running = house.evenings.start(house.evenings.prepare(group.id, 3), here)
    measure, own = (round_key(group, 3, asked.name) for asked in running.rounds())
    assert own == round_key(group, 3)
    house.feedback.open(measure, "course", "kort-tjek", 6).close()
    assert house.feedback.released(measure) is not None
    assert house.feedback.released(own) is None
    house.groups.delete(group.id)
    assert house.feedback.released(measure) is None


def test_each_round_has_slips_of_its_own_with_its_own_codes(house_of, monkeypatch):
    house = house_of("forms")
    press = _Kept()
    monkeypatch.setattr(house.paper, "_press", press)
    house.paper.pack(Wish("course", "3", 6, "key"))
    (pack,) = press.packs
    own, other = set(house.feedback.codes("key", 6)), set(house.feedback.codes("key.step-3", 6))
    assert {slip.code for slip in pack.slips} == own | other
    assert not own & other
    assert {slip.code for slip in pack.slips[: len(own)]} == own
    assert {slip.about for slip in pack.slips} == {"Kort tjek"}
    assert pack.questions is not None
