"""What can go wrong with a file, in words: the one place where errors of the database are turned."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

from facilitator.errors import CannotStore
from facilitator.language.words import _

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_SHUT = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn whatever the database or the disk says about `path` into a `CannotStore`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _said(error, path) from error
    except OSError as error:
        raise (full(path) if error.errno == ENOSPC else shut(path)) from error


def _said(error: sqlite3.Error, path: Path) -> CannotStore:
    # An error without a number comes from Python's own layer: text in the file that is not UTF-8.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _DAMAGED:
        return damaged(path)
    if code in _BUSY:
        return CannotStore(
            _("Another program is using {file}.").format(file=path),
            _("Close the other window of the program, and try again."),
        )
    if code in _SHUT:
        return shut(path)
    if code == sqlite3.SQLITE_FULL:
        return full(path)
    return CannotStore(
        _("{file} could not be read or written ({reason}).").format(
            file=path, reason=getattr(error, "sqlite_errorname", type(error).__name__)
        ),
        _("Try again. If it goes on, set FACILITATOR_HOME to a folder on another disk."),
    )


def damaged(path: Path) -> CannotStore:
    """The file is not what we wrote."""
    return CannotStore(
        _("{file} is damaged, or is not a file of this program.").format(file=path),
        _(
            "It is left as it is. Move it to a safe place and start again, "
            "or set FACILITATOR_HOME to another folder."
        ),
    )


def shut(path: Path) -> CannotStore:
    """Nothing can be written where the file is."""
    return CannotStore(
        _("The folder {folder} cannot be used: nothing can be written there.").format(folder=path.parent),
        _("Set FACILITATOR_HOME to a folder of your own, and start again."),
    )


def full(path: Path) -> CannotStore:
    """There is no room left."""
    return CannotStore(
        _("The disk is full: {file} cannot grow.").format(file=path),
        _("Make room on the disk and try again. All that was kept before is still there."),
    )


def newer(path: Path) -> CannotStore:
    """A later version of the program wrote the file."""
    return CannotStore(
        _("{file} was written by a newer version of the program.").format(file=path),
        _("Update the program, or set FACILITATOR_HOME to another folder."),
    )


def unreadable(message: str) -> CannotStore:
    """Something in a sound file makes no sense to us; `message` says what, as people call it."""
    return CannotStore(
        message,
        _("It was written by a newer version of the program, or is damaged. Nothing has been changed."),
    )
