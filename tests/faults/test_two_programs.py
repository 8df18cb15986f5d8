"""Two programs on one data folder, even in the same evening: one is told, and nothing is doubled or lost."""

import re
import sqlite3
import sys
from contextlib import closing

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from evening_at import evening_at
from screen_play import demo_house

ELSEWHERE = "Mødet er ført videre i et andet"


def test_the_window_that_did_not_lead_the_evening_on_is_told_and_comes_up_to_date(open_program, home):
    evening_at(home, "talk", number=1)
    held = evening.Witness(home).events()
    first, second = open_program(), open_program()
    evening.take_up(first)
    evening.take_up(second)
    second.press("n")
    second.see("Trin 5 af 12")
    first.press("n")
    first.hear(ELSEWHERE)
    first.hear("Fortsæt der, eller forlad mødet her, og åbn det igen.")
    first.press("+", "u", " ")
    assert len(evening.Witness(home).events()) == len(held) + 1
    first.press("esc")
    first.see("Vil du")
    first.press("tab", "enter")
    first.see("Fortsæt")
    first.press("enter")
    first.see("Trin 5 af 12")
    first.press("n")
    first.see("Trin 6 af 12")
    second.press("n")
    second.hear(ELSEWHERE)
    assert len(evening.Witness(home).events()) == len(held) + 2


def test_an_evening_begun_in_one_window_is_not_begun_again_in_the_other(open_program, home):
    demo_house(home)
    windows = [open_program(), open_program()]
    for window in windows:
        window.see("Forbered")
        window.press("enter")
        window.see(evening.PREPARED)
        window.press("s")
        window.see("8 er her")
    first, second = windows
    first.press("enter")
    first.see("Trin 1 af 12")
    second.press("enter")
    second.see("i gang")
    assert "Start aftenen" in second.text()
    with closing(sqlite3.connect(home / "facilitator.db")) as file:
        assert file.execute("SELECT count(*) FROM evenings WHERE NOT closed").fetchone() == (1,)


def test_a_group_deleted_in_one_window_is_said_in_the_other(open_program, home):
    evening_at(home, "talk", number=1)
    first, second = open_program(), open_program()
    evening.take_up(first)
    second.see("Fortsæt")
    second.press("x")
    second.see("Vil du slette|Slet holdet")
    second.press("tab", "enter")
    second.see("Lav dit første hold")
    first.press("n")
    first.hear("andet vindue")
    assert "Trin 4 af 12" in first.text()


def test_both_windows_hold_the_same_round_and_each_answer_counts_once(open_program, home):
    from urllib.error import HTTPError
    from urllib.parse import urlencode
    from urllib.request import urlopen

    evening_at(home, "feedback", number=1)
    rounds = []
    for window in (open_program(), open_program()):
        evening.take_up(window)
        address, codes = evening.open_feedback(window)
        rounds.append((window, f"http://127.0.0.1:{address.rpartition(':')[2]}", codes))
    (first, one, codes), (second, other, same) = rounds
    assert (codes, one) != (same, other)
    assert codes == same
    form = urlopen(f"{one}/s/{codes[0]}", timeout=10).read().decode()
    answer = urlencode(dict.fromkeys(re.findall(r'name="([^"]+)"', form), "3")).encode()
    urlopen(f"{one}/s/{codes[0]}", answer, timeout=10).read()
    urlopen(f"{other}/s/{codes[1]}", answer, timeout=10).read()
    with pytest.raises(HTTPError):
        urlopen(f"{other}/s/{codes[0]}", answer, timeout=10)
    for window in (first, second):
        window.see("2 af 8 har svaret")
    evening.close_feedback(first)
    second.press("x")
    second.see("Vil du lukke for svar")
    second.press("tab", "enter")
    second.see("2 personer har svaret")


def test_a_file_that_another_program_holds_is_said_and_taken_up_when_it_is_let_go(open_program, home):
    evening_at(home, "talk", number=1)
    terminal = open_program()
    evening.take_up(terminal)
    with closing(sqlite3.connect(home / "facilitator.db", isolation_level=None)) as backup:
        backup.execute("BEGIN EXCLUSIVE")
        terminal.press("n")
        terminal.hear("Et andet program bruger")
        assert "Trin 4 af 12" in terminal.text()
        backup.execute("ROLLBACK")
    terminal.press("n")
    terminal.see("Trin 5 af 12")
