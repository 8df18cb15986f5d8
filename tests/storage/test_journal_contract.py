"""What every journal promises, files and memory alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.errors import NotFound
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e


@pytest.fixture
def begun(stores, group, evening):
    stores.register.keep(group)
    stores.journal.begin(evening, e.Paused(0.0))
    return stores


def test_events_come_back_in_the_order_they_were_added(begun, evening):
    added = [e.MovedOn(float(n), n, n - 0.1) for n in range(1, 30)]
    for event in added:
        begun.journal.append("e1", event, Pulse(event.at, evening.began))
    assert begun.journal.read("e1") == (e.Paused(0.0), *added)


def test_evenings_do_not_mix(begun, evening):
    begun.journal.begin(replace(evening, id="e2"), e.WentOn(5.0))
    begun.journal.append("e1", e.WentOn(1.0), Pulse(1.0, evening.began))
    begun.journal.append("e2", e.Paused(6.0), Pulse(6.0, evening.began))
    assert begun.journal.read("e1") == (e.Paused(0.0), e.WentOn(1.0))
    assert begun.journal.read("e2") == (e.WentOn(5.0), e.Paused(6.0))


def test_the_last_sign_of_life_is_kept_with_an_event_and_without(begun, evening):
    assert begun.journal.pulse("e1") is None
    begun.journal.beat("e1", Pulse(3.25, evening.began))
    assert begun.journal.pulse("e1") == Pulse(3.25, evening.began)
    later = Pulse(7.5, evening.began + timedelta(seconds=4))
    begun.journal.append("e1", e.WentOn(7.5), later)
    assert begun.journal.pulse("e1") == later
    begun.journal.beat("e1", Pulse(0.0, evening.began))
    assert begun.journal.pulse("e1") == Pulse(0.0, evening.began)


def test_an_evening_is_marked_closed_and_open_again(begun, evening):
    begun.journal.mark_closed("e1", closed=True)
    assert begun.register.evenings("g1") == (replace(evening, closed=True),)
    begun.journal.mark_closed("e1", closed=False)
    assert begun.register.evenings("g1") == (evening,)


def test_nothing_is_written_for_an_evening_that_is_not_there(begun, evening):
    pulse = Pulse(1.0, evening.began)
    with pytest.raises(NotFound, match="evening is not here"):
        begun.journal.append("nej", e.WentOn(1.0), pulse)
    with pytest.raises(NotFound):
        begun.journal.beat("nej", pulse)
    with pytest.raises(NotFound):
        begun.journal.mark_closed("nej", closed=True)
    assert begun.journal.read("nej") == ()
    assert begun.journal.pulse("nej") is None
