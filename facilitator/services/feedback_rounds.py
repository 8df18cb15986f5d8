"""A round of feedback: open the door, count, close, and show what may be shown."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator.errors import CannotRead
from facilitator.feedback import codes
from facilitator.feedback.form import Form, Question, Scoring, read_answer
from facilitator.feedback.release import Release
from facilitator.groups.group import Group
from facilitator.ports.clock import Chance
from facilitator.ports.doorway import Address, Door, Doorway
from facilitator.ports.feedback_box import FeedbackBox, OpenRound, Receipt, Standing
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.press import Matrix, QrMaker
from facilitator.services.wording import waiting_words

if TYPE_CHECKING:
    from facilitator.curriculum.instrument import Instrument


def make_form(instrument: "Instrument") -> Form:
    """The form that an instrument with all its words describes."""
    questions = tuple(
        Question(item.id, item.kind, item.text or "", item.options) for item in instrument.items
    )
    scoring = instrument.scoring
    return Form(
        instrument.id,
        instrument.title,
        instrument.intro or "",
        questions,
        instrument.wording or instrument.version,
        instrument.language,
        Scoring(scoring.lowest, scoring.times) if scoring else None,
    )


def slip_address(address: Address, code: str) -> str:
    """What a slip's QR says. In capitals, so that the QR stays small enough for an old camera."""
    return f"{address.url}/s/{code}".upper()


class RoundDesk:
    """What the page may ask of an open round."""

    def __init__(self, opened: OpenRound, box: FeedbackBox) -> None:
        self._opened = opened
        self._box = box

    @property
    def form(self) -> Form:
        """The questions."""
        return self._opened.form

    def standing(self, code: str) -> Standing:
        """Whether the code may still answer."""
        return self._box.standing(self._opened.id, codes.normal(code))

    def hand_in(self, code: str, fields: Mapping[str, str]) -> Receipt:
        """Keep what a phone sent; "kept" only when it has reached the disk."""
        return self._box.put(self._opened.id, codes.normal(code), read_answer(self.form, fields))


class OpenFeedback:
    """An open round with its door."""

    def __init__(self, opened: OpenRound, box: FeedbackBox, door: Door, qr: QrMaker) -> None:
        self.form = opened.form
        self.expected = opened.expected
        self.codes = opened.codes
        self._id = opened.id
        self._box = box
        self._door = door
        self._qr = qr

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where phones can come in, the likeliest first."""
        return self._door.addresses

    @property
    def here(self) -> str:
        """The page on the laptop itself, where answers on paper are typed in."""
        return self._door.here

    @property
    def visits(self) -> int:
        """How many pages phones have fetched."""
        return self._door.visits

    def received(self) -> int:
        """How many have answered."""
        return self._box.received(self._id)

    def room_qr(self, address: Address) -> Matrix:
        """The QR for everyone: the page where one types the code from the slip."""
        return self._qr.matrix(address.url.upper())

    def close(self) -> Release:
        """Close the door and the round; the answers are gone, the release is what may be shown."""
        self._door.close()
        return self._box.close(self._id)

    def leave(self) -> None:
        """Close the door only; the round stays open and can be taken up again."""
        self._door.close()


class FeedbackRounds:
    """All rounds, one for each `key`: a group's session and what it asks then, or a curriculum's session."""

    def __init__(
        self, box: FeedbackBox, doorway: Doorway, library: CurriculumLibrary, qr: QrMaker, chance: Chance
    ) -> None:
        self._box = box
        self._doorway = doorway
        self._library = library
        self._qr = qr
        self._chance = chance

    def codes(self, key: str, expected: int) -> tuple[str, ...]:
        """The codes for the slips of that round: until it has been closed the same ones, and more if more come."""
        fresh = {self._chance.code(codes.ALPHABET, codes.LENGTH) for _n in range(expected + codes.SPARE)}
        return self._box.prepare(key, tuple(sorted(fresh)))

    def open(
        self, key: str, curriculum_id: str, instrument_id: str, expected: int, port: int | None = None
    ) -> OpenFeedback:
        """Open the round, or take up the one that is open, and serve its page.

        `CannotRead` where the questions wait for their words.
        """
        opened = self._box.find(key)
        if opened is None:
            curriculum = self._library.curriculum(curriculum_id)
            for waiting in waiting_words(self._library, curriculum, [instrument_id]).values():
                raise CannotRead(waiting.message, waiting.hint)
            form = make_form(self._library.instrument(instrument_id, curriculum))
            opened = OpenRound(key, form, expected, self.codes(key, expected))
            self._box.open(opened)
        door = self._doorway.open(RoundDesk(opened, self._box), port)
        return OpenFeedback(opened, self._box, door, self._qr)

    def released(self, key: str) -> Release | None:
        """What a closed round came to."""
        return self._box.released(key)


def round_key(group: Group, number: int, name: str = "") -> str:
    """The round of a group's session: its slips, its answers and its release go by this.

    `name` tells it from the session's others and is empty for the session's own.
    """
    return named_key(f"{rounds_of(group)}{number}", name)


def named_key(key: str, name: str) -> str:
    """The key of one of a session's rounds; the session's own has no name."""
    return f"{key}.{name}" if name else key


def rounds_of(group: Group) -> str:
    """What the keys of all rounds of the group begin with, and those of no other: an id has no dash."""
    return f"{group.id}-"
