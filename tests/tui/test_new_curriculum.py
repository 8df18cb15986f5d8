"""The dialog for a new curriculum: made with the keys alone, as a copy, and what it lacks is said."""

import os
import tomllib

import pytest
from own_curricula import MINE, SESSIONS, is_listed, listed, save
from screen_play import house_at, play, prose, seen, until, write
from textual.widgets import OptionList

from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.new_curriculum import NewCurriculumDialog
from facilitator.tui.widgets.choice import Choice
from facilitator.tui.widgets.field import Field


def new_curriculum(folder, act, size=(80, 24)):
    """Play on the dialog for a new curriculum, once it has the usual answers ready."""
    house = house_at(folder)

    async def ready(app, pilot):
        await until(pilot, lambda: is_listed(app.screen, "Seks temaer"))
        listing = app.screen.query_one(OptionList)
        listing.highlighted = next(n for n, row in enumerate(listed(app.screen)) if row.startswith("Seks"))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, NewCurriculumDialog))
        await until(pilot, lambda: app.screen.query_one("#minutes", Field).value)
        await act(app, pilot, app.screen)

    play(house, ready, screen=CurriculaScreen(house), size=size)


def test_a_new_curriculum_is_made_with_the_keys_alone_and_found_in_the_list(tmp_path, own):
    async def act(app, pilot, dialog):
        assert dialog.query_one("#sessions", Field).value == "6"
        await write(pilot, "Vores cafe")
        dialog.query_one(Choice).value = "cafe"
        await until(pilot, lambda: dialog.query_one("#sessions", Field).value == "1")
        dialog.query_one("#minutes Input").value = "125"
        dialog.query_one("#author Input").value = "Kirsten"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))
        await until(pilot, lambda: is_listed(app.screen, "Vores cafe"))
        listing = app.screen.query_one(OptionList)
        assert listed(app.screen)[listing.highlighted].startswith("Vores cafe")
        said = seen(app.screen.query_one("#folder")).replace("\n", "")
        assert str(own / "vores-cafe.toml").replace(" ", "") in said.replace(" ", "")
        assert "o then opens it" in prose(app.screen.query_one("#folder"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen))
        await until(pilot, lambda: "No problems" in prose(app.screen.query_one("#state")))

    new_curriculum(tmp_path / "data", act)
    made = tomllib.loads((own / "vores-cafe.toml").read_text(encoding="utf-8"))
    assert (made["title"], made["form"], len(made["sessions"])) == ("Vores cafe", "cafe", 1)
    assert made["sessions"][0]["minutes"] == 125
    assert made["authors"] == ["Kirsten"]


def test_who_writes_is_asked_for_and_then_a_new_course_has_no_warning(tmp_path, own):
    async def act(app, pilot, dialog):
        await write(pilot, "Vores kursus")
        await pilot.press("ctrl+s")
        assert "A new curriculum says who writes it." in prose(dialog)
        assert app.focused is dialog.query_one("#author Input")
        await write(pilot, "Kirsten")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))
        await until(pilot, lambda: is_listed(app.screen, "Vores kursus"))
        row = next(row for row in listed(app.screen) if row.startswith("Vores kursus"))
        assert "!" not in row

    new_curriculum(tmp_path / "data", act)


def test_the_one_who_wrote_last_is_proposed(tmp_path, own):
    for name, author, when in (("a", "Dit navn eller din forening", 3), ("b", "Bente", 2), ("c", "Carl", 1)):
        text = MINE.replace('id = "mit"', f'id = "{name}"')
        lines = [f'authors = ["{author}"]' if row.startswith("authors") else row for row in text.split("\n")]
        path = save(own / f"{name}.toml", "\n".join(lines))
        os.utime(path, (when, when))

    async def act(app, pilot, dialog):
        await until(pilot, lambda: dialog.query_one("#author", Field).value == "Bente")

    new_curriculum(tmp_path / "data", act)


def test_a_new_curriculum_can_be_a_copy_of_the_one_that_is_marked(tmp_path, own):
    async def act(app, pilot, dialog):
        await write(pilot, "Vores temaer")
        dialog.query_one(Choice).value = "copy"
        await until(pilot, lambda: not dialog.query_one("#minutes").display)
        await pilot.click("#make")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))
        await until(pilot, lambda: is_listed(app.screen, "Vores temaer"))

    new_curriculum(tmp_path / "data", act)
    made = tomllib.loads((own / "vores-temaer.toml").read_text(encoding="utf-8"))
    assert len(made["sessions"]) == len(SESSIONS)


def test_what_a_new_curriculum_lacks_is_said_and_nothing_is_made(tmp_path, own):
    async def act(app, pilot, dialog):
        dialog.query_one("#minutes Input").value = "lang"
        await pilot.press("ctrl+s")
        text = prose(dialog)
        assert "A curriculum needs a title." in text
        assert "Type a whole number from" in text
        assert app.focused is dialog.query_one("#title Input")
        await pilot.press("escape")
        assert isinstance(app.screen, CurriculaScreen)

    new_curriculum(tmp_path / "data", act)
    assert list(own.iterdir()) == []


def test_where_a_new_curriculum_cannot_be_written_that_is_said(tmp_path, monkeypatch):
    (tmp_path / "egne").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "egne" / "forløb"))

    async def act(app, pilot, dialog):
        await write(pilot, "Kursus")
        dialog.query_one("#author Input").value = "Kirsten"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "could not be written" in prose(dialog.query_one("#trouble")))
        assert dialog.query_one("#title", Field).value == "Kursus"

    new_curriculum(tmp_path / "data", act)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (160, 50)])
def test_the_dialog_for_a_new_curriculum_can_be_used_in_every_window(tmp_path, own, size):
    async def act(app, pilot, dialog):
        await write(pilot, "Kursus")
        dialog.query_one("#author Input").value = "Kirsten"
        app.screen.query_one("#make").focus()
        await pilot.pause()
        assert dialog.region.contains_region(dialog.query_one("#make").region)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))

    new_curriculum(tmp_path / "data", act, size=size)
    assert (own / "kursus.toml").exists()
