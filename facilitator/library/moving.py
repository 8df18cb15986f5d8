"""Several files put in their places as one: all of them or none, whatever happens on the way.

The new files are first written to a folder of their own. The list of where they go is what decides: before it
is there, nothing has happened; once it is there, whoever looks next finishes what a crash interrupted.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from facilitator.library.writing import beside, sync_folder

_PREFIX = ".facilitator-moving-"
_LIST = "list.json"


def put_all(home: Path, files: Iterable[tuple[Path, bytes]]) -> None:
    """Put the files in their places, which lie in `home`, over whatever is there."""
    finish_all(home)
    for left in home.glob(f"{_PREFIX}*"):  # interrupted before its list was there: nothing of it has happened
        shutil.rmtree(left, ignore_errors=True)
    stage = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=home))
    try:
        places = []
        for number, (target, data) in enumerate(files):
            beside(stage / str(number), data).replace(stage / str(number))
            places.append(target.relative_to(home).as_posix())
        ready = beside(stage / _LIST, json.dumps(places).encode("ascii"))
    except OSError:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    ready.replace(stage / _LIST)
    sync_folder(stage)
    _finish(home, stage)


def finish_all(home: Path) -> None:
    """Finish what was interrupted in `home`, as far as the disk lets us; what it does not let waits."""
    with suppress(OSError):
        for stage in home.glob(f"{_PREFIX}*"):
            if (stage / _LIST).is_file():
                with suppress(OSError, ValueError):
                    _finish(home, stage)


def _finish(home: Path, stage: Path) -> None:
    for number, place in enumerate(json.loads((stage / _LIST).read_text(encoding="ascii"))):
        target = home / place
        target.resolve().relative_to(home.resolve())  # ValueError where a link leads out of the folder
        target.parent.mkdir(exist_ok=True)
        with suppress(FileNotFoundError):  # moved before the crash, or by somebody who looked meanwhile
            os.replace(stage / str(number), target)  # noqa: PTH105 - the two are one to the eye
            sync_folder(target.parent)
    shutil.rmtree(stage, ignore_errors=True)
