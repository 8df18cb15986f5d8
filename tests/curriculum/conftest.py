"""The corpus, and small files made of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.curriculum.problems import Problem
from facilitator.curriculum.read import read_curriculum, read_deck, read_instrument
from facilitator.curriculum.shared import Shared

CORPUS = Path(__file__).parents[1] / "curricula"


@pytest.fixture(scope="session")
def valid() -> Path:
    """The folder of files without a fault."""
    return CORPUS / "valid"


@pytest.fixture(scope="session")
def shared(valid: Path) -> Shared:
    """The deck and the instrument that lie beside the valid files."""
    deck = read_deck((valid / "decks" / "kort.toml").read_bytes(), "kort.toml").model
    instrument = read_instrument((valid / "instruments" / "tjek.toml").read_bytes(), "tjek.toml").model
    assert deck
    assert instrument
    return Shared({deck.id: deck}, {instrument.id: instrument})


Edited = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def edited(valid: Path, shared: Shared) -> Edited:
    """The problems of a valid curriculum after some replacements, each of the first occurrence."""
    text = (valid / "aften.toml").read_text(encoding="utf-8")

    def problems(*replacements: tuple[str, str]) -> tuple[Problem, ...]:
        changed = text
        for old, new in replacements:
            assert old in changed
            changed = changed.replace(old, new, 1)
        return read_curriculum(changed.encode(), "aften.toml", shared).problems

    return problems
