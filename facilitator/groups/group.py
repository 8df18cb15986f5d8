"""What is kept about a group and its people: as little as an evening needs."""

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class Participant:
    """A person in the group: a first name, with an initial if two share it. `away` has stopped coming."""

    id: str
    name: str
    leader: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A group that follows one curriculum, and the people in it, leaders first."""

    id: str
    name: str
    curriculum: str
    curriculum_title: str
    sessions: int
    starts_at: time
    created: date
    people: tuple[Participant, ...] = ()

    @property
    def leaders(self) -> tuple[Participant, ...]:
        """The ones who lead, A first."""
        return tuple(p for p in self.people if p.leader)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """The ones who come, without those who have stopped."""
        return tuple(p for p in self.people if not p.leader and not p.away)

    def person(self, person_id: str) -> Participant | None:
        """The person with that id, if the group has one."""
        return next((p for p in self.people if p.id == person_id), None)


@dataclass(frozen=True, slots=True)
class Evening:
    """One session held, or being held, by a group. Times are wall-clock, for showing only."""

    id: str
    group: str
    number: int
    session: str
    title: str
    began: datetime
    closed: bool = False
