"""The coordinator's workshop: the list of files, and one file watched while it is written."""

import os
import tomllib
from pathlib import Path

import pytest
from hand_clock import HandClock

from facilitator.library.places import bundled
from facilitator.wiring import build

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")
MINE = SOS.replace('id = "sos"', 'id = "mit"').replace("Seks temaer", "Mine temaer")
WRITTEN = tomllib.loads(MINE)
STEPS = [step for session in WRITTEN["sessions"] for step in session["steps"]]
DECKS = sorted({step["deck"] for step in STEPS if "deck" in step})
INSTRUMENTS = sorted({part["instrument"] for part in (*STEPS, *WRITTEN["measures"]) if "instrument" in part})


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "egne"
    folder.mkdir()
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


@pytest.fixture
def workshop(own, tmp_path):
    return build(tmp_path / "data", clock=HandClock()).workshop


def save(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def news(watch):
    """What is told when the file stands still: the second look in a row finds the same."""
    assert watch.news() is None
    return watch.news()


def test_the_list_has_own_and_shipped_files_and_those_with_errors_by_name(workshop, own):
    save(own / "mit.toml", MINE)
    save(own / "knust.toml", 'format = 1\nid = "knust"\ntitel = "Mit"\n')
    (own / "decks").mkdir()
    save(own / "decks" / "kort.toml", "format = 1\n")
    listed = {file.name: file for file in workshop.shelf().look()}
    assert set(listed) >= {"mit.toml", "knust.toml", "kort.toml", "sos.toml", "laer-at-tackle.toml"}
    mine = listed["mit.toml"]
    assert (mine.own, mine.form, mine.errors) == (True, "course", 0)
    assert mine.sessions == len(WRITTEN["sessions"])
    assert mine.minutes == max(session["minutes"] for session in WRITTEN["sessions"])
    assert mine.title.startswith("Mine temaer")
    assert not listed["sos.toml"].own
    assert listed["knust.toml"].own
    assert listed["knust.toml"].errors > 0
    assert listed["knust.toml"].title == ""


def test_the_list_is_of_what_is_there_now(workshop, own):
    assert "mit.toml" not in {file.name for file in workshop.shelf().look()}
    path = save(own / "mit.toml", MINE)
    assert "mit.toml" in {file.name for file in workshop.shelf().look()}
    path.unlink()
    assert "mit.toml" not in {file.name for file in workshop.shelf().look()}


def test_the_list_tells_when_one_of_ones_own_files_is_added_saved_or_taken_away(workshop, own):
    shelf = workshop.shelf()
    shelf.look()
    assert shelf.news() is None
    path = save(own / "mit.toml", MINE)
    assert {"mit"} == {file.id for file in news(shelf) if file.own}
    assert shelf.news() is None
    save(path, MINE.replace("Mine temaer", "Vores egne temaer"))
    assert any(file.title.startswith("Vores egne temaer") for file in news(shelf))
    (own / "decks").mkdir()
    save(own / "decks" / "kort.toml", "format = 1\n")
    assert {file.name for file in news(shelf) if file.errors} == {"kort.toml"}
    path.unlink()
    assert {file.name for file in news(shelf) if file.own} == {"kort.toml"}


def test_a_file_that_is_not_there_is_gone_and_one_that_cannot_be_read_is_not(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    assert not watch.look().gone
    path.unlink()
    assert news(watch).gone
    path.mkdir()
    assert not news(watch).gone
    path.rmdir()
    save(path, MINE)
    assert (news(watch) or watch.news()).text == MINE


def test_a_file_is_looked_at_with_all_that_it_uses(workshop, own):
    sheet = workshop.watch(str(save(own / "mit.toml", MINE))).look()
    assert (sheet.text, sheet.problems, sheet.errors, sheet.own) == (MINE, (), 0, True)
    assert "sos-samtalekort" in DECKS
    assert sorted(deck.id for deck in sheet.decks) == DECKS
    assert "moede-tjek" in INSTRUMENTS
    assert sorted(instrument.id for instrument in sheet.instruments) == INSTRUMENTS


def test_where_only_a_rule_is_broken_the_evening_can_still_be_looked_at(workshop, own):
    text = MINE.replace("minutes = 14", "minutes = 20", 1).replace('"moede-tjek"', '"findes-ikke"')
    sheet = workshop.watch(str(save(own / "mit.toml", text))).look()
    assert sheet.errors > 0
    assert sheet.curriculum.sessions[0].steps[0].minutes == 20
    assert sorted(deck.id for deck in sheet.decks) == DECKS
    there = [instrument for instrument in INSTRUMENTS if instrument != "moede-tjek"]
    assert sorted(instrument.id for instrument in sheet.instruments) == there


def test_a_file_that_is_no_curriculum_has_only_its_text(workshop, own):
    sheet = workshop.watch(str(save(own / "knust.toml", "format = 1\ntitel = 2\n"))).look()
    assert sheet.curriculum is None
    assert sheet.errors > 0


def test_nothing_is_told_of_a_file_that_stands_still(workshop, own):
    watch = workshop.watch(str(save(own / "mit.toml", MINE)))
    watch.look()
    assert [watch.news() for _look in range(3)] == [None, None, None]


def test_a_saving_is_told_once_when_the_file_stands_still(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    watch.look()
    save(path, MINE[:900])  # half written
    assert watch.news() is None
    save(path, MINE + "# mere\n")
    sheet = news(watch)
    assert sheet.text == MINE + "# mere\n"
    assert sheet.errors == 0
    assert watch.news() is None


def test_an_editor_that_puts_a_new_file_in_its_place_is_noticed(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    watch.look()
    about = path.stat()
    other = save(own / "mit.part", MINE.replace("Mine temaer", "Dine temaer"))
    os.utime(other, ns=(about.st_atime_ns, about.st_mtime_ns))  # even where the time is the same
    other.replace(path)
    assert "Dine temaer" in news(watch).text


def test_a_file_that_goes_is_told_once_and_its_coming_back_too(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    watch.look()
    path.unlink()
    gone = news(watch)
    assert gone.text is None
    assert [problem.code for problem in gone.problems] == ["C101"]
    assert [watch.news() for _look in range(3)] == [None, None, None]
    save(path, MINE)
    assert news(watch).text == MINE


def test_a_file_that_is_away_for_a_moment_is_no_news(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    watch.look()
    away = path.rename(own / "mit.bak")
    assert watch.news() is None
    away.rename(path)
    assert [watch.news() for _look in range(3)] == [None, None, None]


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows keeps no permission bits")
def test_a_file_that_another_program_holds_is_tried_again(workshop, own):
    path = save(own / "mit.toml", MINE)
    watch = workshop.watch(str(path))
    watch.look()
    save(path, MINE + "# mere\n")
    path.chmod(0)
    me = os.geteuid()
    if me == 0:  # root may read everything
        os.seteuid(65534)
    try:
        assert news(watch).text is None
        assert watch.news() is None
    finally:
        os.seteuid(me)
    path.chmod(0o644)
    assert (watch.news() or watch.news()).text.endswith("# mere\n")


def test_the_own_folder_is_named_before_it_is_there(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "ikke-endnu"))
    workshop = build(tmp_path / "data", clock=HandClock()).workshop
    assert workshop.own_folder() == str(tmp_path / "ikke-endnu")
    assert {file.own for file in workshop.shelf().look()} == {False}
