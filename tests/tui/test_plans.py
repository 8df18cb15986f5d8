"""Making plans: the list of everyone, and the form for one."""

from pathlib import Path

import pytest
from evening_at import evening_at
from screen_play import play, seen, write
from textual.widgets import Button, Input, OptionList

from facilitator.sessions.commands import MakePlan
from facilitator.sessions.plans import Plan
from facilitator.tui.screens.plan_form import PlanDialog
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.widgets.confidence import Confidence
from facilitator.tui.widgets.tick import Tick


@pytest.fixture
def evening(tmp_path: Path):
    return evening_at(tmp_path, "action-plan")


def person(running, name):
    return next(p.id for p in running.group.people if p.name == name)


def rows(app):
    people = app.screen.query_one("#people", OptionList)
    return [str(people.get_option_at_index(i).prompt) for i in range(people.option_count)]


def test_leaders_come_first_and_everyone_in_the_room_is_there(evening):
    house, running = evening

    async def act(app, pilot):
        names = [row.split()[1] for row in rows(app)]
        assert names == [
            "Kirsten",
            "Jørgen",
            "Anne",
            "Bente",
            "Carl",
            "Ditte",
            "Erik",
            "Åse",
            "Søren",
            "Ulla",
        ]
        assert all("no plan yet" in row for row in rows(app))
        assert "0 of 10 have a plan" in seen(app.screen)
        assert "the person's own wish" in seen(app.screen)

    play(house, act, screen=PlansScreen(running))


def test_a_number_opens_the_plan_and_keeping_it_goes_on_to_the_next_person(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("3")
        assert isinstance(app.screen, PlanDialog)
        assert "Plan until next time: Anne" in seen(app.screen)
        for answer in ("Gå tur", "lidt", "kl. 8", "to gange"):
            await write(pilot, answer)
            await pilot.press("enter")
        await pilot.press("tab")
        assert isinstance(app.focused, Confidence)
        await pilot.press("8", "ctrl+s")
        assert isinstance(app.screen, PlansScreen)
        assert "plan made" in rows(app)[2]
        assert "1 of 10 have a plan" in seen(app.screen)
        assert app.screen.query_one("#people", OptionList).highlighted == 3

    play(house, act, screen=PlansScreen(running))
    anne = person(running, "Anne")
    kept = Plan(anne, "Gå tur", "lidt", "kl. 8", "to gange", 8)
    assert running.state.plan_of(anne) == kept
    assert house.evenings.resume(running.evening).state.plan_of(anne) == kept


def test_enter_and_a_click_open_it_too(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("down", "enter")
        assert "Jørgen" in seen(app.screen.query_one("#plan-title"))
        await pilot.press("escape")
        await pilot.click("#people", offset=(6, 4))
        assert "Carl" in seen(app.screen.query_one("#plan-title"))

    play(house, act, screen=PlansScreen(running))


def test_escape_changes_nothing(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("3", "a", "b", "escape")
        assert isinstance(app.screen, PlansScreen)

    before = running.state
    play(house, act, screen=PlansScreen(running))
    assert running.state == before


def test_under_seven_asks_kindly_what_could_get_in_the_way(evening):
    house, running = evening
    carl = person(running, "Carl")

    async def act(app, pilot):
        form = app.screen
        await write(pilot, "Ringe")
        assert "get in the way" not in seen(form)
        form.query_one(Confidence).focus()
        await pilot.press("6")
        assert "get in the way" in seen(form)
        assert "it is fine to change the plan" in seen(form)
        await pilot.press("7")
        assert "get in the way" not in seen(form)
        await pilot.press("left")
        form.query_one("#obstacle", Input).focus()
        await write(pilot, "Regn")
        await pilot.press("enter")
        await write(pilot, "En paraply")
        await pilot.press("ctrl+s")

    play(house, act, screen=PlanDialog(running, carl))
    assert running.state.plan_of(carl) == Plan(
        carl, "Ringe", confidence=6, obstacle="Regn", help="En paraply"
    )


def test_how_sure_is_one_key_or_the_arrows(evening):
    house, running = evening
    told = (("0", 0), ("left", 0), ("1", 1), ("0", 10), ("right", 10), ("5", 5), ("right", 6), ("t", 10))

    async def act(app, pilot):
        scale = app.screen.query_one(Confidence)
        scale.focus()
        for key, value in told:
            await pilot.press(key)
            assert scale.value == value
            assert f"[{value}]" in seen(scale)
            assert seen(scale).count("[") == 1

    play(house, act, screen=PlanDialog(running, person(running, "Ulla")))


def test_how_sure_is_one_click(evening):
    house, running = evening

    async def act(app, pilot):
        await pilot.click(list(app.screen.query(Confidence.Number))[10])
        assert app.screen.query_one(Confidence).value == 10

    play(house, act, screen=PlanDialog(running, person(running, "Ulla")))


def test_on_paper_keeps_that_there_is_a_plan_and_how_sure_and_no_words(evening, tmp_path):
    house, running = evening
    anne = person(running, "Anne")

    async def act(app, pilot):
        await write(pilot, "hemmelig")
        app.screen.query_one(Tick).focus()
        await pilot.press("space")
        assert not app.screen.query_one("#plan-words").display
        app.screen.query_one(Confidence).focus()
        await pilot.press("4")
        assert "it is fine to change the plan" in seen(app.screen)
        assert "get in the way" not in seen(app.screen)
        await pilot.press("ctrl+s")

    play(house, act, screen=PlanDialog(running, anne))
    assert running.state.plan_of(anne) == Plan(anne, confidence=4, on_paper=True)
    assert not any(b"hemmelig" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_a_plan_that_says_nothing_is_refused_and_what_was_typed_stays(evening):
    house, running = evening
    anne = person(running, "Anne")

    async def act(app, pilot):
        form = app.screen
        form.query_one("#when", Input).focus()
        await write(pilot, "i morgen")
        await pilot.press("ctrl+s")
        assert app.screen is form
        assert "The plan does not say what." in seen(form)
        assert form.query_one("#when", Input).value == "i morgen"
        form.query_one("#what", Input).focus()
        await write(pilot, "Sove")
        assert "does not say what" not in seen(form)
        await pilot.press("ctrl+s")

    play(house, act, screen=PlanDialog(running, anne))
    assert running.state.plan_of(anne) == Plan(anne, "Sove", when="i morgen")


def test_a_kept_plan_is_shown_again_changed_and_taken_away(evening):
    house, running = evening
    anne = person(running, "Anne")
    running.do(MakePlan(Plan(anne, "Ringe til [b]Bo[/b]", "kort", "søndag", "én gang", 3, "træt", "hjælp")))

    async def act(app, pilot):
        fields = [field.value for field in app.screen.query(Input)]
        assert fields == ["Ringe til [b]Bo[/b]", "kort", "søndag", "én gang", "træt", "hjælp"]
        assert "[3]" in seen(app.screen)
        await write(pilot, " i dag")  # what is there is added to, not typed over
        await pilot.press("ctrl+s")
        app.push_screen(PlanDialog(running, anne))
        await pilot.pause()
        app.screen.query_one("#take-away", Button).press()
        await pilot.pause()

    play(house, act, screen=PlanDialog(running, anne))
    assert running.state.plan_of(anne) is None
    running.undo()
    assert running.state.plan_of(anne).what == "Ringe til [b]Bo[/b] i dag"


def test_there_is_nothing_to_take_away_from_one_without_a_plan(evening):
    house, running = evening

    async def act(app, pilot):
        assert not app.screen.query("#take-away")

    play(house, act, screen=PlanDialog(running, person(running, "Anne")))


def test_the_whole_form_is_reached_in_a_small_window(evening):
    house, running = evening

    async def act(app, pilot):
        app.screen.query_one(Confidence).focus()
        await pilot.press("2")
        last = app.screen.query_one("#help", Input)
        last.focus()
        await pilot.pause(0.1)
        assert last.region in app.screen.query_one("#plan-body").region

    play(house, act, screen=PlanDialog(running, person(running, "Anne")), size=(60, 16))
