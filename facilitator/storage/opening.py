"""Opening a database file: its permissions, its promises to the disk, its version."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from facilitator.storage.trouble import damaged, newer

# The statements of each migration, in order; the number of a file is how many it has been through.
Migrations = Sequence[Sequence[str]]

# Seconds to wait for another program: a commit of ours takes a few thousandths.
_PATIENCE = 2.0
_PROMISES = (
    # EXTRA also syncs the folder after a commit, so that "kept" survives a power cut.
    "PRAGMA synchronous = EXTRA",
    # Said aloud, because builds differ: FAST left 300 of 300 deleted texts in the file, ON left none.
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    # A write-ahead log keeps old pages in a file of its own, in the order in which they were written.
    "PRAGMA journal_mode = DELETE",
)


def connect(path: Path, migrations: Migrations) -> sqlite3.Connection:
    """Open the file, made if need be and brought up to date; a newer or damaged one is refused untouched."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _for_the_owner(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _open(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def copies(path: Path) -> list[Path]:
    """The copies of the file that migrations have left beside it."""
    return sorted(path.parent.glob(f"{path.stem}.before-*{path.suffix}"))


def _for_the_owner(path: Path) -> None:
    """Make sure that the file is there and that no one else may read it; its journal inherits that."""
    if not path.exists():
        path.touch(mode=0o600)
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _open(connection: sqlite3.Connection, path: Path, migrations: Migrations) -> None:
    if version(connection) > len(migrations):
        raise newer(path)
    for promise in _PROMISES:
        connection.execute(promise)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(path)
    if 0 < version(connection) < len(migrations):
        _copy(connection, path, len(migrations))
    for number, statements in enumerate(migrations, start=1):
        _migrate(connection, number, statements)
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA freelist_count").fetchone() != (0,):
        tidy(connection)  # the program was stopped between taking something away and tidying up


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tidy(connection: sqlite3.Connection) -> None:
    """Rewrite the file without gaps, so that its bytes say nothing of what it held before.

    What was deleted is zeros already. Where there is no room or no peace for it now, the next
    opening does it.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("VACUUM")


def _copy(connection: sqlite3.Connection, path: Path, number: int) -> None:
    """Keep the file as it is before it is brought up to `number`."""
    copy = path.with_name(f"{path.stem}.before-{number}{path.suffix}")
    copy.unlink(missing_ok=True)
    copy.touch(mode=0o600)
    connection.execute("VACUUM INTO ?", (str(copy),))


def _migrate(connection: sqlite3.Connection, number: int, statements: Sequence[str]) -> None:
    """Bring the file from the number before to `number`, or leave it as it was."""
    if version(connection) >= number:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version(connection) < number:  # another window may have been first
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
