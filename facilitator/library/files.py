"""Getting the bytes of a file, or a problem that names the file and says why not."""

from pathlib import Path

from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.curriculum.problems import Code, Problem
from facilitator.errors import disk_reason
from facilitator.language.words import _
from facilitator.ports.library import Stamp

SUFFIX = ".toml"


def fetch(path: Path, most: int) -> bytes | Problem:
    """The bytes of a file, at most one more than `most`: enough to see that it is too large."""
    try:
        if not path.is_file():
            return _not_a_file(path)
        with path.open("rb") as file:
            return file.read(most + 1)
    except PermissionError:
        hint = _("Ask the owner of the file for leave, or for a copy to put in your own folder.")
        return _problem(
            path, Code.FILE_UNREADABLE, _("You may not read “{name}”.").format(name=path.name), hint
        )
    except OSError as error:
        message = _("“{name}” cannot be read: {reason}.").format(name=path.name, reason=disk_reason(error))
        return _problem(path, Code.FILE_UNREADABLE, message, _("Is the drive or the stick still there?"))


def stamp(path: Path) -> Stamp | None:
    """What changes when the file is saved, also by an editor that puts a new file in its place."""
    try:
        about = path.stat()
    except OSError:
        return None
    return Stamp(about.st_size, about.st_mtime_ns, about.st_ino)


def readable(data: bytes) -> str:
    """The text of a file in whatever encoding it seems to have been saved, for a person to look at."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace").replace("\r\n", "\n")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n")


def is_folder(path: Path) -> bool:
    """Whether the path is a folder that can be reached."""
    try:
        return path.is_dir()
    except OSError:
        return False


def toml_files(folder: Path) -> tuple[Path, ...]:
    """The TOML files that lie directly in a folder, by name; none if the folder cannot be looked into."""
    try:
        found = [
            path
            for path in folder.iterdir()
            if path.suffix.lower() == SUFFIX and not path.name.startswith(".")
        ]
    except OSError:
        return ()
    return tuple(sorted(found))


def no_files(folder: Path) -> Problem:
    """The problem of a folder with nothing to check in it."""
    message = _("There are no {suffix} files in “{name}”.").format(suffix=SUFFIX, name=folder.name)
    return _problem(
        folder, Code.FOLDER_EMPTY, message, _("Name a curriculum file, or the folder that holds it.")
    )


def _not_a_file(path: Path) -> Problem:
    if path.exists():
        message = _("“{name}” is not an ordinary file.").format(name=path.name)
        return _problem(
            path, Code.FILE_UNREADABLE, message, _("Name a curriculum file, or the folder that holds it.")
        )
    message = _("There is no file or folder “{name}”.").format(name=path.name)
    if path.is_symlink():  # the name is there, but what it points to is not
        return _problem(path, Code.FILE_MISSING, message, _("Is the drive or the stick still there?"))
    there = {other.stem: other.name for other in toml_files(path.parent)}
    hint = did_you_mean(there.get(closest(path.stem, there) or ""))
    if not hint and there:
        hint = _("There is: {names}.").format(names=", ".join(there.values()))
    return _problem(path, Code.FILE_MISSING, message, hint)


def _problem(path: Path, code: Code, message: str, hint: str) -> Problem:
    return Problem(str(path), None, None, code.value, "error", message, hint)
