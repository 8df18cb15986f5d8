"""Deciding who works together: groups by chance of those who are here, and how latecomers find one."""

from collections.abc import Callable, Iterable
from itertools import combinations
from math import ceil

from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.state import Groups, State

Chance = Callable[[int], int]

# So many throws are compared, and the one that brings the fewest people together again is used: eight people
# have 105 ways to be paired, and after one pairing more than half of them repeat somebody.
_THROWS = 12


def make_groups(state: State, command: c.MakeGroups, now: float, chance: Chance) -> e.GroupsMade:
    """Those who are here in groups by chance, if possible with people they have not been with this evening."""
    count = group_count(state)
    if count < 1:
        raise Refused(_("This step is held in one circle."), _("Go to a step with pairs or small groups."))
    if len(state.present) < 2:
        raise Refused(_("There are too few here to make groups."), _("Hold the step together."))
    met = _together(groups for step in state.steps for groups in [step.groups])
    throws = [_thrown(state.present, count, chance) for _n in range(_THROWS)]
    return e.GroupsMade(now, min(throws, key=lambda groups: len(_together([groups]) & met)))


def group_count(state: State) -> int:
    """How many groups the current step makes of those who are here; none where it makes no groups."""
    step, here = state.step, len(state.present)
    if step.group_size is None:
        return 0
    if step.parallel:
        return min(len(step.parallel), max(1, here // 2))
    count = ceil(here / step.group_size)
    # Nobody is left alone: an odd one makes a group of three.
    return max(1, count - 1 if here // max(1, count) < 2 else count)


def with_those_here(groups: Groups, present: tuple[str, ...], *, named: bool) -> Groups:
    """The groups without those who have left; who has come joins the smallest, and so does who is left alone.

    Groups with a name of their own stay even so: the others would get the wrong names.
    """
    here = set(present)
    stay = [tuple(person for person in group if person in here) for group in groups]
    if not named:
        stay = [group for group in stay if len(group) > 1]
    placed = {person for group in stay for person in group}
    for person in (p for p in present if p not in placed):
        smallest = min(range(len(stay)), key=lambda n: len(stay[n]), default=None)
        if smallest is None:
            stay.append((person,))
        else:
            stay[smallest] = (*stay[smallest], person)
    return tuple(stay)


def _thrown(people: tuple[str, ...], count: int, chance: Chance) -> Groups:
    rest, order = list(people), []
    while rest:
        order.append(rest.pop(chance(len(rest))))
    return tuple(tuple(order[n::count]) for n in range(count))


def _together(several: Iterable[Groups]) -> set[frozenset[str]]:
    """Every two who are in one group."""
    return {frozenset(two) for groups in several for group in groups for two in combinations(group, 2)}
