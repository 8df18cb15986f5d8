"""Starting, losing and taking up an evening; the next one opens with the plans of the last."""

from datetime import timedelta

import pytest

from facilitator.errors import Refused
from facilitator.sessions.commands import Close, DrawCard, FollowUp, MakePlan, Next, Pause
from facilitator.sessions.plans import Plan


def test_an_evening_begins_on_time_and_ends_as_the_poster_says(house, group, clock):
    clock.go(6 * 60)
    preparation = house.evenings.prepare(group.id, 1)
    running = house.evenings.start(preparation, ())
    assert f"{running.wall_at(running.state.ends_at):%H.%M}" == "21.00"


@pytest.mark.parametrize(
    ("looked", "begun", "ends"),
    [
        (-120, 0, "21.00"),  # the preparation was left open since 17.00
        (-60, -46, "20.14"),  # much too early is another evening
        (-60, -45, "21.00"),
        (0, 45, "21.00"),
        (0, 46, "21.46"),
        (-600, 119, "22.59"),
        (-20, 180, "00.00"),  # what stood on the poster is over
    ],
)
def test_the_end_is_counted_from_when_the_evening_begins_not_from_when_one_looked(
    house, group, clock, looked, begun, ends
):
    clock.go(looked * 60)
    preparation = house.evenings.prepare(group.id, 1)
    clock.go((begun - looked) * 60)
    running = house.evenings.start(preparation, ())
    assert f"{running.wall_at(running.state.ends_at):%H.%M}" == ends


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (-1200, "19.00"),
        (-46, "19.00"),
        (0, "19.00"),
        (45, "19.00"),
        (46, "19.46"),
        (119, "20.59"),
        (120, "19.00"),
    ],
)
def test_the_poster_tells_the_time_except_while_the_evening_should_long_be_running(
    house, group, clock, minutes, shown
):
    clock.go(minutes * 60)
    preparation = house.evenings.prepare(group.id, 1)
    assert f"{preparation.begins:%H.%M}" == shown
    assert preparation.ends - preparation.begins == timedelta(minutes=120)


def test_to_bring_is_what_the_session_names_and_each_step_keeps_its_own(house, group):
    preparation = house.evenings.prepare(group.id, 1)
    assert preparation.materials[0] == "Navneskilte"
    assert "Navneskilte og tuscher" not in preparation.materials
    assert any("Navneskilte og tuscher" in step.materials for step in preparation.agenda.steps)


def test_a_second_evening_cannot_begin_while_one_is_under_way(house, group, running):
    with pytest.raises(Refused):
        house.evenings.start(house.evenings.prepare(group.id, 1), ())


def test_a_restart_gives_the_same_step_clock_cards_and_plans(house, again, group, running, clock):
    clock.go(600)
    running.do(Next())
    running.do(MakePlan(Plan("p3", "Gå en tur", confidence=8)))
    clock.go(25)
    before = running.tick()
    other = again()
    resumed = other.evenings.resume(other.groups.standing(group.id).under_way)
    assert resumed.state == running.state
    assert resumed.tick() == before
    assert resumed.gap == 0


def test_a_long_absence_is_asked_about_and_never_guessed(again, group, running, clock):
    clock.go(600)
    running.tick()
    clock.go(240)
    other = again()
    resumed = other.evenings.resume(other.groups.standing(group.id).under_way)
    assert resumed.gap == pytest.approx(240)
    ends_at = resumed.state.ends_at
    resumed.settle_gap(went_on=False)
    reading = resumed.tick()
    assert reading.elapsed == pytest.approx(600)
    assert resumed.state.ends_at == ends_at
    assert reading.evening_left == pytest.approx(ends_at - 840)


def test_if_the_group_went_on_the_time_counts(again, group, running, clock):
    clock.go(300)
    running.tick()
    clock.go(240)
    resumed = again().evenings.resume(again().groups.standing(group.id).under_way)
    resumed.settle_gap(went_on=True)
    assert resumed.tick().elapsed == pytest.approx(540)


def test_a_closed_lid_is_noticed_and_asked_about(running, clock):
    clock.go(60)
    running.tick()
    clock.sleep(720)
    reading = running.tick()
    assert running.gap == pytest.approx(720)
    assert reading.elapsed == pytest.approx(780)
    running.settle_gap(went_on=False)
    assert running.tick().elapsed == pytest.approx(60)


def test_a_clock_set_back_takes_no_time_away(running, clock):
    clock.go(60)
    running.tick()
    clock.passed -= 3600
    clock.go(1)
    assert running.tick().elapsed == pytest.approx(61)
    assert running.gap == 0


def test_the_next_evening_opens_with_the_plans_and_without_the_cards_of_the_last(
    house, group, running, clock
):
    running.do(MakePlan(Plan("p3", "Gå en tur", confidence=6, obstacle="Regn")))
    while running.state.step.kind != "cards":
        clock.go(60)
        running.do(Next())
    drawn = running.do(DrawCard()).draws[0].card.id
    running.do(Close())
    clock.go(7 * 24 * 3600)
    preparation = house.evenings.prepare(group.id, house.groups.standing(group.id).number)
    assert preparation.number == 2
    assert [plan.what for plan in preparation.plans] == ["Gå en tur"]
    second = house.evenings.start(preparation, ("p3", "p4"))
    assert drawn in second.state.spent["sos-samtalekort"]
    state = second.do(FollowUp("p3", "changed"))
    assert state.outcome_of("p3") == "changed"


def test_a_pause_survives_a_restart(again, group, running, clock):
    clock.go(100)
    running.do(Pause())
    clock.go(20)
    resumed = again().evenings.resume(again().groups.standing(group.id).under_way)
    assert resumed.tick().paused == pytest.approx(20)
    assert resumed.tick().elapsed == pytest.approx(100)


def test_undoing_the_closing_opens_the_evening_again(house, group, running):
    running.do(Close())
    assert house.groups.standing(group.id).under_way is None
    running.undo()
    assert house.groups.standing(group.id).under_way is not None


def test_every_shipped_session_runs_from_first_to_last_step(house, clock):
    for entry in house.programmes.all():
        group = house.groups.create(
            entry.title[:20], entry.id, ["Anna", "Bo"], ["Carl", "Ditte", "Eva", "Finn"], "19"
        )
        for number in range(1, entry.sessions + 1):
            preparation = house.evenings.prepare(group.id, number)
            assert sum(step.seconds for step in preparation.agenda.steps) == preparation.agenda.seconds
            running = house.evenings.start(preparation, tuple(p.id for p in group.participants))
            while running.state.follower(running.state.current) is not None:
                clock.go(running.state.steps[running.state.current].allotted)
                if running.state.step.deck:
                    running.do(DrawCard())
                running.do(Next())
            running.do(Close())
            assert all(step.fate == "done" for step in running.state.steps)
            clock.go(7 * 24 * 3600)
