"""A frame is filled from files beside it, the owner's before the shipped, and is itself never touched."""

import shutil
from pathlib import Path

import pytest

from facilitator.library.shelf import FolderLibrary

FRAMES = Path(__file__).parents[1] / "curricula" / "valid" / "frames"
FILLING = (FRAMES / "fillings" / "ejer.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's own folder, with an empty folder for fillings."""
    (tmp_path / "fillings").mkdir()
    return tmp_path


def put(own: Path, name: str, *replacements: tuple[str, str]) -> Path:
    text = FILLING.replace('id = "ejer"', f'id = "{name}"')
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = own / "fillings" / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_the_owner_has_written_takes_the_place_of_the_frame_s_own() -> None:
    before = (FRAMES / "ramme.toml").read_bytes()
    curriculum = FolderLibrary([FRAMES]).curriculum("ramme")
    talk, film = curriculum.sessions[0].steps[1:3]

    assert talk.say == ("Velkommen til ejerens eget oplæg.",)
    assert talk.do == ()  # the frame's own words would be strangers beside the owner's
    assert talk.materials == ("Ejerens plakat",)
    assert talk.slot is None
    assert film.slot == "film"
    assert curriculum.handouts[0].blocks[0].heading == "Ejerens spørgsmål"
    assert [slot.id for slot in curriculum.slots] == ["film"]
    assert (FRAMES / "ramme.toml").read_bytes() == before


def test_without_a_filling_the_frame_has_its_own_words(own: Path) -> None:
    shutil.copy(FRAMES / "ramme.toml", own)
    curriculum = FolderLibrary([own]).curriculum("ramme")

    assert curriculum.sessions[0].steps[1].say[0].startswith("Her er et kort oplæg")
    assert [slot.id for slot in curriculum.slots] == ["oplaeg", "film", "ark"]


def test_ones_own_filling_comes_before_the_shipped_one(own: Path) -> None:
    put(own, "mit", ("Velkommen til ejerens eget oplæg.", "Mit eget."), ("Ejerens plakat", "Min plakat"))
    library = FolderLibrary([own, FRAMES])

    assert library.check([]) == ()
    assert library.check([str(own)]) == ()
    assert library.curriculum("ramme").sessions[0].steps[1].say == ("Mit eget.",)


def test_two_that_fill_one_slot_in_a_folder(own: Path) -> None:
    put(own, "a", ("Velkommen til ejerens eget oplæg.", "Fra a."))
    second = put(own, "b", ("Velkommen til ejerens eget oplæg.", "Fra b."))
    library = FolderLibrary([own, FRAMES])

    problems = library.check([])
    assert {problem.path for problem in problems} == {str(second)}
    assert [problem.code for problem in problems] == ["C414", "C414"]
    assert library.curriculum("ramme").sessions[0].steps[1].say == ("Fra a.",)


def test_a_broken_filling_fills_nothing_and_is_named(own: Path) -> None:
    broken = put(own, "mit", ('curriculum = "ramme"', 'curriculum = "rame"'))
    library = FolderLibrary([own, FRAMES])

    (refusal,) = library.refused()
    assert refusal.path == str(broken)
    assert [problem.code for problem in refusal.problems] == ["C413"]
    assert library.curriculum("ramme").sessions[0].steps[1].say == ("Velkommen til ejerens eget oplæg.",)


def test_a_filling_is_checked_by_its_folder_and_elsewhere_by_what_it_holds(own: Path) -> None:
    inside = put(own, "mit", ('id = "oplaeg"', 'id = "oplag"'))
    outside = own / "mit.toml"
    shutil.copy(inside, outside)
    library = FolderLibrary([own, FRAMES])

    for path in (inside, outside, own / "fillings"):
        assert [problem.code for problem in library.check([str(path)])] == ["C412"], path


def test_a_curriculum_is_known_by_its_sessions_though_its_signposts_come_first(own: Path) -> None:
    network = (FRAMES.parent / "forms" / "network-meeting.toml").read_text(encoding="utf-8")
    head, sessions = network.split("[[sessions]]", 1)
    body, signposts = sessions.split("[[signposts]]", 1)
    path = own / "moede.toml"
    path.write_text(f"{head}[[signposts]]{signposts}\n[[sessions]]{body}", encoding="utf-8")

    assert FolderLibrary([own]).check([str(path)]) == ()


def test_the_curriculum_s_own_signposts_come_first() -> None:
    library = FolderLibrary([FRAMES.parent / "forms", FRAMES.parent])
    names = [signpost.id for signpost in library.signposts(library.curriculum("network-meeting"))]

    assert names[0] == "egen-linje"
    assert len(names) == 1 + len(library.signposts())


def test_a_deck_inside_a_curriculum_is_found_by_its_id_alone() -> None:
    library = FolderLibrary([FRAMES.parent / "kinds", FRAMES.parent])

    assert library.deck("hverdagskort").title == "Kort om hverdagen"
    assert library.deck("kort").id == "kort"
