"""`DocumentsDrawer`: files in the person's own folder, whole or not at all, and their viewer."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata
from itertools import count
from pathlib import Path

from facilitator.errors import CannotStore, disk_reason
from facilitator.language.words import _

_LONGEST = 150  # bytes of a name; file systems take 255, and a number and a suffix are added
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def safe_name(name: str) -> str:
    """`name` as a file name that every system takes: never a path, never a device of Windows."""
    seen = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) not in _UNSEEN)
    stem, dot, suffix = _NOT_IN_NAMES.sub("-", seen).strip(" .").rpartition(".")
    if not stem or len(suffix) > 5 or " " in suffix:
        stem, dot, suffix = stem + dot + suffix, "", ""
    stem = stem.encode()[:_LONGEST].decode(errors="ignore").strip(" .") or _("file")
    if _DEVICES.match(stem):
        stem = f"_{stem}"
    return stem + dot + suffix


class DocumentsDrawer:
    """Writes to `folder`, which is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, name: str, data: bytes) -> str:
        """Keep `data` under a name made safe from `name`; never overwrites, gives the path."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _cannot(self._folder, error) from error
        return self.write(str(_free(self._folder / safe_name(name))), data)

    def write(self, path: str, data: bytes) -> str:
        """Write to just that path, whole or not at all; `CannotStore` if it cannot be."""
        target = Path(path).absolute()
        try:
            # Beside the target, so that the last move stays on one disk and cannot be half done.
            handle, name = tempfile.mkstemp(prefix=".facilitator-", dir=target.parent)
        except OSError as error:
            raise _cannot(target, error) from error
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except OSError as error:
            Path(name).unlink(missing_ok=True)
            raise _cannot(target, error) from error
        return str(target)

    def show(self, path: str) -> bool:
        """Open the file in the person's own viewer; False where none could be started."""
        target = str(Path(path).absolute())  # never begins with a dash, so it is no option
        if sys.platform == "win32":
            try:
                os.startfile(target)  # noqa: S606 - the system's own opener, one absolute path
            except OSError:
                return False
            return True
        return _started([_viewer(), target])

    def edit(self, path: str) -> bool:
        """Open a text file in the person's own editor; False where none could be started."""
        target = str(Path(path).absolute())
        if sys.platform == "win32":  # where nothing has been chosen for such files, Notepad is there
            return self.show(path) or _started(["notepad.exe", target])
        return _started([_viewer(), *(["-t"] if sys.platform == "darwin" else []), target])


def _free(wanted: Path) -> Path:
    """`wanted`, or the first of "name (2).pdf", "name (3).pdf" ... that is not there."""
    if not os.path.lexists(wanted):
        return wanted
    numbered = (wanted.with_name(f"{wanted.stem} ({n}){wanted.suffix}") for n in count(2))
    return next(path for path in numbered if not os.path.lexists(path))


def _started(command: list[str]) -> bool:
    if not command[0]:
        return False
    quiet = subprocess.DEVNULL
    try:
        started = subprocess.Popen(  # noqa: S603 - the system's own opener, one absolute path, no shell
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    threading.Thread(target=started.wait, daemon=True).start()  # or it stays behind as a zombie
    return True


def _viewer() -> str:
    if sys.platform == "darwin":
        return shutil.which("open") or ""
    on_a_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return (shutil.which("xdg-open") or "") if on_a_screen else ""


def _cannot(path: Path, error: OSError) -> CannotStore:
    return CannotStore(
        _("{path} could not be written: {reason}.").format(path=path, reason=disk_reason(error)),
        _("Close the file if it is open, free some space, or choose another folder."),
    )
