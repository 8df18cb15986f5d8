"""The help sheet: read from the screen below, never written twice."""

import importlib
import pkgutil
from pathlib import Path
from typing import ClassVar

from evening_at import evening_at
from screen_play import house_at, play, seen, until
from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.widgets import Input

import facilitator.tui
from facilitator.language import words
from facilitator.language.words import N_
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.page import Dialog, Page
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.plan_form import PlanDialog
from facilitator.tui.screens.run import RunScreen


class Sample(Page[None]):
    """A screen with a field, and with keys of every sort."""

    BINDINGS: ClassVar = [
        Binding("k", "knit", N_("Knit"), id="sample.knit", tooltip=N_("Two needles are enough")),
        Binding("m,plus", "mend", N_("Mend"), id="sample.mend"),
        Binding("h", "hidden", N_("Hide"), id="sample.hidden"),
        Binding("z", "zap", show=False),
    ]

    def compose(self) -> ComposeResult:
        yield Input(id="field")

    def check_action(self, action, parameters):
        return action != "hidden"


def lines(app):
    return [
        " ".join(part for line in str(seen(row)).split("\n") for part in line.split())
        for row in app.screen.query(".help-line")
    ]


def test_it_shows_what_the_screen_can_do_and_only_that(tmp_path):
    async def act(app, pilot):
        await app.push_screen(Sample())
        app.set_focus(None)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        shown = lines(app)
        assert shown[:2] == ["k Knit. Two needles are enough", "m + Mend"]
        assert "F1 ? Help" in shown
        assert "! Safety sheet" in shown
        assert "ctrl+q Quit" in shown
        assert not any("Hide" in line or "Focus" in line for line in shown)

    play(house_at(tmp_path), act)


def test_keys_that_a_field_swallows_are_there_too_and_it_keeps_its_question_mark(tmp_path):
    async def act(app, pilot):
        await app.push_screen(Sample())
        app.screen.query_one(Input).focus()
        await pilot.press("question_mark")
        assert app.screen.query_one(Input).value == "?"
        await pilot.press("f1")
        assert any(line.startswith("k Knit") for line in lines(app))

    play(house_at(tmp_path), act)


def test_f1_again_and_escape_and_a_click_close_it(tmp_path):
    async def act(app, pilot):
        sample = Sample()
        await app.push_screen(sample)
        for close in (
            lambda: pilot.press("f1"),
            lambda: pilot.press("escape"),
            lambda: pilot.click("Button"),
        ):
            await pilot.press("f1")
            assert isinstance(app.screen, HelpScreen)
            await close()
            await until(pilot, lambda: app.screen is sample)

    play(house_at(tmp_path), act)


def test_it_lies_over_a_dialog_as_well(tmp_path):
    house, running = evening_at(tmp_path, "action-plan")
    person = running.group.people[0].id

    async def act(app, pilot):
        await pilot.press("f1")
        assert "ctrl+s Keep the plan" in lines(app)
        await pilot.press("escape")
        assert isinstance(app.screen, PlanDialog)

    play(house, act, screen=PlanDialog(running, person))


def test_all_keys_of_the_running_evening_stand_there(tmp_path):
    house, running = evening_at(tmp_path, "cards")

    async def act(app, pilot):
        await pilot.press("f1")
        keys = {key for line in app.screen.query(".help-key") for key in seen(line).split()}
        assert {
            "n",
            "b",
            "space",
            "+",
            "s",
            "d",
            "p",
            "f",
            "t",
            "u",
            "w",
            "!",
            "F1",
            "?",
            "ctrl+p",
            "ctrl+q",
        } <= keys

    play(house, act, screen=RunScreen(house, running))


def test_it_speaks_the_language_that_was_chosen(tmp_path, monkeypatch):
    monkeypatch.setattr(words, "_current", Loud())

    async def act(app, pilot):
        await app.push_screen(Sample())
        app.set_focus(None)
        await pilot.press("f1")
        assert "k Knit!. Two needles are enough!" in lines(app)
        assert "tab! Go on to the next field or button!" in lines(app)

    play(house_at(tmp_path), act)


class Loud(words.Translator):
    """A language in which everything is shouted."""

    def gettext(self, message):
        return f"{message}!"


def ours(kind):
    found = [kind]
    for module in pkgutil.walk_packages(facilitator.tui.__path__, "facilitator.tui."):
        importlib.import_module(module.name)
    for cls in found:
        found.extend(sub for sub in cls.__subclasses__() if sub not in found)
    return [cls for cls in found if cls.__module__.startswith("facilitator.")]


def test_every_key_that_says_what_it_does_is_found_by_the_help():
    without = [
        (cls.__name__, binding.key)
        for cls in ours(DOMNode)
        for _key, binding in BindingsMap(cls.__dict__.get("BINDINGS", ()))
        if binding.description and not binding.id
    ]
    assert without == []
    assert {FacilitatorApp, HelpScreen, RunScreen} <= set(ours(DOMNode))
    assert issubclass(HelpScreen, Dialog)


def test_every_screen_file_has_its_own_style_or_none():
    folder = Path(facilitator.tui.__path__[0], "screens")
    strays = [style.name for style in folder.glob("*.tcss") if not style.with_suffix(".py").exists()]
    assert strays == []
