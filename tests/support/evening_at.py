"""A running evening that stands at a step of a given kind, in a house of its own."""

from pathlib import Path

from hand_clock import HandClock
from screen_play import demo_house, house_at

from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions.commands import Next


def evening_at(
    folder: Path, kind: str, number: int = 2, clock: HandClock | None = None
) -> tuple[House, RunningEvening]:
    """Session 2 of the invented group, which has plans to follow up; or session 1 of a new group of eight."""
    if number == 2:
        house, group = demo_house(folder, clock)
    else:
        house = house_at(folder, clock)
        people = ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla")
        group = house.groups.create("The Tuesday group", "sos", ("Kirsten", "Jørgen"), people, "19:00")
    running = house.evenings.start(
        house.evenings.prepare(group.id, number), tuple(p.id for p in group.participants)
    )
    while running.state.step.kind != kind:
        running.do(Next())
    return house, running
