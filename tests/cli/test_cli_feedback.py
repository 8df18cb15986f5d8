"""A round of feedback without the screen, answered over real HTTP."""

import json
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

VALID = Path(__file__).parents[1] / "curricula" / "valid"
ANSWER = {"sagt": "4", "lyttet": "5", "emnet": "3", "proeve": "4", "en-ting": "Kaffen var god"}


class Round:
    """The command while it runs."""

    def __init__(self, env, cwd, *args):
        command = [sys.executable, "-m", "facilitator", "feedback", "sos", "1", *args]
        pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        self.process = subprocess.Popen(command, env=env, cwd=cwd, encoding="utf-8", **pipes)

    def lines(self, stream, until):
        read: list[str] = []
        while not read or until not in read[-1]:
            line = stream.readline()
            assert line, f"ended early: {read} {self.end()}"
            read.append(line.rstrip("\n"))
        return read

    def answer(self, address, code):
        with urlopen(f"{address}/s/{code.replace('-', '')}", urlencode(ANSWER).encode(), timeout=10) as page:
            assert page.status == 200

    def end(self, typed=None):
        out, err = self.process.communicate(typed, timeout=20)
        return self.process.returncode, out, err


@pytest.fixture
def hold(surroundings, tmp_path):
    """Starts rounds and ends those that a failing test leaves behind."""
    with ExitStack() as stack:

        def start(*args):
            round_ = Round(surroundings, tmp_path, *args)
            stack.enter_context(round_.process)
            stack.callback(round_.process.kill)
            return round_

        yield start


def split(lines):
    """The address to use and the codes, of the lines before the round is under way."""
    addresses = [line for line in lines if line.startswith("http://")]
    return addresses[0], [line for line in lines if len(line) == 9 and line[4] == "-"]


def opened_as_text(round_, codes):
    lines = ["http://"]
    while len(split(lines)[1]) < codes:
        lines += round_.lines(round_.process.stdout, "")
    return split(lines[1:])


def test_a_round_that_all_answer_closes_and_shows_what_may_be_shown(hold):
    """Also the last phone gets to see that its answer has come in, though the round then closes by itself."""
    round_ = hold("--expect", "5")
    address, codes = opened_as_text(round_, 8)
    for code in codes[:5]:
        round_.answer(address, code)
    code, out, err = round_.end()
    assert code == 0
    assert "5 of 5 answered" in err
    assert "5 people answered." in out
    assert "Blev der lyttet til dig?" in out
    assert "Hele tiden" in out
    assert "Kaffen" not in out  # five answers are too few for free text


def test_enter_closes_it_and_too_few_show_nothing(hold):
    round_ = hold("--expect", "5")
    address, codes = opened_as_text(round_, 8)
    round_.answer(address, codes[0])
    round_.lines(round_.process.stderr, "1 of 5")
    code, out, _err = round_.end("\n")
    assert code == 0
    assert "1 person answered." in out
    assert "fewer than 5 answers nothing is shown" in out
    assert "lyttet" not in out


def test_for_a_machine_stdout_holds_the_release_alone(hold):
    round_ = hold("--expect", "5", "--format", "json")
    address, codes = split(round_.lines(round_.process.stderr, "0 of 5"))
    for code in codes[:5]:
        round_.answer(address, code)
    code, out, _err = round_.end("\n")
    release = json.loads(out)
    assert code == 0
    assert (release["answered"], release["shown"], release["texts"]) == (5, True, [])
    assert [figure["nearest"] for figure in release["figures"]][1] == "Det meste af tiden – Hele tiden"


def test_without_anything_to_type_on_only_the_answers_close_it(hold):
    """A round started by another program must not close because there is no keyboard."""
    round_ = hold("--expect", "1")
    address, codes = opened_as_text(round_, 4)
    round_.process.stdin.close()
    round_.lines(round_.process.stderr, "0 of 1")
    with pytest.raises(subprocess.TimeoutExpired):
        round_.process.wait(0.5)
    round_.answer(address, codes[0])
    assert round_.process.wait(20) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that a test could send as Ctrl-C")
def test_ctrl_c_leaves_the_round_open_and_the_same_command_takes_it_up_again(hold):
    first = hold("--expect", "5")
    address, codes = opened_as_text(first, 8)
    first.answer(address, codes[0])
    first.lines(first.process.stderr, "1 of 5")
    first.process.send_signal(signal.SIGINT)
    code, _out, err = first.end()
    assert code == 130
    assert "The round stays open." in err
    assert "Traceback" not in err
    second = hold("--expect", "6")
    assert opened_as_text(second, 8)[1] == codes
    told = second.lines(second.process.stderr, "1 of 5")
    assert any("opened earlier, for 5" in line for line in told)


def test_the_slips_that_were_printed_answer_the_round_and_the_next_time_there_are_new_ones(hold, run):
    assert run("handouts", "sos", "tema-1", "--out", "a.pdf", "--people", "3").returncode == 0
    first = hold("--expect", "3")
    _address, codes = opened_as_text(first, 6)
    assert first.end("\n")[0] == 0
    second = hold("--expect", "3")
    _address, others = opened_as_text(second, 6)
    assert set(codes).isdisjoint(others)
    assert second.end("\n")[0] == 0


def test_a_port_in_use_is_a_sentence(run):
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = run("feedback", "sos", "1", "--expect", "3", "--port", port)
    assert done.returncode == 2
    assert f"Port {port} is in use" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_session_that_asks_nothing_is_refused(run, tmp_path):
    assert run("new", "own-course").returncode == 0
    text = (tmp_path / "own-course.toml").read_text(encoding="utf-8")
    text = text.replace('kind = "feedback"', 'kind = "reflection"').replace('instrument = "my-questions"', "")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own-course.toml").write_text(text, encoding="utf-8")
    done = run("feedback", "own-course", "1", "--expect", "3")
    assert done.returncode == 2
    assert "asks for no feedback" in done.stderr


def test_a_round_without_its_words_is_refused_in_plain_words(run, tmp_path):
    shutil.copytree(VALID / "words", tmp_path / "own")
    done = run("feedback", "andres-ord", "2", "--expect", "6")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“Tre spørgsmål” has no questions yet" in done.stderr
    assert f"in the file {tmp_path / 'own' / 'instruments' / 'rammeskema.toml'}." in done.stderr
    assert len(done.stderr.splitlines()) == 2
