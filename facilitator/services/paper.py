"""Everything on paper: a session's pack, and decks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.boards.tools import TOOLS, columns_of, parts_of
from facilitator.errors import NotFound
from facilitator.feedback.form import Form
from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.ports.doorway import Doorway
from facilitator.ports.drawer import Drawer
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.press import USUAL_GROUP, Pack, Press, QrMaker, Slip, ToolSheet
from facilitator.services.agenda_making import find_session, make_agenda, sheets_of
from facilitator.services.feedback_rounds import (
    FeedbackRounds,
    make_form,
    named_key,
    round_key,
    slip_address,
)
from facilitator.sessions.agenda import Agenda
from facilitator.sessions.asking import Asked, rounds

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum, Handout, Session

# The port that the page is served on unless it is taken; slips are printed before the page is up.
USUAL_PORT = 8080
_AROUND_ONE = frozenset({"conversation", "network-meeting"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print. `key` is the round whose codes stand on the slips; `names` only by choice.

    Without `people` it is for a usual group, or for as many as the curriculum takes.
    """

    curriculum: str
    session: str
    people: int | None
    key: str
    group: str = ""
    names: tuple[str, ...] = ()


class Paper:
    """Makes the PDFs and puts them where the person looks."""

    def __init__(
        self,
        press: Press,
        library: CurriculumLibrary,
        rounds: FeedbackRounds,
        doorway: Doorway,
        qr: QrMaker,
        drawer: Drawer,
    ) -> None:
        self._press = press
        self._library = library
        self._rounds = rounds
        self._doorway = doorway
        self._qr = qr
        self._drawer = drawer

    def pack(self, wish: Wish) -> bytes:
        """The session's whole pack: run sheet, handouts, plan sheets, question sheets and feedback slips."""
        curriculum = self._library.curriculum(wish.curriculum)
        number, session = find_session(curriculum, wish.session)
        kinds = {step.kind.value for step in session.steps}
        people = wish.people or min(USUAL_GROUP, curriculum.group_size.max)
        agenda = make_agenda(self._library, curriculum, session.id)
        asked = rounds(agenda)
        return self._press.pack(
            Pack(
                curriculum=curriculum,
                session=session,
                number=number,
                handouts=tuple(_handout(curriculum, session, h) for h in sheets_of(session)),
                copies=people,
                plan_sheets=people if "action-plan" in kinds else 0,
                slips=self._all_slips(wish, people, asked),
                run_sheet=True,
                group=wish.group,
                names=wish.names,
                questions=self._questions(curriculum, asked),
                tools=tuple(_tools(agenda, people)),
            )
        )

    def deck(self, deck_id: str) -> bytes:
        """The printed deck."""
        return self._press.deck(self._library.deck(deck_id))

    def save_pack(self, group: Group, number: int) -> str:
        """Put the group's pack for session `number` in the person's folder and give its path."""
        wish = Wish(
            curriculum=group.curriculum,
            session=str(number),
            people=max(1, len(group.participants)),
            key=round_key(group, number),
            group=group.name,
        )
        title = _("{group}, session {number}").format(group=group.name, number=number)
        return self._drawer.save(f"{title}.pdf", self.pack(wish))

    def write(self, path: str, data: bytes) -> str:
        """Write a PDF to just that path."""
        return self._drawer.write(path, data)

    def show(self, path: str) -> bool:
        """Open a printed file in the person's own viewer."""
        return self._drawer.show(path)

    def _questions(self, curriculum: "Curriculum", asked: tuple[Asked, ...]) -> Form | None:
        """The form of the session's own round; the others are for phones."""
        own = [one.instrument for one in asked if not one.name]
        return make_form(self._library.instrument(own[0], curriculum)) if own else None

    def _all_slips(self, wish: Wish, people: int, asked: tuple[Asked, ...]) -> tuple[Slip, ...]:
        """The slips of every round, those of the session's own first."""
        by_round = sorted(asked, key=lambda one: bool(one.name))
        return tuple(
            slip
            for one in by_round
            for slip in self._slips(
                named_key(wish.key, one.name), people, one.title if len(asked) > 1 else ""
            )
        )

    def _slips(self, key: str, people: int, about: str) -> tuple[Slip, ...]:
        address = self._doorway.addresses(USUAL_PORT)[0]
        return tuple(
            Slip(code, address.url, self._qr.matrix(slip_address(address, code)), about)
            if address.network
            else Slip(code, "", (), about)
            for code in self._rounds.codes(key, people)
        )


def _tools(agenda: Agenda, people: int) -> Iterator[ToolSheet]:
    """The paper of each step that has a tool and no sheet of its own: a circle each, a grid for two, else one.

    Around one person, as in a conversation, there is one circle.
    """
    drawing = 1 if agenda.form in _AROUND_ONE else people
    for step in agenda.steps:
        parts = parts_of(step.kind, step.parts)
        if (parts or step.kind in TOOLS) and not step.handout:
            copies = {"network-circle": drawing, "expectations": (drawing + 1) // 2}.get(step.kind, 1)
            yield ToolSheet(
                step.kind,
                step.title,
                parts,
                step.ask,
                copies,
                columns_of(step.kind, step.columns),
                step.middle,
            )


def _handout(curriculum: "Curriculum", session: "Session", handout_id: str) -> "Handout":
    for handout in curriculum.handouts:
        if handout.id == handout_id:
            return handout
    raise NotFound(
        _("{session} names a handout that is not there: {id}").format(session=session.title, id=handout_id)
    )
