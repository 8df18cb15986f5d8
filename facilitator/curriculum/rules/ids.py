"""Ids: each once in its list, and none that Windows cannot have as a file name."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

# Windows keeps these for devices; prints and exports are named after ids.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)


class _WithId(Protocol):
    @property
    def id(self) -> str | None: ...


def duplicates(things: Sequence[_WithId], loc: Loc) -> Iterator[Finding]:
    """Ids used twice in one list, told at the later one."""
    first: dict[str, int] = {}
    for number, thing in enumerate(things):
        if thing.id is None:
            continue
        if thing.id in first:
            message = _(
                "The id “{id}” is used twice: by number {first} and number {second} of “{key}”."
            ).format(id=thing.id, first=first[thing.id] + 1, second=number + 1, key=loc[-1])
            yield Finding((*loc, number, "id"), Code.SAME_ID, message, _("Give each its own id."))
        else:
            first[thing.id] = number
            yield from reserved(thing.id, (*loc, number, "id"))


def reserved(name: str, loc: Loc) -> Iterator[Finding]:
    """An id that could not be a file name on Windows."""
    if name in _DEVICES:
        message = _("“{id}” cannot be the name of a file on Windows.").format(id=name)
        yield Finding(loc, Code.RESERVED_ID, message, _("Choose another id."))
