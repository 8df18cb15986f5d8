"""What is said about a key, a table and a choice: English sentences, marked for the catalogue.

Tuples, not dataclasses: those cost `--help` a fifth of its time.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Choice(NamedTuple):
    """One of the words that a key may hold: what people call it, and what comes of it."""

    name: str
    does: str


class Meaning(NamedTuple):
    """What a key is for, a value it could have, and the words it may hold where they are few.

    A key that holds tables has no example: those of the table's own keys say more. `also` are other
    values that an editor may offer.
    """

    text: str
    example: Any = None
    choices: Mapping[str, Choice] | None = None
    also: tuple[Any, ...] = ()


class Table(NamedTuple):
    """What a table is, and what each of its keys means."""

    text: str
    keys: Mapping[str, Meaning]
