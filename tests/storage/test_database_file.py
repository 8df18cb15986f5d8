"""The file itself: who may read it, what it promises, and what it says when something is wrong."""

import os
import shutil
import sqlite3
import stat
import sys
from errno import ENOSPC
from pathlib import Path

import pytest

from facilitator.errors import CannotStore, NotFound
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e
from facilitator.storage.database import Database
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.register import SqliteRegister
from facilitator.storage.schema import feedback_database, register_database
from facilitator.storage.trouble import in_words

ONE = (("CREATE TABLE words (word TEXT)",),)
TWO = (
    *ONE,
    ("ALTER TABLE words ADD COLUMN language TEXT DEFAULT 'da'", "UPDATE words SET word = upper(word)"),
)
BROKEN = (*ONE, ("UPDATE words SET word = 'lost'", "INSERT INTO nowhere VALUES (1)"))


@pytest.fixture
def words(folder):
    """A file of version 1 with one word in it."""
    with kept(folder, ONE) as database, database.writing() as connection:
        connection.execute("INSERT INTO words VALUES ('hygge')")
    return folder / "words.db"


class kept:  # noqa: N801 - reads as a phrase
    """A database that is closed at the end, as Windows needs it."""

    def __init__(self, folder: Path, migrations) -> None:
        self.database = Database(folder / "words.db", migrations)

    def __enter__(self) -> Database:
        return self.database

    def __exit__(self, *_) -> None:
        self.database.close()


def all_words(folder, migrations):
    with kept(folder, migrations) as database, database.reading() as connection:
        return connection.execute("SELECT * FROM words").fetchall()


# ---- permissions and promises -----------------------------------------------------------------


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no permission bits; the profile folder is private"
)
def test_only_the_owner_may_read_anything_whatever_the_umask(folder, group, evening, opened):
    before = os.umask(0)
    try:
        register, feedback = register_database(folder), feedback_database(folder)
        SqliteRegister(register).keep(group)
        box = SqliteFeedbackBox(feedback)
        box.open(opened)
        seen = set()
        with register.writing() as connection:
            connection.execute("UPDATE groups SET name = 'x'")
            seen |= {p.name for p in folder.iterdir()}
            modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()}
        register.close()
        feedback.close()
        with kept(folder, ONE) as database, database.reading():
            pass
        with kept(folder, TWO) as database, database.reading():
            pass
        modes |= {p.name: stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()}
    finally:
        os.umask(before)
    assert {"facilitator.db-journal", "words.before-2.db", "feedback.db"} <= modes.keys()
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no permission bits; the profile folder is private"
)
def test_a_file_that_others_could_read_is_closed_to_them(words):
    words.chmod(0o644)
    all_words(words.parent, ONE)
    assert stat.S_IMODE(words.stat().st_mode) == 0o600


def test_what_is_promised_of_the_disk_is_set(register_file, feedback_file):
    promised = {
        "synchronous": 3,
        "secure_delete": 1,
        "temp_store": 2,
        "journal_mode": "delete",
        "foreign_keys": 1,
    }
    for database in (register_file, feedback_file):
        with database.reading() as connection:
            found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in promised}
        assert found == promised


def test_nothing_is_made_before_something_is_used(folder):
    register_database(folder).close()
    assert not folder.exists()


def test_a_closed_file_opens_again_by_itself(register_file, group):
    register = SqliteRegister(register_file)
    register.keep(group)
    register_file.close()
    register_file.close()
    assert register.groups() == (group,)


# ---- migrations -------------------------------------------------------------------------------


def test_an_older_file_is_brought_up_to_date_after_a_copy(words):
    assert all_words(words.parent, TWO) == [("HYGGE", "da")]
    copy = sqlite3.connect(words.with_name("words.before-2.db"))
    assert copy.execute("SELECT * FROM words").fetchall() == [("hygge",)]
    copy.close()
    assert all_words(words.parent, TWO) == [("HYGGE", "da")]


def test_a_new_file_needs_no_copy(folder):
    assert all_words(folder, TWO) == []
    assert [p.name for p in folder.iterdir()] == ["words.db"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(words):
    with pytest.raises(CannotStore):
        all_words(words.parent, BROKEN)
    assert all_words(words.parent, ONE) == [("hygge",)]
    assert all_words(words.parent, TWO) == [("HYGGE", "da")]


def test_a_newer_file_is_refused_untouched(words):
    all_words(words.parent, TWO)
    before = words.read_bytes()
    with pytest.raises(CannotStore, match="newer version") as refusal:
        all_words(words.parent, ONE)
    assert "FACILITATOR_HOME" in refusal.value.hint
    assert words.read_bytes() == before


# ---- what goes wrong --------------------------------------------------------------------------


def said(failure: pytest.ExceptionInfo[CannotStore], path: Path) -> None:
    """It names the file or its folder, says what to do, and is a sentence."""
    assert str(path) in failure.value.message or str(path.parent) in failure.value.message
    assert failure.value.hint
    assert "sqlite" not in str(failure.value).lower()


def test_a_file_that_is_no_database_is_refused_and_left(folder, group):
    folder.mkdir()
    path = folder / "facilitator.db"
    path.write_text("Kære dagbog\n" * 400, encoding="utf-8")
    before = path.read_bytes()
    database = register_database(folder)
    with pytest.raises(CannotStore, match="damaged") as failure:
        SqliteRegister(database).keep(group)
    said(failure, path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_the_same_data_or_a_clear_refusal(tmp_path, folder, group, evening):
    database = register_database(folder)
    register, journal = SqliteRegister(database), SqliteJournal(database)
    register.keep(group)
    journal.begin(evening, e.Paused(0.0))
    for n in range(1, 20):
        journal.append("e1", e.PresenceChanged(float(n), ("navn",) * 100), Pulse(1.0, evening.began))
    truth = (register.groups(), register.evenings("g1"), journal.read("e1"))
    database.close()
    whole = database.path.read_bytes()
    page = 4096
    spoilt = [whole[:at] + bytes(page) + whole[at + page :] for at in range(0, len(whole), page)]
    spoilt += [whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :] for at in range(100)]
    spoilt += [whole[: len(whole) // 2], whole[:-page], whole[:50]]
    refused = 0
    for number, data in enumerate(spoilt):
        again = register_database(tmp_path / f"spoilt-{number}")
        again.path.parent.mkdir()
        again.path.write_bytes(data)
        try:
            found = SqliteRegister(again)
            assert (found.groups(), found.evenings("g1"), SqliteJournal(again).read("e1")) == truth
        except CannotStore:
            refused += 1
        finally:
            again.close()
    assert refused > len(whole) // page


def test_damage_anywhere_is_found_when_the_file_is_opened(folder, group, evening):
    database = register_database(folder)
    SqliteRegister(database).keep(group)
    SqliteJournal(database).begin(evening, e.PresenceChanged(0.0, ("navn",) * 5000))
    database.close()
    whole = database.path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    database.path.write_bytes(whole[:middle] + bytes(4096) + whole[middle + 4096 :])
    with pytest.raises(CannotStore, match="damaged"):
        SqliteRegister(database).groups()  # which would not have read that page


def test_a_full_disk_is_told_from_a_shut_one(tmp_path):
    with pytest.raises(CannotStore, match="disk is full"), in_words(tmp_path / "facilitator.db"):
        raise OSError(ENOSPC, "no room for the folder")


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path, group):
    (tmp_path / "home").write_text("a file stands in the way", encoding="utf-8")
    for folder in (tmp_path / "home", tmp_path / "home" / "facilitator"):
        database = register_database(folder)
        with pytest.raises(CannotStore, match="nothing can be written") as failure:
            SqliteRegister(database).keep(group)
        said(failure, database.path)
        assert "FACILITATOR_HOME" in failure.value.hint


def test_a_folder_in_the_place_of_the_file_is_said_in_words(folder, group):
    (folder / "facilitator.db").mkdir(parents=True)
    database = register_database(folder)
    with pytest.raises(CannotStore) as failure:
        SqliteRegister(database).keep(group)
    said(failure, database.path)


def test_a_full_disk_loses_nothing_and_says_so(register_file, group, evening):
    journal = SqliteJournal(register_file)
    SqliteRegister(register_file).keep(group)
    journal.begin(evening, e.Paused(0.0))
    with register_file.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    acknowledged: list[e.Event] = [e.Paused(0.0)]
    pulse = Pulse(1.0, evening.began)

    def go_on() -> None:
        for n in range(10_000):
            event = e.PresenceChanged(float(n), ("navn" * 50,))
            journal.append("e1", event, pulse)
            acknowledged.append(event)

    with pytest.raises(CannotStore, match="disk is full") as failure:
        go_on()
    said(failure, register_file.path)
    assert len(acknowledged) > 5
    assert journal.read("e1") == tuple(acknowledged)
    with register_file.reading() as connection:
        connection.execute("PRAGMA max_page_count = 100000")
    journal.append("e1", e.WentOn(1.0), pulse)
    assert journal.read("e1") == (*acknowledged, e.WentOn(1.0))


def test_a_full_disk_keeps_no_half_answer(feedback_file, opened):
    box = SqliteFeedbackBox(feedback_file)
    box.open(opened)
    box.put(opened.id, opened.codes[0], (1, 1, "kort"))
    with feedback_file.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotStore, match="disk is full"):
        box.open(opened._replace(id="g2/1"))
    assert box.find("g2/1") is None
    assert box.put(opened.id, opened.codes[1], (1, 1, "x" * 500)) == "kept"
    assert box.received(opened.id) == 2


def test_a_file_another_program_holds_is_said_in_words(register_file, group):
    register = SqliteRegister(register_file)
    register.keep(group)
    with register_file.reading() as connection:
        connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(register_file.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CannotStore, match="Another program") as failure:
        register.groups()
    said(failure, register_file.path)
    with pytest.raises(CannotStore, match="Another program"):
        register.keep(group)
    other.execute("ROLLBACK")
    other.close()
    register.keep(group)
    assert register.groups() == (group,)


def test_a_second_window_cannot_spoil_the_journal(register_file, group, evening):
    SqliteRegister(register_file).keep(group)
    first = SqliteJournal(register_file)
    first.begin(evening, e.Paused(0.0))
    elsewhere = register_database(register_file.path.parent)
    second = SqliteJournal(elsewhere)
    second.read("e1")
    pulse = Pulse(1.0, evening.began)
    second.append("e1", e.WentOn(1.0), pulse)
    with pytest.raises(CannotStore, match="another window"):
        first.append("e1", e.WentOn(2.0), pulse)
    assert first.read("e1") == (e.Paused(0.0), e.WentOn(1.0))
    first.append("e1", e.Paused(3.0), pulse)
    assert second.read("e1")[-1] == e.Paused(3.0)
    elsewhere.close()


def test_a_group_deleted_elsewhere_is_not_found(register_file, group, evening):
    SqliteRegister(register_file).keep(group)
    journal = SqliteJournal(register_file)
    journal.begin(evening, e.Paused(0.0))
    elsewhere = register_database(register_file.path.parent)
    SqliteRegister(elsewhere).delete("g1")
    elsewhere.close()
    with pytest.raises(NotFound):
        journal.append("e1", e.WentOn(1.0), Pulse(1.0, evening.began))


# ---- taking away ------------------------------------------------------------------------------


def test_a_deleted_group_leaves_no_trace_in_the_folder(register_file, group, evening):
    folder = register_file.path.parent
    register, journal = SqliteRegister(register_file), SqliteJournal(register_file)
    register.keep(group)
    journal.begin(evening, e.Paused(0.0))
    for n in range(20):
        journal.append("e1", e.PlanDropped(float(n), "Kanariefugl" * 100), Pulse(1.0, evening.began))
    shutil.copy(register_file.path, folder / "facilitator.before-2.db")
    assert any(b"Kanariefugl" in p.read_bytes() for p in folder.iterdir())
    register.delete("g1")
    left = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert left.keys() == {"facilitator.db"}
    for trace in ("Kanariefugl", "Karen", "Søren", "Tirsdagsholdet", "Hvem er vi?"):
        assert trace.encode() not in left["facilitator.db"]
