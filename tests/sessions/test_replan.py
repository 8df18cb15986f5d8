"""What gives when the evening slips, and what never does."""

from facilitator.sessions import clock
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Step
from facilitator.sessions.replan import propose


def apply(player):
    proposal = propose(player.state, player.now)
    player.do(c.Replan(proposal.lengths(), proposal.dropped()))
    return proposal


def test_an_evening_on_time_needs_nothing(play):
    player = play(ends_in=8200)
    assert propose(player.state, 0).changes == ()
    assert not propose(player.state, 0).needed


def test_a_drift_under_a_minute_is_not_worth_a_word(play):
    player = play()
    on_time = clock.drift(player.state, 0)
    assert not propose(player.state, 59 - on_time).needed


def test_after_ten_lost_minutes_the_relaxation_goes_first_and_the_end_stands(play):
    player = play()
    slack = -clock.drift(player.state, 0)
    player.do(c.Pause(), after=60)
    player.do(c.GoOn(), after=600 + slack)
    proposal = apply(player)
    assert [player.state.agenda.steps[i].id for i in proposal.dropped()] == ["relax"]
    assert clock.drift(player.state, player.now) <= 0
    assert proposal.short == 0


def test_an_optional_step_with_a_floor_is_shortened_before_it_is_dropped(play):
    steps = (
        Step("talk", "talk", "Talk", 600),
        Step("pairs", "pairs", "Pairs", 900, shortest=600, optional=True, drop_order=1),
        Step("closing", "closing", "Closing", 300),
    )
    player = play(*steps)
    proposal = propose(player.state, 780)
    assert proposal.changes[0].after == 720
    assert proposal.dropped() == ()


def test_slack_gives_before_anything_that_matters(play):
    steps = (
        Step("talk", "talk", "Talk", 600),
        Step("slack", "free", "Air", 600),
        Step("relax", "relaxation", "Relaxation", 600, optional=True, drop_order=1),
        Step("closing", "closing", "Closing", 300),
    )
    proposal = propose(play(*steps).state, 900)
    assert [(change.step, change.after) for change in proposal.changes] == [(1, 300)]


def test_stretchable_steps_share_in_proportion_to_what_they_can_give(play):
    steps = (
        Step("now", "talk", "Talk", 600),
        Step("a", "exercise", "A", 1200, shortest=600),
        Step("b", "exercise", "B", 900, shortest=600),
        Step("closing", "closing", "Closing", 300, shortest=60),
    )
    proposal = propose(play(*steps).state, 600 + 540)
    assert {change.step: change.before - change.after for change in proposal.changes} == {1: 360, 2: 180}


def test_it_says_by_how_much_it_cannot(play):
    steps = (Step("now", "talk", "Talk", 600), Step("closing", "closing", "Closing", 600, shortest=60))
    proposal = propose(play(*steps).state, 1200)
    assert proposal.short == 600
    assert proposal.changes == ()


def test_the_break_never_goes_under_ten_minutes_even_if_the_file_says_so(play):
    steps = (
        Step("now", "talk", "Talk", 600),
        Step("break", "break", "Break", 900, shortest=120),
        Step("closing", "closing", "Closing", 300),
    )
    proposal = propose(play(*steps).state, 1800)
    assert proposal.changes[0].after == 600
    assert proposal.short == 900


def test_one_key_takes_a_replan_back(play):
    player = play()
    before = player.state.steps
    player.now = 1500
    apply(player)
    assert player.state.steps != before
    assert player.do(c.Undo()).steps == before


def test_a_break_is_never_given_up_even_if_the_file_calls_it_optional(play):
    steps = (
        Step("now", "talk", "Talk", 600),
        Step("break", "break", "Break", 900, shortest=600, optional=True, drop_order=1),
        Step("closing", "closing", "Closing", 300),
    )
    proposal = propose(play(*steps).state, 1800)
    assert proposal.dropped() == ()
    assert proposal.lengths() == ((1, 600),)


def test_what_a_visited_step_has_used_cannot_be_won(play):
    steps = (
        Step("now", "talk", "Talk", 600),
        Step("pairs", "pairs", "Pairs", 900, shortest=300, optional=True, drop_order=1),
        Step("closing", "closing", "Closing", 300),
    )
    player = play(*steps)
    player.do(c.Next(), after=600)
    player.do(c.Back(), after=480)
    player.now += 420
    proposal = apply(player)
    assert proposal.lengths() == ((1, 480),)
    assert clock.drift(player.state, player.now) == proposal.end_after - player.state.ends_at


def test_open_time_with_a_least_length_is_a_talk_and_only_shortened(play):
    steps = (
        Step("talk", "talk", "Talk", 600),
        Step("circle", "free", "What you brought", 1200, shortest=840),
        Step("game", "energiser", "Game", 300, optional=True),
        Step("air", "free", "Air", 300),
        Step("end", "closing", "Closing", 600),
    )
    player = play(*steps, ends_in=sum(step.seconds for step in steps))
    player.do(c.Pause())
    player.do(c.GoOn(), after=900)
    proposal = propose(player.state, player.now)
    assert [steps[i].id for i in proposal.dropped()] == ["game", "air"]
    assert {steps[i].id: after for i, after in proposal.lengths()}.get("circle", 1200) >= 840
    assert proposal.short == 0
