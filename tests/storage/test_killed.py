"""Killed while it writes: what was acknowledged is there, in order, once."""

import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import sleep

from facilitator.feedback.form import Form, Question
from facilitator.ports.feedback_box import OpenRound
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.register import SqliteRegister
from facilitator.storage.schema import feedback_database, register_database

KILLS = 8
ROOT = Path(__file__).parents[2]
APPENDING = """
import sys, pathlib, datetime
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.schema import register_database
journal = SqliteJournal(register_database(pathlib.Path(sys.argv[1])))
wall = datetime.datetime.now(datetime.UTC)
n = len(journal.read("e1"))
while True:
    journal.append("e1", e.MovedOn(float(n), n, float(n)), Pulse(float(n), wall))
    print(n, flush=True)
    n += 1
"""
ANSWERING = """
import sys, pathlib
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.schema import feedback_database
box = SqliteFeedbackBox(feedback_database(pathlib.Path(sys.argv[1])))
for code in box.find("r").codes:
    if box.put("r", code, (1, code)) == "kept":
        print(code, flush=True)
"""


def killed_after(delay: float, program: str, folder: Path) -> list[str]:
    """What the program had acknowledged when it was killed, `delay` seconds after its first word."""
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    )
    with child:
        first = child.stdout.readline()
        sleep(delay)
        child.kill()  # SIGKILL, or TerminateProcess on Windows: nothing is tidied up
        return [first.strip(), *child.stdout.read().split()]


def test_every_acknowledged_event_is_there(register_file, group, evening):
    SqliteRegister(register_file).keep(group)
    SqliteJournal(register_file).begin(evening, e.Paused(0.0))
    acknowledged = 0
    for kill in range(KILLS):
        told = killed_after(0.004 * kill, APPENDING, register_file.path.parent)
        acknowledged = int(told[-1])
        again = register_database(register_file.path.parent)
        events = SqliteJournal(again).read("e1")
        pulse = SqliteJournal(again).pulse("e1")
        again.close()
        assert [event.at for event in events] == [float(n) for n in range(len(events))]
        # one more may have reached the disk before it could be told
        assert acknowledged + 1 <= len(events) <= acknowledged + 2
        assert pulse.at == events[-1].at
    assert acknowledged >= KILLS


def test_every_acknowledged_answer_is_there_once(folder):
    questions = (Question("a", "scale", "?", ("nej", "ja")), Question("b", "text", "?"))
    codes = tuple(f"{n:04d}" for n in range(40))
    opened = OpenRound("r", Form("f", "t", "i", questions), 20, codes)
    database = feedback_database(folder)
    SqliteFeedbackBox(database).open(opened)
    database.close()
    told: set[str] = set()
    for kill in range(3):
        told |= set(killed_after(0.003 * (kill + 1), ANSWERING, folder)) - {""}
    again = feedback_database(folder)
    box = SqliteFeedbackBox(again)
    received = box.received("r")
    assert len(told) <= received <= len(told) + 3
    assert all(box.put("r", code, (1, code)) == "used" for code in told)
    again.close()


def test_phones_and_screen_at_the_same_time(feedback_file, register_file, opened, group, evening):
    SqliteRegister(register_file).keep(group)
    journal = SqliteJournal(register_file)
    journal.begin(evening, e.Paused(0.0))
    box = SqliteFeedbackBox(feedback_file)
    box.open(opened)
    receipts: list[str] = []

    def phone(code: str) -> None:
        receipts.extend(box.put(opened.id, code, (1, 1, code)) for _ in range(3))

    def screen() -> None:
        for n in range(20):
            journal.append("e1", e.WentOn(float(n)), Pulse(1.0, evening.began))
            box.received(opened.id)

    threads = [Thread(target=phone, args=(code,)) for code in opened.codes] + [Thread(target=screen)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert receipts.count("kept") == len(opened.codes)
    assert receipts.count("used") == 2 * len(opened.codes)
    assert box.received(opened.id) == len(opened.codes)
    assert len(journal.read("e1")) == 21
