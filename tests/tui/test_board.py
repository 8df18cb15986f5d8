"""The board: every tool drawn large, walked through by key and mouse, and what is said written as it is said."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
from hand_clock import HandClock
from screen_play import house_at, play, prose, seen, until, write
from textual.widgets import Input, OptionList, Static

from facilitator.boards.tools import TOOLS
from facilitator.language import words
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c
from facilitator.tui.keys import keys_of
from facilitator.tui.screens.board import BoardScreen
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.canvas import Canvas
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line

KINDS = Path(__file__).parents[1] / "curricula" / "valid" / "kinds"
NAMES = ("Anne", "Bente", "Carl", "Åse", "Søren")
SIZES = ((80, 24), (140, 45))


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A running evening at the step of that kind."""

    def at(kind: str) -> tuple[House, RunningEvening]:
        monkeypatch.setenv("FACILITATOR_CURRICULA", str(KINDS))
        clock = HandClock()
        clock.patience = math.inf
        house = house_at(tmp_path, clock)
        group = house.groups.create("Holdet", kind, ("Kirsten", "Jørgen"), NAMES, "19:00")
        present = tuple(person.id for person in group.participants)
        for number in range(1, group.sessions + 1):
            running = house.evenings.start(house.evenings.prepare(group.id, number), present)
            if number < group.sessions:
                running.do(c.Close())
        while running.state.step.kind != kind:
            running.do(c.Next())
        return house, running

    return at


def picture(screen) -> str:
    """The canvas as letters, a blank for each dot."""
    canvas = screen.query_one(Canvas)
    rows = [canvas.render_line(y).text for y in range(canvas.size.height)]
    return "\n".join(rows).replace("\N{UPPER HALF BLOCK}", " ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [kind for kind, tool in TOOLS.items() if not tool.writes])
def test_the_picture_names_every_part_and_each_comes_in_focus(at, kind, size):
    house, running = at(kind)
    words.use("da")
    parts = running.board().parts

    async def act(app, pilot):
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
        shown = " ".join(picture(app.screen).split())
        assert all(word in shown for part in parts for word in part.split())
        assert app.screen.query_one("#focus", Line).said == ""
        met = set()
        for _part in parts:
            await pilot.press("space")
            await pilot.pause()
            met.add(app.screen.query_one("#focus", Line).said)
        assert met == set(parts)
        assert not any(name in seen(app.screen) + picture(app.screen) for name in NAMES)
        await pilot.press("f8", "2")
        await pilot.pause()
        assert app.screen.query_one("#focus", Line).said == parts[1]
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, RunScreen)

    play(house, act, screen=RunScreen(house, running), size=size)


def test_the_whole_circle_is_there_also_under_two_lines_of_questions(at):
    house, running = at("network-circle")
    step = replace(running.state.step, ask=("Hvem er tæt på?", "Hvem vil du tættere på?"))
    steps = tuple(step if s is running.state.step else s for s in running.state.agenda.steps)
    running.state = replace(running.state, agenda=replace(running.state.agenda, steps=steps))

    async def act(app, pilot):
        await pilot.press("v", "space")
        await pilot.pause()
        canvas = app.screen.query_one(Canvas)
        dots = [[cell.style.color for cell in canvas.render_line(y)] for y in range(canvas.size.height)]
        blank = canvas.rich_style.bgcolor
        assert any(colour != blank for colour in dots[0])
        assert any(colour != blank for colour in dots[-1])
        assert canvas.size.height * 2 == len(canvas._dots)

    play(house, act, screen=RunScreen(house, running))


def test_the_question_of_the_part_in_focus_is_shown(at):
    house, running = at("role-line")

    async def act(app, pilot):
        await pilot.press("v", "space")
        await pilot.pause()
        assert "Hvor står du nu?" in prose(app.screen.query_one("#questions", Static))

    play(house, act, screen=RunScreen(house, running))


def test_ideas_are_written_as_they_are_said_and_nothing_is_markup(at):
    house, running = at("brainstorm")

    async def act(app, pilot):
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        app.screen.query_one(Input).value = "[red]Æbler[/red] og pærer"
        await pilot.press("enter")
        await write(pilot, "Gå")
        await pilot.press("enter")
        await pilot.pause()
        said = app.screen.query_one("#said", OptionList)
        assert [said.get_option_at_index(n).prompt.plain for n in range(said.option_count)] == [
            "– [red]Æbler[/red] og pærer",
            "– Gå",
        ]
        assert app.screen.query_one(Input).value == ""
        await pilot.press("f9")
        await pilot.pause()
        assert len(running.board().said) == 2, "nothing was marked"
        await pilot.press("shift+tab", "down", "down", "f9")
        await pilot.pause()
        assert [note.text for note in running.board().said] == ["[red]Æbler[/red] og pærer"]
        assert isinstance(app.focused, Input)
        await pilot.press("f8")
        await pilot.pause()
        assert len(running.board().said) == 2

    play(house, act, screen=RunScreen(house, running))


def test_what_stood_on_the_board_stands_in_the_summary(at):
    house, running = at("brainstorm")
    running.do(c.WriteDown("Æbler [i] haven"))
    running.do(c.Close())
    title = running.board().title

    async def act(app, pilot):
        await pilot.pause()
        assert f"On the board: {title}" in seen(app.screen)
        assert "– Æbler [i] haven" in seen(app.screen)

    play(house, act, screen=SummaryScreen(house, running), size=(80, 45))


def test_an_idea_is_taken_along_to_the_step_where_one_is_chosen(at):
    house, running = at("problem-solving")

    async def act(app, pilot):
        await pilot.press("v", "f7")
        for idea in ("Ring", "Skriv"):
            await write(pilot, idea)
            await pilot.press("enter")
        await pilot.press("f7")
        await pilot.pause()
        keys = {key.key for key in app.screen.query_one(KeyRows).query("FooterKey")}
        assert {"f6", "f7", "f8", "f9", "escape"} <= keys
        await pilot.press("shift+tab", "down", "enter")
        await pilot.pause()
        assert [(note.text, note.part) for note in running.board().said] == [
            ("Ring", 1),
            ("Skriv", 1),
            ("Ring", 2),
        ]
        await pilot.press("f6")
        await pilot.pause()
        assert running.board().part == 1

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize("kind", ["dialogue-wheel", "problem-solving"])
def test_undo_on_the_board_never_leaves_the_step(at, kind):
    house, running = at(kind)
    before = running.state

    async def act(app, pilot):
        await pilot.press("v")
        for _n in range(3):
            await pilot.press("f8")
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
        assert running.state == before
        await pilot.press("f7", "f8", "f8")
        await pilot.pause()
        assert running.state.steps == before.steps
        assert running.state.current == before.current

    play(house, act, screen=RunScreen(house, running))


def test_a_half_written_line_is_not_lost_without_a_word(at):
    house, running = at("brainstorm")

    async def act(app, pilot):
        await pilot.press("v")
        await write(pilot, "Gå en")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
        assert app.screen.query_one(Input).value == "Gå en"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, RunScreen)

    play(house, act, screen=RunScreen(house, running))


def test_the_help_has_only_the_keys_of_this_board(at):
    house, running = at("brainstorm")

    async def act(app, pilot):
        await pilot.press("v")
        await pilot.pause()
        here = {key.action for key in keys_of(app, app.screen)}
        assert not {action for action in here if action.startswith(("go(", "back", "card", "choose("))}
        assert {"undo", "leave"} <= here

    play(house, act, screen=RunScreen(house, running))


def test_a_full_or_too_long_line_is_told_and_stays_in_the_field(at):
    house, running = at("brainstorm")
    for n in range(60):
        running.do(c.WriteDown(f"Idé {n}"))

    async def act(app, pilot):
        await pilot.press("v")
        await pilot.pause()
        app.screen.query_one(Input).value = "En til"
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "En til"
        assert len(running.board().said) == 60

    play(house, act, screen=RunScreen(house, running))


def test_a_wheel_with_a_deck_opens_its_cards(at):
    house, running = at("dialogue-wheel")
    from facilitator.cards.deck import Card, Deck

    deck = Deck("d", "Kort", (Card("a", "Hvad giver ro?", 1, "ro"), Card("b", "Hvem?", 1, "folk")))
    step = replace(running.state.step, deck="d", parts=("Ro", "Folk"), themes=("ro", "folk"))
    steps = tuple(step if s is running.state.step else s for s in running.state.agenda.steps)
    running.state = replace(running.state, agenda=replace(running.state.agenda, steps=steps, decks=(deck,)))

    async def act(app, pilot):
        await pilot.press("v", "1", "d", "d")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert "Hvad giver ro?" in seen(app.screen)

    play(house, act, screen=RunScreen(house, running))


def test_the_wall_can_be_put_up_from_the_board(at):
    house, running = at("network-circle")

    async def act(app, pilot):
        await pilot.press("v", "w")
        await until(pilot, lambda: house.wall.address)
        assert isinstance(app.screen, BoardScreen)

    try:
        play(house, act, screen=RunScreen(house, running))
    finally:
        house.wall.close(running)
