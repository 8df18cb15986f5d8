"""Unknown languages, odd encodings, no colour, no keyboard: it starts in Danish and never in a traceback."""

import signal
import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

from typing import Any

import sos_evening as evening
from evening_at import evening_at
from real_terminal import PROGRAM

NO_KEYBOARD = ("sh", "-c", 'exec "$@" <&-', "sh")
COMMANDS = [
    ("list",),
    ("check",),
    ("show", "sos", "1"),
    ("info",),
    ("doctor",),
    ("schema",),
    ("new", "eget.toml"),
    ("cards", "sos-samtalekort", "--out", "kort.pdf"),
]


@pytest.mark.parametrize(
    "surrounding",
    [
        {"LANG": "xx_YY.UTF-8"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "klingon@euro"},
    ],
    ids=" ".join,
)
def test_in_an_unknown_locale_the_program_opens_in_danish(open_program, run, surrounding):
    terminal = open_program(env=surrounding)
    terminal.see("(?s)Velkommen.*Lav dit f.rste hold.*ctrl\\+q Afslut")
    terminal.quit()
    assert terminal.child.exitstatus == 0
    done = run("show", "sos", "1", env=surrounding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "120 minutter" in done.stdout


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_of_another_encoding_gets_what_it_can_show(surroundings, tmp_path, words, encoding):
    done = subprocess.run(
        [sys.executable, "-m", "facilitator", *words],
        env=surroundings | {"PYTHONIOENCODING": encoding},
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    said = (done.stdout + done.stderr).decode(encoding)
    assert done.returncode in {0, 1}
    assert "Traceback" not in said
    if words == ("list",):
        assert ("pårørende" if encoding != "ascii" else "p?r?rende") in said


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_without_a_keyboard_every_command_does_its_work(surroundings, tmp_path, words):
    """Standard input is not empty but closed, as where another program started this one."""
    command = [*NO_KEYBOARD, *PROGRAM, *words]
    done = subprocess.run(command, env=surroundings, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode in {0, 1}
    assert done.stdout or done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_without_a_keyboard_a_round_waits_for_its_answers(surroundings, tmp_path):
    command = [*NO_KEYBOARD, *PROGRAM, "feedback", "sos", "1", "--expect", "3"]
    pipes: dict[str, Any] = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, env=surroundings, cwd=tmp_path, encoding="utf-8", **pipes) as round_:
        said = ""
        while "0 af 3 har svaret" not in said:
            said += round_.stderr.readline() or pytest.fail(said)
        with pytest.raises(subprocess.TimeoutExpired):
            round_.wait(0.5)
        round_.send_signal(signal.SIGINT)
        _out, last = round_.communicate(timeout=20)
    assert round_.returncode == 130
    assert "Traceback" not in said + last


@pytest.mark.parametrize("words", [(), ("demo",)], ids=["the program", "demo"])
def test_the_program_itself_asks_for_a_terminal(run, words):
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Programmet skal åbnes i et terminalvindue." in done.stderr


@pytest.mark.parametrize(
    "surrounding", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "dumb", "NO_COLOR": "1"}]
)
def test_without_colour_no_command_writes_any(run, surrounding):
    for words in (("list",), ("check",), ("--help",)):
        done = run(*words, env=surrounding)
        assert done.returncode == 0
        assert "\x1b" not in done.stdout + done.stderr


def test_an_evening_led_where_the_locale_is_unknown_keeps_its_danish_letters(open_program, home):
    evening_at(home, "talk", number=1)
    terminal = open_program(env={"LC_ALL": "xx_YY"})
    evening.take_up(terminal)
    terminal.press("p", "8")
    terminal.see("Plan til næste gang: Åse")
    terminal.type("Gå en tur på heden, æøå")
    terminal.press("\x13")
    terminal.see("plan lavet")
    assert [plan.what for plan in evening.Witness(home).state().plans] == ["Gå en tur på heden, æøå"]
