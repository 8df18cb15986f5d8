"""The bytes of the feedback file say nothing about who, when or in what order."""

import re
import shutil
import sqlite3
from random import Random

import pytest

from facilitator.errors import CannotStore
from facilitator.ports.feedback_box import OpenRound
from facilitator.storage import box as sealed
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.schema import feedback_database

ANSWERS = tuple((1 + n % 5, 1 + n % 2, f"Kanariefugl nummer {n} " + "sang " * (n * 7)) for n in range(12))


def evening(folder, opened: OpenRound, order, codes) -> tuple[bytes, bytes]:
    """The file with all answers in the box, and the file when the round is closed."""
    database = feedback_database(folder)
    with database.reading() as connection:  # 1,500 commits; waiting for the disk changes no byte
        connection.execute("PRAGMA synchronous = OFF")
    box = SqliteFeedbackBox(database)
    box.prepare(opened.id, opened.codes)
    box.open(opened)
    for place, code in zip(order, codes, strict=True):
        assert box.put(opened.id, code, ANSWERS[place]) == "kept"
        assert box.put(opened.id, code, ANSWERS[place]) == "used"
    while_open = database.path.read_bytes()
    box.close(opened.id)
    database.close()
    closed = database.path.read_bytes()
    shutil.rmtree(folder)
    return while_open, closed


def fifty_orders(folder, opened) -> set[tuple[bytes, bytes]]:
    """The same answers by the same codes: who comes when, and who says what, is dealt anew each time."""
    deal = Random(6)
    return {
        evening(folder, opened, deal.sample(range(12), 12), deal.sample(opened.codes[:12], 12))
        for _ in range(50)
    }


def test_the_same_answers_leave_the_same_bytes_in_whatever_order_they_came(folder, opened):
    assert len(fifty_orders(folder, opened)) == 1


def test_without_the_one_order_there_is_they_would_not(folder, opened, monkeypatch):
    def in_order_of_coming(self, code, answer):
        return sealed.Contents((*self.answers, answer), (*self.used, code))

    monkeypatch.setattr(sealed.Contents, "with_answer", in_order_of_coming)
    assert len({while_open for while_open, _closed in fifty_orders(folder, opened)}) > 1


def test_the_file_is_as_large_with_no_answer_as_with_all(folder, opened):
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    box.open(opened)
    sizes = {database.path.stat().st_size}
    for code, answer in zip(opened.codes, ANSWERS, strict=False):
        box.put(opened.id, code, answer)
        sizes.add(database.path.stat().st_size)
    database.close()
    assert len(sizes) == 1


def test_the_box_grows_by_sixteen(opened):
    codes = [f"{n:08d}" for n in range(40)]
    rooms = [
        sealed.room(opened._replace(expected=n, codes=tuple(codes[: n + 3]))) for n in (1, 5, 13, 14, 29, 30)
    ]
    assert rooms[0] == rooms[1] == rooms[2]
    assert rooms[3] == rooms[4] == 2 * rooms[0]
    assert rooms[5] == 3 * rooms[0]
    assert rooms[0] % (16 * 1024) == 0


def test_a_closed_round_leaves_no_answer_in_the_folder(folder, opened):
    few = opened._replace(id="few/1")  # from seven answers no text is shown, so none may be kept
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    box.open(few)
    for code, answer in zip(few.codes[:7], ANSWERS, strict=False):
        box.put(few.id, code, answer)
    shutil.copy(database.path, folder / "feedback.before-9.db")
    assert all(b"Kanariefugl" in p.read_bytes() for p in folder.iterdir())
    box.close(few.id)
    database.close()
    left = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert left.keys() == {"feedback.db"}
    assert b"Kanariefugl" not in left["feedback.db"]
    assert not any(code.encode() in left["feedback.db"] for code in few.codes)


def test_a_forgotten_group_leaves_no_answer_result_or_code_in_the_folder(folder, opened):
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    rounds = [opened._replace(id=key) for key in ("gone-1", "gone-2", "here-1")]
    for each in rounds:
        box.prepare(each.id, each.codes)
        box.open(each)
        for code, answer in zip(each.codes, ANSWERS, strict=False):
            box.put(each.id, code, answer)
        if each.id != "gone-2":
            box.close(each.id)
    shutil.copy(database.path, folder / "feedback.before-9.db")
    box.forget("gone-")
    assert box.released("here-1").n == len(ANSWERS)
    box.forget("here-")
    database.close()
    left = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert left.keys() == {"feedback.db"}
    assert b"Kanariefugl" not in left["feedback.db"]
    assert not any(code.encode() in left["feedback.db"] for code in opened.codes)
    assert not any(each.id.encode() in left["feedback.db"] for each in rounds)
    assert len(left["feedback.db"]) == _empty(folder.parent / "empty")


def _empty(folder) -> int:
    database = feedback_database(folder)
    SqliteFeedbackBox(database).find("none")
    database.close()
    return database.path.stat().st_size


def test_nothing_in_the_file_can_hold_a_time_or_an_order(feedback_file, opened):
    box = SqliteFeedbackBox(feedback_file)
    box.open(opened)
    box.put(opened.id, opened.codes[0], ANSWERS[0])
    with feedback_file.reading() as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        assert {name for name, _ in tables} == {"slips", "rounds", "releases"}
        for _name, sql in tables:
            assert sql.endswith("WITHOUT ROWID")
            columns = re.findall(r"(\w+) (TEXT|BLOB)", sql)
            assert {c for c, _ in columns} <= {"id", "codes", "opened", "box", "release"}
        assert connection.execute("SELECT count(*) FROM rounds").fetchone() == (1,)


# ---- stopped half-way ---------------------------------------------------------------------------


def stops(monkeypatch, folder, copies):
    """Before every statement copy the folder: what would be left if the program were killed just there."""
    connect = sqlite3.connect

    def watched(*args, **kwargs):
        connection = connect(*args, **kwargs)

        def look(statement: str) -> None:
            copies.append((statement, {p.name: p.read_bytes() for p in folder.iterdir()}))

        connection.set_trace_callback(look)
        return connection

    monkeypatch.setattr("facilitator.storage.opening.sqlite3.connect", watched)


def laid_out(folder, files):
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return feedback_database(folder)


def test_stopped_anywhere_every_answer_is_there_once_and_the_round_can_be_closed(
    tmp_path, folder, opened, monkeypatch
):
    moments: list[tuple[str, dict[str, bytes]]] = []
    stops(monkeypatch, folder, moments)
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    box.open(opened)
    kept_at: list[int] = []
    for code, answer in zip(opened.codes, ANSWERS, strict=False):
        assert box.put(opened.id, code, answer) == "kept"
        kept_at.append(len(moments))
    final = box.close(opened.id)
    database.close()
    monkeypatch.undo()
    statements = [statement.split()[0] for statement, _ in moments]
    assert statements.count("COMMIT") >= 14
    assert statements.count("VACUUM") == 1
    for number, (_statement, files) in enumerate(moments):
        again = laid_out(tmp_path / f"stop-{number}", files)
        survivor = SqliteFeedbackBox(again)
        acknowledged = sum(at <= number for at in kept_at)
        if survivor.find(opened.id) is None:  # not opened yet, or closed already
            assert survivor.released(opened.id) == (final if acknowledged else None)
            assert acknowledged in {0, len(ANSWERS)}
        else:
            assert survivor.received(opened.id) == acknowledged
            assert survivor.put(opened.id, opened.codes[0], ANSWERS[0]) in {"kept", "used"}
            assert survivor.close(opened.id).n == max(acknowledged, 1)
        again.close()


def test_stopped_before_the_tidying_the_next_opening_tidies(tmp_path, folder, opened, monkeypatch):
    moments: list[tuple[str, dict[str, bytes]]] = []
    stops(monkeypatch, folder, moments)
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    box.open(opened)
    for code, answer in zip(opened.codes[:7], ANSWERS, strict=False):
        box.put(opened.id, code, answer)
    final = box.close(opened.id)
    database.close()
    monkeypatch.undo()
    [untidy] = [files for statement, files in moments if statement == "VACUUM"]
    assert b"Kanariefugl" not in untidy["feedback.db"]
    assert len(untidy["feedback.db"]) > database.path.stat().st_size
    again = laid_out(tmp_path / "again", untidy)
    assert SqliteFeedbackBox(again).close(opened.id) == final
    again.close()
    assert again.path.stat().st_size == database.path.stat().st_size


def test_what_hinders_the_tidying_does_not_hide_the_result(folder, opened):
    database = feedback_database(folder)
    box = SqliteFeedbackBox(database)
    box.open(opened)
    box.put(opened.id, opened.codes[0], ANSWERS[0])
    reader = sqlite3.connect(database.path, isolation_level=None)
    reader.execute("BEGIN")

    def look_in(statement: str) -> None:
        if statement == "VACUUM":
            reader.execute("SELECT * FROM releases").fetchall()

    with database.reading() as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.set_trace_callback(look_in)
    result = box.close(opened.id)
    reader.execute("ROLLBACK")
    reader.close()
    assert result.n == 1
    untidy = database.path.stat().st_size
    database.close()
    assert box.released(opened.id) == result
    assert database.path.stat().st_size < untidy
    database.close()


@pytest.mark.parametrize("spoiling", [b"", b"\0" * 16384, b'{"answers": [["'])
def test_a_damaged_box_is_refused_in_words(feedback_file, opened, spoiling):
    box = SqliteFeedbackBox(feedback_file)
    box.open(opened)
    with feedback_file.writing() as connection:
        connection.execute("UPDATE rounds SET box = ?", (spoiling,))
    with pytest.raises(CannotStore, match="cannot be read"):
        box.put(opened.id, opened.codes[0], ANSWERS[0])
    with pytest.raises(CannotStore):
        box.close(opened.id)
    assert box.find(opened.id) == opened


def test_an_answer_longer_than_its_form_allows_is_our_own_fault(feedback_file, opened):
    box = SqliteFeedbackBox(feedback_file)
    box.open(opened)
    with pytest.raises(ValueError, match="longer"):
        box.put(opened.id, opened.codes[0], (1, 1, "x" * 1_000_000))
    assert box.received(opened.id) == 0
