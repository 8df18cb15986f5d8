"""The journals of the evenings, in the register's file: one row an event, added and never changed."""

from sqlite3 import Connection

from facilitator.errors import CannotStore, NotFound
from facilitator.groups.group import Evening
from facilitator.language.words import _
from facilitator.ports.register import Pulse
from facilitator.sessions.events import Event
from facilitator.storage.codec import decode_event, encode
from facilitator.storage.database import Database
from facilitator.storage.register import moment, no_group

_BEGIN = """INSERT INTO evenings (id, group_id, number, session, title, began, closed)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_BEAT = "UPDATE evenings SET pulse_at = ?, pulse_wall = ? WHERE id = ?"
_LAST = "SELECT coalesce(max(number), 0) FROM events WHERE evening_id = ?"
_EVENTS = "SELECT kind, body FROM events WHERE evening_id = ? ORDER BY number"
_PULSE = "SELECT pulse_at, pulse_wall FROM evenings WHERE id = ? AND pulse_at IS NOT NULL"


class SqliteJournal:
    """A `Journal` in the register's file.

    It remembers how far it knows each evening. Where another window has gone on with the evening
    it refuses: two windows that each add what they think comes next would spoil the journal.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, int] = {}

    def begin(self, evening: Evening, event: Event) -> None:
        """Keep a new evening together with its first event, or neither."""
        began = evening.began.isoformat()
        place = (evening.number, evening.session, evening.title)
        with self._database.writing() as connection:
            if not connection.execute("SELECT 1 FROM groups WHERE id = ?", (evening.group,)).fetchone():
                raise no_group()
            connection.execute(_BEGIN, (evening.id, evening.group, *place, began, evening.closed))
            _add(connection, evening.id, 1, event)
        self._known[evening.id] = 1

    def append(self, evening_id: str, event: Event, pulse: Pulse) -> None:
        """Add an event. `CannotStore` leaves the journal as it was."""
        with self._database.writing() as connection:
            _beat(connection, evening_id, pulse)
            last = connection.execute(_LAST, (evening_id,)).fetchone()[0]
            if last != self._known.get(evening_id, last):
                raise CannotStore(
                    _("The evening has been led on from another window."),
                    _("Go on there, or leave the evening here and open it again."),
                )
            _add(connection, evening_id, last + 1, event)
        self._known[evening_id] = last + 1

    def read(self, evening_id: str) -> tuple[Event, ...]:
        """All events of the evening, in order."""
        with self._database.reading() as connection:
            rows = connection.execute(_EVENTS, (evening_id,)).fetchall()
        events = tuple(decode_event(kind, body) for kind, body in rows)
        self._known[evening_id] = len(events)
        return events

    def beat(self, evening_id: str, pulse: Pulse) -> None:
        """Keep the evening's last sign of life."""
        with self._database.writing() as connection:
            _beat(connection, evening_id, pulse)

    def pulse(self, evening_id: str) -> Pulse | None:
        """The evening's last sign of life."""
        with self._database.reading() as connection:
            row = connection.execute(_PULSE, (evening_id,)).fetchone()
        return None if row is None else Pulse(row[0], moment(row[1]))

    def mark_closed(self, evening_id: str, *, closed: bool) -> None:
        """Whether the evening is over, so that the list of evenings need not read its events."""
        with self._database.writing() as connection:
            marked = connection.execute("UPDATE evenings SET closed = ? WHERE id = ?", (closed, evening_id))
            if not marked.rowcount:
                raise no_evening()


def no_evening() -> NotFound:
    """There is no such evening, perhaps no longer."""
    return NotFound(_("That evening is not here."), _("Its group may have been deleted in another window."))


def _add(connection: Connection, evening_id: str, number: int, event: Event) -> None:
    row = (evening_id, number, type(event).__name__, encode(event))
    connection.execute("INSERT INTO events VALUES (?, ?, ?, ?)", row)


def _beat(connection: Connection, evening_id: str, pulse: Pulse) -> None:
    if not connection.execute(_BEAT, (pulse.at, pulse.wall.isoformat(), evening_id)).rowcount:
        raise no_evening()
