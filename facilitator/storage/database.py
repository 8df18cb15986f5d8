"""A database file: opened at first use, shared by threads, and silent about what was taken away."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from facilitator.storage.opening import Migrations, connect, copies, tidy
from facilitator.storage.trouble import in_words


class Database:
    """One file of ours. Every method may be called from any thread; trouble is a `CannotStore`.

    The file is opened, and made if need be, when it is first used, so a command that keeps nothing
    leaves no trace.
    """

    def __init__(self, path: Path, migrations: Migrations) -> None:
        self.path = path
        self._migrations = migrations
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for this thread alone, to read with."""
        with self._lock, in_words(self.path):
            if self._connection is None:
                self._connection = connect(self.path, self._migrations)
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it has reached the disk when the block ends, or none of it has."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def erasing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that takes something away: afterwards neither the file nor a copy holds it."""
        with self.writing() as connection:
            for copy in copies(self.path):
                copy.unlink()
            yield connection
        with self.reading() as connection:
            tidy(connection)

    def close(self) -> None:
        """Let go of the file; using it again opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
