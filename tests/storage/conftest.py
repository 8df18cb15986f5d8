"""The stores under test: each as files and as its twin in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from facilitator.feedback.form import Form, Question
from facilitator.groups.group import Evening, Group, Participant
from facilitator.ports.feedback_box import FeedbackBox, OpenRound
from facilitator.ports.register import Journal, Register
from facilitator.storage.database import Database
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.memory import MemoryFeedbackBox, MemoryJournal, MemoryRegister
from facilitator.storage.register import SqliteRegister
from facilitator.storage.schema import feedback_database, register_database


@dataclass
class Stores:
    """All three stores of one folder, or none."""

    register: Register
    journal: Journal
    box: FeedbackBox


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet, with a name as people have them."""
    return tmp_path / "Årets hold æøå"


@pytest.fixture
def register_file(folder: Path) -> Iterator[Database]:
    database = register_database(folder)
    yield database
    database.close()


@pytest.fixture
def feedback_file(folder: Path) -> Iterator[Database]:
    database = feedback_database(folder)
    yield database
    database.close()


@pytest.fixture(params=["files", "memory"])
def stores(request: pytest.FixtureRequest) -> Stores:
    """Every contract test runs over both."""
    if request.param == "memory":
        register = MemoryRegister()
        return Stores(register, MemoryJournal(register), MemoryFeedbackBox())
    database: Database = request.getfixturevalue("register_file")
    feedback: Database = request.getfixturevalue("feedback_file")
    return Stores(SqliteRegister(database), SqliteJournal(database), SqliteFeedbackBox(feedback))


@pytest.fixture
def group() -> Group:
    people = (
        Participant("p1", "Karen", leader=True),
        Participant("p2", "Søren Å.", leader=True),
        Participant("p3", "Zeynep"),
        Participant("p4", "Åse", away=True),
    )
    created = date(2026, 11, 3)
    return Group("g1", "Tirsdagsholdet", "sos", "SOS", 8, time(19, 0), created, people)


@pytest.fixture
def evening() -> Evening:
    began = datetime(2026, 11, 3, 18, 58, 30, 250_000, tzinfo=UTC)
    return Evening("e1", "g1", 1, "tema-1", "Hvem er vi?", began)


@pytest.fixture
def opened() -> OpenRound:
    questions = (
        Question(
            "glad", "scale", "Hvordan gik det?", ("dårligt", "så som så", "godt", "meget godt", "strålende")
        ),
        Question("valg", "choice", "Hvad var bedst?", ("kortene", "runden")),
        Question("ord", "text", "Hvad vil du sige?"),
    )
    codes = tuple(f"KODE{letter}234" for letter in "QWERTYUPASDFGHJ")
    return OpenRound("g1/1", Form("kort", "Tak", "Uden navn.", questions), 12, codes)
