"""What became of last time's plans."""

from dataclasses import replace
from pathlib import Path

import pytest
from evening_at import evening_at
from screen_play import play, seen
from textual.widgets import Button, OptionList

from facilitator.sessions.plans import OUTCOMES, Plan
from facilitator.tui.screens.follow_up import FollowUpScreen


@pytest.fixture
def evening(tmp_path: Path):
    return evening_at(tmp_path, "follow-up")


def person(running, name):
    return next(p.id for p in running.group.people if p.name == name)


def name_shown(app):
    return seen(app.screen.query_one("#follow-up-name")).strip()


def test_it_shows_each_plan_in_its_own_words_and_what_to_remember(evening):
    house, running = evening

    async def act(app, pilot):
        page = seen(app.screen)
        assert "Leaders tell first" in page
        assert "0 of 3 have told" in page
        assert name_shown(app) == "Anne"
        for words in ("Walk in the wood", "half an hour", "after lunch", "Tuesday and Friday"):
            assert words in page
        await pilot.press("down", "down")
        assert name_shown(app) == "Carl"
        assert "The plan is on paper." in seen(app.screen)

    play(house, act, screen=FollowUpScreen(running))


def test_one_key_for_each_and_the_next_comes_by_itself(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("1")
        assert name_shown(app) == "Bente"
        await pilot.press("3")
        assert name_shown(app) == "Carl"
        await pilot.press("5")
        page = seen(app.screen)
        assert "3 of 3 have told" in page
        assert "Changed on the way" in page

    play(house, act, screen=FollowUpScreen(running))
    told = tuple(
        (person(running, name), outcome)
        for name, outcome in (("Anne", "done"), ("Bente", "changed"), ("Carl", "absent"))
    )
    assert running.state.follow_ups == told
    assert house.evenings.resume(running.evening).state.follow_ups == told


def test_a_volunteer_may_come_first_and_an_answer_may_be_changed(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("down", "2")
        assert name_shown(app) == "Carl"
        await pilot.press("4")
        assert name_shown(app) == "Anne"  # round to the one who was passed over
        await pilot.press("down", "1")

    play(house, act, screen=FollowUpScreen(running))
    assert running.state.outcome_of(person(running, "Bente")) == "done"
    assert running.state.outcome_of(person(running, "Anne")) is None


def test_every_outcome_has_its_own_key_and_its_own_button(evening):
    house, running = evening
    anne = person(running, "Anne")

    async def act(app, pilot):
        people = app.screen.query_one("#told", OptionList)
        for number, outcome in enumerate(OUTCOMES, 1):
            people.highlighted = 0
            await pilot.press(str(number))
            assert running.state.outcome_of(anne) == outcome
        buttons = list(app.screen.query_one("#follow-up-plan").query(Button))
        assert [str(button.label)[0] for button in buttons] == ["1", "2", "3", "4", "5"]
        people.highlighted = 0
        await pilot.pause()
        await pilot.click(buttons[1])
        assert running.state.outcome_of(anne) == "partly"

    play(house, act, screen=FollowUpScreen(running))


def test_the_leaders_come_first_and_someone_deleted_last(evening):
    house, running = evening
    kirsten = running.group.leaders[0].id
    plans = (Plan("p99", "Gone"), *running.state.plans_before, Plan(kirsten, "Read [i]two[/i] pages"))
    running.state = replace(running.state, plans_before=plans)

    async def act(app, pilot):
        assert name_shown(app) == "Kirsten"
        assert "Read [i]two[/i] pages" in seen(app.screen)
        await pilot.press("up")
        assert name_shown(app) == "p99"

    play(house, act, screen=FollowUpScreen(running))


def test_without_plans_it_says_so(tmp_path):
    house, running = evening_at(tmp_path, "welcome", number=1)

    async def act(app, pilot):
        assert "Nobody made a plan last time." in seen(app.screen)
        await pilot.press("1", "escape")
        assert not isinstance(app.screen, FollowUpScreen)

    play(house, act, screen=FollowUpScreen(running))
    assert running.state.follow_ups == ()
