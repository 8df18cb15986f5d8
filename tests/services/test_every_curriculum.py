"""Every session of every valid file and of every shipped curriculum, run from start to close: by one, the smallest and the largest group."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_clock import HandClock

from facilitator.boards.tools import TOOLS
from facilitator.curriculum.model import Form, Kind
from facilitator.library.shelf import FolderLibrary
from facilitator.services.evenings import Evenings
from facilitator.services.groups import Groups
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c
from facilitator.sessions.evolve import replay
from facilitator.sessions.plans import Plan
from facilitator.storage.memory import MemoryFeedbackBox, MemoryJournal, MemoryRegister
from facilitator.system.chance import SystemChance

TOP = Path(__file__).parents[2]
VALID = TOP / "tests" / "curricula" / "valid"
FOLDERS = [TOP / "curricula", VALID, VALID / "kinds", VALID / "forms", VALID / "frames"]
LIBRARIES = {folder.name: FolderLibrary([folder]) for folder in FOLDERS}
NAMES = ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla")
EVERY = [(name, entry.id) for name, library in LIBRARIES.items() for entry in library.curricula()]


def test_there_is_a_file_for_every_form_and_for_every_kind() -> None:
    forms = {library.form for library in LIBRARIES["forms"].curricula()}
    kinds = {entry.id for entry in LIBRARIES["kinds"].curricula()}
    assert forms == set(Form)
    assert kinds == set(Kind)
    for kind in Kind:
        sessions = LIBRARIES["kinds"].curriculum(kind).sessions
        assert any(step.kind is kind for step in sessions[-1].steps)


@pytest.mark.parametrize("folder", ["valid", "kinds", "forms", "frames"])
def test_the_valid_files_have_no_problem_and_no_warning(folder: str) -> None:
    assert LIBRARIES[folder].check([]) == ()


@pytest.mark.parametrize("group", ["one person", "the smallest", "the largest"])
@pytest.mark.parametrize(("folder", "curriculum"), EVERY)
def test_it_can_be_run_from_start_to_close(folder: str, curriculum: str, group: str) -> None:
    library, clock, register = LIBRARIES[folder], HandClock(), MemoryRegister()
    size = library.curriculum(curriculum).group_size
    people = {"one person": 1, "the smallest": size.min, "the largest": size.max}[group]
    names = tuple(NAMES[n % 8] + "a" * (n // 8) for n in range(people))
    journal, chance = MemoryJournal(register), SystemChance()
    groups = Groups(register, MemoryFeedbackBox(), library, clock, chance)
    evenings = Evenings(register, journal, library, clock, chance)
    made = groups.create("Holdet", curriculum, ("Kirsten", "Jørgen"), names, "19:00")
    for number in range(1, made.sessions + 1):
        running = evenings.start(
            evenings.prepare(made.id, number), tuple(person.id for person in made.participants)
        )
        for _step in _led(running):
            clock.go(60)
        assert [row.fate for row in running.summary().rows] == ["done"] * len(running.state.steps)
        assert replay(journal.read(running.evening.id)) == running.state
        clock.go(7 * 24 * 3600)


def _led(running: RunningEvening) -> Iterator[None]:
    """Lead the evening step by step, with all that belongs to each."""
    while True:
        _work(running)
        _answer(running)
        if running.state.step.kind in TOOLS:
            _at_the_board(running)
        yield
        if running.state.follower(running.state.current) is None:
            running.do(c.Close())
            return
        running.do(c.Next())


def _work(running: RunningEvening) -> None:
    step, here = running.state.step, running.state.present
    if step.deck:
        for _card in range(running.cards().wanted):
            running.do(c.DrawCard())
        assert len(running.state.table()) == running.cards().wanted
    if step.kind == "action-plan":
        for person in here:
            running.do(c.MakePlan(Plan(person, "Gå en tur", confidence=8)))
    if step.kind == "follow-up":
        assert {plan.person for plan in running.state.plans_before} == set(here)
        for person in here:
            running.do(c.FollowUp(person, "done"))
    if step.group_size is not None and len(here) > 1:
        running.do(c.MakeGroups())
        grouped = [person for group in running.state.steps[running.state.current].groups for person in group]
        assert sorted(grouped) == sorted(here)
    while running.state.turns.waiting:
        running.do(c.NextSpeaker())


def _answer(running: RunningEvening) -> None:
    step = running.state.step
    if step.kind in {"measure", "feedback"}:
        assert [asked.instrument for asked in running.rounds() if asked.step == step.id] == [step.instrument]


def _at_the_board(running: RunningEvening) -> None:
    """Through all its parts; what is written down stays on it."""
    parts = running.board().parts
    for part in range(len(parts)):
        running.do(c.GoToPart(part))
    assert sorted(running.state.steps[running.state.current].had) == list(range(len(parts)))
    if running.board().writes:
        running.do(c.WriteDown("Gå en tur"))
        assert [said.text for said in running.board().said] == ["Gå en tur"]
