"""A file that brings a fault of ours to light stops no other file, and is named."""

import logging
import shutil
from pathlib import Path

import pytest

from facilitator.curriculum import intake, read
from facilitator.curriculum.problems import Problem
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary


@pytest.fixture
def stumbling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that the reading stumbles over, beside a sound one."""
    take_in = intake.take_in

    def stumble(data: bytes, path: str) -> tuple[str, list[Problem]]:
        if b"stumble" in data:
            raise OverflowError("Anne")
        return take_in(data, path)

    monkeypatch.setattr(read, "take_in", stumble)
    shutil.copy(bundled() / "sos.toml", tmp_path / "mit.toml")
    path = tmp_path / "faldet.toml"
    path.write_text("# stumble\n", encoding="utf-8")
    return path


def test_it_is_named_and_the_others_can_be_used(stumbling: Path) -> None:
    library = FolderLibrary([stumbling.parent, bundled()])
    assert "sos" in [entry.id for entry in library.curricula() if entry.own]
    (refusal,) = library.refused()
    assert refusal.path == str(stumbling)
    assert "faldet.toml" in refusal.problems[0].message


def test_it_can_be_looked_at_and_checked(stumbling: Path) -> None:
    library = FolderLibrary([stumbling.parent, bundled()])
    source = library.source(str(stumbling))
    assert source.text == "# stumble\n"
    assert source.curriculum is source.draft is None
    assert library.check([str(stumbling)]) == source.problems
    assert [problem.code for problem in source.problems] == ["C102"]


@pytest.mark.parametrize("part", ["decks", "instruments", "signposts", "fillings"])
def test_so_it_is_in_every_folder(stumbling: Path, part: str) -> None:
    folder = stumbling.parent / part
    folder.mkdir()
    path = stumbling.rename(folder / stumbling.name)
    library = FolderLibrary([folder.parent, bundled()])
    assert [refusal.path for refusal in library.refused()] == [str(path)]
    assert [problem.code for problem in library.check([str(path)])] == ["C102"]


def test_the_fault_is_noted(stumbling: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "facilitator"):
        FolderLibrary([stumbling.parent, bundled()]).refused()
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [OverflowError]
