"""The reference of curriculum files is what the models and the rules say, in Danish and in English."""

import re
from pathlib import Path

import pytest

from facilitator.curriculum.model import Curriculum
from facilitator.curriculum.problems import Code
from facilitator.curriculum.read import read_curriculum, read_filling
from facilitator.curriculum.shared import Shared

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("da", "en")


@pytest.fixture
def maker(monkeypatch):
    monkeypatch.syspath_prepend(DOCS)
    import make_reference

    return make_reference


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_what_the_models_say(maker, language):
    shown = maker.PAGES[language].read_text(encoding="utf-8")

    assert shown == maker.page(language), "run: python docs/make_reference.py"
    assert [code for code in Code if f"| {code.value} | " not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_the_cells_of_its_table_and_every_link_leads_somewhere(maker, language):
    page = maker.page(language)
    widths = [
        {row.count("|") for row in table.splitlines()}
        for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    ]
    anchors = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    }

    assert [len(width) for width in widths] == [1] * len(widths)
    assert set(re.findall(r"\(#([^)]+)\)", page)) <= anchors


def test_the_small_example_has_no_problem():
    data = (DOCS / "lille-aften.toml").read_bytes()

    assert read_curriculum(data, "lille-aften.toml", Shared()).problems == ()


def test_the_small_filling_fills_a_frame():
    frame = read_curriculum((DOCS / "lille-aften.toml").read_bytes(), "lille-aften.toml", Shared()).model
    assert frame
    whole = frame.model_dump(mode="json") | {"slots": [{"id": "manual-del-1", "title": "Manualen"}]}
    whole["sessions"][0]["steps"][0]["slot"] = "manual-del-1"
    frames = {"mit-forloeb": Curriculum.model_validate(whole)}

    read = read_filling((DOCS / "lille-udfyldning.toml").read_bytes(), "lille-udfyldning.toml", frames)
    assert read.problems == ()
