"""A group is made in one go, and its names say no more than they must."""

from datetime import time

import pytest

from facilitator.errors import FacilitatorError, NotFound, Refused
from facilitator.services.groups import read_time


def test_a_group_is_kept_with_its_people(house, group, again):
    kept = again().groups.standing(group.id).group
    assert kept == group
    assert [p.name for p in kept.leaders] == ["Kirsten", "Jørgen"]
    assert [p.name for p in kept.participants] == ["Anne", "Bo", "Åse", "Carl"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19.00", time(19)),
        ("19:30", time(19, 30)),
        ("9", time(9)),
        ("1930", time(19, 30)),
        (" 18.05 ", time(18, 5)),
    ],
)
def test_a_time_may_be_written_in_any_usual_way(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25.00", "19.75", "syv", "19.00.00", "-1"])
def test_what_is_no_time_is_refused_with_an_example(typed):
    with pytest.raises(Refused, match="19:00"):
        read_time(typed)


def test_a_group_without_a_name_or_with_an_unknown_course_is_refused(house):
    with pytest.raises(Refused):
        house.groups.create("  ", "sos", [], [], "19")
    with pytest.raises(NotFound):
        house.groups.create("Holdet", "soss", [], [], "19")
    assert house.groups.all() == ()


def test_one_bad_name_keeps_nothing(house):
    with pytest.raises(Refused):
        house.groups.create("Holdet", "sos", ["Anne"], ["Bo", "Bo"], "19")
    assert house.groups.all() == ()


def test_someone_may_stop_and_come_again(house, group):
    house.groups.set_away(group.id, "p3", away=True)
    assert "Anne" not in {p.name for p in house.groups.standing(group.id).group.participants}
    house.groups.set_away(group.id, "p3", away=False)
    assert house.groups.add_person(group.id, "Ditte").participants[-1].name == "Ditte"


def test_a_deleted_group_is_gone(house, group, running):
    house.groups.delete(group.id)
    assert house.groups.all() == ()
    with pytest.raises(FacilitatorError):
        house.groups.standing(group.id)
