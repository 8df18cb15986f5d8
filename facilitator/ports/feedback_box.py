"""Where the answers of an open round lie until it is closed."""

from typing import Literal, NamedTuple, Protocol

from facilitator.feedback.form import Answer, Form
from facilitator.feedback.release import Release

Receipt = Literal["kept", "used", "unknown", "closed"]
Standing = Literal["free", "used", "unknown", "closed"]


class OpenRound(NamedTuple):
    """A round that is open: what is asked, and how many are expected. Frozen when it opened."""

    id: str
    form: Form
    expected: int
    codes: tuple[str, ...]


class FeedbackBox(Protocol):
    """Rounds of feedback. Nothing kept joins an answer to a code, a person, a time or an order."""

    def prepare(self, key: str, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The codes printed for `key` (a group's session): those kept earlier, and of `codes` as many as they lack.

        Once the round is open its codes are frozen: those are given then, however many are asked for.
        """

    def open(self, opened: OpenRound) -> None:
        """Open a round."""

    def find(self, round_id: str) -> OpenRound | None:
        """The open round with that id, if it is open."""

    def standing(self, round_id: str, code: str) -> Standing:
        """Whether the code may still answer in the open round."""

    def put(self, round_id: str, code: str, answer: Answer) -> Receipt:
        """Keep an answer. "kept" means that it has reached the disk; a used code changes nothing."""

    def received(self, round_id: str) -> int:
        """How many answers the open round holds."""

    def close(self, round_id: str) -> Release:
        """Close the round and forget the answers; gives the release, the same one if called again."""

    def released(self, round_id: str) -> Release | None:
        """The release of a closed round."""

    def forget(self, beginning: str) -> None:
        """Forget every round whose key begins like that: its codes, its answers and its release, without a trace."""
