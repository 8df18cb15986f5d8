"""What every register promises, files and memory alike."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from facilitator.errors import NotFound
from facilitator.groups.group import Evening, Group, Participant
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e


def test_a_group_comes_back_as_it_was_kept(stores, group):
    stores.register.keep(group)
    assert stores.register.group("g1") == group
    assert stores.register.groups() == (group,)


def test_a_changed_group_replaces_the_earlier_one_and_keeps_its_evenings(stores, group, evening):
    stores.register.keep(group)
    stores.journal.begin(evening, e.Paused(0.0))
    changed = replace(group, name="Onsdagsholdet", people=(*group.people[1:], Participant("p9", "Bo")))
    stores.register.keep(changed)
    assert stores.register.groups() == (changed,)
    assert stores.register.evenings("g1") == (evening,)


def test_groups_come_oldest_first_and_by_their_coming_within_a_day(stores, group):
    later = replace(group, id="a", created=date(2026, 12, 1))
    same_day = replace(group, id="b")
    for each in (later, group, same_day):
        stores.register.keep(each)
    stores.register.keep(replace(group, name="Nyt navn"))
    assert [g.id for g in stores.register.groups()] == ["g1", "b", "a"]


def test_a_group_that_is_not_there_is_not_found(stores):
    with pytest.raises(NotFound, match="group is not here"):
        stores.register.group("nej")
    assert stores.register.groups() == ()
    assert stores.register.evenings("nej") == ()


def test_evenings_come_in_the_order_they_began_whatever_the_wall_clock_said(stores, group, evening):
    stores.register.keep(group)
    second = replace(evening, id="e2", number=2, began=datetime.fromisoformat("1970-01-01T19:00:00+01:00"))
    for each in (evening, second):
        stores.journal.begin(each, e.Paused(0.0))
    assert stores.register.evenings("g1") == (evening, second)
    assert stores.register.evenings("g1")[1].began.utcoffset() == second.began.utcoffset()


def test_deleting_takes_the_group_and_all_its_evenings_and_nothing_else(stores, group, evening):
    other = replace(group, id="g2")
    theirs = replace(evening, id="e2", group="g2")
    for kept, held in ((group, evening), (other, theirs)):
        stores.register.keep(kept)
        stores.journal.begin(held, e.Paused(0.0))
        stores.journal.beat(held.id, Pulse(1.0, held.began))
    stores.register.delete("g1")
    assert stores.register.groups() == (other,)
    assert stores.register.evenings("g1") == ()
    assert stores.journal.read("e1") == ()
    assert stores.journal.pulse("e1") is None
    assert stores.register.evenings("g2") == (theirs,)
    assert stores.journal.read("e2") == (e.Paused(0.0),)


def test_deleting_what_is_not_there_is_no_trouble(stores, group):
    stores.register.keep(group)
    stores.register.delete("nej")
    assert stores.register.groups() == (group,)


def test_an_evening_of_no_group_is_refused_whole(stores, evening: Evening):
    with pytest.raises(NotFound):
        stores.journal.begin(evening, e.Paused(0.0))
    assert stores.journal.read("e1") == ()


def test_a_group_may_be_empty(stores, group: Group):
    stores.register.keep(replace(group, people=()))
    assert stores.register.group("g1").people == ()
