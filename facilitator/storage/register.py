"""Groups, their people and their evenings, in a file."""

from datetime import date, datetime, time
from sqlite3 import Connection

from facilitator.errors import NotFound
from facilitator.groups.group import Evening, Group, Participant
from facilitator.language.words import _
from facilitator.storage.database import Database
from facilitator.storage.trouble import unreadable

_GROUPS = "SELECT id, name, curriculum, curriculum_title, sessions, starts_at, created FROM groups"
_KEEP = """INSERT INTO groups (id, name, curriculum, curriculum_title, sessions, starts_at, created)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        name = excluded.name,
        curriculum = excluded.curriculum,
        curriculum_title = excluded.curriculum_title,
        sessions = excluded.sessions,
        starts_at = excluded.starts_at,
        created = excluded.created"""
_PEOPLE = "SELECT id, name, leader, away FROM people WHERE group_id = ? ORDER BY place"
_EVENINGS = """SELECT id, group_id, number, session, title, began, closed
    FROM evenings WHERE group_id = ? ORDER BY place"""


class SqliteRegister:
    """A `Register` in a file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def groups(self) -> tuple[Group, ...]:
        """All groups, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(f"{_GROUPS} ORDER BY created, place").fetchall()
            return tuple(_group(connection, *row) for row in rows)

    def group(self, group_id: str) -> Group:
        """One group; `NotFound` if there is none with that id."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_GROUPS} WHERE id = ?", (group_id,)).fetchone()
            if row is None:
                raise no_group()
            return _group(connection, *row)

    def keep(self, group: Group) -> None:
        """Keep a new group or the changed one, people and all."""
        begins, created = group.starts_at.isoformat(), group.created.isoformat()
        title = group.curriculum_title
        row = (group.id, group.name, group.curriculum, title, group.sessions, begins, created)
        people = [(group.id, n, p.id, p.name, p.leader, p.away) for n, p in enumerate(group.people)]
        with self._database.writing() as connection:
            connection.execute(_KEEP, row)
            connection.execute("DELETE FROM people WHERE group_id = ?", (group.id,))
            connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", people)

    def evenings(self, group_id: str) -> tuple[Evening, ...]:
        """The group's evenings, oldest first."""
        with self._database.reading() as connection:
            return tuple(_evening(*row) for row in connection.execute(_EVENINGS, (group_id,)))

    def delete(self, group_id: str) -> None:
        """Delete the group, its people, its evenings and their journals, so that no trace is left."""
        with self._database.erasing() as connection:
            connection.execute("DELETE FROM groups WHERE id = ?", (group_id,))


def no_group() -> NotFound:
    """There is no such group, perhaps no longer."""
    return NotFound(_("That group is not here."), _("It may have been deleted in another window."))


def moment(text: str) -> datetime:
    """A wall-clock time as it was kept."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise unreadable(_("What is kept of an evening cannot be read.")) from error


def _group(
    connection: Connection,
    key: str,
    name: str,
    curriculum: str,
    title: str,
    sessions: int,
    starts_at: str,
    created: str,
) -> Group:
    people = tuple(
        Participant(person, called, bool(leader), bool(away))
        for person, called, leader, away in connection.execute(_PEOPLE, (key,))
    )
    try:
        begins, since = time.fromisoformat(starts_at), date.fromisoformat(created)
    except ValueError as error:
        raise unreadable(_("What is kept of the group “{name}” cannot be read.").format(name=name)) from error
    return Group(key, name, curriculum, title, sessions, begins, since, people)


def _evening(key: str, group: str, number: int, session: str, title: str, began: str, closed: int) -> Evening:
    return Evening(key, group, number, session, title, moment(began), bool(closed))
