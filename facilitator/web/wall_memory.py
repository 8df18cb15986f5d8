"""`WallFile`: where the wall of the evening is, in one small file that only its owner reads."""

import json
import os
import re
from pathlib import Path

from facilitator.ports.wall import Place

_SECRET = re.compile(r"[\w-]{8,64}", re.ASCII)


class WallFile:
    """Keeps the place in the file at `path`. A place that cannot be kept is only not found again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, evening: str) -> Place | None:
        """Where that evening's wall was; None where it had none, or where the file is not ours."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            place = Place(int(kept["port"]), str(kept["secret"]))
            known = kept["evening"] == evening and 0 < place.port < 65536 and _SECRET.fullmatch(place.secret)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return place if known else None

    def remember(self, evening: str, place: Place) -> None:
        """Keep the place, for that evening only."""
        kept = json.dumps({"evening": evening, **place._asdict()})
        try:
            self._path.unlink(missing_ok=True)
            made = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(made, "w", encoding="utf-8") as file:
                file.write(kept)
        except OSError:
            return

    def forget(self) -> None:
        """Keep no place."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return


class NoMemory:
    """For evenings of which nothing is kept."""

    def recall(self, _evening: str) -> Place | None:
        """Nothing."""
        return None

    def remember(self, _evening: str, _place: Place) -> None:
        """Nothing is kept."""

    def forget(self) -> None:
        """There is nothing to forget."""
