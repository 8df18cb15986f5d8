"""A session as a timeline: each step a bar that begins where the step begins and is as long as it."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from facilitator.language.words import _, ngettext, pgettext

if TYPE_CHECKING:
    from facilitator.curriculum.model import Session, Step

_MARK_PROTECTED, _MARK_OPTIONAL = "■", "○"


def rows(session: "Session", width: int) -> Iterator[Content]:
    """One line a step: when, how long, its bar, its title, who leads, and whether it may give."""
    bar = 36 if width >= 100 else 18
    whole = max(session.minutes, sum(step.minutes for step in session.steps))
    leads = max((cell_len(step.lead or "") for step in session.steps), default=0)
    room = max(10, width - bar - leads - 20)
    at = 0
    for step in session.steps:
        drawn = _bar(at, step.minutes, whole, bar, "░" if step.kind.value == "break" else "█")
        length = pgettext("minutes in a list", "{n} min").format(n=step.minutes)
        yield Content.assemble(
            f"{_clock(at)} {length:>7} ",
            drawn,
            f" {_mark(step)} ",
            (_cut(step.title, room), "bold"),
            f" {step.lead or ''}",
        )
        at += step.minutes


def sums(session: "Session") -> str:
    """What the steps come to, held against the session's own length, and how much each leader leads."""
    total = sum(step.minutes for step in session.steps)
    parts = [_total(total, session.minutes)]
    shares: Counter[str] = Counter()
    for step in session.steps:
        if step.lead:
            shares[step.lead] += step.minutes
    for lead, minutes in sorted(shares.items()):
        who = _("both") if lead == "both" else lead
        parts.append(_("{who}: {n} min").format(who=who, n=minutes))
    return " · ".join(parts)


def legend() -> str:
    """What the marks mean."""
    return _("{protected} never gives   {optional} may be left out   {pause} break").format(
        protected=_MARK_PROTECTED, optional=_MARK_OPTIONAL, pause="░"
    )


def _total(total: int, wanted: int) -> str:
    if total == wanted:
        return ngettext("{n} minute, as it should be", "{n} minutes, as it should be", total).format(n=total)
    if total > wanted:
        return _("{total} minutes: {n} more than the {wanted} of the session").format(
            total=total, n=total - wanted, wanted=wanted
        )
    return _("{total} minutes: {n} less than the {wanted} of the session").format(
        total=total, n=wanted - total, wanted=wanted
    )


def _bar(at: int, minutes: int, whole: int, width: int, ink: str) -> str:
    start = min(width - 1, round(at / whole * width))
    end = max(start + 1, round((at + minutes) / whole * width))
    return (" " * start + ink * (end - start)).ljust(width)[:width]


def _mark(step: "Step") -> str:
    if step.protected or step.kind.value in {"closing", "action-plan"}:
        return _MARK_PROTECTED
    return _MARK_OPTIONAL if step.optional else " "


def _cut(text: str, room: int) -> str:
    return set_cell_size(text, room) if cell_len(text) <= room else set_cell_size(text, room - 1) + "…"


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
