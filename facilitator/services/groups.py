"""Groups: making one in under a minute, and knowing where each has come to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from facilitator.errors import NotFound, Refused
from facilitator.groups.group import Evening, Group, Participant
from facilitator.groups.names import LONGEST, first_name, plain
from facilitator.language.words import _
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.feedback_box import FeedbackBox
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.register import Register
from facilitator.services.feedback_rounds import rounds_of

_ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a group has come to: its next session's number, and the evening under way if there is one."""

    group: Group
    number: int
    under_way: Evening | None
    last: Evening | None
    finished: bool


class Groups:
    """The groups of this laptop."""

    def __init__(
        self, register: Register, box: FeedbackBox, library: CurriculumLibrary, clock: Clock, chance: Chance
    ) -> None:
        self._register = register
        self._box = box
        self._library = library
        self._clock = clock
        self._chance = chance

    def all(self) -> tuple[Standing, ...]:
        """Every group and where it has come to, the one that met last first."""
        standings = [self._standing(group) for group in self._register.groups()]
        return tuple(sorted(standings, key=_latest, reverse=True))

    def standing(self, group_id: str) -> Standing:
        """Where one group has come to."""
        return self._standing(self._register.group(group_id))

    def create(
        self, name: str, curriculum_id: str, leaders: Sequence[str], people: Sequence[str], starts_at: str
    ) -> Group:
        """Make a group. Names are first names; `starts_at` is a time like 19.00."""
        title = group_name(name)
        curriculum = self._library.curriculum(curriculum_id)
        group = Group(
            id=self._chance.code(_ID_LETTERS, 10),
            name=title,
            curriculum=curriculum.id,
            curriculum_title=curriculum.title,
            sessions=len(curriculum.sessions),
            starts_at=read_time(starts_at),
            created=self._clock.wall().date(),
        )
        for leader in leaders:
            group = _with_person(group, leader, leader_too=True)
        for person in people:
            group = _with_person(group, person)
        self._register.keep(group)
        return group

    def add_person(self, group_id: str, name: str, *, leader: bool = False) -> Group:
        """Add one person to the group."""
        group = _with_person(self._register.group(group_id), name, leader_too=leader)
        self._register.keep(group)
        return group

    def set_away(self, group_id: str, person_id: str, *, away: bool) -> Group:
        """Note that a person has stopped coming, or comes again."""
        group = self._register.group(group_id)
        if group.person(person_id) is None:
            raise NotFound(_("That person is not in the group."))
        people = tuple(replace(p, away=away) if p.id == person_id else p for p in group.people)
        group = replace(group, people=people)
        self._register.keep(group)
        return group

    def delete(self, group_id: str) -> None:
        """Delete the group and all that is kept about it, its codes, answers and results too."""
        group = self._register.group(group_id)
        # The answers first: if they cannot be taken away, the group is still there to be deleted again.
        self._box.forget(rounds_of(group))
        self._register.delete(group.id)

    def _standing(self, group: Group) -> Standing:
        evenings = self._register.evenings(group.id)
        under_way = next((e for e in reversed(evenings) if not e.closed), None)
        held = max((e.number for e in evenings if e.closed), default=0)
        number = under_way.number if under_way else min(held + 1, group.sessions)
        last = next((e for e in reversed(evenings) if e.closed), None)
        return Standing(group, number, under_way, last, finished=held >= group.sessions and under_way is None)


def group_name(text: str) -> str:
    """A group's name as it is kept; `Refused` where there is none."""
    name = plain(text)[: 2 * LONGEST]
    if not name:
        raise Refused(_("The group has no name."), _("Give it one, such as “The Tuesday group”."))
    return name


def read_time(text: str) -> time:
    """A time of day such as 19.00, 19:00, 1900 or 19; `Refused` with an example where it is none."""
    digits = text.strip().replace(".", ":").replace(" ", "")
    hours, colon, rest = digits.partition(":")
    if not colon and len(digits) in {3, 4}:
        hours, rest = digits[:-2], digits[-2:]
    if not (hours.isdecimal() and (rest.isdecimal() or not rest)) or int(hours) > 23 or int(rest or 0) > 59:
        raise Refused(_("“{text}” is not a time of day.").format(text=plain(text)), _("Write it like 19:00."))
    return time(int(hours), int(rest or 0))


def _with_person(group: Group, name: str, *, leader_too: bool = False) -> Group:
    taken = {p.id for p in group.people}
    number = next(n for n in range(1, len(taken) + 2) if f"p{n}" not in taken)
    person = Participant(f"p{number}", first_name(name, (p.name for p in group.people)), leader=leader_too)
    people = (*group.people, person)
    return replace(group, people=tuple(sorted(people, key=lambda p: not p.leader)))


def _latest(standing: Standing) -> tuple[bool, date]:
    evening = standing.under_way or standing.last
    return standing.under_way is not None, evening.began.date() if evening else standing.group.created
