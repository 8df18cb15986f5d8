"""The tutorial is true: its commands answer as the page shows, and the evening it ends with can be held."""

import re
import sys
from pathlib import Path

import pytest

from facilitator.cli.parser import make_parser

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no terminal to type the answers in")
def test_whoever_follows_the_page_sees_what_it_shows(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(DOCS)
    from make_tutorial import PAGE, Play

    shown = PAGE.read_text(encoding="utf-8")
    play = Play(tmp_path)

    assert play.page(shown) == shown, "run: python docs/make_tutorial.py, and read what became of the page"
    assert [path.suffix for path in sorted(play.file.parent.iterdir())] == [".pdf", ".json", ".toml"]

    (rehearse,) = re.findall(r"^facilitator (rehearse .*)$", shown, re.MULTILINE)
    asked = make_parser().parse_args(rehearse.split())
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(play.file.parent))
    from facilitator.wiring import rehearsals

    rehearsals().begin(asked.curriculum, asked.session, speed=asked.speed, people=asked.people)


def test_every_command_that_the_page_names_is_one(monkeypatch):
    text = (DOCS / "foerste-forloeb.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`facilitator ([a-z-]+)", text)) | set(
        re.findall(r"^> facilitator ([a-z-]+)", text, re.MULTILINE)
    )

    assert {"new", "check", "show", "handouts", "new-session"} <= named
    for name in named:
        with pytest.raises(SystemExit) as done:
            make_parser().parse_args([name, "--help"])
        assert done.value.code == 0
