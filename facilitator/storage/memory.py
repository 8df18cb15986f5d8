"""The same three stores with nothing kept: for tests and rehearsal.

They pass the same contract tests as the files do, so what works with these works with those.
"""

from dataclasses import dataclass, field, replace

from facilitator.feedback.form import Answer
from facilitator.feedback.release import Release, release
from facilitator.groups.group import Evening, Group
from facilitator.ports.feedback_box import OpenRound, Receipt, Standing
from facilitator.ports.register import Pulse
from facilitator.sessions.events import Event
from facilitator.storage.box import Contents, topped_up
from facilitator.storage.feedback_box import already_closed, already_open, no_round
from facilitator.storage.journal import no_evening
from facilitator.storage.register import no_group


@dataclass(slots=True)
class _Held:
    """An evening with its journal."""

    evening: Evening
    events: list[Event] = field(default_factory=list)
    pulse: Pulse | None = None


class MemoryRegister:
    """A `Register` that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._groups: dict[str, Group] = {}
        self.held: dict[str, _Held] = {}

    def groups(self) -> tuple[Group, ...]:
        """All groups, oldest first."""
        return tuple(sorted(self._groups.values(), key=lambda group: group.created))

    def group(self, group_id: str) -> Group:
        """One group; `NotFound` if there is none with that id."""
        if group_id not in self._groups:
            raise no_group()
        return self._groups[group_id]

    def keep(self, group: Group) -> None:
        """Keep a new group or the changed one, people and all."""
        self._groups[group.id] = group

    def evenings(self, group_id: str) -> tuple[Evening, ...]:
        """The group's evenings, oldest first."""
        return tuple(held.evening for held in self.held.values() if held.evening.group == group_id)

    def delete(self, group_id: str) -> None:
        """Delete the group, its people, its evenings and their journals."""
        self._groups.pop(group_id, None)
        self.held = {key: held for key, held in self.held.items() if held.evening.group != group_id}


class MemoryJournal:
    """A `Journal` over the evenings of a `MemoryRegister`."""

    def __init__(self, register: MemoryRegister) -> None:
        self._register = register

    def begin(self, evening: Evening, event: Event) -> None:
        """Keep a new evening together with its first event, or neither."""
        self._register.group(evening.group)
        self._register.held[evening.id] = _Held(evening, [event])

    def append(self, evening_id: str, event: Event, pulse: Pulse) -> None:
        """Add an event."""
        self.beat(evening_id, pulse)
        self._held(evening_id).events.append(event)

    def read(self, evening_id: str) -> tuple[Event, ...]:
        """All events of the evening, in order."""
        held = self._register.held.get(evening_id)
        return tuple(held.events) if held else ()

    def beat(self, evening_id: str, pulse: Pulse) -> None:
        """Keep the evening's last sign of life."""
        self._held(evening_id).pulse = pulse

    def pulse(self, evening_id: str) -> Pulse | None:
        """The evening's last sign of life."""
        held = self._register.held.get(evening_id)
        return held.pulse if held else None

    def mark_closed(self, evening_id: str, *, closed: bool) -> None:
        """Whether the evening is over."""
        held = self._held(evening_id)
        held.evening = replace(held.evening, closed=closed)

    def _held(self, evening_id: str) -> _Held:
        held = self._register.held.get(evening_id)
        if held is None:
            raise no_evening()
        return held


class MemoryFeedbackBox:
    """A `FeedbackBox` that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._slips: dict[str, tuple[str, ...]] = {}
        self._open: dict[str, tuple[OpenRound, Contents]] = {}
        self._released: dict[str, Release] = {}

    def prepare(self, key: str, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The codes printed for `key`: those kept earlier, and of `codes` as many as they lack."""
        if key in self._open:
            return self._open[key][0].codes
        self._slips[key] = topped_up(self._slips.get(key, ()), codes)
        return self._slips[key]

    def open(self, opened: OpenRound) -> None:
        """Open a round; one that is open or has been closed stays as it is and is `Refused`."""
        if opened.id in self._open:
            raise already_open()
        if opened.id in self._released:
            raise already_closed()
        self._open[opened.id] = (opened, Contents())

    def find(self, round_id: str) -> OpenRound | None:
        """The open round with that id, if it is open."""
        return self._open[round_id][0] if round_id in self._open else None

    def standing(self, round_id: str, code: str) -> Standing:
        """Whether the code may still answer in the open round."""
        if round_id not in self._open:
            return "closed"
        opened, contents = self._open[round_id]
        return contents.standing(opened, code)

    def put(self, round_id: str, code: str, answer: Answer) -> Receipt:
        """Keep an answer; a used code changes nothing."""
        standing = self.standing(round_id, code)
        if standing != "free":
            return standing
        opened, contents = self._open[round_id]
        self._open[round_id] = (opened, contents.with_answer(code, answer))
        return "kept"

    def received(self, round_id: str) -> int:
        """How many answers the open round holds."""
        return len(self._open[round_id][1].answers) if round_id in self._open else 0

    def close(self, round_id: str) -> Release:
        """Close the round and forget the answers; gives the release, the same one if called again."""
        if round_id in self._released:
            return self._released[round_id]
        if round_id not in self._open:
            raise no_round()
        opened, contents = self._open.pop(round_id)
        self._slips.pop(round_id, None)
        self._released[round_id] = release(opened.form, contents.answers)
        return self._released[round_id]

    def released(self, round_id: str) -> Release | None:
        """The release of a closed round."""
        return self._released.get(round_id)

    def forget(self, beginning: str) -> None:
        """Forget every round whose key begins like that."""
        self._slips = {k: v for k, v in self._slips.items() if not k.startswith(beginning)}
        self._open = {k: v for k, v in self._open.items() if not k.startswith(beginning)}
        self._released = {k: v for k, v in self._released.items() if not k.startswith(beginning)}
