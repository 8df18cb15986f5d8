"""The fixture that begins an evening."""

from collections.abc import Callable

import pytest
from evening_play import STEPS, Player, agenda_of

from facilitator.sessions.agenda import Step
from facilitator.sessions.commands import Start
from facilitator.sessions.plans import Plan


@pytest.fixture
def play() -> Callable[..., Player]:
    def begin(
        *steps: Step, present: int = 8, ends_in: int | None = None, plans: tuple[Plan, ...] = ()
    ) -> Player:
        agenda = agenda_of(*(steps or STEPS))
        player = Player()
        people = tuple(f"p{n}" for n in range(1, present + 1))
        player.do(Start(agenda, people, agenda.seconds if ends_in is None else ends_in, plans))
        return player

    return begin
