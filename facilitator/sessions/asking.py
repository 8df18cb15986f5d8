"""The rounds of questions of an evening: one for each step that asks, and one for each measure that is due besides."""

from dataclasses import dataclass, replace

from facilitator.sessions.agenda import ASKING, Agenda


@dataclass(frozen=True, slots=True)
class Asked:
    """One round of questions. `name` tells it from the evening's others and is empty for the evening's own.

    `step` is the id of the step that asks; empty where none does.
    """

    name: str
    instrument: str
    title: str
    step: str = ""


def rounds(agenda: Agenda) -> tuple[Asked, ...]:
    """The evening's rounds in their order, the measures without a step last.

    The evening's own round, which the printed slips are for, is that of its last feedback, else its last.
    """
    asking = [step for step in agenda.steps if step.kind in ASKING and step.instrument]
    found = [Asked(step.id, step.instrument or "", step.asks or step.title, step.id) for step in asking]
    named = {asked.instrument for asked in found}
    due = [measure for measure in agenda.measures if measure.instrument not in named]
    found += [Asked(f"due-{measure.instrument}", measure.instrument, measure.title) for measure in due]
    if not found:
        return ()
    closing = [place for place, step in enumerate(asking) if step.kind == "feedback"]
    own = closing[-1] if closing else max(0, len(asking) - 1)
    found[own] = replace(found[own], name="")
    return tuple(found)
