"""How long `check` takes: many curricula of 40 KB against bare tomllib, and one from the command line.

The files are a shipped curriculum of 34 KB, each with an id of its own and filled up with remarks. Every tenth has a mistake of writing, every tenth a wrong value, and every tenth minutes that do not
add up: what a person meets while writing.
"""

import time
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from facilitator.curriculum.read import read_curriculum, read_deck, read_instrument
from facilitator.curriculum.shared import Shared

CURRICULA = Path(__file__).parents[1] / "curricula"
SIZE = 40_000
FILES = 1_000


def curricula(count: int = FILES) -> Iterator[tuple[str, bytes]]:
    """Files of 40 KB, each with a name for what is wrong with it; "" is nothing."""
    whole = (CURRICULA / "paaroerendegruppe.toml").read_text(encoding="utf-8")
    for number in range(count):
        row = "# " + f"fyld {number} " * 12 + "\n"
        filled = whole + "\n" + row * max(0, (SIZE - len(whole.encode())) // len(row.encode()))
        kind, changed = _changed(filled, number % 10)
        yield kind, changed.replace('id = "', f'id = "n{number}-', 1).encode()


def _changed(text: str, case: int) -> tuple[str, str]:
    if case == 1:
        return "writing", text.replace('licence = "', "licence = “", 1)
    if case == 2:
        return "value", text.replace("leaders = ", "leaders = 1", 1)
    if case == 3:
        return "minutes", text.replace("\nminutes = 10\n", "\nminutes = 11\n", 1)
    return "", text


def measure_check(count: int = FILES) -> dict[str, list[tuple[float, float]]]:
    """For each kind of file the seconds of our check and of tomllib, file by file in turn."""
    shared = _shared()
    pairs: dict[str, list[tuple[float, float]]] = {}
    read_curriculum(b"x = ", "warm.toml", shared)  # both parsers loaded
    for kind, data in curricula(count):
        begun = time.perf_counter()
        read_curriculum(data, "bench.toml", shared)
        ours = time.perf_counter()
        with suppress(tomllib.TOMLDecodeError):
            tomllib.loads(data.decode())
        floor = time.perf_counter()
        if kind != "writing":  # bare tomllib stops at the first mistake
            pairs.setdefault(kind or "sound", []).append((ours - begun, floor - ours))
    return pairs


def _shared() -> Shared:
    deck = read_deck((CURRICULA / "decks" / "sos-samtalekort.toml").read_bytes(), "deck").model
    instrument = read_instrument((CURRICULA / "instruments" / "moede-tjek.toml").read_bytes(), "items").model
    if deck is None or instrument is None:
        raise RuntimeError("the shipped files must be sound")
    return Shared({deck.id: deck}, {instrument.id: instrument})
