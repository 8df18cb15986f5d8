"""Windows that are too small, that are dragged about, that close, and terminals that can do little."""

import os
import re
import sys
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from evening_at import evening_at

TOO_SMALL = "Gør vinduet større for at fortsætte. Intet er gået tabt."
WHOLE_STEP = r"(?s) The Tuesday group · aften 1 af 6.* Trin 4 af 12.*\n SIG .*ctrl\+p Menu"
NOTHING_ELSE = r"\A\s*" + r"\s+".join(map(re.escape, TOO_SMALL.split())) + r"\s*\Z"


@pytest.mark.parametrize(("columns", "rows"), [(40, 10), (20, 5)])
def test_a_window_too_small_from_the_start_holds_one_sentence_and_grows_into_the_evening(
    open_program, home, columns, rows
):
    evening_at(home, "cards", number=1)
    held = evening.Witness(home).events()
    terminal = open_program(columns=columns, rows=rows)
    terminal.see(NOTHING_ELSE)
    terminal.press("enter", "n", "x", "enter")
    assert evening.Witness(home).events() == held
    terminal.resize(80, 24)
    evening.take_up(terminal)
    terminal.see("(?m)^ Dialogkort i kredsen")


def test_an_evening_in_a_window_dragged_to_nothing_and_back(open_program, home):
    evening_at(home, "cards", number=1)
    terminal = open_program()
    evening.take_up(terminal)
    terminal.press("d", "d")
    terminal.see("1 af 3 kort trukket")
    held = evening.Witness(home).events()
    for columns, rows in ((40, 10), (20, 5)):
        terminal.resize(columns, rows)
        terminal.see(NOTHING_ELSE)
        terminal.press("n", "d", "b")
    terminal.resize(1, 1)
    terminal.take(0.2)
    terminal.resize(160, 50)
    terminal.see("1 af 3 kort trukket")
    assert evening.Witness(home).events() == held
    terminal.press("esc")
    terminal.see(evening.RUNNING)


@pytest.mark.parametrize(
    ("on_top", "shown"),
    [("!", "Når nogen er i fare"), ("?", "Det kan du gøre her"), ("\x10", "Hvad vil du")],
    ids=["safety sheet", "help", "palette"],
)
def test_a_storm_of_sizes_during_the_evening(open_program, home, on_top, shown):
    """As when the window is dragged on a slow laptop: many sizes are on their way before the first is drawn."""
    evening_at(home, "talk", number=1)
    held = evening.Witness(home).events()
    terminal = open_program()
    evening.take_up(terminal)
    _storm(terminal)
    terminal.see(WHOLE_STEP)
    terminal.press(on_top)
    terminal.see(shown)
    _storm(terminal)
    terminal.see(shown)
    terminal.press("esc")
    terminal.see(WHOLE_STEP)
    terminal.press("n")
    terminal.see("Trin 5 af 12")
    assert len(evening.Witness(home).events()) == len(held) + 1


def _storm(terminal):
    dice = Random(2)
    for _drag in range(80):
        terminal.resize(dice.randint(1, 220), dice.randint(1, 70))
        terminal.take(0.004)
    terminal.resize(80, 24)


def test_closing_the_window_ends_the_program_and_keeps_the_evening(open_program, home):
    evening_at(home, "feedback", number=1)
    terminal = open_program()
    evening.take_up(terminal)
    _address, codes = evening.open_feedback(terminal)
    terminal.press("esc")
    terminal.see(evening.RUNNING)
    terminal.press("+")
    terminal.see("4:00 tilbage")
    held = evening.Witness(home).events()
    terminal.close_window()
    assert evening.Witness(home).events() == held
    again = open_program()
    evening.take_up(again)
    again.see("4:00 tilbage")
    assert evening.open_feedback(again)[1] == codes


def test_no_colour_where_none_is_wanted(open_program, home):
    evening_at(home, "talk", number=1)
    terminal = open_program(env={"NO_COLOR": "1"})
    evening.take_up(terminal)
    seen = {
        colour
        for cells in terminal.screen.buffer.values()
        for cell in cells.values()
        for colour in (cell.fg, cell.bg)
    }
    assert [c for c in seen if re.fullmatch("[0-9a-f]{6}", c) and len({c[:2], c[2:4], c[4:]}) > 1] == []


def test_a_terminal_that_cannot_be_drawn_in_gets_a_sentence(open_program):
    terminal = open_program(env={"TERM": "dumb"})
    terminal.see("Denne terminal kan ikke vise programmet.")
    terminal.see("Åbn et almindeligt terminalvindue")
    terminal.child.wait()
    assert terminal.child.exitstatus == 2


@pytest.mark.parametrize("term", ["vt100", "linux", "no-such-terminal", ""])
def test_terminals_of_other_names_are_drawn_in(open_program, term):
    terminal = open_program(env={"TERM": term, "COLORTERM": ""})
    terminal.see("Lav dit første hold")
    terminal.quit()
    assert terminal.child.exitstatus == 0


def test_the_window_counts_and_not_what_the_shell_once_said_of_it(open_program):
    terminal = open_program(env={"COLUMNS": "200", "LINES": "60"})
    terminal.see("(?s)Velkommen.*Lav dit første hold.*ctrl\\+q Afslut.*ctrl\\+p Menu")


@pytest.mark.parametrize(
    ("encoding", "shown"), [("cp1252", "pårørende"), ("ascii", "p?r?rende"), ("utf-8", "pårørende")]
)
def test_a_terminal_of_another_encoding_shows_what_it_can(open_program, home, encoding, shown):
    evening_at(home, "talk", number=1)
    terminal = open_program(env={"PYTHONIOENCODING": encoding})
    terminal.see("Dine hold")
    terminal.take(0.3)
    assert shown.encode(encoding) in terminal.raw
    terminal.press("enter")
    terminal.see(evening.RUNNING)
    assert os.fsencode("Traceback") not in terminal.raw
