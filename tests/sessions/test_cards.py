"""Cards in an evening: none twice before the deck is spent, swap once, put back."""

import pytest

from facilitator.errors import Refused
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Step

CARDS = Step("cards", "cards", "Cards", 1800, deck="talk", draw=3, depth=3)


def ids(state):
    return [d.card.id for d in state.draws if d.fate == "kept"]


def test_no_card_twice_until_all_nine_are_spent_and_then_they_come_again(play):
    player = play(CARDS)
    for _n in range(9):
        player.do(c.DrawCard())
    assert sorted(ids(player.state)) == [f"c{i}" for i in range(9)]
    state = player.do(c.DrawCard())
    assert len(ids(state)) == 10
    assert player.events[-1].reshuffled


def test_the_depth_of_the_step_bounds_what_is_drawn(play):
    player = play(Step("cards", "cards", "Cards", 1800, deck="talk", depth=1))
    for _n in range(3):
        player.do(c.DrawCard())
    assert {d.card.depth for d in player.state.draws} == {1}


def test_a_card_that_is_put_back_may_come_again(play):
    player = play(CARDS)
    player.do(c.DrawCard(card="c4"))
    with pytest.raises(Refused):
        player.do(c.DrawCard(card="c4"))
    player.do(c.PutBack(0))
    assert ids(player.do(c.DrawCard(card="c4"))) == ["c4"]


def test_a_card_is_swapped_once_and_never_for_itself(play):
    player = play(CARDS)
    player.do(c.DrawCard(card="c4"))
    state = player.do(c.SwapCard(0))
    assert ids(state) != ["c4"]
    assert "c4" not in state.spent["talk"]
    with pytest.raises(Refused):
        player.do(c.SwapCard(1))


def test_swapping_the_only_card_that_fits_is_refused(play):
    player = play(Step("cards", "cards", "Cards", 1800, deck="talk", depth=1, themes=("a",)))
    player.do(c.DrawCard())
    player.do(c.DrawCard())
    with pytest.raises(Refused):
        player.do(c.PutBack(7))
    for number in (0, 1):
        player.do(c.PutBack(number))


def test_undo_of_a_draw_lays_the_card_back(play):
    player = play(CARDS)
    player.do(c.DrawCard(card="c2"))
    state = player.do(c.Undo())
    assert state.draws == ()
    assert state.spent.get("talk", frozenset()) == frozenset()


def test_a_step_without_cards_says_so(play):
    with pytest.raises(Refused, match="no cards"):
        play(Step("talk", "talk", "Talk", 600)).do(c.DrawCard())


def test_a_swap_goes_no_deeper_than_is_asked(play):
    for n in range(9):
        player = play(CARDS)
        player.dice.seed(n)
        player.do(c.DrawCard(depth=1))
        assert player.do(c.SwapCard(0, depth=1)).table()[0].card.depth == 1


def test_a_card_of_an_earlier_step_is_no_longer_on_the_table(play):
    player = play(CARDS, Step("again", "cards", "Again", 600, deck="talk", depth=1))
    player.do(c.DrawCard(card="c4"))
    player.do(c.Next())
    for command in (c.SwapCard(0), c.PutBack(0)):
        with pytest.raises(Refused):
            player.do(command)
