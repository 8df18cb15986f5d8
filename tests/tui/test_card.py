"""The cards of a step: one at a time and large, fit for the room to see."""

from dataclasses import replace
from pathlib import Path

import pytest
from evening_at import evening_at
from screen_play import play, prose, seen, until
from textual.widgets import Button, OptionList

from facilitator.cards.deck import Card, Deck
from facilitator.errors import Refused
from facilitator.sessions import commands as c
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.widgets.card_face import CardFace
from facilitator.tui.widgets.key_rows import KeyRows


@pytest.fixture
def evening(tmp_path: Path):
    return evening_at(tmp_path, "cards")


def with_step(running, **changes):
    """The same evening with another way to draw in its present step."""
    agenda = running.state.agenda
    steps = list(agenda.steps)
    steps[running.state.current] = replace(running.state.step, **changes)
    running.state = replace(running.state, agenda=replace(agenda, steps=tuple(steps)))


def on_table(running):
    return [draw.card.text for draw in running.state.table()]


def count(app):
    return app.screen.query_one("#count").said


def test_d_draws_and_the_card_fills_the_screen_with_its_question(evening):
    house, running = evening

    async def act(app, pilot):
        assert app.screen.query_one("#empty", Button).display
        await pilot.press("d")
        card = running.state.table()[0].card
        face = app.screen.query_one(CardFace)
        assert face.display
        assert prose(face) == " ".join(filter(None, (card.text, card.follow_up)))
        assert count(app).startswith("1 of 3 cards drawn")

    play(house, act, screen=CardScreen(running))


def test_it_can_be_drawn_with_the_mouse(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.click("#empty")
        await until(pilot, lambda: len(on_table(running)) == 1)

    play(house, act, screen=CardScreen(running))


def test_no_names_and_no_notes_stand_where_the_room_can_see_them(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("d")
        page = seen(app.screen)
        for person in running.group.people:
            assert person.name not in page
        for note in (*running.state.step.say, *running.state.step.do, running.group.name):
            assert note not in page

    play(house, act, screen=CardScreen(running), size=(160, 50))


def test_one_walks_through_the_cards_on_the_table(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("d", "d", "d", "left")
        first, second, third = on_table(running)
        assert second in prose(app.screen.query_one(CardFace))
        assert count(app).startswith("card 2 · 3 of 3 cards drawn")
        await pilot.press("left", "left")
        assert first in prose(app.screen.query_one(CardFace))
        await pilot.press("right", "right", "right")
        assert third in prose(app.screen.query_one(CardFace))
        await pilot.press("d")
        assert "4 cards drawn" in count(app)

    play(house, act, screen=CardScreen(running))


def test_a_card_is_laid_back_swapped_once_and_taken_back(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("b", "x")
        assert running.state.draws == ()
        await pilot.press("d", "b")
        assert on_table(running) == []
        assert app.screen.query_one("#empty").display
        await pilot.press("d")
        first = on_table(running)
        await pilot.press("x")
        assert on_table(running) != first
        await pilot.press("x")
        assert "The card has been swapped once already." in [note.title for note in app._notifications]
        await pilot.press("u")
        assert on_table(running) == first

    play(house, act, screen=CardScreen(running))


def test_cards_are_drawn_at_most_as_deep_as_chosen(evening):
    house, running = evening
    with_step(running, depth=2)

    async def act(app, pilot):
        await pilot.press("1")
        assert count(app).endswith("light cards")
        await pilot.press("d", "x", "d", "d")
        assert {draw.card.depth for draw in running.state.draws} == {1}
        await pilot.press("3")
        assert count(app).endswith("light cards")
        await pilot.press("2")
        assert count(app).endswith("light and personal cards")

    play(house, act, screen=CardScreen(running))


@pytest.mark.parametrize("mode", ["choose", "leader"])
def test_cards_lie_face_up_where_one_chooses(evening, mode):
    house, running = evening
    with_step(running, mode=mode)

    async def act(app, pilot):
        choice = app.screen.query_one(OptionList)
        ready = running.cards().ready
        assert choice.display
        assert choice.option_count == len(ready)
        await pilot.press("down", "enter")
        assert on_table(running) == [ready[1].text]
        assert not choice.display
        await pilot.press("d")
        assert choice.display
        assert ready[1].id not in [option.id for option in choice.options]
        await pilot.press("escape")
        assert not choice.display
        assert on_table(running) == [ready[1].text]
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, CardScreen))

    play(house, act, screen=CardScreen(running))


@pytest.mark.parametrize(
    ("mode", "words"), [("pair", "draw one, both answer"), ("same", "The same question for everyone")]
)
def test_the_way_of_drawing_is_said_in_words(evening, mode, words):
    house, running = evening
    with_step(running, mode=mode)

    async def act(app, pilot):
        assert words in prose(app.screen.query_one("#mode"))
        await pilot.press("d")
        assert len(on_table(running)) == 1

    play(house, act, screen=CardScreen(running))


def test_a_deck_that_is_through_is_said_and_shuffled(evening):
    house, running = evening
    with_step(running, depth=3, themes=())
    cards = running.cards().ready
    for _card in cards:
        running.do(c.DrawCard())

    async def act(app, pilot):
        assert "All the cards have been drawn. The next draw shuffles the deck." in prose(app.screen)
        await pilot.press("d")
        assert len(on_table(running)) == len(cards) + 1
        shuffled = "All the cards had been drawn. The deck has been shuffled."
        assert shuffled in [note.message for note in app._notifications]

    play(house, act, screen=CardScreen(running))


def test_a_long_card_scrolls_and_its_text_is_never_markup(evening):
    house, running = evening
    running.do(c.DrawCard())
    (draw,) = running.state.draws
    long = "[bold]Hvad[/] er [red]vigtigt? " * 40
    running.state = replace(running.state, draws=(replace(draw, card=replace(draw.card, text=long)),))

    async def act(app, pilot):
        face = app.screen.query_one(CardFace)
        assert "[bold]Hvad[/]" in prose(face)
        await pilot.press("down", "down")
        assert face.scroll_y == 2

    play(house, act, screen=CardScreen(running))


def test_the_way_out_is_in_the_footer_and_leads_back_to_the_step(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.pause()
        assert "escape" in [key.key for key in app.screen.query_one(KeyRows).query("FooterKey")]
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, CardScreen))

    play(house, act, screen=CardScreen(running))


def test_a_step_without_cards_has_no_card_screen(tmp_path):
    _house, running = evening_at(tmp_path, "welcome")
    with pytest.raises(Refused):
        CardScreen(running)


def notes(app):
    return [note.message for note in app._notifications]


def test_undo_takes_back_the_cards_of_the_step_and_never_the_step_itself(evening):
    house, running = evening
    before = running.state
    assert before.current > 0

    async def act(app, pilot):
        await pilot.press("d", "d", "b", "u")
        assert len(on_table(running)) == 2
        assert notes(app) == ["The last thing is taken back."]
        await pilot.press("u", "u")
        assert on_table(running) == []
        assert app.screen.query_one("#empty", Button).display
        await pilot.press("u", "u")
        assert running.state.current == before.current
        assert running.state.before == before.before
        assert notes(app)[-1] == "There is nothing here to undo."
        assert isinstance(app.screen, CardScreen)

    play(house, act, screen=CardScreen(running))


def test_undo_leaves_alone_what_was_done_on_the_step_screen(evening):
    house, running = evening
    running.do(c.DrawCard())
    running.do(c.Extend())
    extended = running.state

    async def act(app, pilot):
        await pilot.press("u")
        assert running.state is extended

    play(house, act, screen=CardScreen(running))


def on_a_wheel(running, mode="blind"):
    """The same evening at a wheel of two topics, with two cards on one and one card on the other."""
    cards = (Card("a", "Ro?", 1, "ro"), Card("b", "Folk?", 1, "folk"), Card("c", "Mere ro?", 1, "ro"))
    with_step(
        running, kind="dialogue-wheel", mode=mode, deck="d", parts=("Ro", "Folk"), themes=("ro", "folk")
    )
    agenda = replace(running.state.agenda, decks=(Deck("d", "Kort", cards),))
    running.state = replace(running.state, agenda=agenda)
    running.do(c.GoToPart(0))
    running.do(c.DrawCard())
    running.do(c.GoToPart(1))


def test_a_wheel_that_has_come_to_a_new_topic_is_ready_to_draw_on_it(evening):
    house, running = evening
    on_a_wheel(running)
    (old,) = on_table(running)

    async def act(app, pilot):
        assert app.screen.query_one("#empty", Button).display
        assert not app.screen.query_one(CardFace).display
        await pilot.press("d")
        assert on_table(running) == [old, "Folk?"]
        assert "Folk?" in prose(app.screen.query_one(CardFace))
        await pilot.press("left")
        assert old in prose(app.screen.query_one(CardFace))
        await pilot.press("right", "u")
        assert app.screen.query_one("#empty", Button).display
        await pilot.press("left")
        assert old in prose(app.screen.query_one(CardFace))
        await pilot.press("u")  # the wheel was turned since
        assert on_table(running) == [old]

    play(house, act, screen=CardScreen(running))


def test_a_wheel_that_has_come_back_to_a_topic_shows_its_card(evening):
    house, running = evening
    on_a_wheel(running)
    running.do(c.DrawCard())
    running.do(c.GoToPart(0))

    async def act(app, pilot):
        assert on_table(running)[0] in prose(app.screen.query_one(CardFace))

    play(house, act, screen=CardScreen(running))


def test_where_one_chooses_a_new_topic_lays_its_cards_out_at_once(evening):
    house, running = evening
    on_a_wheel(running, mode="choose")

    async def act(app, pilot):
        choice = app.screen.query_one(OptionList)
        assert choice.display
        assert [option.id for option in choice.options] == ["b"]
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, CardScreen))

    play(house, act, screen=CardScreen(running))


def test_the_cards_of_one_topic_that_are_through_are_not_called_the_whole_deck(evening):
    house, running = evening
    on_a_wheel(running)
    running.do(c.DrawCard())

    async def act(app, pilot):
        assert "All the cards on this topic have been drawn. The next draw shuffles them." in prose(
            app.screen
        )
        await pilot.press("d")
        assert notes(app) == ["All the cards on this topic had been drawn. They have been shuffled."]

    play(house, act, screen=CardScreen(running))


def test_nor_are_those_that_are_not_too_deep_for_the_step(evening):
    house, running = evening
    with_step(running, depth=1)
    for _card in running.cards().ready:
        running.do(c.DrawCard())

    async def act(app, pilot):
        assert "All the cards that fit here have been drawn." in prose(app.screen)

    play(house, act, screen=CardScreen(running))


def test_where_one_chooses_it_is_said_how(evening):
    house, running = evening
    with_step(running, mode="choose")
    how = "The arrows go from card to card, and Enter chooses the one that is marked."

    async def act(app, pilot):
        assert prose(app.screen.query_one("#news")) == how
        assert "Draw a card" not in prose(app.screen.query_one(KeyRows))
        await pilot.press("enter")
        assert how not in prose(app.screen)

    play(house, act, screen=CardScreen(running))


def test_the_footer_has_only_the_keys_that_can_be_used_now(evening):
    house, running = evening
    with_step(running, depth=2)

    async def act(app, pilot):
        def keys():
            return {key.key for key in app.screen.query_one(KeyRows).query("FooterKey")}

        await until(pilot, lambda: {"d", "1", "2"} <= keys())
        assert not {"b", "x", "3"} & keys()
        await pilot.press("d")
        await until(pilot, lambda: {"b", "x"} <= keys())

    play(house, act, screen=CardScreen(running))
