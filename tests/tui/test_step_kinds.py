"""Every kind of step on the running screen: what is special for it is there, and Danish is Danish."""

import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hand_clock import HandClock
from screen_play import house_at, play, prose, seen
from textual.widgets import Button, Digits

from facilitator.boards.tools import TOOLS as BOARDS
from facilitator.language import words
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c
from facilitator.sessions.agenda import Measure
from facilitator.sessions.plans import Plan
from facilitator.tui.screens.board import BoardScreen
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.widgets.away_panel import AwayPanel
from facilitator.tui.widgets.groups_panel import GroupsPanel
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line
from facilitator.tui.widgets.link_panel import LinkPanel
from facilitator.tui.widgets.script import Script
from facilitator.tui.widgets.turn_panel import TurnPanel

VALID = Path(__file__).parents[1] / "curricula" / "valid"
NAMES = ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren")
KINDS = {
    "welcome": "Velkommen",
    "round": "Runde",
    "talk": "Oplæg",
    "brainstorm": "Brainstorm",
    "pairs": "To og to",
    "group-work": "Små grupper",
    "exercise": "Øvelse",
    "reflection": "Stille eftertanke",
    "cards": "Samtalekort",
    "action-plan": "Handleplaner",
    "follow-up": "Opfølgning på handleplaner",
    "problem-solving": "Problemløsning",
    "relaxation": "Afspænding",
    "energiser": "Ny energi",
    "break": "Pause",
    "private-time": "Tid uden fagfolk",
    "agreement": "Aftaler",
    "measure": "Spørgeskema",
    "feedback": "Svarrunde",
    "network-circle": "Netværkscirkel",
    "dialogue-wheel": "Dialoghjul",
    "perspective-shift": "Perspektivskifte",
    "expectations": "Forventninger",
    "role-line": "Rollelinje",
    "media": "Film eller lyd",
    "free": "Frit",
    "closing": "Afslutning",
}
TOOLS = {
    "cards": CardScreen,
    "action-plan": PlansScreen,
    "follow-up": FollowUpScreen,
    "measure": FeedbackScreen,
    "feedback": FeedbackScreen,
    **dict.fromkeys(BOARDS, BoardScreen),
}
# Words that are English and not Danish too; names, addresses and the curricula's own texts have none of them.
ENGLISH = re.compile(
    r"\b(?:the|and|of|step|session|next|back|left|again|groups?|open|leads?|press)\b", re.IGNORECASE
)


@pytest.fixture
def clock() -> HandClock:
    clock = HandClock()
    clock.patience = math.inf
    return clock


@pytest.fixture
def at(tmp_path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch):
    """A running evening at the step of that kind in the valid file of that kind."""

    def at(kind: str, file: str = "", folder: str = "kinds", people: int = 7) -> tuple[House, RunningEvening]:
        monkeypatch.setenv("FACILITATOR_CURRICULA", str(VALID / folder))
        house = house_at(tmp_path, clock)
        group = house.groups.create("Holdet", file or kind, ("Kirsten", "Jørgen"), NAMES[:people], "19:00")
        present = tuple(person.id for person in group.participants)
        for number in range(1, group.sessions + 1):
            running = house.evenings.start(house.evenings.prepare(group.id, number), present)
            if number < group.sessions:
                running.do(c.MakePlan(Plan(present[0], "Gå en tur", confidence=8)))
                running.do(c.Close())
        while running.state.step.kind != kind:
            running.do(c.Next())
        return house, running

    return at


@pytest.mark.parametrize(
    ("kind", "size"), [*((kind, (80, 24)) for kind in KINDS), ("break", (140, 45)), ("pairs", (140, 45))]
)
def test_its_name_and_its_tool_are_there_in_danish(at, kind, size):
    house, running = at(kind)
    words.use("da")

    async def act(app, pilot):
        await pilot.pause()
        assert app.screen.query_one("#kind", Line).said.endswith(f"· {KINDS[kind]}")
        button = app.screen.query_one("#tool", Button)
        assert button.display == (kind in TOOLS)
        found = ENGLISH.search(seen(app.screen))
        assert not found, found
        assert app.screen.query_one(TurnPanel).display == (kind == "round")
        assert app.screen.query_one(GroupsPanel).display == (kind in {"pairs", "group-work", "exercise"})
        assert app.screen.query_one(LinkPanel).display == (kind == "media")
        assert app.screen.query_one(AwayPanel).display == (kind in {"break", "private-time"})
        keys = {key.key for key in app.screen.query_one(KeyRows).query("FooterKey")}
        assert ("g" in keys) == (kind in {"pairs", "group-work", "exercise"})
        assert ("o" in keys) == (kind == "media")
        assert ("v" in keys) == (kind in BOARDS)
        if kind in TOOLS:
            button.press()
            await pilot.pause()
            assert isinstance(app.screen, TOOLS[kind])

    play(house, act, screen=RunScreen(house, running), size=size)


def test_one_key_makes_pairs_another_press_makes_others_and_u_takes_them_back(at):
    house, running = at("pairs")

    async def act(app, pilot):
        panel = app.screen.query_one(GroupsPanel)
        assert "press g" in prose(panel)
        await pilot.press("g")
        first = prose(panel)
        groups = running.state.steps[running.state.current].groups
        assert sorted(len(group) for group in groups) == [2, 2, 3]
        assert all(name in first for name in NAMES)
        await pilot.press("g")
        assert prose(panel) != first
        await pilot.press("u")
        assert prose(panel) == first
        await pilot.click("GroupsPanel Button")
        await pilot.pause()
        assert prose(panel) != first

    play(house, act, screen=RunScreen(house, running))


def test_named_groups_show_their_names_and_nothing_is_markup(at):
    house, running = at("group-work")
    step = replace(running.state.step, parallel=("[red]Hjemmet", "Arbejdet"))
    steps = tuple(step if s is running.state.step else s for s in running.state.agenda.steps)
    running.state = replace(running.state, agenda=replace(running.state.agenda, steps=steps))

    async def act(app, pilot):
        await pilot.press("g")
        text = prose(app.screen.query_one(GroupsPanel))
        assert "[red]Hjemmet: " in text
        assert "Arbejdet: " in text

    play(house, act, screen=RunScreen(house, running))


def test_a_break_says_when_it_ends_and_counts_down_to_nothing(at, clock):
    house, running = at("break")

    async def act(app, pilot):
        panel = app.screen.query_one(AwayPanel)
        assert "We begin again at 19:15" in seen(panel)
        assert panel.query_one(Digits).value == "15:00"
        clock.go(14 * 60 + 50)
        app.screen.tick()
        assert panel.query_one(Digits).value == "0:10"
        clock.go(60)
        app.screen.tick()
        assert panel.query_one(Digits).value == "0:00"
        assert "We begin again at 19:15" in seen(panel)

    play(house, act, screen=RunScreen(house, running))


def test_in_private_time_the_screen_has_nothing_for_the_room(at, clock):
    house, running = at("private-time", "network-meeting", "forms")
    step = replace(running.state.step, say=("Now you talk.",), ask=("What now?",), co_lead=("Wait.",))
    steps = tuple(step if s is running.state.step else s for s in running.state.agenda.steps)
    running.state = replace(running.state, agenda=replace(running.state.agenda, steps=steps))

    async def act(app, pilot):
        text = prose(app.screen.query_one(Script))
        assert "Gå ud, og luk døren." in text
        assert "Fagfolkene går ud" in text
        assert "Now you talk" not in text
        assert "What now" not in text
        assert "leave the room" in seen(app.screen.query_one(AwayPanel))
        clock.go(2 * 3600)
        app.screen.tick()
        assert app.screen.query_one("#banner", Line).said == ""

    play(house, act, screen=RunScreen(house, running))


def test_nothing_calls_out_during_a_relaxation(at, clock):
    house, running = at("relaxation")

    async def act(app, pilot):
        clock.go(40 * 60)
        app.screen.tick()
        await pilot.pause()
        banner, left = app.screen.query_one("#banner", Line), app.screen.query_one("#left", Line)
        assert banner.said == ""
        assert "over time" in left.said
        assert left.styles.color == app.screen.styles.color
        await pilot.press("n")
        clock.go(60 * 60)
        app.screen.tick()
        await pilot.pause()
        assert banner.said
        assert left.styles.color != app.screen.styles.color

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize(
    ("address", "opened"), [("https://example.org/a", True), ("file:///etc/passwd", False)]
)
def test_a_film_is_opened_in_the_browser_and_only_from_the_web(at, monkeypatch, address, opened):
    house, running = at("media")
    step = replace(running.state.step, url=address)
    steps = tuple(step if s is running.state.step else s for s in running.state.agenda.steps)
    running.state = replace(running.state, agenda=replace(running.state.agenda, steps=steps))
    monkeypatch.setenv("DISPLAY", ":0")
    visited: list[str] = []

    async def act(app, pilot):
        assert address in seen(app.screen.query_one(LinkPanel))
        app.open_url = visited.append
        await pilot.press("o")
        await pilot.click("LinkPanel Button")
        await pilot.pause()
        assert visited == [address, address] * opened

    play(house, act, screen=RunScreen(house, running))


@pytest.mark.parametrize("kind", ["measure", "feedback"])
def test_which_questions_are_asked_is_said(at, kind):
    house, running = at(kind)

    async def act(app, pilot):
        assert "Questions Kort tjek" in prose(app.screen.query_one(Script))

    play(house, act, screen=RunScreen(house, running))


def test_an_evening_may_have_two_rounds_of_questions(at):
    house, running = at("measure", "course", "forms")
    assert [asked.name for asked in running.rounds()] == ["step-3", ""]

    async def act(app, pilot):
        await pilot.press("f")
        screen = app.screen
        measure = screen._key
        await pilot.press("n")
        await pilot.pause()
        assert screen._key != measure
        assert screen._key.endswith("-3")
        await pilot.press("n")
        await pilot.pause()
        assert screen._key == measure

    play(house, act, screen=RunScreen(house, running))


def test_a_slot_that_waits_is_named_with_what_belongs_there(at):
    house, running = at("media", "ramme", "frames")

    async def act(app, pilot):
        text = prose(app.screen.query_one(Script))
        assert "Filmen til første gang: your own material is not here yet." in text

    play(house, act, screen=RunScreen(house, running))


def test_one_alone_has_no_round(at):
    house, running = at("round", "conversation", "forms", people=1)

    async def act(app, pilot):
        assert not app.screen.query_one(TurnPanel).display
        assert app.screen.query_one("#evening", Line).said == "Holdet · 19:00"
        await pilot.press("r")
        assert running.state.step.kind == "round"

    play(house, act, screen=RunScreen(house, running))


def test_named_roles_are_told_with_the_names_of_those_who_have_them(at):
    house, running = at("agreement", "council", "forms")

    async def act(app, pilot):
        assert app.screen.query_one("#lead", Line).said.startswith("Led by Jørgen (referent)")

    play(house, act, screen=RunScreen(house, running))


def test_what_is_due_and_no_step_asks_is_said_before_the_evening_is_closed(at):
    house, running = at("closing", "feedback")
    due = (Measure("kort-tjek", "Already asked"), Measure("other", "Confidence"))
    running.state = replace(running.state, agenda=replace(running.state.agenda, measures=due))

    async def act(app, pilot):
        await pilot.press("c")
        text = prose(app.screen)
        assert "Due today: Confidence. Press f to ask." in text
        assert "Already asked" not in text

    play(house, act, screen=RunScreen(house, running))
