"""A disk that fills in the middle of it all: refused in words, the screen goes on, what was kept is kept."""

import re
import subprocess
import sys
import urllib.error
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from evening_at import evening_at
from own_world import DISK, Disk, needs
from real_terminal import PROGRAM

from facilitator.sessions.events import MovedOn, PlanMade

FULL = "Disken er fuld"
# A limit that needs no rights and no disk of one's own: not a byte more can be written to any file.
NOT_A_BYTE = ("sh", "-c", 'ulimit -f 0; exec "$@"', "sh")


@pytest.fixture
def disk(home, tmp_path):
    return Disk(home, tmp_path / "source")


@needs(DISK)
def test_a_disk_that_fills_during_the_evening(open_program, disk, tmp_path):
    evening_at(tmp_path / "source", "cards", number=1)
    before = evening.Witness(tmp_path / "source").events()
    terminal = open_program(program=disk.program)
    disk.used_by(terminal.child.pid)

    def kept():
        return evening.Witness(disk.copy(tmp_path / "copy")).events()

    evening.take_up(terminal)
    disk.fill()
    terminal.press("n", "+", "n")
    terminal.hear(FULL)
    terminal.hear("Gør plads på disken, og prøv igen. Alt, hvad der var gemt, er der stadig.")
    assert terminal.text().count(FULL) == 1  # said anew, not heaped up until nothing else can be seen
    assert "Trin 6 af 12" in terminal.text()
    terminal.press("p", "1")
    terminal.see("Plan til næste gang")
    terminal.type("Gå en tur i skoven")
    terminal.press("\x13")
    terminal.see("Gå en tur i skoven")
    assert kept() == before
    disk.make_room()
    terminal.press("\x13")
    terminal.see("plan lavet")
    terminal.press("esc")
    terminal.see(evening.RUNNING)
    terminal.press("n")
    terminal.see("Trin 7 af 12")
    after = kept()
    assert after[: len(before)] == before
    assert [type(event) for event in after[len(before) :]] == [PlanMade, MovedOn]


@needs(DISK)
def test_on_a_full_disk_the_clock_goes_on_and_says_so_only_once(open_program, disk, tmp_path):
    """The sign of life that is written now and then fails again and again; it must not take the screen."""
    evening_at(tmp_path / "source", "talk", number=1)
    terminal = open_program(program=disk.program)
    disk.used_by(terminal.child.pid)
    evening.take_up(terminal)
    disk.fill()
    terminal.pass_time(60)
    terminal.click(FULL)  # read, and clicked away
    terminal.gone(FULL)
    for left in ("10:00", "9:00"):
        terminal.pass_time(60)
        terminal.see(f"{left} tilbage")
        terminal.take(0.3)
        assert FULL not in terminal.text()
    terminal.press("n")
    terminal.see(FULL)


@needs(DISK)
def test_a_phone_whose_answer_finds_no_room_is_told_and_may_send_it_again(surroundings, disk, tmp_path):
    command = [*disk.program, "feedback", "sos", "1", "--expect", "1"]
    pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, env=surroundings, cwd=tmp_path, encoding="utf-8", **pipes) as round_:
        disk.used_by(round_.pid)
        first, code = (round_.stdout.readline().strip() for _line in range(2))
        page = f"http://127.0.0.1:{first.rpartition(':')[2]}/s/{code}"
        form = urlopen(page, timeout=10).read().decode()
        fields = urlencode(dict.fromkeys(re.findall(r'name="([^"]+)"', form), "3")).encode()
        disk.fill()
        with pytest.raises(urllib.error.HTTPError) as failure:
            urlopen(page, fields, timeout=10)
        told = failure.value.read().decode()
        disk.make_room()
        urlopen(page, fields, timeout=10).read()
        out, err = round_.communicate(timeout=20)
    assert failure.value.code >= 500
    assert "ikke" in told
    assert "Traceback" not in told + err
    assert round_.returncode == 0
    assert "1 person har svaret" in out


@needs(DISK)
def test_a_disk_that_was_full_from_the_start(open_program, home, tmp_path):
    """Not even the first file can be made."""
    (tmp_path / "source").mkdir(exist_ok=True)
    (tmp_path / "source" / "somebody-elses-photos").write_bytes(b"x" * 900_000)
    terminal = open_program(program=Disk(home, tmp_path / "source", "900k").program)
    terminal.read(FULL)
    terminal.read("Gør plads på disken, og prøv igen.")
    terminal.quit()
    assert terminal.child.exitstatus == 0


def test_a_paper_that_finds_no_room_is_refused_and_leaves_no_half(run, tmp_path):
    assert run("handouts", "sos", "1", "--out", "ark.pdf").returncode == 0  # the codes are kept from now on
    kept = (tmp_path / "ark.pdf").read_bytes()
    done = run("handouts", "sos", "1", "--out", "ark.pdf", before=NOT_A_BYTE)
    assert (done.returncode, done.stdout) == (2, "")
    assert "ark.pdf kunne ikke skrives: disken er fuld." in done.stderr
    assert (tmp_path / "ark.pdf").read_bytes() == kept
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_demonstration_that_finds_no_room_says_so(open_program):
    terminal = open_program("demo", program=[*NOT_A_BYTE, *PROGRAM])
    terminal.read("Der er ikke plads til det opdigtede holds midlertidige mappe.")
    assert "Noget gik galt" not in terminal.text()
    terminal.child.wait()
    assert terminal.child.exitstatus == 2
