"""What is printed: one PDF for a session, one for a deck, one for the places to turn to."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from facilitator.ports.places import Directory

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum, Deck, Handout, Session
    from facilitator.feedback.form import Form

# So many sheets are made where nobody says for how many.
USUAL_GROUP = 8

Matrix = tuple[tuple[bool, ...], ...]


class Slip(NamedTuple):
    """A slip for one participant: the QR's modules (true is dark, no border), the address, the code.

    `matrix` and `address` are empty where no network was up when it was printed. `about` says what is
    asked, where an evening has more than one round.
    """

    code: str
    address: str
    matrix: Matrix
    about: str = ""


class ToolSheet(NamedTuple):
    """The paper of one step's tool: what it is divided into, its questions, and how many are printed."""

    kind: str
    title: str
    parts: tuple[str, ...]
    asks: tuple[str, ...] = ()
    copies: int = 1
    columns: tuple[str, ...] = ()
    middle: str = ""


class Pack(NamedTuple):
    """All the paper of one session. `group` and `names` are printed only where the leader chose it.

    With `questions`, the first `copies` of the slips also get a sheet to answer on by hand.
    """

    curriculum: "Curriculum"
    session: "Session"
    number: int
    handouts: "tuple[Handout, ...]"
    copies: int
    plan_sheets: int
    slips: tuple[Slip, ...]
    run_sheet: bool
    group: str = ""
    names: tuple[str, ...] = ()
    questions: "Form | None" = None
    tools: tuple[ToolSheet, ...] = ()


class Press(Protocol):
    """Makes PDFs; the same input gives the same bytes."""

    def pack(self, pack: Pack) -> bytes:
        """The session's paper: run sheet, handouts, sheets for the tools, plan sheets, question sheets, feedback slips."""

    def deck(self, deck: "Deck") -> bytes:
        """The deck, eight cards to an A4 with cut marks."""

    def directory(self, directory: Directory) -> bytes:
        """The places to turn to, by their kinds; no number without the words that say where it stands."""


class QrMaker(Protocol):
    """Makes QR codes."""

    def matrix(self, text: str) -> Matrix:
        """The modules of a QR code for `text`, without a border."""
