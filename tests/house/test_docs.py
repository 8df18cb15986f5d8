"""What the pages say is so: the keys, the commands, the pictures, the links and the command of the tests."""

import argparse
import re
from pathlib import Path

import pytest

from facilitator.cli.parser import make_parser

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md")))
LINK = re.compile(r"(?:\]\(|src=\")(?!https?:|#)([^)#\"]+)")


@pytest.fixture
def makers(monkeypatch):
    monkeypatch.syspath_prepend(DOCS)


def test_the_page_of_keys_is_what_the_screens_say(makers):
    import make_keys

    assert make_keys.PAGE.read_text(encoding="utf-8") == make_keys.page(), "run: python docs/make_keys.py"


def test_every_command_stands_in_the_readme():
    (commands,) = (a for a in make_parser()._actions if isinstance(a, argparse._SubParsersAction))
    assert [name for name in commands.choices if f"`facilitator {name}" not in README] == []


def test_the_readme_names_no_command_that_is_not_there():
    (commands,) = (a for a in make_parser()._actions if isinstance(a, argparse._SubParsersAction))
    assert set(re.findall(r"`(?:python -m )?facilitator ([a-z-]+)", README)) == set(commands.choices)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize(
    "command",
    [
        "python -m pip install -c constraints.txt . && python -m facilitator",
        'python -m pip install -c constraints.txt ".[test]" && python -m pytest -n auto',
    ],
)
def test_the_two_commands_stand_once_each_on_a_line_of_their_own(command):
    assert README.splitlines().count(command) == 1


def test_ci_finds_the_command_of_the_tests_and_no_other():
    assert len(re.findall(r"^python -m pip install .*pytest", README, re.MULTILINE)) == 1


def test_every_picture_is_one_that_the_script_makes(makers):
    import make_pictures

    made = {f"{name}.svg" for name in make_pictures.SCREENS} | {
        f"{name}.png" for name in make_pictures.OTHERS
    }
    assert {picture.name for picture in make_pictures.FOLDER.iterdir()} == made


def test_pictures_fetch_nothing_and_weigh_little():
    pictures = list((DOCS / "pictures").iterdir())
    assert sum(picture.stat().st_size for picture in pictures) < 1_500_000
    drawn = [picture for picture in pictures if picture.suffix == ".svg"]
    assert [
        p.name
        for p in drawn
        if re.search(r"url\((?!#)|@import|@font-face|<script|href=", p.read_text("utf-8"))
    ] == []


def test_a_picture_is_the_same_each_time(makers):
    import make_pictures
    from stage import picture

    run = make_pictures.SCREENS["run"]
    taken = picture(run)
    assert "Næste" in taken
    assert taken == picture(run)
