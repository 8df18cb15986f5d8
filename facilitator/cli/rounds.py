"""Which round of feedback a command means: handouts and answers must agree on it."""

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from facilitator.services.house import House


class Round(NamedTuple):
    """A session's round: the key its slips and answers go by, and what it asks with (or nothing)."""

    key: str
    instrument: str


def find_round(house: "House", curriculum: str, wish: str) -> Round:
    """The session's next round: a closed one cannot be opened again, so each gets a number of its own.

    A session that asks nothing has no key either.
    """
    session, instrument = house.programmes.asks(curriculum, wish)
    if not instrument:
        return Round("", "")
    keys = (f"cli/{curriculum}/{session}/{number}" for number in count(1))
    return Round(next(key for key in keys if house.feedback.released(key) is None), instrument)
