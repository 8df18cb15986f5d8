"""The shipped texts are our own: no eight words in a row in common with the five documents.

The documents are not here; their fingerprints are (see make_fingerprints). With FACILITATOR_SOURCES naming the
folder where they lie, the fingerprints are held against them too.
"""

import os
from pathlib import Path

import make_fingerprints
import pytest
from make_fingerprints import (
    BYTES,
    FILE,
    committed,
    fingerprints,
    from_folder,
    main,
    shared_runs,
)

TOP = Path(__file__).parents[2]
TEXTS = sorted(path for path in (TOP / "curricula").rglob("*.*") if path.suffix in {".toml", ".json"})
SOURCES = [Path(folder) for folder in (os.environ.get("FACILITATOR_SOURCES"),) if folder]
# What five documents with 310,000 characters have. Another number: the file was made from something else.
COUNT = 49_649
# Names that may stand beside our own words. Each counts as one word of the eight.
NAMES = (
    "LÆR AT TACKLE hverdagen som pårørende",
    "Komiteen for Sundhedsoplysning",
    "Landsforeningen Bedre Psykiatri",
    "Region Hovedstadens Psykiatri",
    "Landsforeningen mod spiseforstyrrelser og selvskade",
    "Det Sociale Netværk",
    "lov om social service",
    "forvaltningsloven § 8",
    "serviceloven § 84",
)
PLANTED = "Vi går en tur langs åen og taler om alt det, der ikke har med kurset at gøre."


@pytest.fixture(scope="module")
def known() -> set[bytes]:
    return committed()


def test_the_fingerprints_are_whole(known: set[bytes]):
    assert len(known) == COUNT
    assert FILE.stat().st_size == COUNT * BYTES < 300_000


@pytest.mark.parametrize("path", [*TEXTS, TOP / "docs" / "programmes.md"], ids=lambda path: path.name)
def test_no_eight_words_in_a_row_are_theirs(path: Path, known: set[bytes]):
    shared = shared_runs(path.read_text(encoding="utf-8"), known, NAMES)
    assert [f"{path.name}:{run.line} {' '.join(run.words)}" for run in shared] == []


def test_a_planted_sentence_is_found_wherever_it_stands(known: set[bytes]):
    with_it = known | fingerprints(f"Noget før.\n{PLANTED}\nNoget efter.")
    text = f'title = "Tur"\nsay = ["Goddag.", "{PLANTED.upper()}"]\n'
    assert shared_runs(text, known) == []
    (run,) = shared_runs(text, with_it)
    assert run.line == 2
    assert (
        " ".join(run.words) == "vi går en tur langs åen og taler om alt det der ikke har med kurset at gøre"
    )


def test_seven_words_in_a_row_are_free_and_eight_are_not():
    theirs = fingerprints("en to tre fire fem seks syv otte ni ti")
    assert len(theirs) == 3
    assert shared_runs("og en to tre fire fem seks syv men", theirs) == []
    (run,) = shared_runs("og en to tre fire fem seks syv otte men", theirs)
    assert len(run.words) == 8


def test_a_name_counts_as_one_word():
    theirs = fingerprints("Kurset LÆR AT TACKLE hverdagen som pårørende varer i syv uger med to ledere")
    short = "kurset LÆR AT TACKLE hverdagen som pårørende varer"
    assert len(shared_runs(short, theirs)) == 1
    assert shared_runs(short, theirs, NAMES) == []
    assert len(shared_runs(f"{short} i syv uger med to", theirs, NAMES)) == 1


def test_words_that_a_line_end_cut_are_read_both_ways():
    theirs = fingerprints("en to tre fire fem seks pårø-\nrende og borger-\nog netværk syv otte")
    assert len(shared_runs("to tre fire fem seks pårørende og borger", theirs)) == 0
    assert len(shared_runs("en to tre fire fem seks pårørende og", theirs)) == 1
    assert len(shared_runs("pårø rende og borger og netværk syv otte", theirs)) == 1


def test_the_script_makes_the_file_from_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "et.txt").write_text(PLANTED, encoding="utf-8")
    monkeypatch.setattr(make_fingerprints, "FILE", tmp_path / "made.bin")
    assert main([str(tmp_path)]) == 0
    assert committed() == fingerprints(PLANTED)


def test_the_script_says_what_it_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([]) == main([str(tmp_path)]) == 2
    assert "documents" in capsys.readouterr().err


def test_with_the_documents_at_hand_the_fingerprints_are_theirs(known: set[bytes]):
    for folder in SOURCES:
        assert from_folder(folder) == known
