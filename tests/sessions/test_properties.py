"""What must never break, whatever a facilitator does and in whatever order."""

from evening_play import STEPS, Player, agenda_of
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import Refused
from facilitator.sessions import clock
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.agenda import NEVER_GIVES, Step
from facilitator.sessions.evolve import replay
from facilitator.sessions.plans import OUTCOMES, Plan
from facilitator.sessions.replan import propose
from facilitator.sessions.summary import summarise

people = st.sampled_from(["p1", "p2", "p3"])
COMMANDS = st.one_of(
    st.builds(c.Next, st.integers(0, 900)),
    st.builds(c.Back),
    st.builds(c.BeganAgo, st.integers(1, 900)),
    st.builds(c.Pause),
    st.builds(c.GoOn),
    st.builds(c.StandStill, st.integers(0, 2000)),
    st.builds(c.Extend, st.integers(1, 600)),
    st.builds(c.Skip, st.sampled_from(["time", "group", "other"])),
    st.builds(c.SetPresent, st.lists(people, unique=True, max_size=3).map(tuple)),
    st.builds(c.NextSpeaker, st.booleans()),
    st.builds(c.GiveTurn, people),
    st.builds(c.MakeGroups),
    st.builds(c.DrawCard, st.none(), st.none() | st.integers(1, 3)),
    st.builds(c.PutBack, st.integers(0, 5)),
    st.builds(c.SwapCard, st.integers(0, 5)),
    st.builds(c.MakePlan, st.builds(Plan, people, st.just("Walk"), confidence=st.integers(0, 10))),
    st.builds(c.DropPlan, people),
    st.builds(c.FollowUp, people, st.sampled_from(OUTCOMES)),
    st.builds(c.Undo),
    st.just("replan"),
)
PLAY = st.lists(st.tuples(COMMANDS, st.floats(0, 1200)), max_size=40)


def play(moves, present=3, plans=()):
    player = Player()
    agenda = agenda_of(*STEPS)
    player.do(c.Start(agenda, tuple(f"p{n + 1}" for n in range(present)), agenda.seconds, plans))
    for command, after in moves:
        player.now += after
        try:
            player.do(as_proposed(player) if command == "replan" else command)
        except Refused:
            continue
    return player


def as_proposed(player):
    proposal = propose(player.state, player.now)
    return c.Replan(proposal.lengths(), proposal.dropped())


@given(PLAY)
def test_replaying_the_journal_rebuilds_the_state(moves):
    player = play(moves, plans=(Plan("p1", "Walk", confidence=8),))
    assert replay(player.events) == player.state


@given(PLAY)
def test_no_timer_is_negative_and_no_time_is_gained_or_lost(moves):
    player = play(moves)
    state, now = player.state, player.now
    reading = clock.read(state, now)
    assert reading.elapsed >= 0
    assert reading.evening_left >= 0
    assert all(s.spent >= 0 and s.paused >= 0 for s in state.steps)
    here = state.steps[state.current]
    spent = sum(s.spent for s in state.steps) - here.spent + reading.elapsed
    paused = sum(s.paused for s in state.steps) + state.step_paused + (reading.paused or 0.0)
    assert abs(spent + paused - (now - state.began)) < 1e-6
    assert 0 <= reading.turn <= max(reading.elapsed, now - state.began)


@given(PLAY)
def test_the_promised_end_never_moves(moves):
    player = play(moves)
    assert player.state.ends_at == sum(step.seconds for step in STEPS)


@given(
    st.lists(
        st.sampled_from([c.DrawCard(), c.PutBack(0), c.PutBack(3), c.SwapCard(1), c.Undo()]), max_size=30
    )
)
def test_no_card_is_on_the_table_twice_and_none_is_met_twice_before_the_deck_is_spent(moves):
    player = play([(c.Next(), 0.0)] * 3 + [(move, 1.0) for move in moves])
    met: list[str] = []
    for number in range(1, len(player.events) + 1):
        state = replay(player.events[:number])
        event = player.events[number - 1]
        spent_before = (
            replay(player.events[: number - 1]).spent.get("talk", frozenset()) if number > 1 else frozenset()
        )
        if isinstance(event, e.CardDrawn | e.CardSwapped) and not event.reshuffled:
            assert event.card.id not in spent_before
            met.append(event.card.id)
        kept = [d.card.id for d in state.table()]
        assert len(kept) <= 9 or met
        assert len(kept) == len(set(kept)) or len(kept) > 9
        assert set(kept) <= state.spent.get("talk", frozenset()) or any(
            getattr(past, "reshuffled", ()) for past in player.events[:number]
        )


@given(PLAY, st.floats(0, 9000))
def test_a_replan_keeps_every_minimum_every_protected_step_and_the_end(moves, later):
    player = play(moves)
    now = player.now + later
    state = player.state
    proposal = propose(state, now)
    for change in proposal.changes:
        step = state.agenda.steps[change.step]
        assert not step.protected
        assert step.kind not in NEVER_GIVES
        assert change.after < change.before
        if change.dropped:
            assert step.optional or step.kind == "free"
            assert step.kind != "break"
        else:
            assert change.after >= min(step.floor, change.before)
            assert step.kind != "break" or change.after >= min(600, change.before)
    if proposal.changes:
        player.now = now
        after = player.do(c.Replan(proposal.lengths(), proposal.dropped()))
        drift = clock.drift(after, now)
        assert abs(drift - (proposal.end_after - state.ends_at)) < 1e-6
        assert drift <= proposal.short + 1e-6
    assert proposal.short == 0 or proposal.end_after - proposal.short - state.ends_at < 1e-6


@given(PLAY)
def test_undoing_everything_leads_back_to_the_beginning(moves):
    player = play([m for m in moves if m[0] != c.Undo()])
    taken_back = 0
    while player.state.before is not None:
        player.do(c.Undo())
        taken_back += 1
    assert taken_back == len(player.events) - 1 - taken_back
    first = replay(player.events[:1])
    assert (player.state.current, player.state.steps, player.state.draws) == (0, first.steps, ())


@given(PLAY)
def test_the_summary_adds_up_to_the_evening(moves):
    player = play(moves)
    under_way = summarise(player.state, player.now + 20)
    player.do(c.Close(), after=30)
    for summary in (under_way, summarise(player.state, player.now)):
        total = sum(row.real + row.paused for row in summary.rows)
        assert abs(total - summary.lasted) < 1e-6


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(2, 40), st.integers(1, 40), st.booleans(), st.booleans()),
        min_size=2,
        max_size=12,
    ),
    st.integers(60, 7200),
)
def test_a_replan_wins_all_that_can_be_won_when_it_is_not_enough(shapes, late):
    steps = tuple(
        Step(
            f"s{i}",
            "exercise",
            "x",
            60 * longest,
            shortest=60 * min(shortest, longest),
            protected=firm,
            optional=opt,
        )
        for i, (longest, shortest, firm, opt) in enumerate(shapes)
    )
    agenda = agenda_of(*steps)
    player = Player()
    state = player.do(c.Start(agenda, ("p1",), agenda.seconds))
    proposal = propose(state, steps[0].seconds + late)
    room = sum(0 if s.protected else (s.seconds if s.optional else s.seconds - s.floor) for s in steps[1:])
    if proposal.short:
        assert proposal.end_before - proposal.end_after == room
