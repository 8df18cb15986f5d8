"""A whole house on a folder of its own, with a clock that is moved by hand."""

import pytest
from hand_clock import HandClock

from facilitator.system.chance import DealtChance
from facilitator.wiring import build


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def house(tmp_path, clock):
    return build(tmp_path, clock=clock, chance=DealtChance(1))


@pytest.fixture
def again(tmp_path, clock):
    """The program started anew on the same folder."""
    return lambda: build(tmp_path, clock=clock, chance=DealtChance(2))


@pytest.fixture
def group(house):
    return house.groups.create(
        "Tirsdagsholdet", "sos", ["Kirsten", "Jørgen"], ["Anne", "Bo", "Åse", "Carl"], "19.00"
    )


@pytest.fixture
def running(house, group):
    return house.evenings.start(house.evenings.prepare(group.id, 1), tuple(p.id for p in group.participants))
