"""The shipped frames of other people's questionnaires: how they are built, and not one of their words."""

import tomllib
from pathlib import Path

import pytest

from facilitator.curriculum.model import InstrumentFile
from facilitator.curriculum.read import read_instrument
from facilitator.curriculum.rules.wording import FRAME_LICENCE
from facilitator.curriculum.write import curriculum_text, file_text
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary

FOLDER = bundled() / "instruments"
VALID = Path(__file__).parents[1] / "curricula" / "valid" / "words"
FRAMES = {"who-5": (5, 6, 0, 4, 0, 100), "t-ils": (3, 3, 1, 1, 3, 9)}


def frame(name: str) -> InstrumentFile:
    reading = read_instrument((FOLDER / f"{name}.toml").read_bytes(), name)
    assert reading.problems == ()
    assert reading.model
    return reading.model


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_has_the_measures_and_no_words(name: str) -> None:
    made, (items, answers, lowest, times, least, most) = frame(name), FRAMES[name]
    assert made.waits
    assert made.scoring
    assert (len(made.items), made.scoring.answers) == (items, answers)
    assert (made.scoring.lowest, made.scoring.times) == (lowest, times)
    assert (times * items * lowest, times * items * (lowest + answers - 1)) == (least, most)
    assert {(item.kind, item.text, item.options) for item in made.items} == {("scale", None, ())}
    assert all(item.waits for item in made.items)
    assert (made.wording, made.intro, made.licence) == (None, None, FRAME_LICENCE)


@pytest.mark.parametrize("name", FRAMES)
def test_it_says_where_the_words_are_from_and_what_a_score_is_not(name: str) -> None:
    made = frame(name)
    assert made.source_note
    assert "ikke" in made.source_note
    assert "diagnose" in made.source_note
    assert "Grænserne gælder ét menneskes svar" in made.source_note
    assert made.scoring
    assert all(band.source for band in made.scoring.bands)
    said = " ".join(band.words for band in made.scoring.bands).lower()
    assert not any(word in said for word in ("normal", "effekt", "depression", "diagnose"))


def test_the_two_norms_of_who_5_stand_beside_each_other() -> None:
    limits: dict[str, list[int]] = {}
    scoring = frame("who-5").scoring
    assert scoring
    for band in scoring.bands:
        limits.setdefault(band.source, []).append(band.up_to)
    assert sorted(limits.values()) == [[28, 50, 100], [35, 50, 100]]


def test_the_frame_of_t_ils_tells_that_question_three_was_changed() -> None:
    note = frame("t-ils").source_note
    assert note
    assert {"wording", "2013", "2017"} <= set(note.replace(".", " ").replace(",", " ").split())


@pytest.mark.parametrize(
    "path", [*(FOLDER / f"{name}.toml" for name in FRAMES), *VALID.rglob("instruments/*.toml")]
)
def test_frames_and_filled_ones_are_written_and_read_back_equal(path: Path) -> None:
    model = read_instrument(path.read_bytes(), path.name).model
    assert model
    text = file_text(model)
    assert "[scoring]\n" in text
    assert "[[scoring.bands]]\n" in text
    assert read_instrument(text.encode(), path.name).model == model


def test_scoring_is_written_inside_a_curriculum_too() -> None:
    library = FolderLibrary([VALID])
    curriculum = library.curriculum("andres-ord")
    filled = library.instrument("udfyldt", curriculum)
    plain = filled.model_dump(exclude={"format"}, exclude_none=True)
    short = {**plain, "id": "kort", "scoring": {"answers": 3, "lowest": 0}}
    whole = type(curriculum).model_validate(
        {**curriculum.model_dump(exclude_none=True), "instruments": [plain, short]}
    )
    text = curriculum_text(whole)
    assert "[instruments.scoring]\n" in text
    assert "scoring = { answers = 3, lowest = 0 }" in text
    assert type(curriculum).model_validate(tomllib.loads(text)) == whole
