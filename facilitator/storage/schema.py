"""The tables, as numbered migrations: the first is number 1, and none is changed once released.

An event, form or release that gains a field needs a number of its own (an empty one will do), so
that an older program refuses the file instead of overlooking the field.
"""

from pathlib import Path

from facilitator.storage.database import Database

_GROUPS_AND_JOURNAL = (
    # `place` is the order in which things came; wall clocks jump and never order anything.
    """CREATE TABLE groups (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        curriculum TEXT NOT NULL,
        curriculum_title TEXT NOT NULL,
        sessions INTEGER NOT NULL,
        starts_at TEXT NOT NULL,
        created TEXT NOT NULL
    )""",
    """CREATE TABLE people (
        group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        leader INTEGER NOT NULL,
        away INTEGER NOT NULL,
        PRIMARY KEY (group_id, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE evenings (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        session TEXT NOT NULL,
        title TEXT NOT NULL,
        began TEXT NOT NULL,
        closed INTEGER NOT NULL,
        pulse_at REAL,
        pulse_wall TEXT
    )""",
    "CREATE INDEX evenings_of_group ON evenings (group_id)",
    """CREATE TABLE events (
        evening_id TEXT NOT NULL REFERENCES evenings (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (evening_id, number)
    ) WITHOUT ROWID""",
)

# No row, column or number here follows an answer, a time or an order: an open round is one row.
_FEEDBACK = (
    "CREATE TABLE slips (id TEXT PRIMARY KEY, codes BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE rounds (id TEXT PRIMARY KEY, opened BLOB NOT NULL, box BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE releases (id TEXT PRIMARY KEY, release BLOB NOT NULL) WITHOUT ROWID",
)


def register_database(folder: Path) -> Database:
    """The file of groups and journals in that folder."""
    return Database(folder / "facilitator.db", (_GROUPS_AND_JOURNAL,))


def feedback_database(folder: Path) -> Database:
    """The file of feedback in that folder: one of its own, so that nothing there can point at a person."""
    return Database(folder / "feedback.db", (_FEEDBACK,))
