"""What several screens are tested with."""

import math
from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock
from own_curricula import MINE, save


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "egne"
    folder.mkdir()
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


@pytest.fixture
def mine(own):
    return save(own / "mit.toml", MINE)


@pytest.fixture
def clock() -> HandClock:
    clock = HandClock()
    clock.patience = math.inf
    return clock


@pytest.fixture
def welcome(tmp_path: Path, clock: HandClock):
    """The first step of the invented group's second evening."""
    return evening_at(tmp_path, "welcome", clock=clock)


@pytest.fixture
def closing_round(tmp_path: Path, clock: HandClock):
    """A round of eight, the last step of the evening."""
    return evening_at(tmp_path, "closing", number=1, clock=clock)
