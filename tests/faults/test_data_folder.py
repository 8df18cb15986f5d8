"""A data folder that cannot be written, has an odd name, or holds a newer or damaged file: said, and nothing lost."""

import sqlite3
import sys
from contextlib import closing

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from evening_at import evening_at
from own_world import DISK, Disk, needs
from screen_play import demo_house

NOT_WRITABLE = "Der kan ikke skrives i"
WHAT_TO_DO = "FACILITATOR_HOME"


@pytest.fixture
def below_a_file(tmp_path, surroundings):
    """A data folder that cannot be: what should be the folder above it is a file. Not even root can write there."""
    (tmp_path / "fil").write_text("en fil", encoding="utf-8")
    folder = tmp_path / "fil" / "data"
    surroundings["FACILITATOR_HOME"] = str(folder)
    return folder


@pytest.fixture
def read_only(home, tmp_path):
    """Makes a read-only disk at the data folder, with what lies in `source`."""
    return lambda source: Disk(home, source, read_only=True)


# ---- cannot be written ------------------------------------------------------------------------


def test_doctor_says_where_nothing_can_be_written(run, below_a_file):
    done = run("doctor")
    assert done.returncode == 1
    assert f"{NOT_WRITABLE} {below_a_file}" in done.stdout
    assert WHAT_TO_DO in done.stdout


@pytest.mark.parametrize(
    "words", [("feedback", "sos", "1", "--expect", "3"), ("handouts", "sos", "1", "--out", "ark.pdf")]
)
def test_a_command_that_keeps_something_is_refused_in_words(run, below_a_file, tmp_path, words):
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert str(below_a_file) in done.stderr
    assert WHAT_TO_DO in done.stderr
    assert not (tmp_path / "ark.pdf").exists()


@pytest.mark.parametrize("words", [("list",), ("check",), ("show", "sos", "1"), ("info",), ("schema",)])
def test_a_command_that_keeps_nothing_works_all_the_same(run, below_a_file, words):
    done = run(*words)
    assert done.returncode == 0
    assert done.stdout or words == ("check",)  # nothing wrong is said on stderr


def test_the_program_opens_says_so_and_a_group_that_cannot_be_kept_stays_on_the_form(
    open_program, below_a_file
):
    terminal = open_program(at=below_a_file, env={"FACILITATOR_CLOCK": ""}, rows=40)
    terminal.read(NOT_WRITABLE)
    terminal.read(WHAT_TO_DO)
    terminal.press("n")
    evening.fill_in_group(terminal)
    terminal.press("\x13")
    terminal.read(NOT_WRITABLE)
    assert "Tirsdagsholdet" in terminal.text()
    terminal.quit()
    assert terminal.child.exitstatus == 0


@needs(DISK)
def test_on_a_read_only_disk_the_groups_are_there_but_no_evening_begins(open_program, tmp_path, read_only):
    demo_house(tmp_path / "source")
    terminal = open_program(program=read_only(tmp_path / "source").program, rows=70)
    terminal.see("Forbered")
    terminal.press("enter")
    terminal.read(f"Se her {NOT_WRITABLE}")
    terminal.see(evening.PREPARED)
    terminal.press("s")
    terminal.see("8 er her")
    terminal.press("enter")
    terminal.hear(NOT_WRITABLE)
    terminal.hear(WHAT_TO_DO)
    assert "Start aftenen" in terminal.text()


@needs(DISK)
def test_on_a_read_only_disk_an_evening_under_way_is_shown_and_not_changed(
    open_program, home, tmp_path, read_only
):
    evening_at(tmp_path / "source", "talk", number=1)
    held = evening.Witness(tmp_path / "source").events()
    disk = read_only(tmp_path / "source")
    terminal = open_program(program=disk.program)
    disk.used_by(terminal.child.pid)
    evening.take_up(terminal)
    step = terminal.see(evening.RUNNING)
    terminal.press("n")
    terminal.hear(NOT_WRITABLE)
    assert step in terminal.text()
    terminal.pass_time(60)
    terminal.see("11:00 tilbage")
    assert evening.Witness(disk.copy(tmp_path / "copy")).events() == held


# ---- an odd name ------------------------------------------------------------------------------


def test_a_folder_with_danish_letters_spaces_and_brackets_serves_from_group_to_resumption(
    open_program, run, tmp_path
):
    folder = tmp_path / "Mine grupper – æøå [b]fed[/b] $HOME %s"
    terminal = open_program(at=folder)
    evening.make_group(terminal)
    evening.begin(terminal)
    terminal.press("n")
    terminal.see("Trin 2 af")
    held = evening.Witness(folder).events()
    terminal.kill()
    again = open_program(at=folder)
    evening.take_up(again)
    again.see("Trin 2 af")
    assert evening.Witness(folder).events() == held
    names = {"FACILITATOR_HOME": str(folder), "FACILITATOR_CURRICULA": str(folder / "forløb")}
    assert str(folder) in run("info", env=names).stdout
    assert run("handouts", "sos", "1", "--out", str(folder / "ark æøå.pdf"), env=names).returncode == 0
    assert (folder / "ark æøå.pdf").read_bytes().startswith(b"%PDF-")


# ---- a file that is not ours to use ----------------------------------------------------------------


def _newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _a_page_of_noise(path):
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x5a" * 4096 + data[8192:])


def _cut_off(path):
    path.write_bytes(path.read_bytes()[:5000])


def _something_else(path):
    path.write_bytes(b"%PDF-1.7 et helt andet dokument" * 400)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_newer, "er skrevet af en nyere udgave af programmet. Opdater programmet"),
        (_a_page_of_noise, "er beskadiget eller er ikke en af programmets filer. Filen er ikke ændret."),
        (_cut_off, "er beskadiget eller er ikke en af programmets filer. Filen er ikke ændret."),
        (_something_else, "er beskadiget eller er ikke en af programmets filer. Filen er ikke ændret."),
    ],
)
def test_a_newer_or_damaged_file_is_refused_in_words_and_kept(open_program, home, run, spoil, said):
    demo_house(home)
    run("handouts", "sos", "1", "--out", "ark.pdf")
    files = [home / "facilitator.db", home / "feedback.db"]
    for file in files:
        spoil(file)
    held = [file.read_bytes() for file in files]
    terminal = open_program(columns=160)
    terminal.read(f"facilitator.db {said}")
    terminal.press("n", "esc")
    terminal.quit()
    assert terminal.child.exitstatus == 0
    done = run("feedback", "sos", "1", "--expect", "3")
    assert done.returncode == 2
    assert f"feedback.db {said}" in " ".join(done.stderr.split())
    assert [file.read_bytes() for file in files] == held


def test_a_damaged_file_of_answers_does_not_stop_the_evening(open_program, home):
    evening_at(home, "feedback", number=1)
    (home / "feedback.db").write_bytes(b"noget helt andet" * 500)
    terminal = open_program()
    evening.take_up(terminal)
    terminal.press("f")
    terminal.read("feedback.db er beskadiget eller er ikke en af programmets filer.")
    terminal.press("esc")
    terminal.see(evening.RUNNING)
    terminal.press("n")
    terminal.see("(?m)^ Slutrunde")
    assert (home / "feedback.db").read_bytes() == b"noget helt andet" * 500
