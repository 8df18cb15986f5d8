"""A small curriculum to print, and readers of PDFs that are not the maker of them."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from facilitator.curriculum.model import (
    Block,
    Card,
    Curriculum,
    Deck,
    DeckTheme,
    GroupSize,
    Handout,
    Kind,
    Session,
    Step,
)
from facilitator.language import words
from facilitator.ports.press import Pack


class Word(NamedTuple):
    """A word on a page and the box it stands in, in millimetres from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.fixture(scope="session")
def tool() -> Callable[..., str]:
    """Run a program over files and return what it says; skip where it is not installed."""

    def run(name: str, *arguments: str | Path, ok: tuple[int, ...] = (0,)) -> str:
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed (Debian: poppler-utils, qpdf, zbar-tools)")
        done = subprocess.run([name, *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode in ok, done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    return run


@pytest.fixture
def pages(tool: Callable[..., str], tmp_path: Path) -> Callable[[bytes], list[str]]:
    """The text of each page, each with its white space made even."""

    def read(pdf: bytes) -> list[str]:
        path = tmp_path / "read.pdf"
        path.write_bytes(pdf)
        text = tool("pdftotext", "-enc", "UTF-8", path, "-")
        return [" ".join(page.split()) for page in text.split("\f")[:-1]]

    return read


@pytest.fixture
def boxes(tool: Callable[..., str], tmp_path: Path) -> Callable[[bytes], list[Word]]:
    """Every word with its place."""
    word = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')

    def read(pdf: bytes) -> list[Word]:
        path = tmp_path / "boxes.pdf"
        path.write_bytes(pdf)
        html = tool("pdftotext", "-enc", "UTF-8", "-bbox", path, "-")
        found = []
        for page, text in enumerate(html.split("<page ")[1:]):
            for hit in word.finditer(text):
                left, top, right, bottom = (float(hit[i]) * 25.4 / 72 for i in range(1, 5))
                found.append(Word(page, left, top, right, bottom, hit[5]))
        return found

    return read


@pytest.fixture(scope="session")
def page_count() -> Callable[[bytes], int]:
    """How many pages a PDF has."""
    return lambda pdf: len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """One session of an hour with everything a run sheet may show."""
    steps = (
        Step(kind=Kind.WELCOME, title="Velkomst", minutes=10, lead="A", say=("Velkommen på Ærø.",)),
        Step(
            kind=Kind.ROUND, title="Runde", minutes=15, min=8, per_person=90, lead="both",
            ask=("Hvad fylder?",), co_lead=("Hold øje med tiden.",), materials=("Bolde",),
        ),
        Step(kind=Kind.ENERGISER, title="Stræk", minutes=5, optional=True, do=("Ræk armene op.",)),
        Step(kind=Kind.EXERCISE, title="Øvelse", minutes=20, handout="ark", lead="B"),
        Step(kind=Kind.CLOSING, title="Afslutning", minutes=10, lead="A"),
    )  # fmt: skip
    session = Session(
        id="en", title="Første aften", minutes=60, steps=steps, aims=("Alle er blevet hørt.",),
        materials=("Kuglepenne",), before=("Døren er låst op.",), after=("Lyset er slukket.",), handouts=("ark",),
    )  # fmt: skip
    sheet = Handout(
        id="ark",
        title="Fem ord om mig",
        blocks=(
            Block(text=("Arket er dit.",)),
            Block(heading="Ordbyt", bullets=("Stryg ét ord.", "1. Skriv et andet."), lines=3),
        ),
    )
    return Curriculum(
        format=1, id="prove", title="Prøveforløb for pårørende", language="da", version="0.7",
        authors=("Os",), licence="CC BY 4.0", audience="Alle", form="course",  # type: ignore[arg-type]
        group_size=GroupSize(min=4, max=8), leaders=2, sessions=(session,), handouts=(sheet,),
    )  # fmt: skip


@pytest.fixture
def pack(curriculum: Curriculum) -> Pack:
    """Everything but slips."""
    return Pack(
        curriculum=curriculum, session=curriculum.sessions[0], number=1, handouts=curriculum.handouts,
        copies=1, plan_sheets=2, slips=(), run_sheet=True,
    )  # fmt: skip


@pytest.fixture(scope="session")
def make_deck() -> Callable[..., Deck]:
    """A deck of these texts."""

    def make(*texts: str, retired: int = 0) -> Deck:
        cards = [
            Card(id=f"kort-{i:02d}", text=text, depth=i % 3 + 1, theme="haab", retired=i < retired)
            for i, text in enumerate(texts)
        ]
        return Deck(
            id="kort", title="Kort", language="da", licence="CC0", authors=("Os",),
            themes=(DeckTheme(id="haab", title="Håb og glæde"),), cards=tuple(cards),
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def fresh_environment() -> dict[str, str]:
    """The environment for a second process with another hash seed than ours."""
    return {**os.environ, "PYTHONHASHSEED": "12345", "PYTHONIOENCODING": "utf-8"}
