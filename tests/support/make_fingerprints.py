"""Which eight words in a row the source documents hold, as hashes, and which of them stand in a text.

The documents are other people's and are not in this repository. Their fingerprints are: of every eight words in
a row a hash of five bytes, sorted, in one file. From those nobody can read the documents, but a text that has
eight words in common with them is found. With the documents in FOLDER the file is made anew with

    python tests/support/make_fingerprints.py FOLDER

Five bytes: with 45,000 hashes and a million words in curricula/, a chance hit is expected once in 25 such runs.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parents[1] / "curricula_shipped" / "fingerprints.bin"
RUN = 8
BYTES = 5
_WORD = re.compile(r"[^\W_]+")
# A word that a line end has cut in two. Some such hyphens belong to the word, so the documents are read both ways.
_CUT = re.compile(r"-[ \t]*\n\s*(?=[a-zæøåé])")


class Word(NamedTuple):
    """A word and the line it stands in."""

    text: str
    line: int


class Shared(NamedTuple):
    """Words in a row that a text has in common with the documents, and the line where they begin."""

    line: int
    words: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """The words of a text, without case, marks and spaces."""
    lines = enumerate(unicodedata.normalize("NFC", text).lower().split("\n"), 1)
    return [Word(found[0], number) for number, line in lines for found in _WORD.finditer(line)]


def fingerprints(document: str) -> set[bytes]:
    """The hashes of every eight words in a row of a document."""
    return {
        hashed
        for reading in (document, _CUT.sub("", document))
        for hashed in _hashes([word.text for word in words_of(reading)])
    }


def from_folder(folder: Path) -> set[bytes]:
    """The hashes of all documents in a folder."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return {hashed for text in texts for hashed in fingerprints(text)}


def committed() -> set[bytes]:
    """The hashes in the repository."""
    data = FILE.read_bytes()
    return {data[start : start + BYTES] for start in range(0, len(data), BYTES)}


def shared_runs(text: str, known: set[bytes], names: Sequence[str] = ()) -> list[Shared]:
    """Where a text has eight words in a row or more in common; each of `names` counts as one word."""
    words = words_of(text)
    hits = [place for place, hashed in enumerate(_hashes([word.text for word in words])) if hashed in known]
    runs: list[tuple[int, int]] = []
    for hit in hits:
        first = runs.pop()[0] if runs and hit < runs[-1][1] else hit
        runs.append((first, hit + RUN))
    found = [
        Shared(words[first].line, tuple(word.text for word in words[first:last])) for first, last in runs
    ]
    return [shared for shared in found if _counted(shared.words, names) >= RUN]


def _hashes(words: Sequence[str]) -> Iterator[bytes]:
    for place in range(len(words) - RUN + 1):
        yield blake2b(" ".join(words[place : place + RUN]).encode(), digest_size=BYTES).digest()


def _counted(words: Sequence[str], names: Sequence[str]) -> int:
    text = f" {' '.join(words)} "
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(f" {' '.join(word.text for word in words_of(name))} ", " * ")
    return len(text.split())


def main(arguments: Sequence[str]) -> int:
    """Write the fingerprints of the documents in the folder that is named."""
    if len(arguments) != 1 or not any(Path(arguments[0]).glob("*.txt")):
        print("Name the folder with the documents as .txt files.", file=sys.stderr)
        return 2
    found = sorted(from_folder(Path(arguments[0])))
    FILE.write_bytes(b"".join(found))
    print(f"{len(found)} fingerprints in {FILE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
