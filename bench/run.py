"""All measurements in one run, as ratios against a floor measured in the same run.

    python bench/run.py [ROUNDS]

Prints medians of per-round ratios, with the smallest and the largest. Times are for orientation only;
the ratios are what is promised (docs/benchmarks.md).
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from checking import FILES, curricula, measure_check
from journal import EVENTS, measure
from terminal import Terminal

HERE = Path(__file__).parent
PYTHON = sys.executable


def environment(folder: str) -> dict[str, str]:
    """A clean person: an empty data folder, a plain terminal, compiled files."""
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "NO_COLOR"}}
    return env | {
        "FACILITATOR_HOME": folder,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }


def show(what: str, pairs: Sequence[tuple[float, float]], aim: str) -> None:
    """One row: both medians in milliseconds, the ratio with its spread, and the aim."""
    ours, floor = [a for a, _b in pairs], [b for _a, b in pairs]
    ratios = sorted(a / b for a, b in pairs)
    print(
        f"{what:<44} {median(ours) * 1000:8.1f} ms  floor {median(floor) * 1000:7.1f} ms"
        f"  ratio {median(ratios):5.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})  aim {aim}",
        flush=True,
    )


def process_time(command: list[str], env: dict[str, str]) -> float:
    """Seconds a whole process takes."""
    before = time.perf_counter()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - before


def frame_time(command: list[str], env: dict[str, str]) -> float:
    """Seconds until the first full frame."""
    terminal = Terminal(command, env)
    try:
        terminal.settle()
        return terminal.full_frame()
    finally:
        terminal.close()


def key_times(terminal: Terminal, key: bytes, presses: int) -> list[float]:
    """Seconds from key to paint, the lazy first ones left out."""
    for _n in range(5):
        terminal.press(key)
        time.sleep(0.05)
    times = []
    for n in range(presses):
        times.append(terminal.press(key))
        time.sleep(0.02 + 0.04 * (n % 5) / 5)
    return times


def running_session(env: dict[str, str]) -> Terminal:
    """The demonstration's second week, under way."""
    terminal = Terminal([PYTHON, "-m", "facilitator", "demo"], env)
    terminal.settle()
    for key in (b"\r", b"\r", b"\r"):
        terminal.send(key)
    text = "\n".join(terminal.screen())
    if "SIG" not in text.upper():
        raise RuntimeError("the session did not start:\n" + text)
    return terminal


def check_measures(env: dict[str, str], rounds: int) -> None:
    """The check of curriculum files: each against tomllib on the same file, and one from the command line."""
    for kind, pairs in measure_check(FILES if rounds >= 9 else 50).items():
        show(f"check of 40 KB, {kind} ({len(pairs)} files) / tomllib", pairs, "12")
    bare = [PYTHON, "-c", "pass"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "course.toml"
        path.write_bytes(next(data for _kind, data in curricula(1)))
        command = [PYTHON, "-m", "facilitator", "check", str(path)]
        process_time(command, env)  # compiled files
        whole = [(process_time(command, env), process_time(bare, env)) for _n in range(rounds)]
    show("check of one 40 KB file / python -c pass", whole, "under 150 ms")


def main(rounds: int = 9) -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as folder:
        env = environment(folder)
        program = [PYTHON, "-m", "facilitator"]
        empty = [PYTHON, str(HERE / "apps" / "empty.py")]
        small = [PYTHON, str(HERE / "apps" / "small.py")]
        for command in (empty, small, program):
            frame_time(command, env)  # compiled files
        frames = [(frame_time(program, env), frame_time(empty, env)) for _n in range(rounds)]
        show("home screen, first full frame / empty app", frames, "2.3")
        bare = [PYTHON, "-c", "pass"]
        helps = [(process_time([*program, "--help"], env), process_time(bare, env)) for _n in range(rounds)]
        show("--help / python -c pass", helps, "5")
        session, other = running_session(env), Terminal(small, env)
        other.settle()
        pairs = [
            (median(key_times(session, b"+", 40)), median(key_times(other, b"+", 40))) for _n in range(5)
        ]
        session.close()
        other.close()
        show("key to paint p50, running session / small app", pairs, "2")
    check_measures(env, rounds)
    times = measure(rounds)
    print(
        f"replay of {EVENTS} events from the disk          {times['replay'] * 1000:8.1f} ms  aim under 200 ms"
    )
    print(f"one re-planning proposal                     {times['replan'] * 1000:8.3f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
