"""The board of a step: its parts one by one, the wheel by chance, and what is said in the words it was said in."""

from dataclasses import replace
from itertools import pairwise

import pytest
from evening_play import Player, agenda_of
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cards.deck import Card, Deck
from facilitator.errors import Refused
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Step
from facilitator.sessions.board import Board, board
from facilitator.sessions.boarding import LONGEST, MOST
from facilitator.sessions.evolve import replay

CIRCLE = Step("circle", "network-circle", "Rings", 900, parts=("Home", "Work", "Friends"))
WHEEL = Step("wheel", "dialogue-wheel", "Wheel", 900, parts=("A", "B", "C", "D"))
SOLVING = Step("solving", "problem-solving", "Together", 900)
IDEAS = Step("ideas", "brainstorm", "Ideas", 900)
TALK = Step("talk", "talk", "Talk", 900)


def begin(*steps: Step, decks: tuple[Deck, ...] = ()) -> Player:
    player = Player()
    agenda = replace(agenda_of(*steps), decks=decks)
    player.do(c.Start(agenda, ("p1", "p2", "p3"), agenda.seconds))
    return player


def shown(player: Player) -> Board:
    assert player.state is not None
    return board(player.state)


def test_the_circle_goes_from_field_to_field_and_says_when_that_was_the_last():
    player = begin(CIRCLE)
    assert shown(player).focus == ""
    seen = []
    for _n in range(3):
        player.do(c.GoToPart())
        seen.append(shown(player).focus)
    assert seen == ["Home", "Work", "Friends"]
    with pytest.raises(Refused, match="last one"):
        player.do(c.GoToPart())
    player.do(c.GoToPart(0))
    assert shown(player).focus == "Home"
    player.do(c.Undo())
    assert shown(player).focus == "Friends"


def test_the_wheel_stops_at_each_theme_before_one_comes_again_and_never_twice_running():
    player = begin(WHEEL)
    stops = []
    for _n in range(24):
        player.do(c.GoToPart())
        stops.append(shown(player).part)
    for lap in range(0, 24, 4):
        assert set(stops[lap : lap + 4]) == {0, 1, 2, 3}
    assert all(a != b for a, b in pairwise(stops))


def test_a_wheel_with_a_deck_draws_a_card_of_the_theme_it_stopped_at():
    cards = tuple(Card(f"{theme}-{n}", "?", 1, theme) for theme in "abcd" for n in range(3))
    step = Step(
        "wheel", "dialogue-wheel", "W", 900, deck="d", parts=("A", "B", "C", "D"), themes=tuple("abcd")
    )
    player = begin(step, decks=(Deck("d", "D", cards),))
    for part, theme in enumerate("abcd"):
        player.do(c.GoToPart(part))
        player.do(c.DrawCard())
        assert player.state.table()[-1].card.theme == theme


def test_words_are_kept_as_they_were_said_in_the_step_of_the_problem_they_were_said_in():
    player = begin(SOLVING)
    assert shown(player).part == 0
    player.do(c.WriteDown("  Han ringer\thver  aften "))
    player.do(c.GoToPart())
    player.do(c.WriteDown("Sluk [b]telefonen[/b]"))
    assert [(said.text, said.part) for said in shown(player).said] == [
        ("Han ringer hver aften", 0),
        ("Sluk [b]telefonen[/b]", 1),
    ]
    player.do(c.RubOut(0))
    assert [said.text for said in shown(player).said] == ["Sluk [b]telefonen[/b]"]
    player.do(c.Undo())
    assert len(shown(player).said) == 2


def test_coming_back_to_a_step_its_board_is_as_it_was_left():
    player = begin(IDEAS, TALK)
    player.do(c.WriteDown("Gå en tur"))
    player.do(c.Next())
    with pytest.raises(Refused):
        shown(player)
    player.do(c.Back())
    assert [said.text for said in shown(player).said] == ["Gå en tur"]


@pytest.mark.parametrize(
    ("step", "command"),
    [
        (TALK, c.GoToPart()),
        (IDEAS, c.GoToPart()),
        (CIRCLE, c.GoToPart(3)),
        (CIRCLE, c.GoToPart(-1)),
        (CIRCLE, c.WriteDown("Anne")),
        (TALK, c.WriteDown("Anne")),
        (IDEAS, c.WriteDown(" \n ")),
        (IDEAS, c.WriteDown("x" * (LONGEST + 1))),
        (IDEAS, c.RubOut(0)),
        (IDEAS, c.RubOut(-1)),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(step, command):
    player = begin(step)
    before = player.state
    with pytest.raises(Refused):
        player.do(command)
    assert player.state == before


def test_a_full_board_says_so():
    player = begin(IDEAS)
    for n in range(MOST):
        player.do(c.WriteDown(str(n)))
    with pytest.raises(Refused, match="full"):
        player.do(c.WriteDown("one more"))


MOVES = st.lists(
    st.one_of(
        st.builds(c.GoToPart, st.none() | st.integers(-1, 8)),
        st.builds(c.WriteDown, st.text(max_size=12)),
        st.builds(c.RubOut, st.integers(0, 4)),
        st.builds(c.Next),
        st.builds(c.Back),
        st.builds(c.Undo),
    ),
    max_size=40,
)


@given(MOVES)
def test_a_replay_rebuilds_every_board(moves):
    player = begin(CIRCLE, WHEEL, SOLVING, IDEAS)
    for move in moves:
        try:
            player.do(move)
        except Refused:
            continue
    assert replay(player.events) == player.state
    now = shown(player)
    assert now.part is None or 0 <= now.part < len(now.parts)
