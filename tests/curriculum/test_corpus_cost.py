"""No file takes long or much, however bad it is: measured in one process of its own over the whole corpus."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import facilitator

INVALID = Path(__file__).parents[1] / "curricula" / "invalid"
# Measured: 0.55 s and 67 MB at most, for a file at the limit of 256 KB with as many values as are allowed.
MOST_SECONDS, MOST_BYTES = 1.0, 100_000_000

SCRIPT = """
import json, sys, time, tracemalloc
from pathlib import Path
from facilitator.curriculum.read import read_curriculum, read_deck, read_instrument, read_signposts
from facilitator.curriculum.shared import Shared
costs = {}
for read in (read_deck, read_instrument, read_signposts):
    read(b"titel = 1", "x.toml")  # what is loaded once is not a file's own cost
for path in sorted(Path(sys.argv[1]).glob("*.toml")):
    data = path.read_bytes()
    begun = time.perf_counter()
    read_curriculum(data, path.name, Shared())
    seconds = time.perf_counter() - begun
    tracemalloc.start()
    read_curriculum(data, path.name, Shared())
    costs[path.name] = seconds, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
print(json.dumps(costs))
"""

HARD = {
    "many-mistakes": "\n".join(f"k{n} = ja" for n in range(4_000)),
    "many-unknown-keys": "\n".join(f"k{n} = {n}" for n in range(4_000)),
    "many-empty-sessions": "format = 1\n" + "[[sessions]]\n" * 4_000,
    "many-lists": "a = [\n" + "[1, 2],\n" * 6_000 + "]",
    "many-quotes": '"' * 250_000,
    "many-lines-of-quotes": ('"' * 7_000 + "\n") * 35,
    "many-backslashes": 'a = "' + "\\" * 8_000 + '"\n',
    "many-headings": "".join(f"[a.b{n}]\n" for n in range(4_000)),
    "the-same-heading": "[a]\n" * 60_000,
    "brackets": "[" * 8_000,
    "braces": "x = [" + "{},\n" * 12_000,
    "markup": 'say = ["' + "<b <b " * 1_300 + '"]',
    "stars": 'say = ["""' + "**a" * 2_000 + "\n" + '"""]',
    "digits": 'say = ["""' + ("12 " * 2_600 + "\n") * 30 + '"""]',
    "curly": "a = “" + "x" * 8_000,
    "wrong-values": "authors = [\n" + ("1," * 4_000 + "\n") * 32 + "]\n",
    "empty-cards": "decks = [{ cards = [\n" + ("{}," * 2_600 + "\n") * 32 + "] }]\n",
    "as-many-as-allowed": "decks = [{ cards = [\n"
    + ("{}," * 2_500 + "\n") * 4
    + "] }]\n"
    + "[[signposts]]\n" * 16_000,
    "empty-signposts": "[[signposts]]\n" * 18_000,
    "dots": "\n".join("a." * 7 + f"k{n} = 1" for n in range(2_000)),
}


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, int]]:
    folder = tmp_path_factory.mktemp("hard")
    for path in INVALID.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    for name, text in HARD.items():
        (folder / f"hard-{name}.toml").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=Path(facilitator.__file__).parents[1],
    )
    assert (done.returncode, done.stderr) == (0, "")
    return {name: (seconds, peak) for name, (seconds, peak) in json.loads(done.stdout).items()}


def test_no_file_takes_much_room(costs: dict[str, tuple[float, int]]) -> None:
    assert {name: peak for name, (_seconds, peak) in costs.items() if peak > MOST_BYTES} == {}


def test_no_file_takes_long(costs: dict[str, tuple[float, int]]) -> None:
    assert {name: seconds for name, (seconds, _peak) in costs.items() if seconds > MOST_SECONDS} == {}


def test_all_of_the_corpus_was_measured(costs: dict[str, tuple[float, int]]) -> None:
    assert len(costs) == len(list(INVALID.glob("*.toml"))) + len(HARD)
