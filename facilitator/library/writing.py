"""Writing one file so that a crash leaves the old one or the new one, never half of either."""

import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def beside(target: Path, data: bytes) -> Path:
    """A new file next to `target` that holds `data`, safe on the disk, to be moved there in one step."""
    made = target.with_name(f".facilitator-{secrets.token_hex(8)}")
    try:
        _write_new(made, data)
    except OSError:
        made.unlink(missing_ok=True)
        raise
    return made


def create(target: Path, data: bytes) -> None:
    """Make the file; `FileExistsError` where there is one, which is left as it is."""
    made = beside(target, data)
    try:
        try:
            os.link(made, target)  # the only way to move a file that never goes over another
        except FileExistsError:
            raise
        except OSError:  # a disk without links, such as most sticks
            _write_whole(target, data)
    finally:
        made.unlink(missing_ok=True)
    sync_folder(target.parent)


def replace(target: Path, data: bytes) -> None:
    """Put `data` in place of what the file holds; a link goes on leading to it, and its rights stay."""
    target = target.resolve()
    made = beside(target, data)
    try:
        shutil.copymode(target, made)
        made.replace(target)
    except OSError:
        made.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def read_only(path: Path) -> bool:
    """Whether the file is there and is not to be written, though the folder would let another take its place."""
    try:
        return not path.stat().st_mode & _WRITABLE or not os.access(path, os.W_OK)
    except OSError:  # it is not there
        return False


def sync_folder(folder: Path) -> None:
    """Let a move in the folder survive a power cut, where the system can be asked for that."""
    with suppress(OSError):  # Windows opens no folder; there the move is written with the file system's log
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_whole(path: Path, data: bytes) -> None:
    try:
        _write_new(path, data)
    except FileExistsError:
        raise
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
