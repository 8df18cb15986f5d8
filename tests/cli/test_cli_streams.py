"""Consoles that cannot show our letters, readers that go, Ctrl-C, a full disk, and a fault of our own."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli.streams import folded
from facilitator.language.steering import harmless

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither this device nor this signal")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short", "short"),
        ("", ""),
        (
            "one two three four five six seven eight",
            "one two three four five six\nseven eight",
        ),
        (
            "   - one two three four five six seven",
            "   - one two three four five\n     six seven",
        ),
        ("id    one two three four five six", "id    one two three four five\n      six"),
        ("a\n1. one two three four five six seven", "a\n1. one two three four five six\n   seven"),
        (
            "See them all with: facilitator check a/very/long/path/to/a.toml",
            "See them all with:\n  facilitator check a/very/long/path/to/a.toml",
        ),
        ("x" * 40, "x" * 40),
    ],
)
def test_a_line_is_folded_between_words_and_a_command_stays_whole(text, shown):
    assert folded(text, 30) == shown


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850"])
def test_a_console_of_another_encoding_gets_what_it_can_show(run, encoding):
    done = run("show", "sos", "1", "--lang", "da", env={"PYTHONIOENCODING": encoding}, encoding=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("Velkommen og åbningsrunde" in done.stdout) == (encoding != "ascii")


def test_json_is_the_same_on_every_console(run):
    plain, wide = (run("list", "--format", "json", env={"PYTHONIOENCODING": e}) for e in ("ascii", "utf-8"))
    assert plain.stdout == wide.stdout
    assert plain.stdout.isascii()


@POSIX
def test_a_reader_that_has_had_enough_is_no_fault(surroundings):
    command = f'"{sys.executable}" -m facilitator show sos 1 | head -n 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], env=surroundings, capture_output=True, encoding="utf-8")
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in {"0", "141"}


@POSIX
def test_a_closed_pipe_is_quiet(surroundings):
    command = [sys.executable, "-m", "facilitator", "list"]
    with subprocess.Popen(
        command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 141


@POSIX
def test_a_full_disk_is_a_sentence(run):
    with Path("/dev/full").open("w") as full:
        done = run("list", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith("The output could not be written.")


@POSIX
def test_no_streams_at_all_is_survived(surroundings):
    command = f'"{sys.executable}" -m facilitator list <&- >&- 2>&-'
    assert subprocess.run(["bash", "-c", command], env=surroundings).returncode in {0, 2}


@POSIX
def test_an_argument_that_is_no_text_is_survived(run):
    done = run(b"show", b"\xff\xfe")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


FAULT = """
import sys
from facilitator.cli import programmes
def list_all(args):
    raise RuntimeError("Anne is sad")
programmes.list_all = list_all
from facilitator.cli.main import main
sys.exit(main(["list", *sys.argv[1:]]))
"""


@pytest.mark.parametrize(("language", "said"), [("en", "Something went wrong"), ("da", "Noget gik galt")])
def test_a_fault_of_ours_is_a_sentence_and_its_place_is_in_the_log(surroundings, tmp_path, language, said):
    command = [sys.executable, "-c", FAULT, "--lang", language]
    done = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8")
    log = tmp_path / "data" / "log" / "facilitator.log"
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert str(log) in done.stderr
    assert len(done.stderr.splitlines()) == 2
    noted = log.read_text(encoding="utf-8")
    assert "list_all" in noted
    assert "RuntimeError" in noted
    assert "Anne" not in noted


def test_where_no_log_can_be_kept_the_sentence_still_comes(surroundings, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FAULT], env=surroundings, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert done.stderr.startswith("Something went wrong")
    assert len(done.stderr.splitlines()) == 1


def test_what_steers_a_terminal_is_not_let_through():
    steering = "".join(
        map(chr, [*range(9), *range(11, 32), *range(127, 160), 0x200E, 0x202E, 0x2066, 0x2069])
    )
    assert set(harmless(steering)) == {"\N{REPLACEMENT CHARACTER}"}
    plain = "Søren sagde: »Åh«\n\t– og så … 😀 e\u0301"
    assert harmless(plain) == plain
