"""Making a group: quick by the keys alone, patient with what is wrong, and nothing typed is lost."""

import shutil
from datetime import time
from pathlib import Path

import pytest
from screen_play import house_at, play, prose, seen, until, write
from textual import events
from textual.widgets import Button, Input, Select

from facilitator.language import words
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.widgets.choice import Choice
from facilitator.tui.widgets.field import Field
from facilitator.tui.widgets.names_field import NamesField

FORMS = Path(__file__).parents[1] / "curricula" / "valid" / "forms"


@pytest.fixture
def house(tmp_path):
    return house_at(tmp_path)


def play_form(house, act):
    async def ready(app, pilot):
        await until(pilot, lambda: not app.screen.query_one(Select).disabled)
        await act(app, pilot)

    play(house, ready, screen=NewGroupScreen(house))


def choose_first(app):
    """Choose the first of the curricula."""
    choice = app.screen.query_one(Choice)
    choice.value = app.house.programmes.all()[0].id


def names(app):
    return app.screen.query_one(NamesField).names


def test_a_group_is_made_with_the_keys_alone(tmp_path, monkeypatch):
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    shutil.copy(FORMS / "course.toml", shipped)  # which two lead
    monkeypatch.setattr("facilitator.library.places.bundled", lambda: shipped)
    house = house_at(tmp_path / "data")

    async def act(app, pilot):
        await write(pilot, "Onsdag")
        await pilot.press("enter", "enter")  # the time stays 19.00
        await pilot.press("enter", "down", "enter", "tab")  # the first curriculum
        await write(pilot, "Kirsten")
        await pilot.press("enter")
        await write(pilot, "Ole")
        await pilot.press("enter")
        for name in ("Anne", "Bo K", "Åse"):
            await write(pilot, name)
            await pilot.press("enter")
        await pilot.press("enter")
        assert app.focused.id == "save"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "Onsdag" in seen(app.screen)

    play_form(house, act)
    (standing,) = house.groups.all()
    group = standing.group
    assert (group.name, group.starts_at, group.curriculum) == (
        "Onsdag",
        time(19, 0),
        house.programmes.all()[0].id,
    )
    assert [p.name for p in group.leaders] == ["Kirsten", "Ole"]
    assert [p.name for p in group.participants] == ["Anne", "Bo K", "Åse"]


def test_the_list_of_curricula_holds_them_alone_and_says_in_ones_language_how_to_shut_it(house):
    words.use("da")

    async def act(app, pilot):
        select = app.screen.query_one(Select)
        select.focus()
        await pilot.press("enter")
        assert select.expanded
        overlay = app.screen.query_one("SelectOverlay")
        titles = [str(overlay.get_option_at_index(n).prompt) for n in range(overlay.option_count)]
        shipped = house.programmes.all()
        assert titles.pop(0) == "Vælg …"
        assert len(titles) == len(shipped)
        assert all(title.startswith(entry.title) for title, entry in zip(titles, shipped, strict=True))
        assert "Luk listen" in prose(app.screen.query_one("Footer"))
        await pilot.press("down", "down", "enter")
        assert select.value == shipped[1].id
        await pilot.press("enter", "escape")
        assert not select.expanded
        assert isinstance(app.screen, NewGroupScreen)

    play_form(house, act)


def test_no_curriculum_is_chosen_until_a_person_chooses_and_saving_says_so(house):
    async def act(app, pilot):
        select = app.screen.query_one(Select)
        assert not select.selection
        assert "Choose …" in prose(select)
        missing = app.screen.query_one("#unchosen")
        assert not missing.display
        await write(pilot, "Onsdag")
        app.screen.query_one("#a Input").value = "Kirsten"
        await pilot.press("ctrl+s")
        assert missing.display
        assert "Choose what the group follows." in prose(missing)
        assert app.focused is select
        await pilot.press("enter", "down", "enter")
        await until(pilot, lambda: not missing.display)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))

    play_form(house, act)


def test_a_curriculum_is_found_in_the_list_by_letters_of_its_title(house):
    wanted = house.programmes.all()[-1]

    async def act(app, pilot):
        select = app.screen.query_one(Select)
        assert select.value != wanted.id
        select.focus()
        await pilot.press("enter")
        await write(pilot, wanted.title[:12].lower())
        await pilot.press("enter")
        assert select.value == wanted.id
        assert wanted.title in prose(select)

    play_form(house, act)


def test_curricula_that_come_when_the_person_has_left_disturb_nothing(house):
    async def act(app, pilot):
        choice = app.screen.query_one(Choice)
        await choice.remove()
        choice.offer([("Late", "late")])
        assert isinstance(app.screen, NewGroupScreen)

    play_form(house, act)


def test_a_pasted_list_adds_every_name(house):
    async def act(app, pilot):
        app.screen.query_one("#people Input").focus()
        await pilot.pause()
        app.focused.post_message(events.Paste("Anne\nBente; Carl,Ditte\r\n\n Erik"))
        await until(pilot, lambda: len(names(app)) == 5)
        assert names(app) == ("Anne", "Bente", "Carl", "Ditte", "Erik")
        assert app.focused.value == ""

    play_form(house, act)


def test_what_is_refused_stays_on_the_line_with_the_reason(house):
    async def act(app, pilot):
        app.screen.query_one("#people Input").focus()
        await write(pilot, "Anne, Bente Hansen, anne")
        await pilot.press("enter")
        assert names(app) == ("Anne",)
        assert app.focused.value == "Bente Hansen, anne"
        assert "“Bente Hansen” is more than a first name." in seen(app.screen).replace("\n", " ")
        await pilot.press("end", *["backspace"] * 13)
        assert not app.screen.query_one(NamesField).has_class("-trouble")

    play_form(house, act)


def test_backspace_takes_the_last_name_back_to_be_mended_and_a_click_takes_any_away(house):
    async def act(app, pilot):
        app.screen.query_one("#people Input").focus()
        await write(pilot, "Anne,Bente,Carl")
        await pilot.press("enter", "backspace")
        assert names(app) == ("Anne", "Bente")
        assert app.focused.value == "Carl"
        await pilot.press("backspace", "enter")
        assert names(app) == ("Anne", "Bente", "Car")
        app.screen.query("NameButton").first(Button).focus()
        await pilot.pause()
        await pilot.press("delete")
        assert names(app) == ("Bente", "Car")
        assert isinstance(app.focused, Input)

    play_form(house, act)


def test_a_name_on_the_line_counts_without_enter(house):
    async def act(app, pilot):
        await write(pilot, "Onsdag")
        app.screen.query_one("#a Input", Input).value = "Kirsten"
        app.screen.query_one("#people Input", Input).value = "Anne"
        choose_first(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))

    play_form(house, act)
    assert [p.name for p in house.groups.all()[0].group.participants] == ["Anne"]


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(house):
    async def act(app, pilot):
        app.screen.query_one("#time Input", Input).value = "25.00"
        app.screen.query_one("#b Input", Input).value = "Ole Hansen"
        app.screen.query_one("#people Input", Input).value = "Anne"
        await pilot.press("ctrl+s")
        await pilot.pause()
        troubled = [field.id for field in app.screen.query(Field) if field.has_class("-trouble")]
        assert troubled == ["name", "time", "a", "b"]
        assert "“25.00” is not a time of day." in seen(app.screen.query_one("#time")).replace("\n", " ")
        assert app.focused is app.screen.query_one("#name Input")
        assert app.screen.query_one("#b Input", Input).value == "Ole Hansen"
        assert names(app) == ("Anne",)

    play_form(house, act)
    assert house.groups.all() == ()


@pytest.mark.parametrize("taken_by", ["#a", "#b"])
def test_a_participant_may_not_bear_a_leaders_name(house, taken_by):
    async def act(app, pilot):
        app.screen.query_one(f"{taken_by} Input", Input).value = "Anne"
        app.screen.query_one("#people Input").focus()
        await write(pilot, "anne")
        await pilot.press("enter")
        assert names(app) == ()
        assert "There is already someone called anne." in seen(app.screen.query_one("#people"))

    play_form(house, act)


def test_a_leader_who_is_named_after_a_participant_was_is_refused_with_nothing_lost(house):
    async def act(app, pilot):
        await write(pilot, "Onsdag")
        app.screen.query_one(NamesField).take("Anne, Bo")
        choose_first(app)
        app.screen.query_one("#a Input", Input).value = "Bo"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "There is already someone called Bo." in seen(app.screen))
        assert names(app) == ("Anne", "Bo")

    play_form(house, act)
    assert house.groups.all() == ()


def test_leaving_asks_only_when_something_was_written(house):
    async def act(app, pilot):
        await write(pilot, "Ons")
        await pilot.press("escape")
        assert isinstance(app.screen, QuestionDialog)
        await pilot.press("enter")
        assert app.screen.query_one("#name Input", Input).value == "Ons"
        await pilot.press("backspace", "backspace", "backspace", "escape")
        assert isinstance(app.screen, HomeScreen)

    play_form(house, act)


def test_without_any_curriculum_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("facilitator.library.places.bundled", lambda: tmp_path / "nothing")
    house = house_at(tmp_path)

    async def act(app, pilot):
        await until(pilot, lambda: "There is no curriculum that can be used" in seen(app.screen))
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, NewGroupScreen)

    play(house, act, screen=NewGroupScreen(house))


def test_those_who_lead_are_asked_for_by_their_roles(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(FORMS))
    house = house_at(tmp_path)

    async def act(app, pilot):
        await write(pilot, "Netværket")
        app.screen.query_one(Choice).value = "network-meeting"
        await until(pilot, lambda: "Who is “samordner”?" in seen(app.screen))
        assert [field.display for field in app.screen.query("#a, #b, #c, #d")] == [True, True, True, False]
        for place, name in (("a", "Kirsten"), ("c", "Mette")):
            app.screen.query_one(f"#{place} Input", Input).value = name
        await pilot.press("ctrl+s")
        assert app.screen.query_one("#b").has_class("-trouble")  # else Mette would have the second role
        app.screen.query_one("#b Input", Input).value = "Ole"
        app.screen.query_one(Choice).value = "conversation"
        await until(pilot, lambda: not app.screen.query_one("#b").display)
        assert app.screen.query_one("#b", Field).value == ""
        assert "Who leads? (A)" in seen(app.screen)

    play_form(house, act)
