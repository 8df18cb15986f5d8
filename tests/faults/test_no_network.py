"""A port that is taken, and no network at all: said in words, and the evening goes on with paper."""

import re
import signal
import socket
import subprocess
import sys
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from evening_at import evening_at
from own_world import NETWORK, needs, without_network
from real_terminal import PROGRAM
from screen_play import demo_house

USUAL = (8080, 8000, 8088)
NO_NETWORK = "Computeren er ikke på noget netværk, så telefonerne kan ikke nå den."
PAPER = "lad folk svare på papir"

# Inside a network of its own, so that no other test gets in the way: the ports are taken, then the program
# begins in the same process. Loopback gets an address that the program counts as one of a network.
PORTS_TAKEN = """
import fcntl, os, socket, struct, sys
with socket.socket() as any_socket:
    address = struct.pack("16sHH4s16x", b"lo:1", socket.AF_INET, 0, bytes([10, 9, 8, 7]))
    fcntl.ioctl(any_socket, 0x8916, address)  # what `ip address add` does
for port in sys.argv[1:4]:
    taken = socket.create_server(("0.0.0.0", int(port)))
    os.set_inheritable(taken.detach(), True)
os.execv(sys.executable, [sys.executable, *sys.argv[4:]])
"""

# Inside a network of its own: loopback is put up, the round is held, and a phone answers on loopback.
ON_LOOPBACK = """
import fcntl, re, socket, struct, subprocess, sys
from urllib.parse import urlencode
from urllib.request import urlopen
with socket.socket() as any_socket:  # what `ip link set lo up` does
    fcntl.ioctl(any_socket, 0x8914, struct.pack("16sH22x", b"lo", 1))
command = [sys.executable, "-m", "facilitator", "feedback", "sos", "1", "--expect", "1"]
with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as round_:
    address, code = (round_.stdout.readline().strip() for _line in range(2))
    page = urlopen(f"{address}/s/{code}").read().decode()
    fields = dict.fromkeys(re.findall(r'name="([^"]+)"', page), "3")
    urlopen(f"{address}/s/{code}", urlencode(fields).encode()).read()
    print(address, round_.stdout.read())
"""


def test_the_port_that_was_asked_for_is_in_use(run):
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = run("feedback", "sos", "1", "--expect", "3", "--port", port)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Port {port} bruges af et andet program." in done.stderr
    assert "vælg en anden port" in done.stderr


@needs(NETWORK)
def test_where_the_usual_ports_are_in_use_the_screen_takes_another(open_program, home):
    evening_at(home, "feedback", number=1)
    taken = without_network((sys.executable, "-c", PORTS_TAKEN, *map(str, USUAL), *PROGRAM[1:]))
    terminal = open_program(program=taken)
    evening.take_up(terminal)
    address, codes = evening.open_feedback(terminal)
    assert address.startswith("http://10.9.8.7:")
    assert int(address.rpartition(":")[2]) not in USUAL
    assert len(codes) >= 8
    terminal.press("esc")
    terminal.see(evening.RUNNING)


@needs(NETWORK)
def test_doctor_says_that_there_is_no_network_and_what_to_do(run):
    done = run("doctor", before=tuple(without_network(())))
    assert done.returncode == 1
    assert NO_NETWORK in done.stdout
    assert PAPER in done.stdout


@needs(NETWORK)
def test_a_round_without_the_screen_says_that_phones_cannot_come_in(surroundings, tmp_path):
    """Loopback is down too, so nobody can answer; Ctrl-C leaves the round for later."""
    command = without_network((*PROGRAM, "feedback", "sos", "1", "--expect", "3"))
    pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, env=surroundings, cwd=tmp_path, encoding="utf-8", **pipes) as round_:
        said = ""
        while "0 af 3 har svaret" not in said:
            said += round_.stderr.readline() or pytest.fail(said)
        round_.send_signal(signal.SIGINT)
        out, last = round_.communicate(timeout=20)
    assert round_.returncode == 130
    assert NO_NETWORK in said
    assert len(re.findall(r"(?m)^[A-Z2-9]{4}-[A-Z2-9]{4}$", out)) == 6
    assert "Den samme kommando tager den op igen." in last
    assert "Traceback" not in said + last


@needs(NETWORK)
def test_with_loopback_alone_a_round_can_be_held_on_the_laptop_itself(surroundings, tmp_path):
    done = subprocess.run(
        without_network((sys.executable, "-c", ON_LOOPBACK)),
        env=surroundings,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert NO_NETWORK in done.stderr
    assert "1 af 1 har svaret" in done.stderr
    assert re.match(r"http://127\.0\.0\.1:\d+ ", done.stdout)


@needs(NETWORK)
def test_the_feedback_screen_speaks_of_paper_and_the_evening_goes_on(open_program, home):
    evening_at(home, "feedback", number=1)
    terminal = open_program(program=without_network())
    evening.take_up(terminal)
    terminal.press("f")
    terminal.see("Åbn for svar")
    terminal.press("enter")
    terminal.see("(?s)0 af 8 har svaret.*Luk og vis +Papirsvar")
    left = " ".join(line[:38].strip() for line in terminal.text().splitlines())
    assert NO_NETWORK in " ".join(left.split())
    assert PAPER in " ".join(left.split())
    assert re.search(r"gå til http://127\.0\.0\.1:\d+ i dens browser", " ".join(left.split()))
    assert terminal.text().count("http://") == 1
    assert "Scan koden" not in terminal.text()
    terminal.press("a")
    assert "0 af 8 har svaret" in terminal.text()
    terminal.press("esc")
    terminal.see(evening.RUNNING)
    terminal.press("n")
    terminal.see("(?m)^ Slutrunde")


@needs(NETWORK)
def test_the_look_round_before_the_evening_says_it_too(open_program, home):
    demo_house(home)
    terminal = open_program(program=without_network(), rows=70)
    terminal.see("Forbered")
    terminal.press("enter")
    terminal.see("Computeren er ikke på noget netværk")
    terminal.read(PAPER)
