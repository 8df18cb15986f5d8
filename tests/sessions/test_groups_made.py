"""Pairs and small groups: everyone in one, nobody alone, others the next time, and latecomers find one."""

from itertools import combinations

import pytest
from evening_play import Player, agenda_of
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import Refused
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Step
from facilitator.sessions.evolve import replay

PAIRS = Step("pairs", "pairs", "Two and two", 900)
TABLES = Step("tables", "group-work", "Tables", 900, parallel=("Home", "Work", "Friends"))
CIRCLE = Step("talk", "talk", "Talk", 900)


def begin(*steps: Step, people: int) -> Player:
    player = Player()
    agenda = agenda_of(*steps)
    player.do(c.Start(agenda, tuple(f"p{n}" for n in range(1, people + 1)), agenda.seconds))
    return player


def groups(player: Player) -> tuple[tuple[str, ...], ...]:
    assert player.state is not None
    return player.state.steps[player.state.current].groups


@given(
    people=st.integers(2, 30),
    size=st.none() | st.integers(2, 8),
    kind=st.sampled_from(["pairs", "group-work"]),
)
def test_everyone_is_in_one_group_and_nobody_is_alone(people, size, kind):
    player = begin(Step("s", kind, "x", 900, group_of=size), people=people)
    player.do(c.MakeGroups())
    assert sorted(p for group in groups(player) for p in group) == sorted(player.state.present)
    sizes = [len(group) for group in groups(player)]
    assert min(sizes) >= 2
    assert max(sizes) - min(sizes) <= 1
    wanted = size or {"pairs": 2, "group-work": 3}[kind]
    assert max(sizes) <= wanted + 1


def test_an_odd_one_makes_a_group_of_three():
    player = begin(PAIRS, people=7)
    player.do(c.MakeGroups())
    assert sorted(len(group) for group in groups(player)) == [2, 2, 3]


def test_once_more_gives_others_and_undo_the_ones_before():
    player = begin(PAIRS, people=8)
    player.do(c.MakeGroups())
    first = groups(player)
    player.do(c.MakeGroups())
    second = groups(player)
    assert {frozenset(group) for group in first} != {frozenset(group) for group in second}
    player.do(c.Undo())
    assert groups(player) == first
    player.do(c.Undo())
    assert groups(player) == ()
    assert replay(player.events) == player.state


def test_later_the_same_evening_people_meet_others_if_they_can():
    met = 0
    for dice in range(20):
        player = begin(PAIRS, PAIRS, people=8)
        player.dice.seed(dice)
        player.do(c.MakeGroups())
        before = {frozenset(two) for group in groups(player) for two in combinations(group, 2)}
        player.do(c.Next())
        player.do(c.MakeGroups())
        met += len(before & {frozenset(group) for group in groups(player)})
    assert met <= 2  # by chance alone it would be about eleven


def test_named_groups_are_as_many_as_the_names_and_keep_them():
    player = begin(TABLES, people=8)
    player.do(c.MakeGroups())
    assert [len(group) for group in groups(player)] == [3, 3, 2]
    alone = groups(player)[2][0]
    player.do(
        c.SetPresent(tuple(p for p in player.state.present if p not in groups(player)[1] and p != alone))
    )
    assert [len(group) for group in groups(player)] == [3, 0, 1]
    player.do(c.SetPresent((*player.state.present, "late")))
    assert groups(player)[1] == ("late",)


def test_a_latecomer_joins_the_smallest_group_and_nobody_is_left_alone():
    player = begin(PAIRS, people=5)
    player.do(c.MakeGroups())
    small = min(groups(player), key=len)
    player.do(c.SetPresent((*player.state.present, "late")))
    assert (*small, "late") in groups(player)
    gone = groups(player)[0][0]
    player.do(c.SetPresent(tuple(p for p in player.state.present if p != gone)))
    assert all(len(group) > 1 for group in groups(player))
    assert sorted(p for group in groups(player) for p in group) == sorted(player.state.present)


def test_the_groups_are_there_when_one_comes_back_to_the_step():
    player = begin(PAIRS, CIRCLE, people=4)
    made = player.do(c.MakeGroups()).steps[0].groups
    player.do(c.Next())
    player.do(c.Back())
    assert groups(player) == made


@pytest.mark.parametrize(("step", "people"), [(CIRCLE, 8), (PAIRS, 1)])
def test_groups_that_make_no_sense_are_refused(step, people):
    player = begin(step, people=people)
    with pytest.raises(Refused):
        player.do(c.MakeGroups())
