"""A council, a café or a conversation is not called an evening, on any screen, in Danish."""

from pathlib import Path

import pytest
from hand_clock import HandClock
from screen_play import house_at, play, prose, until

from facilitator.language import words
from facilitator.sessions import commands as c
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.replan import ReplanDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.summary import SummaryScreen

FORMS = Path(__file__).parents[1] / "curricula" / "valid" / "forms"
MEETINGS = {"council": "mødet", "cafe": "caféen", "conversation": "samtalen", "staff-day": "dagen"}


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def house(tmp_path, clock, monkeypatch):
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(FORMS))
    words.use("da")
    return house_at(tmp_path / "data", clock)


def begin(house, form):
    """The first meeting of a group that follows the curriculum of that form."""
    group = house.groups.create("Holdet", form, ["Kirsten", "Jørgen"], ["Anne"], "14.00")
    return house.evenings.start(house.evenings.prepare(group.id, 1), tuple(p.id for p in group.participants))


def spoken(app):
    """What stands on the screen, without what the file itself says."""
    return prose(app.screen).replace("Temaaften", "").casefold()


@pytest.mark.parametrize(("form", "meeting"), MEETINGS.items())
def test_what_gives_and_how_it_went_name_the_meeting(house, clock, form, meeting):
    running = begin(house, form)

    async def act(app, pilot):
        await app.push_screen(ReplanDialog(running))
        await pilot.pause()
        assert f"{meeting.capitalize()} holder tiden" in prose(app.screen)
        assert f"{meeting.capitalize()} slutter" in prose(app.screen)
        assert "aften" not in spoken(app)
        await app.pop_screen()
        clock.go(running.tick().left + 300)
        await app.push_screen(ReplanDialog(running))
        await pilot.pause()
        if running.proposal().changes:
            assert f"Så slutter {meeting}" in prose(app.screen)
        assert "aften" not in spoken(app)
        await app.pop_screen()
        await app.push_screen(FollowUpScreen(running))
        await pilot.pause()
        assert f"Gå bare videre med {meeting}." in prose(app.screen)
        await app.pop_screen()
        running.do(c.Close())
        await app.push_screen(SummaryScreen(house, running))
        await pilot.pause()
        assert f"Sådan gik {meeting}" in prose(app.screen)
        assert f"Åbn {meeting} igen" in prose(app.screen)
        assert "aften" not in spoken(app)

    play(house, act)


@pytest.mark.parametrize(("form", "meeting"), MEETINGS.items())
def test_leaving_the_program_in_the_middle_names_the_meeting(house, form, meeting):
    running = begin(house, form)

    async def act(app, pilot):
        await app.action_quit()
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        assert f"midt i {meeting}?" in prose(app.screen)
        assert f"fortsætter {meeting}" in prose(app.screen)

    play(house, act, screen=RunScreen(house, running))


def test_the_front_page_the_preparation_and_the_workshop_speak_of_meetings(house):
    running = begin(house, "council")

    async def act(app, pilot):
        assert isinstance(app.screen, HomeScreen)
        assert "Møde 1 af 1" in prose(app.screen)
        assert "aften" not in spoken(app)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        assert "aften" not in spoken(app)
        await pilot.press("escape")
        await app.push_screen(PrepareScreen(house, running.group.id, 1))
        await until(pilot, lambda: "Start mødet" in prose(app.screen))
        assert "aften" not in spoken(app)
        await app.pop_screen()
        await app.push_screen(CurriculumScreen(house, str(FORMS / "council.toml")))
        await until(pilot, lambda: app.screen.query_one("#rehearse").display)
        await pilot.press("2")
        await until(pilot, lambda: "Møde 1 af 1" in prose(app.screen))
        assert "aften" not in prose(app.screen.query_one("#views")).casefold()
        assert "aften" not in prose(app.screen.query_one("KeyRows")).casefold()
        await pilot.press("r")
        await until(pilot, lambda: "Hvor hurtigt" in prose(app.screen))
        assert "aften" not in spoken(app)

    play(house, act)
