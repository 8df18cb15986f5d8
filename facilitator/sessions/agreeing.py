"""Deciding what people agree on: plans, what became of them, and a new length for the evening."""

from dataclasses import replace

from facilitator.errors import Refused
from facilitator.groups.names import plain
from facilitator.language.words import _
from facilitator.sessions import commands as c
from facilitator.sessions import events as e
from facilitator.sessions.plans import LONGEST_LINE, OUTCOMES, Plan
from facilitator.sessions.replan import least
from facilitator.sessions.state import State


def make_plan(state: State, command: c.MakePlan, now: float) -> e.PlanMade:
    """Keep the plan if it says what. Of one that stays on paper only the confidence is kept."""
    plan = command.plan
    if plan.confidence is not None and not 0 <= plan.confidence <= 10:
        raise Refused(_("“How sure” must be a number from 0 to 10."))
    if plan.on_paper:
        return e.PlanMade(now, Plan(plan.person, confidence=plan.confidence, on_paper=True))
    plan = replace(
        plan,
        what=_line(plan.what),
        how_much=_line(plan.how_much),
        when=_line(plan.when),
        how_often=_line(plan.how_often),
        obstacle=_line(plan.obstacle),
        help=_line(plan.help),
    )
    if not plan.what:
        raise Refused(_("The plan does not say what."), _("Write it, or choose that it stays on paper."))
    return e.PlanMade(now, plan)


def _line(written: str) -> str:
    return plain(written)[:LONGEST_LINE]


def drop_plan(state: State, command: c.DropPlan, now: float) -> e.PlanDropped:
    """Take a plan away that was made this evening."""
    if state.plan_of(command.person) is None:
        raise Refused(_("There is no plan to take away."))
    return e.PlanDropped(now, command.person)


def follow_up(state: State, command: c.FollowUp, now: float) -> e.PlanFollowedUp:
    """Keep what became of a plan of last time."""
    if command.person not in {plan.person for plan in state.plans_before}:
        raise Refused(_("There is no plan from last time to follow up."))
    if command.outcome not in OUTCOMES:
        raise Refused(_("A plan was done, done partly, changed, not done, or the person is away."))
    return e.PlanFollowedUp(now, command.person, command.outcome)


def replan(state: State, command: c.Replan, now: float) -> e.Replanned:
    """Use the proposal, unless the evening has moved on so that it would break a promise."""
    stale = Refused(_("The evening has moved on since this proposal."), _("Ask for a new one."))
    if not command.lengths and not command.dropped:
        raise Refused(_("There is nothing to change."))
    for index, seconds in command.lengths:
        if (
            not 0 <= index < len(state.steps)
            or not least(state, index, now) <= seconds <= state.steps[index].allotted
        ):
            raise stale
    for index in command.dropped:
        ahead = state.current < index < len(state.steps) and state.steps[index].fate == "waiting"
        if not ahead or state.agenda.steps[index].never_gives:
            raise stale
    return e.Replanned(now, command.lengths, command.dropped)
