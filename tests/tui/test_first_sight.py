"""What a person sees at once: nothing waits for the next second, and nothing that was just done lies out of sight."""

import pytest
from evening_at import evening_at
from screen_play import house_at, play, prose, seen, until, write
from textual.widgets import Digits, Select

from facilitator.cards.deck import Card
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.widgets.agenda_list import AgendaList
from facilitator.tui.widgets.card_face import CardFace
from facilitator.tui.widgets.names_field import NamesField


def test_a_large_window_shows_the_list_and_the_figures_before_a_second_has_passed(tmp_path, monkeypatch):
    usual = RunScreen.set_interval
    rare = lambda self, every, *rest, **more: usual(self, 600 if every == 1.0 else every, *rest, **more)  # noqa: E731
    monkeypatch.setattr(RunScreen, "set_interval", rare)
    house, running = evening_at(tmp_path, "welcome")

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query_one(Digits).value)
        assert running.state.agenda.steps[-1].title in seen(app.screen.query_one(AgendaList))

    play(house, act, screen=RunScreen(house, running), size=(140, 42))


def test_a_name_that_was_taken_is_in_sight_in_a_low_window(tmp_path):
    house = house_at(tmp_path)

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query(Select))
        app.screen.query_one(NamesField).input.focus()
        for name in ("Anne", "Bente", "Carl", "Ditte"):
            await write(pilot, name)
            await pilot.press("enter")
        await pilot.pause()
        window = app.screen.query_one("#form").region
        assert [
            b.person for b in app.screen.query("NameButton") if not window.contains_region(b.region)
        ] == []

    play(house, act, screen=NewGroupScreen(house))


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "Hvad er du god til, som ingen spørger dig om for tiden?",
            ["Hvad er du god til, som ingen", "spørger dig om for tiden?"],
        ),
        ("Hvad gør dig glad?", ["Hvad gør dig glad?"]),
    ],
)
def test_no_word_of_a_card_stands_alone_on_its_last_line(tmp_path, question, lines):
    async def act(app, pilot):
        face = CardFace()
        await app.screen.mount(face)
        face.show(Card("c1", question, 1, "a"))
        await pilot.pause()
        assert [line.strip() for line in seen(face).splitlines() if line.strip()] == lines
        assert prose(face) == question

    play(house_at(tmp_path), act)
