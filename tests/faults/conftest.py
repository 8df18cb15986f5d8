"""The real program where something is wrong: whatever happens, no traceback, and no fault of ours in the log."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import facilitator

if TYPE_CHECKING:
    from real_terminal import RealTerminal

Done = subprocess.CompletedProcess[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder, which is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def surroundings(tmp_path: Path, home: Path) -> dict[str, str]:
    """An environment without the person who runs the tests; its language is unknown, so that it is Danish."""
    own = ("LC_", "LANG", "XDG_", "FACILITATOR", "PYTHONIO", "PYTHONUTF8", "NO_COLOR", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return kept | {
        "PYTHONPATH": str(Path(facilitator.__file__).parents[1]),
        "HOME": str(tmp_path / "person"),
        "FACILITATOR_HOME": str(home),
        "FACILITATOR_CURRICULA": str(tmp_path / "own"),
    }


@pytest.fixture
def run(surroundings: dict[str, str], tmp_path: Path) -> Callable[..., Done]:
    """Runs `facilitator` with arguments; `env` adds to the surroundings."""

    def run_one(*words: str, env: dict[str, str] | None = None, before: tuple[str, ...] = ()) -> Done:
        done = subprocess.run(
            [*before, sys.executable, "-m", "facilitator", *words],
            env=surroundings | {"COLUMNS": "100"} | (env or {}),
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run_one


@pytest.fixture
def open_program(surroundings: dict[str, str], home: Path) -> Iterator[Callable[..., "RealTerminal"]]:
    """Opens the program in a real terminal; when the test is over nothing may have gone wrong in it."""
    from real_terminal import RealTerminal

    opened: list[RealTerminal] = []

    def open_one(
        *words: str, at: Path = home, env: dict[str, str] | None = None, **more: object
    ) -> RealTerminal:
        # Set to nothing, so that what the tests' own surroundings hold does not come in by the back door.
        quiet = dict.fromkeys(("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "FACILITATOR_LANG"), "")
        kept = {name: value for name, value in surroundings.items() if name != "FACILITATOR_HOME"}
        terminal = RealTerminal(at, *words, env=kept | quiet | (env or {}), **more)  # type: ignore[arg-type]
        opened.append(terminal)
        return terminal

    yield open_one
    for terminal in opened:
        if terminal.child.isalive():
            terminal.kill()
        assert b"Traceback" not in terminal.raw
        assert not (terminal.home / "log").exists(), (terminal.home / "log" / "facilitator.log").read_text()
