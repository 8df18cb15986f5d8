"""Where everything is, and what is said when it cannot be there."""

import stat
import sys
from pathlib import Path

import pytest

from facilitator.errors import CannotStore
from facilitator.system.folders import Folders


def test_the_variable_moves_the_data_and_nothing_else(tmp_path, monkeypatch):
    usual = Folders().documents
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "stick"))
    assert Folders().data == tmp_path / "stick"
    assert Folders().log == tmp_path / "stick" / "log"
    assert Folders().documents == usual
    assert usual.name == "Facilitator"


def test_without_the_variable_data_is_the_persons_own():
    data = Folders().data
    assert data.is_absolute()
    assert data.name == "facilitator"
    assert Path.home() in data.parents


def test_a_throw_away_folder_holds_everything(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_HOME", "/elsewhere")
    folders = Folders(tmp_path / "demo")
    for folder in (folders.data, folders.documents, folders.log):
        assert folder == tmp_path / "demo" or tmp_path / "demo" in folder.parents


def test_a_home_sign_and_a_relative_path_are_understood(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_HOME", str(Path("~") / "facilitator-data"))
    assert Folders().data == Path.home() / "facilitator-data"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACILITATOR_HOME", "here")
    assert Folders().data == tmp_path / "here"


def test_the_data_folder_is_made_and_left_empty(tmp_path):
    folders = Folders(tmp_path / "a" / "b")
    assert folders.writable() == str(tmp_path / "a" / "b")
    assert list(folders.data.iterdir()) == []
    if sys.platform != "win32":
        assert stat.S_IMODE(folders.data.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_named_with_the_variable_to_set(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CannotStore) as refused:
        Folders(tmp_path / "file").writable()
    assert str(tmp_path / "file") in refused.value.message
    assert "FACILITATOR_HOME" in refused.value.hint
