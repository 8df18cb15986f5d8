"""Preparing, starting and taking up an evening again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.errors import Refused
from facilitator.groups.group import Evening, Group
from facilitator.language.words import _
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.register import Journal, Pulse, Register
from facilitator.services.agenda_making import asked_in, find_session, make_agenda, sheets_of, waiting_slots
from facilitator.services.running_evening import SHORT_AWAY, RunningEvening
from facilitator.services.wording import waiting_words
from facilitator.sessions.agenda import Agenda
from facilitator.sessions.commands import Start
from facilitator.sessions.decide import decide
from facilitator.sessions.evolve import evolve, replay
from facilitator.sessions.plans import Plan
from facilitator.sessions.state import State

# Started at most this long before or after the time on the poster, the evening ends as the poster says.
EARLY = timedelta(minutes=45)
LATE = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the leaders look through before people come. `materials` are the session's; a step has its own.

    `waiting` are the slots that its owner has not filled: each a title and what belongs there.
    """

    group: Group
    number: int
    agenda: Agenda
    aims: tuple[str, ...]
    materials: tuple[str, ...]
    before: tuple[str, ...]
    handouts: tuple[str, ...]
    plans: tuple[Plan, ...]
    waiting: tuple[tuple[str, str], ...]
    begins: datetime
    ends: datetime


class Evenings:
    """The evenings of all groups."""

    def __init__(
        self, register: Register, journal: Journal, library: CurriculumLibrary, clock: Clock, chance: Chance
    ) -> None:
        self._register = register
        self._journal = journal
        self._library = library
        self._clock = clock
        self._chance = chance

    def prepare(self, group_id: str, number: int) -> Preparation:
        """Session `number` of the group's curriculum, with the plans that people made last time."""
        group = self._register.group(group_id)
        curriculum = self._library.curriculum(group.curriculum)
        number, session = find_session(curriculum, str(number))
        agenda = make_agenda(self._library, curriculum, session.id)
        last = self._last_state(group_id)
        begins = _begins(group, agenda, self._clock.wall())
        titles = {h.id: h.title for h in curriculum.handouts}
        return Preparation(
            group=group,
            number=number,
            agenda=agenda,
            aims=session.aims,
            materials=session.materials,
            before=session.before,
            handouts=tuple(titles.get(h, h) for h in sheets_of(session)),
            plans=last.plans if last else (),
            waiting=(
                *((slot.title, slot.note or "") for slot in waiting_slots(curriculum, session)),
                *waiting_words(self._library, curriculum, asked_in(curriculum, number)).values(),
            ),
            begins=begins,
            ends=begins + _length(agenda),
        )

    def start(self, preparation: Preparation, present: tuple[str, ...]) -> RunningEvening:
        """Begin the evening with the people who are there; it is on the disk when this returns."""
        group = self._register.group(preparation.group.id)
        if any(not evening.closed for evening in self._register.evenings(group.id)):
            raise Refused(_("An evening is already under way for this group."), _("Go back and continue it."))
        wall = self._clock.wall()
        last = self._last_state(group.id)
        agenda = preparation.agenda
        command = Start(
            agenda=agenda,
            present=present,
            ends_in=max(60, int((_promised_end(group, agenda, wall) - wall).total_seconds())),
            plans_before=last.plans if last else (),
            spent={deck: tuple(sorted(cards)) for deck, cards in last.spent.items()} if last else {},
            rounds_before=last.rounds if last else 0,
        )
        (event,) = decide(None, command, 0.0, self._chance.below)
        evening = Evening(
            id=f"{group.id}-{len(self._register.evenings(group.id)) + 1}",
            group=group.id,
            number=preparation.number,
            session=agenda.session,
            title=agenda.title,
            began=wall,
        )
        self._journal.begin(evening, event)
        self._journal.beat(evening.id, Pulse(0.0, wall))
        return self._running(evening, group, evolve(None, event), 0.0)

    def resume(self, evening: Evening) -> RunningEvening:
        """Take an evening up where it was: same step, clock, cards and plans.

        A short absence counts as the evening going on; a longer one is left in `gap` to be asked about.
        """
        state = self._read(evening)
        pulse = self._journal.pulse(evening.id) or Pulse(state.last, self._clock.wall())
        away = max(0.0, (self._clock.wall() - pulse.wall).total_seconds())
        at = max(pulse.at, state.last) + (0.0 if state.closed_at is not None else away)
        running = self._running(evening, self._register.group(evening.group), state, at)
        running.gap = away if away > SHORT_AWAY and state.closed_at is None else 0.0
        return running

    def _running(self, evening: Evening, group: Group, state: State, at: float) -> RunningEvening:
        return RunningEvening(evening, group, state, self._journal, self._clock, self._chance, at=at)

    def _read(self, evening: Evening) -> State:
        state = replay(self._journal.read(evening.id))
        if state is None:
            raise Refused(_("The journal of this evening is empty."))
        return state

    def _last_state(self, group_id: str) -> State | None:
        held = [evening for evening in self._register.evenings(group_id) if evening.closed]
        return self._read(held[-1]) if held else None


def _length(agenda: Agenda) -> timedelta:
    return timedelta(seconds=agenda.seconds)


def _begins(group: Group, agenda: Agenda, now: datetime) -> datetime:
    """When people have been told to come; now where the evening should long have been under way."""
    poster = now.replace(hour=group.starts_at.hour, minute=group.starts_at.minute, second=0, microsecond=0)
    return now if poster + LATE < now < poster + _length(agenda) else poster


def _promised_end(group: Group, agenda: Agenda, now: datetime) -> datetime:
    """When an evening ends that is begun now: as the poster says, or with its whole length if the poster is far off."""
    whole = now + _length(agenda)
    ends = _begins(group, agenda, now) + _length(agenda)
    return ends if now < ends <= whole + EARLY else whole
