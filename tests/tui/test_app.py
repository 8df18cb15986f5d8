"""What works on every screen: the look, the palette, leaving, a window that is too small, and a fault of ours."""

import asyncio
import importlib.util
import os
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from screen_play import demo_house, house_at, play, seen, until
from textual.app import ComposeResult
from textual.binding import Binding
from textual.color import Color
from textual.widgets import Footer, Input, OptionList, Select, Static

from facilitator.errors import FacilitatorError, Refused
from facilitator.sessions.commands import Extend
from facilitator.system.log import keep_log
from facilitator.tui import themes
from facilitator.tui.app import FacilitatorApp, run_program
from facilitator.tui.driver import KITTY_REQUEST, driver_class, without_kitty_request
from facilitator.tui.keys import key_name
from facilitator.tui.page import Dialog, Page
from facilitator.tui.palette import Palette
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.safety import SafetyScreen
from facilitator.tui.widgets.too_small import TooSmall

SECRET = "Anne sagde noget"  # stands in an exception and in a local variable: neither may be told or logged


class Form(Page[None]):
    """Two fields and a key."""

    BINDINGS: ClassVar = [
        Binding("n", "hit", "Hit", id="form.hit"),
        Binding("b", "break", "Break", id="form.break"),
    ]
    hits = 0

    def compose(self) -> ComposeResult:
        yield Input("one", id="one")
        yield Input("two", id="two")
        yield Static("tail\n" * 60)

    def action_hit(self) -> None:
        self.hits += 1

    def action_break(self) -> None:
        told = SECRET
        raise KeyError(told)


class Ask(Dialog[None]):
    """A dialog with nothing in it."""

    def compose(self) -> ComposeResult:
        yield Static("A question")


def painted(app: FacilitatorApp) -> str:
    """What the terminal shows."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def test_it_is_light_until_someone_chooses_dark(tmp_path):
    async def act(app, pilot):
        assert isinstance(app.screen, HomeScreen)
        assert not app.current_theme.dark
        await pilot.press("ctrl+p")
        await pilot.press(*"dark")
        await until(pilot, lambda: app.screen.query_one(OptionList).option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.current_theme.dark)
        app.action_light()
        assert not app.current_theme.dark

    play(house_at(tmp_path), act)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(colour).normalized
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("theme", [themes.LIGHT, themes.DARK])
def test_both_looks_are_easy_to_read(theme):
    colours = theme.to_color_system().generate()
    for letters in ("foreground", "primary", "text-muted", "text-disabled", "text-error", "text-warning"):
        for paper in ("background", "surface", "panel"):
            dark, light = sorted((luminance(colours[paper]), luminance(colours[letters])))
            assert (light + 0.05) / (dark + 0.05) >= 4, (letters, paper)


def test_the_palette_holds_what_the_screen_can_do_and_nothing_of_the_library_s_own(tmp_path):
    async def act(app, pilot):
        form = Form()
        await app.push_screen(form)
        form.query_one("#one").focus()
        titles = {command.title for command in app.get_system_commands(form)}
        everywhere = {"Help", "Safety sheet", "Curricula", "Quit", "Light screen", "Dark screen"}
        assert titles == {"Hit", "Break"} | everywhere
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, Palette)
        assert app.screen.query_one(Input).placeholder == "What would you like to do?"
        await pilot.press(*"hit")
        await until(pilot, lambda: app.screen.query_one(OptionList).option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: form.hits)

    play(house_at(tmp_path), act)


def test_the_palette_says_in_our_words_that_nothing_was_found(tmp_path):
    async def act(app, pilot):
        await pilot.press("ctrl+p", *"zzq")
        await until(pilot, lambda: "Nothing is called that." in painted(app))
        assert "No matches" not in painted(app)
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)

    play(house_at(tmp_path), act)


def test_the_footer_shows_no_key_of_the_library_s_own(tmp_path):
    class Choosing(Page[None]):
        def compose(self) -> ComposeResult:
            yield Select[str]((("A", "a"), ("B", "b")))
            yield Footer()

    async def act(app, pilot):
        await app.push_screen(Choosing())
        await pilot.press("enter")
        await until(pilot, lambda: "escape" in app.screen.active_bindings)
        await pilot.pause()
        assert "Dismiss" not in seen(app.screen.query_one(Footer))
        assert "ctrl+q Quit" in seen(app.screen.query_one(Footer))
        await pilot.press("escape")
        assert isinstance(app.screen, Choosing)  # esc still closes the list, and only that

    play(house_at(tmp_path), act)


def test_ctrl_c_says_how_to_leave(tmp_path):
    async def act(app, pilot):
        await pilot.press("ctrl+c")
        assert [note.message for note in app._notifications] == ["To leave the program, press ctrl+q."]

    play(house_at(tmp_path), act)


def test_an_error_is_told_as_it_is_written(tmp_path):
    async def act():
        app = FacilitatorApp(house_at(tmp_path))
        async with app.run_test(notifications=True) as pilot:
            app.tell(Refused("No [b]way[/b].", "Try [i]this[/i]."))
            await until(pilot, lambda: "No [b]way[/b]." in painted(app))
            assert "Try [i]this[/i]." in painted(app)

    asyncio.run(act())


def test_what_is_told_takes_the_place_of_what_was_told(tmp_path):
    async def act():
        app = FacilitatorApp(house_at(tmp_path))
        async with app.run_test(notifications=True) as pilot:
            for said in ("First.", "Second.", "Third."):
                app.tell(Refused(said))
            await until(pilot, lambda: "Third." in painted(app))
            assert "First." not in painted(app)
            assert "Second." not in painted(app)

    asyncio.run(act())


def test_ctrl_q_leaves_at_once_where_nothing_is_under_way(tmp_path):
    async def act(app, pilot):
        await pilot.press("ctrl+q")
        assert app._exit

    play(house_at(tmp_path), act)


def test_ctrl_q_asks_in_the_middle_of_an_evening_once(tmp_path):
    house, running = evening_at(tmp_path, "talk")

    async def act(app, pilot):
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        await pilot.press("ctrl+q")
        assert sum(isinstance(screen, QuestionDialog) for screen in app.screen_stack) == 1
        await pilot.press("enter")  # the safe answer
        assert isinstance(app.screen, RunScreen)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        await pilot.click("#yes")
        assert app._exit

    play(house, act, screen=RunScreen(house, running))


def test_the_safety_sheet_is_one_key_away_on_a_page_and_over_a_dialog(tmp_path):
    async def act(app, pilot):
        for below in (Form(), Ask()):
            await app.push_screen(below)
            app.set_focus(None)
            await pilot.press("!")
            await until(pilot, lambda: isinstance(app.screen, SafetyScreen))
            await pilot.press("escape")
            assert app.screen is below

    play(house_at(tmp_path), act)


def test_a_window_too_small_asks_for_room_and_comes_back_as_it_was(tmp_path):
    async def act(app, pilot):
        form = Form()
        await app.push_screen(form)
        form.query_one("#two").focus()
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: isinstance(app.focused, TooSmall))
        assert "Make the window larger" in painted(app)
        assert "one" not in painted(app)
        await pilot.press("n", "tab", "x", "n")
        assert form.hits == 0
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: app.focused is form.query_one("#two"))
        assert "one" in painted(app)
        assert form.query_one("#two", Input).value == "two"

    play(house_at(tmp_path), act)


@pytest.mark.parametrize("size", [(59, 40), (120, 15), (40, 10), (20, 4)])
def test_a_window_too_small_from_the_start_grows_into_the_program(tmp_path, size):
    async def act(app, pilot):
        await until(pilot, lambda: "Make the" in painted(app))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Welcome" in painted(app))
        assert not app.screen.query(TooSmall)

    play(house_at(tmp_path), act, size=size)


def test_a_window_too_small_covers_what_lies_below_a_dialog_too(tmp_path):
    async def act(app, pilot):
        await app.push_screen(Form())
        await app.push_screen(Ask())
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: "Make the window larger" in painted(app))
        assert "A question" not in painted(app)
        app.pop_screen()
        await until(pilot, lambda: isinstance(app.screen, Form))
        await until(pilot, lambda: "Make the window larger" in painted(app))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "tail" in painted(app))

    play(house_at(tmp_path), act)


def test_sixty_by_sixteen_is_enough(tmp_path):
    async def act(app, pilot):
        await pilot.pause()
        assert not app.screen.query(TooSmall)

    play(house_at(tmp_path), act, size=(60, 16))


def test_a_fault_of_ours_is_a_sentence_a_line_in_the_log_and_no_loss(tmp_path, capsys):
    house, running = evening_at(tmp_path / "data", "talk")
    running.do(Extend(120))
    log = keep_log(tmp_path / "log")
    app = FacilitatorApp(house, log)

    async def act():
        async with app.run_test() as pilot:
            await app.push_screen(Form())
            app.set_focus(None)
            await pilot.press("b")
            await pilot.pause()

    with pytest.raises(KeyError):  # only a test is told
        asyncio.run(act())
    told = capsys.readouterr().err
    assert "Something went wrong in the program" in told
    assert str(log) in told.replace("\n", "")
    assert "Traceback" not in told
    noted = log.read_text(encoding="utf-8")
    assert "action_break" in noted
    assert "KeyError" in noted
    assert SECRET not in told + noted
    assert app.return_code == 1
    assert house.evenings.resume(running.evening).state == running.state


def test_a_dumb_terminal_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    with pytest.raises(FacilitatorError, match="cannot be drawn in"):
        run_program(house_at(tmp_path))


def test_it_runs_without_colour(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")

    async def act(app, pilot):
        assert app.no_color
        assert "Welcome" in seen(app.screen)

    play(house_at(tmp_path), act)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("escape", "esc"),
        ("space", "space"),
        ("f1", "F1"),
        ("plus", "+"),
        ("exclamation_mark", "!"),
        ("n", "n"),
        ("ctrl+q", "ctrl+q"),
        ("left", "←"),
    ],
)
def test_a_key_is_named_as_it_stands_on_the_keyboard(key, name):
    assert key_name(Binding(key, "x")) == name


def test_the_windows_driver_leaves_out_the_request_that_costs_danes_their_altgr_letters():
    asked = f"\x1b[?25l{KITTY_REQUEST}\x1b[?2004h"
    assert without_kitty_request(asked) == "\x1b[?25l\x1b[?2004h"
    assert without_kitty_request("\x1b[<u") == "\x1b[<u"
    assert (driver_class() is None) is (sys.platform != "win32")


def test_the_library_still_asks_in_the_words_we_leave_out():
    spec = importlib.util.find_spec("textual.drivers.windows_driver")
    source = Path(str(spec.origin)).read_text(encoding="utf-8")
    assert r'"\x1b[>1u"' in source


FAULTY = """
import sys
from pathlib import Path
from facilitator.language import words
from facilitator.system.log import keep_log
from facilitator.tui.app import run_program
from facilitator.tui.screens.home import HomeScreen
from facilitator.wiring import build

words.use("en")
HomeScreen.action_new_group = lambda self: self.no_such_thing
folder = Path(sys.argv[1])
sys.exit(run_program(build(folder / "data"), keep_log(folder / "log")))
"""


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a POSIX thing")
def test_after_a_fault_the_real_terminal_is_as_it_was(tmp_path):
    import pexpect

    root = str(Path(__file__).parents[2])
    env = {**os.environ, "PYTHONPATH": root, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
    child = pexpect.spawn(
        sys.executable, ["-c", FAULTY, str(tmp_path)], env=env, dimensions=(24, 80), timeout=30
    )
    child.expect("Welcome")
    child.send("n")
    child.expect(r"\x1b\[\?1049l")  # back from the program's own screen
    child.expect("Something went wrong in the program")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
    assert b"Traceback" not in child.before
    assert "AttributeError" in (tmp_path / "log" / "facilitator.log").read_text(encoding="utf-8")


def test_the_demo_house_opens_on_its_group(tmp_path):
    house, group = demo_house(tmp_path, HandClock())

    async def act(app, pilot):
        assert group.name in seen(app.screen)

    play(house, act)
