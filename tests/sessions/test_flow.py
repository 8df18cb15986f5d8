"""How an evening moves, and that its clock neither loses nor gains time."""

import pytest

from facilitator.errors import Refused
from facilitator.sessions import clock
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Step
from facilitator.sessions.plans import Plan
from facilitator.sessions.summary import summarise


def test_a_pause_stops_the_step_but_not_the_evening(play):
    player = play()
    player.do(c.Pause(), after=120)
    state = player.do(c.GoOn(), after=600)
    assert clock.elapsed(state, player.now) == 120
    assert state.ends_at - player.now == state.agenda.seconds - 720
    assert clock.drift(state, player.now) == pytest.approx(600 + clock.drift(play().state, 0))


def test_time_past_the_length_is_overtime_and_the_rest_is_not_negative(play):
    player = play()
    state = player.state
    assert clock.left(state, 700) == -100
    assert clock.remaining(state, 700) == sum(s.allotted for s in state.steps[1:])


def test_a_forgotten_key_moves_the_boundary_and_no_time_is_lost(play):
    player = play()
    state = player.do(c.Next(ago=180), after=780)
    assert state.steps[0].spent == 600
    assert clock.elapsed(state, player.now) == 180


def test_this_step_began_earlier_takes_the_time_from_the_one_before(play):
    player = play()
    player.do(c.Next(), after=700)
    state = player.do(c.BeganAgo(180), after=60)
    assert clock.elapsed(state, player.now) == 180
    assert state.steps[0].spent == 580


def test_a_step_cannot_begin_before_the_one_before_it(play):
    player = play()
    player.do(c.Next(), after=60)
    state = player.do(c.BeganAgo(540), after=0)
    assert state.steps[0].spent == 0
    assert clock.elapsed(state, player.now) == 60


def test_after_going_back_the_time_comes_from_the_step_that_was_left(play):
    player = play()
    player.do(c.Next(), after=100)
    player.do(c.Back(), after=200)
    state = player.do(c.BeganAgo(90), after=30)
    assert clock.elapsed(state, player.now) == 190
    assert (state.steps[0].spent, state.steps[1].spent) == (100, 140)


def test_back_takes_the_step_up_where_it_was_left(play):
    player = play()
    player.do(c.Next(), after=100)
    state = player.do(c.Back(), after=40)
    assert clock.elapsed(state, player.now) == 100
    assert state.steps[1].spent == 40
    assert state.steps[1].fate == "waiting"


def test_a_skip_is_kept_with_its_reason(play):
    player = play()
    player.do(c.Skip("group"), after=30)
    row = summarise(player.state, player.now).rows[0]
    assert (row.fate, row.reason, row.real) == ("skipped", "group", 30)


def test_standing_still_is_not_the_steps_time(play):
    player = play()
    state = player.do(c.StandStill(240), after=300)
    assert clock.elapsed(state, player.now) == 60
    assert state.ends_at == state.agenda.seconds


def test_standing_still_during_a_pause_is_counted_once(play):
    player = play()
    player.do(c.Pause(), after=60)
    player.do(c.StandStill(300), after=300)
    state = player.do(c.GoOn())
    assert clock.elapsed(state, player.now) == 60


def test_undo_takes_back_one_thing_at_a_time_and_the_clock_goes_on(play):
    player = play()
    player.do(c.Next(), after=60)
    player.do(c.Extend(60), after=10)
    state = player.do(c.Undo(), after=5)
    assert state.steps[1].allotted == state.agenda.steps[1].timed(8)
    state = player.do(c.Undo(), after=5)
    assert state.current == 0
    assert clock.elapsed(state, player.now) == 80
    with pytest.raises(Refused):
        player.do(c.Undo())


def test_a_closing_by_mistake_can_be_undone(play):
    player = play()
    player.do(c.Close(), after=60)
    with pytest.raises(Refused):
        player.do(c.Next())
    state = player.do(c.Undo(), after=30)
    assert state.closed_at is None
    assert clock.elapsed(state, player.now) == 90


def test_the_last_step_has_no_next(play):
    player = play()
    for _n in range(8):
        player.do(c.Next(), after=1)
    with pytest.raises(Refused):
        player.do(c.Next())
    assert player.do(c.Close()).closed_at == player.now


@pytest.mark.parametrize(("present", "minutes"), [(3, 5), (8, 12), (10, 15), (20, 20)])
def test_a_round_is_timed_by_who_is_present_within_its_bounds(play, present, minutes):
    assert play(present=present).state.steps[1].allotted == minutes * 60


def test_a_latecomer_lengthens_only_rounds_that_have_not_begun(play):
    player = play(present=7)
    before = player.state.steps[1].allotted
    state = player.do(c.SetPresent((*player.state.present, "p8")))
    assert state.steps[1].allotted > before
    player.do(c.Next(), after=10)
    during = player.state.steps[1].allotted
    state = player.do(c.SetPresent(player.state.present[:-1]))
    assert state.steps[1].allotted == during
    assert "p8" not in state.turns.waiting


def test_the_first_speaker_changes_from_round_to_round(play):
    again = Step("round-2", "round", "Round", 600, per_person=60)
    player = play(Step("round-1", "round", "Round", 600, per_person=60), again, present=3)
    assert player.state.turns.waiting == ("p1", "p2", "p3")
    assert player.do(c.Next()).turns.waiting == ("p2", "p3", "p1")


def test_coming_back_to_a_round_begins_with_the_same_person(play):
    again = Step("round-2", "round", "Round", 600, per_person=60)
    player = play(Step("round-1", "round", "Round", 600, per_person=60), again, present=3)
    player.do(c.Next())
    assert player.do(c.Back()).turns.waiting == ("p1", "p2", "p3")
    assert player.do(c.Next()).turns.waiting == ("p2", "p3", "p1")


def test_one_who_has_spoken_and_was_out_of_the_room_is_not_asked_again(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=3)
    player.do(c.NextSpeaker())
    player.do(c.SetPresent(("p2",)))
    assert player.do(c.SetPresent(("p1", "p2", "p3"))).turns.waiting == ("p2", "p3")


def test_one_who_passes_is_asked_again_last_and_may_pass_again(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=3)
    assert player.do(c.NextSpeaker(passed=True)).turns.waiting == ("p2", "p3", "p1")
    player.do(c.NextSpeaker())
    player.do(c.NextSpeaker())
    assert player.do(c.NextSpeaker(passed=True)).turns.waiting == ()
    with pytest.raises(Refused):
        player.do(c.NextSpeaker())


def test_a_plan_on_paper_keeps_only_that_it_exists(play):
    player = play()
    state = player.do(c.MakePlan(Plan("p1", confidence=6, on_paper=True)))
    assert state.plan_of("p1").unsure
    with pytest.raises(Refused):
        player.do(c.MakePlan(Plan("p2")))
    with pytest.raises(Refused):
        player.do(c.MakePlan(Plan("p2", "Walk", confidence=11)))


def test_a_plan_made_again_replaces_the_first(play):
    player = play()
    player.do(c.MakePlan(Plan("p1", "Walk", confidence=5)))
    state = player.do(c.MakePlan(Plan("p1", "Walk less", confidence=8)))
    assert [plan.what for plan in state.plans] == ["Walk less"]
    assert player.do(c.DropPlan("p1")).plans == ()


def test_last_times_plans_are_followed_up_once_each(play):
    player = play(plans=(Plan("p1", "Walk", confidence=8),))
    player.do(c.FollowUp("p1", "partly"))
    state = player.do(c.FollowUp("p1", "changed"))
    assert state.follow_ups == (("p1", "changed"),)
    with pytest.raises(Refused):
        player.do(c.FollowUp("p2", "done"))


def test_a_step_left_by_going_back_still_counts_only_what_is_left_of_it(play):
    player = play()
    player.do(c.Next(), after=600)
    before = clock.drift(player.state, player.now)
    state = player.do(c.Back(), after=300)
    assert clock.drift(state, player.now) == pytest.approx(before)
    state = player.do(c.Next())
    assert clock.drift(state, player.now) == pytest.approx(before)


def test_a_pause_is_not_the_speakers_time(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=3)
    player.do(c.Pause(), after=20)
    assert clock.read(player.state, player.now + 300).turn == 20
    state = player.do(c.GoOn(), after=300)
    assert clock.read(state, player.now + 5).turn == 25
    player.do(c.Pause(), after=5)
    player.do(c.NextSpeaker(), after=60)
    state = player.do(c.GoOn(), after=60)
    assert clock.read(state, player.now + 5).turn == 5


def test_standing_still_is_not_the_speakers_time_either(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=3)
    state = player.do(c.StandStill(200), after=230)
    assert clock.read(state, player.now).turn == 30


def test_a_round_goes_on_from_the_one_who_wants_to_speak(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=4)
    assert player.do(c.GiveTurn("p3")).turns.waiting == ("p3", "p4", "p1", "p2")
    player.do(c.NextSpeaker(passed=True))
    assert player.do(c.GiveTurn("p1")).turns.waiting == ("p1", "p2", "p4", "p3")
    assert player.do(c.GiveTurn("p3")).turns.waiting == ("p3", "p1", "p2", "p4")
    with pytest.raises(Refused):
        player.do(c.GiveTurn("p9"))


def test_a_latecomer_does_not_undo_what_a_replan_took_from_a_round(play):
    player = play(present=8)
    player.do(c.Replan(((1, 9 * 60),), ()))
    assert player.do(c.SetPresent(tuple(f"p{n}" for n in range(1, 10)))).steps[1].allotted == 11 * 60


def test_a_closed_evening_counts_its_last_step_once(play):
    player = play(Step("talk", "talk", "Talk", 600), Step("closing", "closing", "Closing", 300))
    player.do(c.Close(), after=500)
    reading = clock.read(player.state, player.now + 1000)
    assert (reading.elapsed, reading.projected_end) == (500, 500)


def test_a_plan_on_paper_leaves_its_words_on_paper(play):
    player = play()
    player.do(c.MakePlan(Plan("p1", "Ring til min søster", confidence=6, obstacle="Travlt", on_paper=True)))
    assert player.state.plan_of("p1") == Plan("p1", confidence=6, on_paper=True)


def test_what_a_person_wrote_becomes_one_plain_line(play):
    player = play()
    state = player.do(c.MakePlan(Plan("p1", "  Gå\x1b[2J\n en tur \ud800", confidence=8)))
    assert state.plan_of("p1").what == "Gå [2J en tur"


def test_when_a_speaker_leaves_the_next_one_begins_then(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=3)
    player.do(c.SetPresent(("p2", "p3")), after=90)
    assert clock.read(player.state, player.now + 1).turn == 1


def test_a_speaker_who_goes_on_keeps_the_time_when_someone_comes(play):
    player = play(Step("round", "round", "Round", 600, per_person=60), present=2)
    player.do(c.SetPresent(("p1", "p2", "p3")), after=30)
    assert clock.read(player.state, player.now).turn == 30
