"""What our writer writes, our reader reads."""

import tomllib

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from valid_curricula import curricula

from facilitator.curriculum.intake import LONGEST_LINE
from facilitator.curriculum.model import Curriculum, DeckFile, FillingFile, InstrumentFile, SignpostFile
from facilitator.curriculum.read import (
    read_curriculum,
    read_deck,
    read_filling,
    read_instrument,
    read_signposts,
)
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.write import curriculum_text, file_text
from facilitator.library.own_files import STARTERS
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary

QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


# A whole curriculum takes minutes to shrink, and the first failing one tells as much.
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=QUIET,
    phases=set(Phase) - {Phase.shrink, Phase.explain},
)
@given(curricula())
def test_what_is_written_reads_back_equal_and_without_an_error(curriculum):
    text = curriculum_text(curriculum)
    reading = read_curriculum(text.encode(), "x.toml", Shared())
    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    assert reading.model == curriculum


@pytest.mark.parametrize("name", ["sos", "laer-at-tackle"])
def test_the_shipped_curricula_are_written_in_the_models_order_without_defaults(name):
    path = bundled() / f"{name}.toml"
    curriculum = FolderLibrary((bundled(),)).curriculum(name)
    text = curriculum_text(curriculum)
    rows = text.split("\n")
    assert rows[0] == "#:schema ./curriculum.schema.json"
    assert [row.partition(" ")[0] for row in rows[1:7]] == [
        "format",
        "id",
        "title",
        "language",
        "version",
        "authors",
    ]
    assert "optional = false" not in text
    assert "depth = 1" not in text
    assert len(text) < 1.05 * path.stat().st_size
    assert max(map(len, rows)) < LONGEST_LINE
    assert Curriculum.model_validate(tomllib.loads(text)) == curriculum


def test_a_text_of_several_lines_is_written_over_several_lines():
    cafe = read_curriculum((STARTERS / "da" / "cafe.toml").read_bytes(), "x", Shared()).model
    text = curriculum_text(cafe.model_copy(update={"source_note": 'Første linje.\nAnden med "citat" og \\.'}))
    assert 'source_note = """\nFørste linje.\nAnden med \\"citat\\" og \\\\."""\n' in text


OTHERS = [
    (DeckFile, read_deck, bundled() / "decks" / "sos-samtalekort.toml"),
    (InstrumentFile, read_instrument, bundled() / "instruments" / "moede-tjek.toml"),
    (SignpostFile, read_signposts, bundled() / "signposts" / "danmark.toml"),
]


@pytest.mark.parametrize(("kind", "read", "path"), OTHERS)
def test_the_other_kinds_of_file_read_back_equal(kind, read, path):
    model = read(path.read_bytes(), str(path)).model
    assert isinstance(model, kind)
    text = file_text(model)
    assert text.startswith("#:schema ../")
    assert read(text.encode(), "x").model == model


def test_a_filling_reads_back_equal():
    filling = FillingFile.model_validate(
        {
            "format": 1, "id": "vores", "curriculum": "ramme", "language": "da", "licence": "Kun os",
            "authors": ["Os"], "slots": [{"id": "a", "say": ["Én\nto"], "blocks": [{"heading": "H", "lines": 2}]}],
        }
    )  # fmt: skip
    assert FillingFile.model_validate(tomllib.loads(file_text(filling))) == filling
    assert not read_filling(file_text(filling).encode(), "x", {}).model
