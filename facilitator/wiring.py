"""Where everything is plugged in: the only room that knows every adapter."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from facilitator.errors import CannotStore
from facilitator.language.words import _
from facilitator.library.own_files import FolderFiles
from facilitator.library.places import folders as curricula_folders
from facilitator.library.shelf import FolderLibrary
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.doorway import Address
from facilitator.ports.feedback_box import FeedbackBox
from facilitator.ports.register import Journal, Register
from facilitator.ports.wall import WallMemory
from facilitator.printing.press import FpdfPress
from facilitator.services.authoring import Authoring
from facilitator.services.demonstration import Demonstration
from facilitator.services.evenings import Evenings
from facilitator.services.feedback_rounds import FeedbackRounds
from facilitator.services.groups import Groups
from facilitator.services.house import House
from facilitator.services.paper import USUAL_PORT, Paper
from facilitator.services.preflight import Preflight
from facilitator.services.programmes import Programmes
from facilitator.services.rehearsal import Rehearsals
from facilitator.services.safety import Safety
from facilitator.services.sharing import Sharing
from facilitator.services.signposts import Signposts
from facilitator.services.wall import Wall
from facilitator.services.workshop import Workshop
from facilitator.storage.database import Database
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.memory import MemoryFeedbackBox, MemoryJournal, MemoryRegister
from facilitator.storage.register import SqliteRegister
from facilitator.storage.schema import feedback_database, register_database
from facilitator.system.chance import LoadedChance, SystemChance
from facilitator.system.clock import FastClock, SteeredClock, SystemClock
from facilitator.system.drawer import DocumentsDrawer
from facilitator.system.folders import Folders
from facilitator.system.qr import QrMatrixMaker
from facilitator.web.doorway import UvicornDoorway
from facilitator.web.wall import LoopbackWalls
from facilitator.web.wall_memory import NoMemory, WallFile


class Whereabouts(NamedTuple):
    """Where everything is on this laptop."""

    data: Path
    documents: Path
    curricula: tuple[Path, ...]
    log: Path
    addresses: tuple[Address, ...]


def choose_clock(speed: float = 1.0) -> Clock:
    """The laptop's clock, `speed` times as fast; FACILITATOR_CLOCK names a file that steers it instead."""
    steered = os.environ.get("FACILITATOR_CLOCK")
    clock: Clock = SteeredClock(Path(steered)) if steered else SystemClock()
    return clock if speed == 1.0 else FastClock(clock, speed)


def choose_chance() -> Chance:
    """The laptop's luck; FACILITATOR_DICE loads the dice, so that an evening can be played twice alike."""
    loaded = os.environ.get("FACILITATOR_DICE", "")
    return LoadedChance(int(loaded)) if loaded.isdecimal() else SystemChance()


def build(
    data: Path | None = None,
    *,
    clock: Clock | None = None,
    chance: Chance | None = None,
    library: FolderLibrary | None = None,
) -> House:
    """The whole program on the data folder `data` and with the curricula in `library`, or on the person's own."""
    folders = Folders(data)
    databases = register_database(folders.data), feedback_database(folders.data)
    return _house(
        folders, _on_disk(folders, databases), clock or choose_clock(), chance or choose_chance(), library
    )


@contextmanager
def demonstration(clock: Clock) -> Iterator[House]:
    """The whole program with an invented group, in a folder that is gone when the block ends."""
    with _throw_away_folder() as name, ExitStack() as stack:
        folders = Folders(Path(name))
        databases = register_database(folders.data), feedback_database(folders.data)
        for database in databases:  # closed first: on Windows an open file keeps its folder
            stack.callback(database.close)
        house = _house(folders, _on_disk(folders, databases), clock, SystemChance())
        house.demonstration.furnish()
        yield house


def rehearsals(library: FolderLibrary | None = None) -> Rehearsals:
    """Rehearsals alone: nothing is opened that the person keeps, and nothing is written."""
    return _house(Folders(), _in_memory(), choose_clock(), choose_chance(), library).rehearsals


def signposts(library: FolderLibrary | None = None) -> Signposts:
    """The places to turn to alone: nothing is opened that the person keeps."""
    drawer = DocumentsDrawer(Folders().documents)
    return Signposts(library or FolderLibrary(curricula_folders()), choose_clock(), FpdfPress(), drawer)


def _throw_away_folder() -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix="facilitator-")
    except OSError as error:
        raise CannotStore(
            _("There is no room for the invented group's throw-away folder."),
            _("Make room on the disk and try again."),
        ) from error


def whereabouts() -> Whereabouts:
    """Where the person's things are, and where phones would come in."""
    folders = Folders()
    addresses = UvicornDoorway().addresses(USUAL_PORT)
    return Whereabouts(folders.data, folders.documents, curricula_folders(), folders.log, addresses)


class _Stores(NamedTuple):
    register: Register
    journal: Journal
    box: FeedbackBox
    wall: WallMemory


def _on_disk(folders: Folders, databases: tuple[Database, Database]) -> _Stores:
    groups, answers = databases
    wall = WallFile(folders.data / "wall.json")
    return _Stores(SqliteRegister(groups), SqliteJournal(groups), SqliteFeedbackBox(answers), wall)


def _in_memory() -> _Stores:
    register = MemoryRegister()
    return _Stores(register, MemoryJournal(register), MemoryFeedbackBox(), NoMemory())


def _house(
    folders: Folders, stores: _Stores, clock: Clock, chance: Chance, library: FolderLibrary | None = None
) -> House:
    register, journal, box, wall_memory = stores
    library = library or FolderLibrary(curricula_folders())
    files = FolderFiles(*curricula_folders())
    qr = QrMatrixMaker()
    doorway = UvicornDoorway()
    press, drawer = FpdfPress(), DocumentsDrawer(folders.documents)
    rounds = FeedbackRounds(box, doorway, library, qr, chance)
    return House(
        clock=clock,
        programmes=Programmes(library),
        groups=Groups(register, box, library, clock, chance),
        evenings=Evenings(register, journal, library, clock, chance),
        feedback=rounds,
        paper=Paper(press, library, rounds, doorway, qr, drawer),
        safety=Safety(library, clock),
        signposts=Signposts(library, clock, press, drawer),
        preflight=Preflight(doorway, library, folders),
        demonstration=Demonstration(register, journal, box, library, clock, chance),
        authoring=Authoring(library, files),
        sharing=Sharing(library, files),
        workshop=Workshop(library, drawer),
        rehearsals=Rehearsals(
            library,
            lambda other: _house(folders, _in_memory(), other, chance, library),
            lambda speed: FastClock(clock, speed),
        ),
        wall=Wall(LoopbackWalls(), wall_memory, qr),
    )
