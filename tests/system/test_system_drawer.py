"""Files land whole, under a safe name, beside what was there before."""

import errno
import os
import stat
import sys
import time
from pathlib import Path

import pytest

from facilitator.errors import CannotStore, disk_reason
from facilitator.system.drawer import DocumentsDrawer, safe_name


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Dokumenter" / "Facilitator æøå"


def test_a_file_is_saved_where_the_person_looks(folder):
    path = DocumentsDrawer(folder).save("Tirsdagsholdet, uge 3.pdf", b"%PDF")
    assert path == str(folder / "Tirsdagsholdet, uge 3.pdf")
    assert (folder / "Tirsdagsholdet, uge 3.pdf").read_bytes() == b"%PDF"


def test_nothing_is_ever_overwritten(folder):
    drawer = DocumentsDrawer(folder)
    names = [Path(drawer.save("Plan.pdf", bytes([n]))).name for n in range(4)]
    assert names == ["Plan.pdf", "Plan (2).pdf", "Plan (3).pdf", "Plan (4).pdf"]
    assert [(folder / name).read_bytes() for name in names] == [b"\0", b"\1", b"\2", b"\3"]
    assert names_in(folder) == sorted(names)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Gruppe: hold 3/4.pdf", "Gruppe- hold 3-4.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..\\..\\win.ini", "-..-win.ini"),
        ("C:\\Users\\a.pdf", "C--Users-a.pdf"),
        ("/abs.pdf", "-abs.pdf"),
        ("", "file"),
        (".", "file"),
        ("...", "file"),
        (".pdf", "pdf"),
        (".bashrc", "bashrc"),
        ("con", "_con"),
        ("CON.pdf", "_CON.pdf"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("Com1.pdf", "_Com1.pdf"),
        ("LPT9", "_LPT9"),
        ("COM¹.txt", "_COM¹.txt"),
        ("aux .pdf", "_aux.pdf"),
        ("conin$.pdf", "_conin$.pdf"),
        ("console.pdf", "console.pdf"),
        ("trailing. . ", "trailing"),
        ("tab\tnew\nline\x00nul\x1b[2J.pdf", "tabnewlinenul[2J.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("sur\ud800rogate.pdf", "surrogate.pdf"),
        ("a\u030angstro\u0308m.pdf", "ångström.pdf"),
        ('q"?*<>|.pdf', "q------.pdf"),
        ("-rf.pdf", "-rf.pdf"),
        ("Møde kl. 19.30 hos Åse", "Møde kl. 19.30 hos Åse"),
    ],
)
def test_a_name_is_made_safe(folder, name, safe):
    assert safe_name(name) == safe
    path = DocumentsDrawer(folder).save(name, b"x")
    assert Path(path).parent == folder
    assert names_in(folder) == [safe]


@pytest.mark.parametrize("letter", ["a", "å", "語", "\U0001f600"])
def test_a_long_name_is_cut_and_keeps_its_kind(folder, letter):
    path = DocumentsDrawer(folder).save(letter * 500 + ".pdf", b"x")
    assert path.endswith(letter + ".pdf")
    assert len(Path(path).name.encode()) <= 155


def test_writing_to_just_that_path_replaces_what_was_there(tmp_path):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    assert DocumentsDrawer(tmp_path / "unused").write(str(target), b"new") == str(target)
    assert target.read_bytes() == b"new"
    assert names_in(tmp_path) == ["out.pdf"]


def test_a_path_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"old")
    before = names_in(tmp_path)
    reasons = {"folder": "a folder has that name", "missing/out.pdf": "its folder is not there"}
    for path, why in {**reasons, "file/out.pdf": "its folder is not there"}.items():
        with pytest.raises(CannotStore) as refused:
            DocumentsDrawer(tmp_path).write(str(tmp_path / path), b"new")
        assert refused.value.message == f"{tmp_path / path} could not be written: {why}."
        assert refused.value.hint
    with pytest.raises(CannotStore):
        DocumentsDrawer(tmp_path / "file" / "folder").save("a.pdf", b"x")
    assert names_in(tmp_path) == before
    assert (tmp_path / "file").read_bytes() == b"old"


def test_what_we_have_no_words_for_is_a_number_and_never_the_system_s_english():
    assert disk_reason(OSError(errno.EIO, "Input/output error")) == f"the system gives error {errno.EIO}"


def test_a_full_disk_leaves_neither_half_a_file_nor_the_name(tmp_path):
    resource = pytest.importorskip("resource", reason="only POSIX can limit a file's size")
    drawer = DocumentsDrawer(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(CannotStore, match="the disk is full"):
            drawer.save("big.pdf", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert names_in(tmp_path) == []


posix = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the opener of other systems cannot be swapped"
)


@posix
def test_only_the_owner_may_read_what_may_hold_names(folder):
    path = DocumentsDrawer(folder).save("a.pdf", b"x")
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("way", ["show", "edit"])
def test_a_file_is_opened_by_the_systems_opener_without_a_shell(tmp_path, monkeypatch, way):
    monkeypatch.setattr("sys.platform", "linux")
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(
        f'#!/bin/sh\nprintf %s "$#:$1" > {tmp_path}/asked.part\nmv {tmp_path}/asked.part {tmp_path}/asked\n'
    )
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":99")
    name = str(tmp_path / "$(touch pwned) & æ; -x.pdf")
    assert getattr(DocumentsDrawer(tmp_path), way)(name)
    deadline = time.monotonic() + 5
    while not (tmp_path / "asked").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert (tmp_path / "asked").read_text(encoding="utf-8") == f"1:{name}"


@posix
def test_without_a_screen_or_an_opener_nothing_is_shown(tmp_path, monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not DocumentsDrawer(tmp_path).show("a.pdf")
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not DocumentsDrawer(tmp_path).show("a.pdf")
    assert not DocumentsDrawer(tmp_path).edit("a.toml")


@posix
def test_on_a_mac_a_text_file_opens_in_the_text_editor(tmp_path, monkeypatch):
    started = []
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    def start(command):
        started.append(command)
        return True

    monkeypatch.setattr("facilitator.system.drawer._started", start)
    assert DocumentsDrawer(tmp_path).edit(str(tmp_path / "a.toml"))
    assert started == [["/usr/bin/open", "-t", str(tmp_path / "a.toml")]]
