"""Questionnaires that wait for their words, and scores, as they meet people on the screen."""

import shutil
from pathlib import Path

import pytest
from screen_play import house_at, play, prose, seen, until
from textual.widgets import OptionList

from facilitator.feedback.form import Scoring
from facilitator.feedback.release import Figure, Release
from facilitator.library.places import bundled
from facilitator.sessions.commands import Next
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.widgets.materials_view import MaterialsView
from facilitator.tui.widgets.release_view import ReleaseView

WORDS = Path(__file__).parents[1] / "curricula" / "valid" / "words"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own folder whose curriculum asks with the shipped frame of WHO-5."""
    folder = tmp_path / "own"
    shutil.copytree(WORDS, folder)
    path = folder / "andres-ord.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("rammeskema", "who-5"), encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


@pytest.fixture
def evening(tmp_path: Path, own: Path):
    house = house_at(tmp_path / "data")
    people = ["Anne", "Bo", "Carl", "Ditte", "Erik", "Åse"]
    group = house.groups.create("Holdet", "andres-ord", ["Kirsten", "Jørgen"], people, "19.00")
    preparation = house.evenings.prepare(group.id, 2)
    running = house.evenings.start(preparation, tuple(person.id for person in group.participants))
    running.do(Next())
    return house, running


def unbroken(screen) -> str:
    """What is seen, with no blank at all: a long path is cut anywhere."""
    return "".join(seen(screen).split())


def test_the_feedback_screen_says_what_is_missing_and_opens_nothing(evening, own):
    house, running = evening

    async def act(app, pilot):
        said = prose(app.screen)
        assert "WHO-5: your own material is not here yet." in said
        assert str(bundled() / "instruments" / "who-5.toml") in unbroken(app.screen)
        assert str(own / "instruments") in unbroken(app.screen)
        await pilot.press("o")
        assert app.screen._round is None

    play(house, act, screen=FeedbackScreen(house, running), size=(100, 30))


def test_the_preparation_says_what_is_missing(tmp_path, own):
    house = house_at(tmp_path / "data")
    group = house.groups.create("Holdet", "andres-ord", ["Kirsten"], ["Anne", "Bo"], "19.00")

    async def act(app, pilot):
        await until(pilot, lambda: "1 place waits for your own material" in prose(app.screen))
        assert str(own / "instruments") in unbroken(app.screen)

    play(house, act, screen=PrepareScreen(house, group.id, 2), size=(160, 60))


def test_the_workshop_shows_what_belongs_there_and_each_limit_with_its_source(tmp_path, own):
    house = house_at(tmp_path / "data")

    async def act(app, pilot):
        await until(pilot, lambda: str(app.screen.query_one("#state").content) != "One moment …")
        await pilot.press("3")
        things = app.screen.query_one(MaterialsView).query_one(OptionList)
        await until(pilot, lambda: things.option_count)
        named = [str(things.get_option_at_index(n).prompt) for n in range(things.option_count)]
        things.highlighted = next(n for n, name in enumerate(named) if "WHO-5" in name)
        await until(pilot, lambda: "Spørgsmål 5 fra det officielle danske skema" in prose(app.screen))
        said = prose(app.screen)
        assert "never for a group's mean" in said
        assert "up to 28 Meget lav trivsel." in said
        assert "etf.dk" in said
        assert "no diagnosis" in said

    play(house, act, screen=CurriculumScreen(house, str(own / "andres-ord.toml")), size=(160, 90))


def test_a_score_is_shown_after_the_questions(tmp_path):
    figures = tuple(Figure(f"Question {n}", 6, 7, "some – much", 6) for n in range(5))

    async def act(app, pilot):
        await app.screen.mount(ReleaseView(Release(6, figures, (), Scoring(0, 4))))
        await pilot.pause()
        said = prose(app.screen.query_one(ReleaseView))
        assert "All questions together About 50, on a scale from 0 to 100" in said
        assert "up to 5 off" in said

    play(house_at(tmp_path), act, size=(100, 50))
