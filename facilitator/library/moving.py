"""Several files put in their places as one: all of them or none, whatever happens on the way.

The new files are first written to a folder of their own. The list of where they go is what decides: before it
is there, nothing has happened; once it is there, whoever looks next finishes what a crash interrupted. The
list says what was in each place and what comes there, so that what a person has written meanwhile stays.
"""

import errno
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from facilitator.library.writing import beside, sync_folder

_PREFIX = ".facilitator-moving-"
_LIST = "list.json"
_LONGEST_LIST = 64 * 1024
# Only what a pack brings: a folder from somebody else must not get at the numbers of the safety sheet.
_PLACE = re.compile(r"(?:(?:decks|instruments|fillings)/)?[^/\\:\x00-\x1f]+\.toml")

# Where a file goes, the sum of what was there ("" for nothing), the sum of what comes.
_Step = tuple[str, str, str]


def put_all(home: Path, files: Iterable[tuple[Path, bytes]]) -> None:
    """Put the files in their places, which lie in `home`, over whatever is there; `OSError` leaves all as it was."""
    finish_all(home)
    for left in _stages(home):
        if (left / _LIST).exists():
            raise OSError(errno.EBUSY, "an earlier move is not finished")
        shutil.rmtree(
            left, ignore_errors=True
        )  # interrupted before its list was there: nothing of it has happened
    stage = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=home))
    steps: list[_Step] = []
    before: list[bytes | None] = []
    try:
        for number, (target, data) in enumerate(files):
            beside(stage / str(number), data).replace(stage / str(number))
            before.append(_bytes(target))
            steps.append((target.relative_to(home).as_posix(), _sum(before[-1]), _sum(data)))
        ready = beside(stage / _LIST, json.dumps(steps).encode("ascii"))
    except OSError:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    ready.replace(stage / _LIST)
    sync_folder(stage)
    try:
        for number, step in enumerate(steps):
            _move(home, stage / str(number), step)
    except OSError:
        _take_back(home, steps, before)
        shutil.rmtree(stage, ignore_errors=True)
        raise
    shutil.rmtree(stage, ignore_errors=True)


def finish_all(home: Path) -> None:
    """Finish what was interrupted in `home`, as far as the disk lets us; what it does not let waits.

    A folder that is none of ours, or whose list is not as we write it, is left alone.
    """
    with suppress(OSError):
        for stage in _stages(home):
            steps = _listed(stage / _LIST)
            if not steps:
                continue
            with suppress(OSError):
                for number, step in enumerate(steps):
                    if _sum(_bytes(home / step[0])) == step[1]:  # else moved already, or newer than the move
                        _move(home, stage / str(number), step)
                shutil.rmtree(stage, ignore_errors=True)


def _stages(home: Path) -> Iterator[Path]:
    return (path for path in home.glob(f"{_PREFIX}*") if path.is_dir() and not path.is_symlink())


def _listed(path: Path) -> list[_Step]:
    """The steps of a list as we write it; none for any other."""
    with suppress(OSError, ValueError, RecursionError):
        with path.open("rb") as file:
            found = json.loads(file.read(_LONGEST_LIST))
        steps = [(str(to), str(was), str(comes)) for to, was, comes in _triples(found)]
        if all(_PLACE.fullmatch(to) for to, _was, _comes in steps):
            return steps
    return []


def _triples(found: object) -> list[list[object]]:
    rows = found if isinstance(found, list) else []
    return rows if all(isinstance(row, list) and len(row) == 3 for row in rows) else []


def _move(home: Path, staged: Path, step: _Step) -> None:
    target = home / step[0]
    if not target.resolve().is_relative_to(home.resolve()) or staged.is_symlink():
        raise OSError(errno.EPERM, "a link leads out of the folder")
    if _sum(_bytes(staged)) != step[2]:
        raise OSError(errno.EIO, "what was to be moved is not there")
    target.parent.mkdir(exist_ok=True)
    os.replace(staged, target)  # noqa: PTH105 - the two are one to the eye
    sync_folder(target.parent)


def _take_back(home: Path, steps: list[_Step], before: list[bytes | None]) -> None:
    """Put back what was there, wherever the new file has come."""
    for (to, _was, comes), data in zip(steps, before, strict=True):
        target = home / to
        with suppress(OSError):
            if _sum(_bytes(target)) != comes:
                continue
            if data is None:
                target.unlink()
            else:
                beside(target, data).replace(target)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _sum(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()
