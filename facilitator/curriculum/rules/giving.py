"""What may give when the evening is late, and settings that contradict it or do nothing."""

from collections.abc import Iterator

from facilitator.curriculum.model import Kind, Session, Step
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

NEVER_DROPPED = frozenset({Kind.BREAK, Kind.ACTION_PLAN, Kind.CLOSING})
NEVER_SHORTENED = frozenset({Kind.ACTION_PLAN, Kind.CLOSING})


def giving_findings(session: Session, loc: Loc) -> Iterator[Finding]:
    """Contradictions about what is dropped and shortened in a session."""
    for number, step in enumerate(session.steps):
        here = (*loc, "steps", number)
        yield from _dropping(step, here)
        yield from _shortening(step, here)
        yield from _idle(step, here)


def _dropping(step: Step, loc: Loc) -> Iterator[Finding]:
    if step.optional and step.protected:
        message = _("Step “{step}” is both optional and protected.").format(step=step.title)
        hint = _("An optional step may be dropped, a protected one never; delete one of the two.")
        yield Finding((*loc, "optional"), Code.OPTIONAL_PROTECTED, message, hint)
    elif step.optional and step.kind in NEVER_DROPPED:
        message = _("Step “{step}” may not be optional: “{kind}” is never dropped.").format(
            step=step.title, kind=step.kind.value
        )
        hint = _("Delete the line {line}.").format(line="optional = true")
        yield Finding((*loc, "optional"), Code.NEVER_DROPPED, message, hint)
    if step.drop_order is not None and not step.optional:
        message = _("Step “{step}” has a drop_order but is not optional.").format(step=step.title)
        hint = _("Write {example}, or delete drop_order.").format(example="optional = true")
        yield Finding((*loc, "drop_order"), Code.DROP_ORDER, message, hint)


def _shortening(step: Step, loc: Loc) -> Iterator[Finding]:
    if (
        step.kind in NEVER_SHORTENED
        and step.min is not None
        and step.min < step.minutes
        and not step.protected
    ):
        message = _("Step “{step}” has a min, but “{kind}” is never shortened.").format(
            step=step.title, kind=step.kind.value
        )
        hint = _("Delete min, or write: {example}").format(example="protected = true")
        yield Finding((*loc, "min"), Code.NEVER_SHORTENED, message, hint)


def _idle(step: Step, loc: Loc) -> Iterator[Finding]:
    """Settings without the other setting that they serve."""
    for key, idle, needed in (
        ("max", step.max is not None and step.per_person is None, "per_person = 90"),
        ("not_after", step.not_after is not None and step.kind is not Kind.BREAK, 'kind = "break"'),
        ("draw", step.draw is not None and step.deck is None, 'deck = "..."'),
        ("mode", step.mode is not None and step.deck is None, 'deck = "..."'),
        ("themes", bool(step.themes) and step.deck is None, 'deck = "..."'),
    ):
        if idle:
            message = _("“{key}” does nothing here without {needed}.").format(key=key, needed=needed)
            yield Finding(
                (*loc, key), Code.NO_EFFECT, message, _("Delete the line, or add the other."), "warning"
            )
