"""A whole evening of SOS theme 1 as a leader plays it: keys, what the screen then shows, what has happened.

A move begins and ends on the running screen, so that it can be played again if the program was killed
in the middle of it.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from real_terminal import PATIENCE, RealTerminal

from facilitator.sessions.events import Event
from facilitator.sessions.evolve import replay
from facilitator.sessions.state import State
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.register import SqliteRegister
from facilitator.storage.schema import register_database

PEOPLE = ("Anne", "Bo", "Carl", "Ditte", "Erik", "Fie", "Åse", "Søren")
ASKED = "Gik I videre imens"
PREPARED = r"\d\d\.\d\d +\d+ min\."  # the agenda; before it stands there, nothing can be started
RUNNING = r"(?m)^ Trin \d+ af \d+"


@dataclass(frozen=True)
class Move:
    """`seconds` go by, then `keys` are pressed, each followed by what must be seen; `events` come of it."""

    seconds: float
    keys: tuple[tuple[str, str], ...]
    events: int = 1


def key(name: str, then: str = RUNNING) -> tuple[str, str]:
    return name, then


def following(title: str, minutes: float) -> Move:
    """The step before is done and the one called `title` begins."""
    return Move(minutes * 60, (key("n", f"(?m)^ {title}"),))


def plan(number: int, what: str, sure: str) -> Move:
    """The person with that number makes a plan."""
    return Move(
        60,
        (
            key("p", "Planer til næste gang"),
            key(str(number), "Plan til næste gang"),
            key(what, what),
            *(key("tab", "Plan til næste gang"),) * 4,
            key("tab", "Hvor sikker er du"),
            key(sure, "Hvor sikker er du"),
            key("\x13", "Planer til næste gang"),
            key("esc", RUNNING),
        ),
    )


MOVES = (
    following("Sådan er vi sammen", 14),
    following("Seks spørgsmål, før vi går i gang", 7),
    following("Oplæg: De ord, vi bruger om os selv", 5),
    Move(300, (key(" ", "(?i)pause"),)),
    Move(600, (key(" ", RUNNING),)),
    Move(0, (key("t", "(?s)slutte.*"), key("enter", RUNNING))),
    following("To og to", 7),
    following("Dialogkort i kredsen", 8),
    Move(60, (key("d", "Dialogkort|kort"), key("d", r"1 af 3"), key("esc", RUNNING))),
    Move(300, (key("d", "1 af 3"), key("d", "2 af 3"), key("esc", RUNNING))),
    Move(300, (key("d", "2 af 3"), key("b", "1 af 3|2 af 3"), key("esc", RUNNING))),
    Move(10, (key("d", "1 af 3"), key("d", "2 af 3"), key("esc", RUNNING))),
    Move(300, (key("d", "2 af 3"), key("d", "3 af 3"), key("esc", RUNNING))),
    following("Pause", 5),
    following("Øvelse: Ordbyt", 12),
    following("Ugens skridt", 11),
    plan(1, "Gå en tur i skoven", "8"),
    plan(2, "Ringe til min søster", "5"),
    plan(5, "Sove til middag", "9"),
    plan(7, "Læse æventyr", "t"),
    following("Møde-tjek", 5),
)


class Witness:
    """Reads the journal beside the program, as the disk holds it."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def events(self) -> tuple[Event, ...]:
        """All events of the only evening, or none before it began."""
        if not (self._home / "facilitator.db").exists():
            return ()
        database = register_database(self._home)
        try:
            register = SqliteRegister(database)
            evenings = [e for group in register.groups() for e in register.evenings(group.id)]
            return SqliteJournal(database).read(evenings[-1].id) if evenings else ()
        finally:
            database.close()

    def holds(self, wanted: int) -> bool:
        """Whether the disk comes to hold just so many events; the screen may show a word before its key is done."""
        end = time.monotonic() + PATIENCE
        while (held := len(self.events())) < wanted and time.monotonic() < end:
            time.sleep(0.05)
        return held == wanted

    def state(self) -> State | None:
        """The state that a replay of the disk gives."""
        return replay(self.events())


def choose(terminal: RealTerminal, title: str) -> None:
    """In the form for a new group, from the list of curricula: take the one whose title begins so."""
    terminal.press("enter")
    terminal.see("Luk listen")
    terminal.type(title)
    terminal.press("enter")
    terminal.see(f"▊ +{title}.*▼")


def fill_in_group(terminal: RealTerminal) -> None:
    """All that the form asks about the group, from the moment it opens until it can be saved."""
    # The whole form is there before the curricula are; until they come, the list says to wait.
    terminal.see("(?s)Hvilket forløb følger I.*Gem holdet")
    terminal.gone("Et øjeblik")
    terminal.type("Tirsdagsholdet")
    terminal.press("tab", "tab")
    choose(terminal, "Seks temaer for pårørende")
    terminal.see("Hvem leder sammen med dig")  # what comes first in the list may be led by one
    terminal.press("tab")
    terminal.type("Kirsten")
    terminal.press("tab")
    terminal.type("Jørgen")
    terminal.press("tab")
    for name in PEOPLE:
        terminal.type(name)
        terminal.press("enter")


def make_group(terminal: RealTerminal) -> None:
    """The first group, from an empty folder."""
    terminal.see("Lav dit første hold")
    terminal.press("enter")
    fill_in_group(terminal)
    terminal.press("\x13")
    terminal.see("Forbered")


def begin(terminal: RealTerminal) -> None:
    """From the list of groups into the running evening."""
    terminal.press("enter")
    terminal.see(PREPARED)
    terminal.press("s")
    terminal.see("8 er her|8 personer|Hvem er her")
    terminal.press("enter")
    terminal.see(RUNNING)


def take_up(terminal: RealTerminal) -> None:
    """Into the evening again after a crash; asked whether the group went on, it did."""
    terminal.see("Fortsæt")
    terminal.press("enter")
    terminal.see(RUNNING)
    terminal.take(0.1)
    if ASKED in terminal.text():
        terminal.press("enter")
        terminal.gone(ASKED)


def play(terminal: RealTerminal, move: Move, after_key: Callable[[], None] = lambda: None) -> None:
    """Press the move's keys, each seen to work before the next; `after_key` may break it off."""
    for name, then in move.keys:
        terminal.press(name)
        after_key()
        terminal.see(then)


def open_feedback(terminal: RealTerminal) -> tuple[str, list[str]]:
    """Open the round, or take it up again; gives the page's address and the codes as the screen shows them."""
    terminal.press("f")
    terminal.see("Åbn for svar")
    terminal.press("enter")
    # Down to the buttons: what has been read so far may be half a screen.
    terminal.see(r"(?s)af 8 har svaret.*http://[\d.:]+\s.*Luk og vis +Papirsvar")
    shown = terminal.text()
    address = re.search(r"http://[\d.:]+", shown)
    assert address, shown
    return address[0], re.findall(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", shown)


def close_feedback(terminal: RealTerminal) -> str:
    """Close the round; gives the screen with what may be shown."""
    terminal.press("x")
    terminal.see("Vil du lukke for svar")
    terminal.press("tab", "enter")
    terminal.see("personer har svaret")
    shown = terminal.text()
    terminal.press("esc")
    terminal.see(RUNNING)
    return shown


def close_evening(terminal: RealTerminal) -> str:
    """End the evening; gives the summary as it is shown."""
    terminal.press("c")
    terminal.see("Vil du slutte aftenen")
    terminal.press("tab", "enter")
    terminal.see("Sådan gik aftenen")
    return terminal.text()
