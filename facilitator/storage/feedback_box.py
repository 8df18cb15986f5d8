"""Rounds of feedback in a file of their own."""

from sqlite3 import Connection

from facilitator.errors import NotFound, Refused
from facilitator.feedback.form import Answer
from facilitator.feedback.release import Release, release
from facilitator.language.words import _
from facilitator.ports.feedback_box import OpenRound, Receipt, Standing
from facilitator.storage.box import Contents, room, seal, topped_up, unseal
from facilitator.storage.codec import decode, encode
from facilitator.storage.database import Database

Codes = tuple[str, ...]


class SqliteFeedbackBox:
    """A `FeedbackBox` in a file. The same answers leave the same bytes, in whatever order they came."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self, key: str, codes: Codes) -> Codes:
        """The codes printed for `key`: those kept earlier, and of `codes` as many as they lack."""
        with self._database.writing() as connection:
            opened = _round(connection, key)
            if opened is not None:
                return decode(OpenRound, opened[0]).codes
            row = connection.execute("SELECT codes FROM slips WHERE id = ?", (key,)).fetchone()
            kept: Codes = () if row is None else decode(Codes, row[0])
            printed = topped_up(kept, codes)
            if printed != kept:
                connection.execute("INSERT OR REPLACE INTO slips VALUES (?, ?)", (key, encode(printed)))
        return printed

    def open(self, opened: OpenRound) -> None:
        """Open a round; one that is open or has been closed stays as it is and is `Refused`."""
        box = seal(Contents(), room(opened))
        with self._database.writing() as connection:
            if _round(connection, opened.id) is not None:
                raise already_open()
            if _release(connection, opened.id) is not None:
                raise already_closed()
            connection.execute("INSERT INTO rounds VALUES (?, ?, ?)", (opened.id, encode(opened), box))

    def find(self, round_id: str) -> OpenRound | None:
        """The open round with that id, if it is open."""
        with self._database.reading() as connection:
            row = _round(connection, round_id)
        return None if row is None else decode(OpenRound, row[0])

    def standing(self, round_id: str, code: str) -> Standing:
        """Whether the code may still answer in the open round."""
        with self._database.reading() as connection:
            row = _round(connection, round_id)
        return "closed" if row is None else unseal(row[1]).standing(decode(OpenRound, row[0]), code)

    def put(self, round_id: str, code: str, answer: Answer) -> Receipt:
        """Keep an answer. "kept" means that it has reached the disk; a used code changes nothing."""
        with self._database.writing() as connection:
            row = _round(connection, round_id)
            if row is None:
                return "closed"
            contents = unseal(row[1])
            standing = contents.standing(decode(OpenRound, row[0]), code)
            if standing != "free":
                return standing
            box = seal(contents.with_answer(code, answer), len(row[1]))
            connection.execute("UPDATE rounds SET box = ? WHERE id = ?", (box, round_id))
        return "kept"

    def received(self, round_id: str) -> int:
        """How many answers the open round holds."""
        with self._database.reading() as connection:
            row = _round(connection, round_id)
        return 0 if row is None else len(unseal(row[1]).answers)

    def close(self, round_id: str) -> Release:
        """Close the round and forget the answers; gives the release, the same one if called again."""
        if self.released(round_id) is None:
            with self._database.erasing() as connection:
                row = _round(connection, round_id)
                if row is not None:  # else the other thread has just closed it
                    result = release(decode(OpenRound, row[0]).form, unseal(row[1]).answers)
                    connection.execute("INSERT INTO releases VALUES (?, ?)", (round_id, encode(result)))
                    connection.execute("DELETE FROM rounds WHERE id = ?", (round_id,))
                    connection.execute("DELETE FROM slips WHERE id = ?", (round_id,))
        kept = self.released(round_id)
        if kept is None:
            raise no_round()
        return kept

    def released(self, round_id: str) -> Release | None:
        """The release of a closed round."""
        with self._database.reading() as connection:
            body = _release(connection, round_id)
        return None if body is None else decode(Release, body)

    def forget(self, beginning: str) -> None:
        """Forget every round whose key begins like that; neither the file nor a copy holds it afterwards."""
        begins_so = (len(beginning), beginning)
        with self._database.erasing() as connection:
            connection.execute("DELETE FROM slips WHERE substr(id, 1, ?) = ?", begins_so)
            connection.execute("DELETE FROM rounds WHERE substr(id, 1, ?) = ?", begins_so)
            connection.execute("DELETE FROM releases WHERE substr(id, 1, ?) = ?", begins_so)


def already_open() -> Refused:
    """The questions and the codes of an open round are frozen."""
    return Refused(_("The feedback is open already."))


def already_closed() -> Refused:
    """A result is shown once: no answer comes to it afterwards."""
    return Refused(_("The feedback is closed."), _("It cannot be opened again."))


def no_round() -> NotFound:
    """Nothing has been opened under that id."""
    return NotFound(_("There is no feedback to close."))


def _round(connection: Connection, round_id: str) -> tuple[bytes, bytes] | None:
    row: tuple[bytes, bytes] | None = connection.execute(
        "SELECT opened, box FROM rounds WHERE id = ?", (round_id,)
    ).fetchone()
    return row


def _release(connection: Connection, round_id: str) -> bytes | None:
    row: tuple[bytes] | None = connection.execute(
        "SELECT release FROM releases WHERE id = ?", (round_id,)
    ).fetchone()
    return None if row is None else row[0]
