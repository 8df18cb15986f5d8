"""Agendas and a small player that both plain and property tests use."""

from dataclasses import dataclass, field
from random import Random

from facilitator.cards.deck import Card, Deck
from facilitator.sessions.agenda import Agenda, Step
from facilitator.sessions.commands import Command
from facilitator.sessions.decide import decide
from facilitator.sessions.events import Event
from facilitator.sessions.evolve import evolve
from facilitator.sessions.state import State

DECK = Deck("talk", "Talk", tuple(Card(f"c{i}", f"Question {i}", 1 + i % 3, "ab"[i % 2]) for i in range(9)))

STEPS = (
    Step("welcome", "welcome", "Welcome", 600, shortest=480, lead="A"),
    Step("round", "round", "Round", 900, shortest=300, longest=1200, per_person=80, lead="B"),
    Step("talk", "talk", "Talk", 900, shortest=600, lead="A"),
    Step("cards", "cards", "Cards", 1800, shortest=1200, deck="talk", draw=3, depth=3, lead="B"),
    Step("break", "break", "Break", 900, shortest=600),
    Step("relax", "relaxation", "Relaxation", 600, optional=True, drop_order=1, lead="A"),
    Step("pairs", "pairs", "Pairs", 900, shortest=600, optional=True, drop_order=2, lead="B"),
    Step("plans", "action-plan", "Plans", 900, shortest=300, lead="A"),
    Step("closing", "closing", "Closing", 600, shortest=300, lead="B"),
)


def agenda_of(*steps: Step) -> Agenda:
    return Agenda(
        "course",
        "Course",
        "s1",
        "First",
        sum(s.seconds for s in steps),
        steps,
        number=1,
        of=2,
        leaders=2,
        decks=(DECK,),
    )


@dataclass
class Player:
    """Plays commands one after the other and keeps all events."""

    state: State | None = None
    now: float = 0.0
    events: list[Event] = field(default_factory=list)
    dice: Random = field(default_factory=lambda: Random(7))

    def do(self, command: Command, after: float = 0.0) -> State:
        self.now += after
        for event in decide(self.state, command, self.now, self.dice.randrange):
            self.events.append(event)
            self.state = evolve(self.state, event)
        assert self.state is not None
        return self.state
