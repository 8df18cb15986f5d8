"""What a step is called and who leads it, in words."""

from facilitator.groups.group import Group
from facilitator.language.words import N_, NP_, _
from facilitator.sessions.agenda import Step

_KINDS = {
    "welcome": N_("Welcome"),
    "round": N_("Round"),
    "talk": N_("Short talk"),
    "brainstorm": N_("Brainstorm"),
    "pairs": N_("Two and two"),
    "group-work": N_("Small groups"),
    "exercise": N_("Exercise"),
    "reflection": N_("Quiet reflection"),
    "cards": N_("Dialogue cards"),
    "action-plan": N_("Action plans"),
    "follow-up": N_("Follow-up on action plans"),
    "problem-solving": N_("Problem solving"),
    "relaxation": N_("Relaxation"),
    "energiser": N_("Energiser"),
    "break": N_("Break"),
    "private-time": N_("Private time"),
    "agreement": N_("Agreements"),
    "measure": N_("Questionnaire"),
    "feedback": NP_("kind of step", "Feedback"),
    "network-circle": N_("Network circle"),
    "dialogue-wheel": N_("Dialogue wheel"),
    "perspective-shift": N_("Change of perspective"),
    "expectations": N_("Expectations"),
    "media": N_("Film or sound"),
    "free": N_("Open time"),
    "closing": N_("Closing"),
}


def kind_words(kind: str) -> str:
    """What people call a step of that kind."""
    return _(_KINDS.get(kind, kind))


def leader_words(group: Group, lead: str | None) -> str:
    """Who leads: `Kirsten (A)`, both names, a role as the file calls it, or nothing where no one is named."""
    if lead == "both":
        names = [leader.name for leader in group.leaders]
        if len(names) != 2:
            return _("Both leaders")
        return _("{first} and {second}").format(first=names[0], second=names[1])
    place = {"A": 0, "B": 1}.get(lead or "")
    if place is None or place >= len(group.leaders):
        return lead or ""
    return f"{group.leaders[place].name} ({lead})"


def other_words(group: Group, step: Step) -> str:
    """Who helps while one leads, or nothing where both or no one does."""
    other = {"A": "B", "B": "A"}.get(step.lead or "")
    return leader_words(group, other) if other else ""
