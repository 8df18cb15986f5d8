"""The coordinator's screens: the list of curriculum files, and one of them while it is written."""

from own_curricula import MINE, SESSIONS, is_listed, listed, save
from screen_play import demo_house, house_at, play, prose, seen, until
from textual.widgets import Button, OptionList

from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.problems import ProblemsDialog
from facilitator.tui.screens.rehearsal import RehearsalScreen
from facilitator.tui.screens.rehearse import RehearseDialog
from facilitator.tui.widgets.materials_view import MaterialsView
from facilitator.tui.widgets.session_view import SessionView


def test_from_the_front_page_to_the_list_and_into_a_file_and_back(tmp_path, mine):
    house, _group = demo_house(tmp_path / "data")
    save(mine.with_name("knust.toml"), 'format = 1\ntitel = "x"\n')

    async def act(app, pilot):
        await pilot.press("f")
        assert isinstance(app.screen, CurriculaScreen)
        await until(pilot, lambda: is_listed(app.screen, "Seks temaer"))
        text = prose(app.screen)
        assert "knust.toml your own · ! " in text
        longest = max(session["minutes"] for session in SESSIONS)
        size = f"{len(SESSIONS)} sessions · at most {longest} minutes"
        assert f"Mine temaer for pårørende – inspireret af SOS Course · {size}" in text
        assert str(mine.parent) in seen(app.screen).replace("\n", "")
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen))
        await until(pilot, lambda: "mit.toml" in seen(app.screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))
        assert app.screen.query_one(OptionList).highlighted == 1
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)

    play(house, act)


def test_the_list_follows_the_folder_and_the_mark_stays_at_its_file(tmp_path, mine):
    async def act(app, pilot):
        listing = app.screen.query_one(OptionList)
        await until(pilot, lambda: is_listed(app.screen, "Mine temaer"))
        assert listing.highlighted == 0
        broken = save(mine.with_name("knust.toml"), "format = 1\n")
        await until(pilot, lambda: is_listed(app.screen, "knust.toml"))
        assert listed(app.screen)[0].startswith("knust.toml")
        assert listing.highlighted == 1
        save(broken, MINE.replace('id = "mit"', 'id = "knust"').replace("Mine temaer", "Andre temaer"))
        await until(pilot, lambda: is_listed(app.screen, "Andre temaer"))
        broken.unlink()
        await until(pilot, lambda: not is_listed(app.screen, "Andre temaer"))
        assert listing.highlighted == 0
        mine.unlink()
        await until(pilot, lambda: not is_listed(app.screen, "Mine temaer"))
        assert listing.highlighted == 0

    house = house_at(tmp_path / "data")
    play(house, act, screen=CurriculaScreen(house))


def test_files_with_one_title_are_told_apart_by_their_names(tmp_path, mine):
    save(mine.with_name("igen.toml"), MINE.replace('id = "mit"', 'id = "igen"'))

    async def act(app, pilot):
        await until(pilot, lambda: is_listed(app.screen, "Mine temaer"))
        rows = listed(app.screen)
        assert [row.count("your own · igen.toml") + row.count("your own · mit.toml") for row in rows[:2]] == [
            1,
            1,
        ]
        assert not any(".toml" in row for row in rows[2:])
        assert all("came with the program" in row for row in rows[2:])

    house = house_at(tmp_path / "data")
    play(house, act, screen=CurriculaScreen(house))


def test_with_the_mouse_alone(tmp_path, mine):
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        button = next(b for b in app.screen.query(Button) if str(b.label) == "Curricula")
        await pilot.click(button)
        await until(pilot, lambda: is_listed(app.screen, "Seks temaer"))
        await pilot.click("#files", offset=(3, 1))
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen))
        await until(pilot, lambda: app.screen.query_one("#rehearse").display)
        await pilot.click("#to-sessions")
        await until(pilot, lambda: app.screen.query_one(SessionView).display)
        await pilot.click("#to-materials")
        await until(pilot, lambda: app.screen.query_one(MaterialsView).display)
        await pilot.click("#rehearse")
        await until(pilot, lambda: isinstance(app.screen, RehearseDialog))
        await pilot.click("#at-10")
        await until(pilot, lambda: isinstance(app.screen, RehearsalScreen))

    play(house, act)


def test_from_the_dialog_of_broken_files(tmp_path, own):
    save(own / "knust.toml", 'format = 1\ntitel = "x"\n')

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query("#problems"))
        await pilot.click("#problems")
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog))
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))

    play(house_at(tmp_path / "data"), act)


def test_the_palette_opens_the_list_where_it_has_no_key(tmp_path, own):
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        def offered():
            return [command.title for command in app.get_system_commands(app.screen)]

        assert offered().count("Curricula") == 1
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, NewGroupScreen))
        assert offered().count("Curricula") == 1
        app.action_curricula()
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen))
        assert "Curricula" not in offered()

    play(house, act)
