"""What is kept as JSON: events, forms and releases, just as their classes name them."""

from typing import TypeVar, get_args

from facilitator.errors import CannotStore
from facilitator.language.words import _
from facilitator.sessions.events import Event
from facilitator.storage.trouble import unreadable

T = TypeVar("T")

_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}


def encode(thing: object) -> bytes:
    """`thing` as JSON; equal things give equal bytes."""
    import msgspec

    return msgspec.json.encode(thing)


def decode(kind: type[T], body: bytes) -> T:
    """What `encode` was given, or `CannotStore` where that is not what the bytes hold."""
    import msgspec

    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        of_evening = kind in _KINDS.values()
        raise (_evening() if of_evening else _round()) from error


def decode_event(kind: str, body: bytes) -> Event:
    """An event by the name of its class; one that we do not know is refused, never passed over."""
    try:
        known = _KINDS[kind]
    except KeyError as error:
        raise _evening() from error
    return decode(known, body)


def _evening() -> CannotStore:
    return unreadable(_("What is kept of an evening cannot be read."))


def _round() -> CannotStore:
    return unreadable(_("What is kept of a feedback round cannot be read."))
