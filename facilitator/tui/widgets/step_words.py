"""What a step is called and who leads it, in words."""

from facilitator.curriculum.described_choices import KINDS
from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.sessions.agenda import USUAL_ROLES, Step


def kind_words(kind: str) -> str:
    """What people call a step of that kind."""
    return _(KINDS[kind].name if kind in KINDS else kind)


def leader_words(group: Group, lead: str | None, roles: tuple[str, ...] = USUAL_ROLES) -> str:
    """Who leads: `Kirsten (A)`, both names, a role as the file calls it, or nothing where no one is named.

    The first of the group's leaders has the first of the roles, and so on.
    """
    if lead == "both":
        names = [leader.name for leader in group.leaders]
        if len(names) > len(USUAL_ROLES):
            return _("Everyone who leads")
        if len(names) != 2:
            return _("Both leaders")
        return _("{first} and {second}").format(first=names[0], second=names[1])
    places = roles if lead in roles else USUAL_ROLES
    place = places.index(lead) if lead in places else len(group.leaders)
    return f"{group.leaders[place].name} ({lead})" if place < len(group.leaders) else lead or ""


def other_words(group: Group, step: Step, roles: tuple[str, ...] = USUAL_ROLES) -> str:
    """Who helps while one leads, or nothing where both or no one does, or where more than one could."""
    pair = roles if step.lead in roles else USUAL_ROLES
    others = [role for role in pair if role != step.lead]
    return leader_words(group, others[0], roles) if step.lead in pair and len(others) == 1 else ""
