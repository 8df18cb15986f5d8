"""Rehearsal: any session of any curriculum, held with an invented group, faster if one likes, and nothing kept."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.ports.clock import Clock, FastClock
from facilitator.ports.library import CurriculumLibrary
from facilitator.services.agenda_making import find_session
from facilitator.services.earlier import PastClock, play_through
from facilitator.services.running_evening import RunningEvening

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum
    from facilitator.services.house import House

SPEEDS = (1, 10, 60)
MOST_PEOPLE = 40
_USUAL_GROUP = 8
_LEADERS = ("Kirsten", "Jørgen", "Mette", "Hans")
_PEOPLE = ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla", "Finn", "Gitte", "Ib", "Jonna")


class RehearsalClock:
    """Shows what another clock shows, and can be set after another one: first last week's, then tonight's."""

    def __init__(self, inner: Clock) -> None:
        self.inner = inner

    @property
    def patience(self) -> float:
        """As long as the other clock is patient."""
        return self.inner.patience

    def monotonic(self) -> float:
        """The other clock's seconds."""
        return self.inner.monotonic()

    def wall(self) -> datetime:
        """The other clock's time."""
        return self.inner.wall()


class Rehearsal:
    """A session being rehearsed, in a house of its own that is gone with it."""

    def __init__(self, house: "House", running: RunningEvening, clock: FastClock) -> None:
        self.house = house
        self.running = running
        self._clock = clock

    @property
    def speed(self) -> int:
        """How many times as fast the time goes."""
        return round(self._clock.speed)

    def next_speed(self) -> int:
        """Go on at the next of the speeds, and after the fastest at the slowest."""
        self.running.tick()  # what has passed, passed at the old speed
        self._clock.speed = next((speed for speed in SPEEDS if speed > self.speed), SPEEDS[0])
        return self.speed


class Rehearsals:
    """Opens rehearsals.

    `open_house` gives an empty house on a clock, which keeps all in memory: whatever becomes of the
    program, nothing of a rehearsal is left on the disk. `fast` is the laptop's clock at a speed.
    """

    def __init__(
        self,
        library: CurriculumLibrary,
        open_house: "Callable[[Clock], House]",
        fast: Callable[[float], FastClock],
    ) -> None:
        self._library = library
        self._open_house = open_house
        self._fast = fast

    def begin(
        self, curriculum_id: str, wish: str, *, speed: int = SPEEDS[0], people: int | None = None
    ) -> Rehearsal:
        """Begin the session as if those before it had been held; `people` come, or as many as it is made for."""
        self._library.refresh()
        curriculum = self._library.curriculum(curriculum_id)
        number, _session = find_session(curriculum, wish)
        tonight = self._fast(speed)
        clock = RehearsalClock(tonight)
        house = self._open_house(clock)
        group = _invent(house, curriculum, people or _usual(curriculum), tonight.wall())
        for earlier in range(1, number):
            clock.inner = past = PastClock(tonight.wall() - timedelta(weeks=number - earlier))
            play_through(house.evenings, group, earlier, past)
        clock.inner = tonight
        here = tuple(person.id for person in group.participants)
        return Rehearsal(house, house.evenings.start(house.evenings.prepare(group.id, number), here), tonight)


def _invent(house: "House", curriculum: "Curriculum", people: int, now: datetime) -> Group:
    return house.groups.create(
        _("REHEARSAL"),
        curriculum.id,
        leaders=_LEADERS[: curriculum.leaders],
        people=tuple(islice(_names(), min(people, MOST_PEOPLE))),
        starts_at=f"{now:%H:%M}",
    )


def _usual(curriculum: "Curriculum") -> int:
    """Eight, as far as the curriculum is made for eight."""
    size = curriculum.group_size
    return max(size.min, min(_USUAL_GROUP, size.max))


def _names() -> Iterator[str]:
    """First names without end; when they run out, with an initial."""
    yield from _PEOPLE
    for initial in "ABCDEFGH":
        yield from (f"{name} {initial}" for name in _PEOPLE)
