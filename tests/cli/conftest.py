"""The program run as people run it: a process of its own, on a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import facilitator
from facilitator.cli.main import main

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An environment in which the program sees nothing of the person who runs the tests."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {k: v for k, v in os.environ.items() if k.split("_")[0] not in {"LC", "LANG", "LANGUAGE", "XDG"}}
    return kept | {
        "PYTHONPATH": str(Path(facilitator.__file__).parents[1]),
        "HOME": str(home),
        "USERPROFILE": str(home),
        "FACILITATOR_HOME": str(tmp_path / "data"),
        "FACILITATOR_CURRICULA": str(tmp_path / "own"),
        "FACILITATOR_LANG": "en",
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "100",
    }


@pytest.fixture
def run(surroundings: dict[str, str], tmp_path: Path) -> Run:
    """Runs `facilitator` with arguments; `env` adds to the surroundings."""

    def run_one(
        *args: str, env: dict[str, str] | None = None, **more: object
    ) -> "subprocess.CompletedProcess[str]":
        settings: dict[str, Any] = {
            "stdin": subprocess.DEVNULL,
            "capture_output": True,
            "encoding": "utf-8",
            "timeout": 60,
        } | more
        return subprocess.run(
            [sys.executable, "-m", "facilitator", *args],
            env=surroundings | (env or {}),
            cwd=tmp_path,
            **settings,
        )

    return run_one


@pytest.fixture
def say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Gives the command line arguments in this process, where a process for each would only be slow."""
    monkeypatch.setenv("FACILITATOR_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")

    def say_one(*args: str) -> tuple[int, str, str]:
        code = main(args)
        out, err = capsys.readouterr()
        return code, out, err

    return say_one
