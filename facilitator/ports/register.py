"""Where groups and the journals of their evenings are kept."""

from datetime import datetime
from typing import NamedTuple, Protocol

from facilitator.groups.group import Evening, Group
from facilitator.sessions.events import Event


class Pulse(NamedTuple):
    """The last sign of life of a running evening: seconds on its own clock, and the time on the wall."""

    at: float
    wall: datetime


class Register(Protocol):
    """The groups, their people, and which evenings they have held. All calls are durable on return."""

    def groups(self) -> tuple[Group, ...]:
        """All groups, oldest first."""

    def group(self, group_id: str) -> Group:
        """One group; `NotFound` if there is none with that id."""

    def keep(self, group: Group) -> None:
        """Keep a new group or the changed one, people and all."""

    def evenings(self, group_id: str) -> tuple[Evening, ...]:
        """The group's evenings, oldest first."""

    def delete(self, group_id: str) -> None:
        """Delete the group, its people, its evenings and their journals."""


class Journal(Protocol):
    """The events of each evening: appended, never changed. On return they have reached the disk."""

    def begin(self, evening: Evening, event: Event) -> None:
        """Keep a new evening together with its first event, or neither."""

    def append(self, evening_id: str, event: Event, pulse: Pulse) -> None:
        """Add an event. `CannotStore` leaves the journal as it was."""

    def read(self, evening_id: str) -> tuple[Event, ...]:
        """All events of the evening, in order."""

    def beat(self, evening_id: str, pulse: Pulse) -> None:
        """Keep the evening's last sign of life."""

    def pulse(self, evening_id: str) -> Pulse | None:
        """The evening's last sign of life."""

    def mark_closed(self, evening_id: str, *, closed: bool) -> None:
        """Whether the evening is over, so that the list of evenings need not read its events."""
