"""The person's own files: never half, never over another, never outside their folder."""

import contextlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import CannotRead, CannotStore, Refused
from facilitator.library import moving
from facilitator.library.moving import finish_all
from facilitator.library.own_files import FolderFiles
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.ports.own_files import Move

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "documents" / "own"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def files(own):
    return FolderFiles(own, bundled())


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_file_is_found_by_its_id_whatever_it_is_called_and_ones_own_first(own, files):
    assert files.find("curricula", "sos").path == str(bundled() / "sos.toml")
    assert not files.find("curricula", "sos").own
    (own / "a-broken.toml").write_text('id = "sos"\nid = 2', encoding="utf-8")
    (own / "mit.toml").write_bytes(SOS.replace("\n", "\r\n").encode("utf-8-sig"))
    found = files.find("curricula", "sos")
    assert (found.path, found.own) == (str(own / "mit.toml"), True)
    assert found.text == "\ufeff" + SOS.replace("\n", "\r\n")
    assert files.find("decks", "sos") is None
    assert files.find("decks", "sos-samtalekort").path.endswith("sos-samtalekort.toml")


def test_a_file_that_is_there_is_never_overwritten(own, files):
    path = str(own / "x.toml")
    assert files.create(path, "æ\n") == path
    with pytest.raises(CannotStore, match="there already"):
        files.create(path, "other")
    assert names(own) == ["x.toml"]
    assert Path(path).read_bytes() == "æ\n".encode()


def test_ones_own_folder_is_made_when_it_is_needed_and_no_other(tmp_path):
    files = FolderFiles(tmp_path / "a" / "own", bundled())
    files.create(str(tmp_path / "a" / "own" / "x.toml"), "x")
    with pytest.raises(CannotStore):
        files.create(str(tmp_path / "b" / "x.toml"), "x")
    assert names(tmp_path) == ["a/own/x.toml"]


def test_a_file_is_replaced_only_while_it_is_what_was_read(own, files):
    path = own / "x.toml"
    path.write_bytes(b"one\r\n")
    path.chmod(0o640)
    files.replace(str(path), "two\r\n", "one\r\n")
    assert path.read_bytes() == b"two\r\n"
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o640
    with pytest.raises(Refused, match="just been saved"):
        files.replace(str(path), "three", "one\r\n")
    assert path.read_bytes() == b"two\r\n"
    assert names(own) == ["x.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives links to administrators only")
def test_a_link_goes_on_leading_to_the_file(own, files, tmp_path):
    (tmp_path / "real.toml").write_text("one", encoding="utf-8")
    (own / "x.toml").symlink_to(tmp_path / "real.toml")
    files.replace(str(own / "x.toml"), "two", "one")
    assert (own / "x.toml").is_symlink()
    assert (tmp_path / "real.toml").read_text(encoding="utf-8") == "two"


def test_what_is_not_text_is_not_read(own, files):
    (own / "x.toml").write_bytes("id = 1".encode("utf-16"))
    with pytest.raises(CannotRead, match="UTF-16"):
        files.read(str(own / "x.toml"))
    with pytest.raises(CannotRead):
        files.read(str(own / "nix.toml"))


def test_a_free_name_is_free_on_every_file_system(own, files):
    (own / "SOS.toml").touch()
    (own / "sos-2.TOML").touch()
    assert files.free("curricula", "sos") == str(own / "sos-3.toml")
    assert files.free("decks", "sos") == str(own / "decks" / "sos.toml")
    assert files.old_name(str(own / "SOS.toml"), "0.2") == str(own / "SOS.toml.0.2.bak")
    (own / "SOS.toml.0.2.bak").touch()
    assert files.old_name(str(own / "SOS.toml"), "0.2") == str(own / "SOS.toml.0.2-2.bak")
    assert Path(files.old_name(str(own / "SOS.toml"), "../../0/..\\ C:*?")).parent == own


def moves(own: Path) -> list[Move]:
    return [
        Move(str(own / "decks" / "kort.toml"), "new deck"),
        Move(str(own / "decks" / "old.toml"), "newer deck", str(own / "decks" / "old.toml.1.bak")),
        Move(str(own / "new.toml"), "new curriculum"),
    ]


def state(own: Path) -> dict[str, str]:
    return {
        path.relative_to(own).as_posix(): path.read_text(encoding="utf-8")
        for path in own.rglob("*.toml")
        if not path.parent.name.startswith(".")
    }


BEFORE = {"decks/old.toml": "my deck"}
AFTER = {"decks/kort.toml": "new deck", "decks/old.toml": "newer deck", "new.toml": "new curriculum"}


@pytest.fixture
def two_decks(own):
    (own / "decks").mkdir()
    (own / "decks" / "old.toml").write_text("my deck", encoding="utf-8")
    return own


def test_all_are_put_in_place_and_the_old_one_is_kept(two_decks, files):
    files.put(moves(two_decks))
    assert state(two_decks) == AFTER
    assert names(two_decks) == sorted([*AFTER, "decks/old.toml.1.bak"])
    assert (two_decks / "decks" / "old.toml.1.bak").read_text(encoding="utf-8") == "my deck"


class PowerCut(BaseException):
    """Nothing of ours runs any more."""


@pytest.mark.parametrize("call", ["replace", "fsync", "mkdir"])
def test_a_crash_at_any_point_leaves_all_or_nothing_for_whoever_looks_next(own, monkeypatch, call, tmp_path):
    real, outcomes = getattr(os, call), []
    for cut in range(1, 40):
        home = tmp_path / f"home-{cut}"
        (home / "decks").mkdir(parents=True)
        (home / "decks" / "old.toml").write_text("my deck", encoding="utf-8")
        calls = iter(range(1, 1000))

        def failing(*args, cut=cut, calls=calls, **more):
            if next(calls) == cut:
                raise PowerCut
            return real(*args, **more)

        with monkeypatch.context() as patch:
            patch.setattr(os, call, failing)
            try:
                FolderFiles(home, bundled()).put(moves(home))
            except PowerCut:
                outcomes.append(False)
            else:
                outcomes.append(True)
        FolderLibrary((home,)).curricula()
        assert state(home) in (BEFORE, AFTER)
        old = home / "decks" / "old.toml.1.bak"
        FolderFiles(home, bundled()).put([])
        assert [path for path in home.iterdir() if path.name.startswith(".")] == []
        assert state(home) == BEFORE or old.read_text(encoding="utf-8") == "my deck"
        if outcomes[-1]:
            break
    assert outcomes[-1]
    assert len(outcomes) > 1
    assert state(home) == AFTER


def test_a_disk_that_says_no_leaves_all_as_it_was(two_decks, files, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotStore, match="disk is full"):
        files.put(moves(two_decks))
    assert state(two_decks) == BEFORE
    assert names(two_decks) == ["decks/old.toml"]


def test_two_who_finish_the_same_move_do_it_once(two_decks, files, monkeypatch):
    cut_off(two_decks, files, monkeypatch)
    assert state(two_decks) == BEFORE
    finish_all(two_decks)
    finish_all(two_decks)
    assert state(two_decks) == AFTER


def cut_off(own, files, monkeypatch):
    """The power goes when the list is there and nothing has been moved yet."""

    def cut(*_places):
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_move", cut)
        with pytest.raises(PowerCut):
            files.put(moves(own))


def test_what_a_person_wrote_after_a_crash_stays(two_decks, files, monkeypatch):
    cut_off(two_decks, files, monkeypatch)
    (two_decks / "decks" / "old.toml").write_text("my newest words", encoding="utf-8")
    finish_all(two_decks)
    assert state(two_decks) == {**AFTER, "decks/old.toml": "my newest words"}


def test_a_move_that_cannot_be_finished_is_not_thrown_away_by_the_next(two_decks, files, monkeypatch):
    cut_off(two_decks, files, monkeypatch)

    def held(*_places):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_move", held)
        with pytest.raises(CannotStore):
            files.put([Move(str(two_decks / "other.toml"), "other")])
    finish_all(two_decks)
    assert state(two_decks) == AFTER


def test_a_disk_that_says_no_in_the_middle_leaves_all_as_it_was(two_decks, files, monkeypatch):
    real, moved = moving._move, []

    def third(*places):
        moved.append(places)
        if len(moved) == 3:
            raise PermissionError(13, "Permission denied")
        real(*places)

    monkeypatch.setattr(moving, "_move", third)
    with pytest.raises(CannotStore):
        files.put(moves(two_decks))
    monkeypatch.undo()
    finish_all(two_decks)
    assert state(two_decks) == BEFORE


@pytest.mark.parametrize(
    "listed",
    [
        "[5]",
        "[null]",
        "5",
        "{}",
        "[" * 100_000,
        '[["a.toml", ""]]',
        '[["signposts/danmark.toml", "", "x"]]',
        '[["../a.toml", "", "x"]]',
    ],
    ids=["number", "null", "bare", "table", "deep", "short", "signposts", "up"],
)
def test_a_list_that_is_not_ours_is_left_alone(own, listed):
    stage = own / ".facilitator-moving-theirs"
    stage.mkdir(parents=True)
    (stage / "list.json").write_text(listed, encoding="ascii")
    (stage / "0").write_text("evil", encoding="ascii")
    finish_all(own)
    assert state(own) == {}
    assert (stage / "0").read_text(encoding="ascii") == "evil"


def test_two_new_files_of_one_pack_never_get_one_place(own, files):
    own.mkdir(exist_ok=True)
    first = files.free("decks", "kort")
    assert files.free("decks", "kort", [first]) == str(own / "decks" / "kort-2.toml")


def test_what_appeared_meanwhile_is_not_overwritten(two_decks, files):
    (two_decks / "new.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotStore):
        files.put(moves(two_decks))
    assert state(two_decks) == {**BEFORE, "new.toml": "mine"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives links to administrators only")
def test_no_link_leads_out_of_the_folder(own, files, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.toml").write_text("theirs", encoding="utf-8")
    (own / "decks").symlink_to(outside)
    (own / "x.toml").symlink_to(outside / "x.toml")
    for path in (own / "decks" / "y.toml", own / "x.toml"):
        with pytest.raises(CannotStore, match="leads out"):
            files.put([Move(str(path), "evil", f"{path}.bak")])
    assert names(outside) == ["x.toml"]
    assert (outside / "x.toml").read_text(encoding="utf-8") == "theirs"


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.lists(st.sampled_from(["..", "a", "/", "decks", "C:", "\\..", "~", " "]), min_size=1, max_size=5)
)
def test_no_path_whatever_is_written_outside(own, files, path):
    with contextlib.suppress(CannotStore, ValueError):
        files.put([Move(str(Path(own, *path)), "evil")])
    outside = [name for name in names(own.parents[1]) if not name.startswith("documents/own/")]
    assert outside == []
