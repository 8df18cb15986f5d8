"""One evening under way: every command decided, written down, and only then shown."""

from collections.abc import Callable
from datetime import datetime

from facilitator.groups.group import Evening, Group
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.register import Journal, Pulse
from facilitator.services.timeline import Timeline
from facilitator.sessions import clock as reading
from facilitator.sessions.asking import Asked, rounds
from facilitator.sessions.board import Board, board
from facilitator.sessions.cards_at_hand import CardsAtHand, at_hand
from facilitator.sessions.commands import Command, StandStill, Undo
from facilitator.sessions.decide import decide
from facilitator.sessions.evolve import evolve
from facilitator.sessions.replan import Proposal, propose
from facilitator.sessions.state import State
from facilitator.sessions.summary import Summary, summarise

# A restart that took less than this is counted as the evening going on, without a question.
SHORT_AWAY = 60.0
# How often a sign of life is written, so that a crash knows how long it was away.
BEAT = 15.0


class RunningEvening:
    """The evening's state and what may be done to it. Nothing is shown that is not on the disk."""

    def __init__(
        self,
        evening: Evening,
        group: Group,
        state: State,
        journal: Journal,
        clock: Clock,
        chance: Chance,
        *,
        at: float,
    ) -> None:
        self.evening = evening
        self.group = group
        self.state = state
        self.gap = 0.0
        # Called after every command, whichever screen gave it; the wall follows by it.
        self.changed: Callable[[], None] | None = None
        self._journal = journal
        self._clock = clock
        self._chance = chance
        self._timeline = Timeline(clock, at)
        self._last_beat = at

    def now(self) -> float:
        """Seconds on the evening's own clock."""
        return max(self._timeline.now(), self.state.last)

    def do(self, command: Command) -> State:
        """Carry the command out, or raise `Refused` or `CannotStore` with nothing changed."""
        was_closed = self.state.closed_at is not None
        for event in decide(self.state, command, self.now(), self._chance.below):
            self._journal.append(self.evening.id, event, self._pulse(event.at))
            self.state = evolve(self.state, event)
        closed = self.state.closed_at is not None
        if closed != was_closed:
            self._journal.mark_closed(self.evening.id, closed=closed)
        if self.changed is not None:
            self.changed()
        return self.state

    def undo(self) -> State:
        """Take the last thing back."""
        return self.do(Undo())

    def undo_on_board(self) -> State | None:
        """Take the last thing back if it was done on the step's board; else None, and nothing is changed."""
        before = self.state.before
        if before is None or before.current != self.state.current:
            return None
        was, now = before.steps[before.current], self.state.steps[self.state.current]
        if (was.part, was.notes) == (now.part, now.notes):
            return None
        return self.undo()

    def tick(self) -> reading.Reading:
        """What the clocks show now. Notices a closed lid (`gap`) and writes a sign of life now and then."""
        away = self._timeline.look()
        if away and self.state.closed_at is None:
            self.gap += away
        now = self.now()
        if not self.gap and self.state.closed_at is None and now - self._last_beat >= BEAT:
            self._last_beat = now
            self._journal.beat(self.evening.id, self._pulse(now))
        return reading.read(self.state, now)

    def settle_gap(self, *, went_on: bool) -> State:
        """Answer the question about the time the program was away: did the group go on meanwhile?"""
        if not went_on and self.gap >= 1:
            self.do(StandStill(round(self.gap)))
        self.gap = 0.0
        return self.state

    def proposal(self) -> Proposal:
        """What would give, were the evening re-planned now."""
        return propose(self.state, self.now())

    def cards(self, depth: int | None = None) -> CardsAtHand:
        """What can be drawn in this step, and what lies on the table."""
        return at_hand(self.state, depth)

    def board(self) -> Board:
        """The step's board; `Refused` where it has none."""
        return board(self.state)

    def rounds(self) -> tuple[Asked, ...]:
        """The evening's rounds of questions."""
        return rounds(self.state.agenda)

    def summary(self) -> Summary:
        """The evening as it has gone so far."""
        return summarise(self.state, self.now())

    def wall_at(self, at: float) -> datetime:
        """The time on the wall at that moment of the evening's own clock."""
        return self._timeline.wall_at(at)

    def name(self, person_id: str) -> str:
        """The first name of a person, or a number where the person has been deleted."""
        person = self.group.person(person_id)
        return person.name if person else person_id

    def _pulse(self, at: float) -> Pulse:
        return Pulse(at, self._clock.wall())
