"""Replay of a long journal from the disk, and one re-planning decision."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from facilitator.errors import Refused
from facilitator.groups.group import Evening
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.ports.register import Pulse
from facilitator.services.agenda_making import make_agenda
from facilitator.sessions.commands import (
    BeganAgo,
    DrawCard,
    Extend,
    GoOn,
    MakePlan,
    Next,
    Pause,
    PutBack,
    Start,
    Undo,
)
from facilitator.sessions.decide import decide
from facilitator.sessions.evolve import evolve, replay
from facilitator.sessions.plans import Plan
from facilitator.sessions.replan import propose
from facilitator.sessions.state import State
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.schema import register_database
from facilitator.wiring import build

EVENTS = 5000


MIX = (
    Pause(),
    GoOn(),
    Extend(1),
    MakePlan(Plan("p2", "Walk", confidence=7)),
    Undo(),
    Next(),
    DrawCard(),
    PutBack(0),
    BeganAgo(60),
)


def long_evening(folder: Path) -> State:
    """Write a journal of 5,000 events of many kinds; gives the state it leads to."""
    group = build(folder).groups.create("Bench", "laer-at-tackle", ["A"], ["Anne", "Bo", "Carl"], "19.00")
    library = FolderLibrary([bundled()])
    agenda = make_agenda(library, library.curriculum("laer-at-tackle"), "2")
    evening = Evening("bench", group.id, 2, agenda.session, agenda.title, datetime.now(UTC))
    dice, now = Random(1), 0.0
    (event,) = decide(None, Start(agenda, ("p2", "p3", "p4"), agenda.seconds), now, dice.randrange)
    journal = SqliteJournal(register_database(folder))
    journal.begin(evening, event)
    state = evolve(None, event)
    count = turn = 0
    while count < EVENTS - 1:
        now += 1.0
        turn += 1
        try:
            (event,) = decide(state, MIX[turn % len(MIX)], now, dice.randrange)
        except Refused:
            continue
        journal.append("bench", event, Pulse(now, datetime.now(UTC)))
        state = evolve(state, event)
        count += 1
    return state


def measure(rounds: int = 9) -> dict[str, float]:
    """Median seconds for reading and replaying the journal, and for one proposal."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        state = long_evening(folder)
        reads, proposals = [], []
        for _n in range(rounds):
            journal = SqliteJournal(register_database(folder))
            before = time.perf_counter()
            again = replay(journal.read("bench"))
            reads.append(time.perf_counter() - before)
            assert again == state
            before = time.perf_counter()
            for _m in range(100):
                propose(state, state.last + 1200)
            proposals.append((time.perf_counter() - before) / 100)
    return {"replay": median(reads), "replan": median(proposals)}
