"""One curriculum while it is written: its problems beside the text, its timeline, its cards and sheets."""

import asyncio
import time
import tomllib

import pytest
from own_curricula import BROKEN, MINE, SESSIONS, WRITTEN, save
from screen_play import demo_house, house_at, play, prose, seen, until
from textual.widgets import OptionList

from facilitator.library.places import bundled
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.widgets.materials_view import MaterialsView
from facilitator.tui.widgets.session_view import SessionView
from facilitator.tui.widgets.source_view import SourceView
from facilitator.tui.widgets.text_view import TextView


def at(house, path, act, size=(80, 24)):
    """Play on the screen of one file, once it stands there."""

    async def ready(app, pilot):
        await until(pilot, lambda: str(app.screen.query_one("#state").content) != "One moment …")
        await act(app, pilot, app.screen)

    play(house, ready, screen=CurriculumScreen(house, str(path)), size=size)


def problems(screen):
    listed = screen.query_one("#problems", OptionList)
    return [listed.get_option_at_index(n).prompt.plain for n in range(listed.option_count)]


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
