"""What a file says, or is called, never steers the terminal: no such letter is in any row that is drawn."""

import re
import sys

import pytest
from screen_play import demo_house, house_at, play, until
from textual.widgets import OptionList

from facilitator.curriculum import intake, read
from facilitator.library.places import bundled
from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.problems import ProblemsDialog

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = r"\u001b]0;PWNED\u0007\u009b2J\u202E\u2066"
MINE = (bundled() / "sos.toml").read_text(encoding="utf-8").replace('id = "sos"', 'id = "mit"')
_KEYS = r'(?m)^(?:(?:title|text|follow_up|heading|intro) = |(?:say|do|ask|materials) = \[\s*)"'
EVERYWHERE = re.sub(_KEYS, lambda found: found[0] + HOSTILE, MINE)


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "egne"
    folder.mkdir()
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


def drawn(app):
    """Every row of the screen as it goes to the terminal."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(text for text, _style, control in strip if not control) for strip in strips)


def is_harmless(app, shown):
    """Whether `shown` is on the screen, and nothing there steers."""
    text = drawn(app)
    assert shown in text
    return not STEERING.search(text.replace("\n", ""))


def on_file(tmp_path, path, act):
    house = house_at(tmp_path / "data")

    async def ready(app, pilot):
        await until(pilot, lambda: str(app.screen.query_one("#state").content) != "One moment …")
        await act(app, pilot)

    play(house, ready, screen=CurriculumScreen(house, str(path)), size=(100, 30))


def test_a_key_in_the_message_of_its_problem(tmp_path, own):
    path = own / "mit.toml"
    path.write_text(f'"{HOSTILE}" = 1\n{MINE}', encoding="utf-8")

    async def act(app, pilot):
        assert any("\x1b" in problem.message for problem in app.screen._sheet.problems)
        assert is_harmless(app, "PWNED")

    on_file(tmp_path, path, act)


def test_titles_cards_and_words_in_every_view(tmp_path, own):
    path = own / "mit.toml"
    path.write_text(EVERYWHERE, encoding="utf-8")

    async def act(app, pilot):
        assert is_harmless(app, "PWNED")
        await pilot.press("2")
        await pilot.pause()
        assert is_harmless(app, "PWNED")
        await pilot.press("3")
        listed = app.screen.query_one("#things", OptionList)
        for place in range(listed.option_count):
            listed.highlighted = place
            await pilot.pause()
            assert is_harmless(app, "PWNED")

    on_file(tmp_path, path, act)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such names")
@pytest.mark.parametrize("name", ["zz\x1b]0;PWNED\x07\x9b2J\u202e.toml", "zz PWNED \udcff.toml"])
def test_the_name_of_a_file_wherever_it_is_shown(tmp_path, own, name):
    try:
        (own / name).write_text("x = 1\n", encoding="utf-8")
    except OSError:
        pytest.skip("this disk knows no such names")
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        app.push_screen(ProblemsDialog(house.programmes.refused()))
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog) and "PWNED" in drawn(app))
        assert is_harmless(app, "PWNED")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, CurriculaScreen) and "PWNED" in drawn(app))
        assert is_harmless(app, "PWNED")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CurriculumScreen) and "PWNED" in drawn(app))
        assert is_harmless(app, "PWNED")
        app.note(name)
        await until(pilot, lambda: drawn(app).count("PWNED") > 1)
        assert is_harmless(app, "PWNED")

    play(house, act, size=(140, 30))


def test_a_row_keeps_its_width(tmp_path, own):
    path = own / "mit.toml"
    path.write_text(EVERYWHERE, encoding="utf-8")

    async def act(app, pilot):
        for key in "123":
            await pilot.press(key)
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            assert {sum(segment.cell_length for segment in strip) for strip in strips} == {100}

    on_file(tmp_path, path, act)


def test_a_file_that_the_check_stumbles_over_does_not_end_the_program(tmp_path, own, monkeypatch):
    take_in = intake.take_in

    def stumble(data, path):
        if b"stumble" in data:
            raise OverflowError
        return take_in(data, path)

    monkeypatch.setattr(read, "take_in", stumble)
    path = own / "mit.toml"
    path.write_text("# stumble\n", encoding="utf-8")
    house, _group = demo_house(tmp_path / "data")

    async def act(app, pilot):
        await pilot.press("f")
        await until(pilot, lambda: "mit.toml" in drawn(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Error C102" in drawn(app))
        path.write_text(MINE, encoding="utf-8")
        await until(pilot, lambda: "No problems" in drawn(app))
        path.write_text(f"# stumble\n{MINE}", encoding="utf-8")
        await until(pilot, lambda: "Error C102" in drawn(app))

    play(house, act, size=(140, 30))
