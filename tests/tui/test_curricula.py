"""The coordinator's screens: the list of curriculum files, and one of them while it is written."""

import asyncio
import os
import time
import tomllib

import pytest
from screen_play import demo_house, house_at, play, prose, seen, until, write
from textual.widgets import Button, OptionList

from facilitator.library.places import bundled
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.new_curriculum import NewCurriculumDialog
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.problems import ProblemsDialog
from facilitator.tui.screens.rehearsal import RehearsalScreen
from facilitator.tui.screens.rehearse import RehearseDialog
from facilitator.tui.widgets.choice import Choice
from facilitator.tui.widgets.field import Field
from facilitator.tui.widgets.materials_view import MaterialsView
from facilitator.tui.widgets.session_view import SessionView
from facilitator.tui.widgets.source_view import SourceView
from facilitator.tui.widgets.text_view import TextView

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")
MINE = SOS.replace('id = "sos"', 'id = "mit"').replace("Seks temaer", "Mine temaer")
BROKEN = MINE.replace("minutes = 14", "minutes = 19", 1)
WRITTEN = tomllib.loads(MINE)
SESSIONS = WRITTEN["sessions"]


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "egne"
    folder.mkdir()
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


@pytest.fixture
def mine(own):
    return save(own / "mit.toml", MINE)


def save(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def at(house, path, act, size=(80, 24)):
    """Play on the screen of one file, once it stands there."""

    async def ready(app, pilot):
        await until(pilot, lambda: str(app.screen.query_one("#state").content) != "One moment …")
        await act(app, pilot, app.screen)

    play(house, ready, screen=CurriculumScreen(house, str(path)), size=size)


def problems(screen):
    listed = screen.query_one("#problems", OptionList)
    return [listed.get_option_at_index(n).prompt.plain for n in range(listed.option_count)]


def listed(screen):
    files = screen.query_one("#files", OptionList)
    return [str(files.get_option_at_index(n).prompt) for n in range(files.option_count)]


def is_listed(screen, title):
    """Whether a file of that title is in the list, scrolled into sight or not."""
    return bool(screen.query("#files")) and any(row.startswith(title) for row in listed(screen))


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


def test_moving_through_the_problems_moves_the_text(tmp_path, own):
    path = save(own / "mit.toml", BROKEN.replace('deck = "sos-samtalekort"', 'deck = "kort"'))

    async def act(app, pilot, screen):
        source = screen.query_one(SourceView)
        count = len(problems(screen))
        assert count > 2
        lines = []
        for _problem in range(count):
            lines.append(source.here)
            assert any(
                strip.text.startswith("►") and f"{source.here} " in strip.text
                for strip in map(source.render_line, range(source.size.height))
            )
            await pilot.press("n")
            await pilot.pause()
        assert lines == sorted(lines)
        assert source.here == lines[0]  # after the last comes the first
        await pilot.press("p")
        assert source.here == lines[-1]
        await pilot.press("up")
        assert source.here == lines[-2]

    at(house_at(tmp_path / "data"), path, act)


def test_a_saving_shows_within_a_second_and_the_place_is_kept(tmp_path, mine):
    async def act(app, pilot, screen):
        source = screen.query_one(SourceView)
        source.scroll_to(y=100, animate=False)
        await pilot.pause()
        top = source.top
        for text, wrong in ((BROKEN, True), (MINE, False)):
            save(mine.with_suffix(".part"), text).replace(mine)  # as editors save
            began = time.monotonic()
            while bool(problems(screen)) != wrong:
                await pilot.pause(0.02)
                assert time.monotonic() - began < 5  # 0.6 on a laptop that does nothing else
            assert source.top == top
        assert "No problems" in prose(screen.query_one("#state"))

    at(house_at(tmp_path / "data"), mine, act)


def test_one_stays_at_the_same_problem_when_the_file_has_changed(tmp_path, own):
    path = save(own / "mit.toml", BROKEN.replace('deck = "sos-samtalekort"', 'deck = "kort"'))

    async def act(app, pilot, screen):
        view = screen.query_one(TextView)
        while view.problem.code != "C401":
            await pilot.press("n")
        line = view.problem.line
        save(path, "# en linje mere\n" + path.read_text(encoding="utf-8"))
        await until(pilot, lambda: view.problem.line == line + 1)
        assert view.problem.code == "C401"
        assert screen.query_one(SourceView).here == line + 1

    at(house_at(tmp_path / "data"), path, act)


def test_while_the_file_is_away_that_is_said_its_text_stays_and_no_error_of_it_does(tmp_path, own):
    path = save(own / "mit.toml", BROKEN)

    async def act(app, pilot, screen):
        source = screen.query_one(SourceView)

        def text():
            return [source.render_line(y).text for y in range(source.size.height)]

        assert problems(screen)
        path.unlink()
        await until(pilot, lambda: screen.query_one("#gone").display)
        assert "“mit.toml” is gone." in prose(screen.query_one("#gone"))
        assert "the file is gone" in prose(screen.query_one("#state"))
        assert not screen.query_one("#problems").display
        assert not screen.query_one("#fine").display
        assert not screen.query_one("#edit").display
        assert not any(line.startswith(("►", "!", "?")) for line in text())
        assert any(line.strip() for line in text())
        await pilot.press("2")
        assert "“mit.toml” is gone." in prose(screen.query_one("#which"))
        await pilot.press("3")
        await until(pilot, lambda: "“mit.toml” is gone." in prose(screen.query_one("#preview")))
        await pilot.press("1")
        save(path, BROKEN)
        await until(pilot, lambda: not screen.query_one("#gone").display)
        assert problems(screen)
        assert screen.query_one("#problems").display
        assert any(line.startswith("►") for line in text())

    at(house_at(tmp_path / "data"), path, act)


def test_the_session_is_a_timeline_with_sums_and_the_words_of_a_step(tmp_path, mine):
    async def act(app, pilot, screen):
        await pilot.press("2")
        await until(pilot, lambda: screen.query_one("#steps", OptionList).option_count)
        text = prose(screen.query_one("#which"))
        steps = SESSIONS[0]["steps"]
        assert f"Session 1 of {len(SESSIONS)}" in text
        led = {who: sum(step["minutes"] for step in steps if step.get("lead") == who) for who in "AB"}
        assert f"120 minutes, as it should be · A: {led['A']} min · B: {led['B']} min" in text
        shown = screen.query_one("#steps", OptionList)
        rows = [shown.get_option_at_index(n).prompt.plain for n in range(shown.option_count)]
        assert len(rows) == len(steps)
        assert rows[0].startswith("0:00")
        assert rows[1].startswith("0:14")
        assert ["░" in row for row in rows] == [step["kind"] == "break" for step in steps]
        assert "■ Slutrunde" in rows[-1]
        starts = [row.find("█") for row in rows if "█" in row]
        assert starts == sorted(starts)
        assert "Velkommen. Det er godt, at du er kommet." in prose(screen.query_one("#words"))
        await pilot.press("down")
        assert "Sådan er vi sammen" in prose(screen.query_one("#words"))
        await pilot.press("right")
        await until(pilot, lambda: f"Session 2 of {len(SESSIONS)}" in prose(screen.query_one("#which")))
        await pilot.press(*["right"] * (len(SESSIONS) - 2))
        last = f"Session {len(SESSIONS)} of {len(SESSIONS)}"
        await until(pilot, lambda: last in prose(screen.query_one("#which")))
        await pilot.press("n")
        assert last in prose(screen.query_one("#which"))

    at(house_at(tmp_path / "data"), mine, act)


def test_minutes_that_do_not_add_up_show_by_how_much(tmp_path, own):
    async def act(app, pilot, screen):
        await pilot.press("2")
        await until(pilot, lambda: "5 more than the 120" in prose(screen.query_one("#which")))
        save(own / "mit.toml", MINE.replace("minutes = 14", "minutes = 10", 1))
        await until(pilot, lambda: "4 less than the 120" in prose(screen.query_one("#which")))
        save(own / "mit.toml", "format = 1\n")
        await until(pilot, lambda: "When the errors" in prose(screen.query_one("#which")))

    at(house_at(tmp_path / "data"), save(own / "mit.toml", BROKEN), act)


def test_cards_by_depth_sheets_and_questions_stand_as_people_meet_them(tmp_path, mine):
    deck = tomllib.loads((bundled() / "decks" / "sos-samtalekort.toml").read_text(encoding="utf-8"))
    cards = [card for card in deck["cards"] if not card.get("retired")]
    light, deep = (sum(card["depth"] == depth for card in cards) for depth in (1, 3))

    async def act(app, pilot, screen):
        await pilot.press("3")
        preview = screen.query_one("#preview")
        await until(pilot, lambda: f"{len(cards)} cards, all depths" in prose(preview))
        await pilot.press("d")
        await until(pilot, lambda: f"{light} cards, light" in prose(preview))
        assert "deep" not in prose(preview)
        await pilot.press("d", "d")
        await until(pilot, lambda: f"{deep} cards, deep" in prose(preview))
        await pilot.press("down")
        await until(pilot, lambda: "Fem ord om mig" in prose(preview))
        assert "_____" in prose(preview)
        await pilot.press(*["down"] * len(WRITTEN["handouts"]))
        await until(pilot, lambda: "( )" in prose(preview))

    at(house_at(tmp_path / "data"), mine, act)


def test_what_came_with_the_program_is_copied_and_never_edited(tmp_path, own):
    shipped = bundled() / "sos.toml"
    before = shipped.read_bytes()

    async def act(app, pilot, screen):
        assert not screen.query_one("#edit").display
        await pilot.click("#copy")
        await until(pilot, lambda: app.screen is not screen and isinstance(app.screen, CurriculumScreen))
        await until(pilot, lambda: app.screen.query_one("#edit").display)
        (copy,) = own.glob("*.toml")
        assert copy.name in prose(app.screen.query_one("#state"))
        assert "No problems" in prose(app.screen.query_one("#state"))
        assert shipped.read_bytes() == before

    at(house_at(tmp_path / "data"), shipped, act)


def test_where_no_editor_can_be_started_the_path_is_told(tmp_path, mine, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    told = []
    monkeypatch.setattr(FacilitatorApp, "note", lambda _app, text: told.append(text))

    async def act(app, pilot, screen):
        await pilot.press("o")
        await until(pilot, lambda: told)
        assert str(mine) in told[0]

    at(house_at(tmp_path / "data"), mine, act)


def test_a_file_with_errors_cannot_be_rehearsed(tmp_path, own):
    async def act(app, pilot, screen):
        assert not screen.query_one("#rehearse").display
        await pilot.press("r")
        assert app.screen is screen

    at(house_at(tmp_path / "data"), save(own / "mit.toml", BROKEN), act)


def test_the_front_page_and_a_new_group_see_what_was_mended(tmp_path, own):
    path = save(own / "mit.toml", BROKEN)
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query("#problems"))
        await pilot.press("f")
        await until(pilot, lambda: "mit.toml" in seen(app.screen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen))
        save(path, MINE)
        await until(
            pilot, lambda: app.screen.query("#rehearse") and app.screen.query_one("#rehearse").display
        )
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen) and "Mine" in seen(app.screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and not app.screen.query("#problems"))
        assert "mit" in {entry.id for entry in house.programmes.all()}

    play(house, act)


def test_a_large_file_does_not_stop_the_screen(tmp_path, mine):
    line = "# " + "æ" * 70 + "\n"
    large = MINE + line * ((256 * 1024 - len(MINE.encode())) // len(line.encode()))

    async def act(app, pilot, screen):
        save(mine, large)
        longest, began = 0.0, time.monotonic()
        while len(screen.query_one(SourceView)._lines) < 2_000:
            assert time.monotonic() - began < 10
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            longest = max(longest, time.perf_counter() - before)
        assert longest < 1  # 0.03 on a laptop that does nothing else

    at(house_at(tmp_path / "data"), mine, act)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (160, 50)])
def test_every_view_fits_every_window(tmp_path, mine, size):
    async def act(app, pilot, screen):
        for key, view in (("1", TextView), ("2", SessionView), ("3", MaterialsView)):
            await pilot.press(key)
            await pilot.pause()
            shown = screen.query_one(view)
            assert shown.region.bottom <= size[1]
            assert shown.region.height > 5

    at(house_at(tmp_path / "data"), mine, act, size=size)
