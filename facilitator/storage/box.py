"""The box of an open round: one block of a fixed size, written anew with every answer.

Answers and used codes lie in it sorted, each on its own, so the same answers make the same bytes
in whatever order they came. `seal` and `unseal` are the only way in and out: whoever adds
encryption adds it here.
"""

from dataclasses import dataclass
from typing import Literal

from facilitator.feedback.cleaning import LONGEST
from facilitator.feedback.form import Answer, Form
from facilitator.ports.feedback_box import OpenRound
from facilitator.storage.codec import decode, encode

_SLOTS = 16  # the box tells no one more than which sixteen the group's size lies in
_KIB = 1024
_TEXT = 4 * LONGEST + 3  # a letter is at most four bytes, in quotation marks, and a comma
_NUMBER = 4
_FRAME = 64


@dataclass(frozen=True, slots=True)
class Contents:
    """What an open round holds. Nothing joins an answer to a code."""

    answers: tuple[Answer, ...] = ()
    used: tuple[str, ...] = ()

    def with_answer(self, code: str, answer: Answer) -> "Contents":
        """The contents with one answer more, in the only order there is."""
        return Contents(tuple(sorted((*self.answers, answer), key=encode)), tuple(sorted((*self.used, code))))

    def standing(self, opened: OpenRound, code: str) -> Literal["free", "used", "unknown"]:
        """Whether the code may still answer."""
        if code in self.used:
            return "used"
        return "free" if code in opened.codes else "unknown"


def topped_up(kept: tuple[str, ...], fresh: tuple[str, ...]) -> tuple[str, ...]:
    """The codes kept, and of the fresh ones as many as they lack; in an order that tells the two not apart."""
    new = [code for code in fresh if code not in kept]
    return tuple(sorted((*kept, *new[: max(0, len(fresh) - len(kept))])))


def room(opened: OpenRound) -> int:
    """Bytes that hold every answer the round can get, however long; the same from first to last."""
    most = max(opened.expected, len(opened.codes), 1)
    code = max((len(encode(code)) + 1 for code in opened.codes), default=0)
    slot = -(-(_longest(opened.form) + code) // _KIB) * _KIB
    return -(-most // _SLOTS) * _SLOTS * slot


def seal(contents: Contents, length: int) -> bytes:
    """The contents as they are kept: `length` bytes, whatever they are."""
    plain = encode(contents)
    if len(plain) > length:
        raise ValueError("the answers are longer than their form allows")
    return plain.ljust(length)


def unseal(sealed: bytes) -> Contents:
    """The contents again; `CannotStore` where the block is damaged."""
    return decode(Contents, sealed)


def _longest(form: Form) -> int:
    return _FRAME + sum(_TEXT if question.kind == "text" else _NUMBER for question in form.questions)
