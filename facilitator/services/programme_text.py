"""A curriculum and a session as plain text, to be read on any screen, by any screen reader."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.language.words import _, ngettext
from facilitator.services.agenda_making import waiting_slots
from facilitator.services.form_words import form_words
from facilitator.sessions.agenda import USUAL_ROLES

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum, Session, Slot, Step


def overview(curriculum: "Curriculum") -> str:
    """What the curriculum is, and its sessions."""
    return "\n".join(_overview_lines(curriculum)) + "\n"


def run_sheet(curriculum: "Curriculum", number: int, session: "Session") -> str:
    """One session, step by step."""
    return "\n".join(_run_sheet_lines(curriculum, number, session)) + "\n"


def _minutes(n: int) -> str:
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


def _overview_lines(curriculum: "Curriculum") -> Iterator[str]:
    yield curriculum.title
    yield ""
    if curriculum.source_note:
        yield curriculum.source_note
        yield ""
    size = curriculum.group_size
    yield _("Form: {form}").format(form=form_words(curriculum.form.value))
    yield _("For: {audience}").format(audience=curriculum.audience)
    yield _("Group: {least} to {most} people, {leaders} leading").format(
        least=size.min, most=size.max, leaders=curriculum.leaders
    )
    if curriculum.leader_roles != USUAL_ROLES:
        yield _("Roles: {roles}").format(roles=", ".join(curriculum.leader_roles))
    if curriculum.completion:
        total = len(curriculum.sessions)
        yield ngettext(
            "Completed by those who come to at least {attend} of {total} session",
            "Completed by those who come to at least {attend} of {total} sessions",
            total,
        ).format(attend=curriculum.completion.attend, total=total)
    yield _("Version {version}. Licence: {licence}").format(
        version=curriculum.version, licence=curriculum.licence
    )
    yield from _waiting(curriculum.slots)
    yield ""
    for number, session in enumerate(curriculum.sessions, 1):
        yield f"{_numbered(number, session.title)} ({_minutes(session.minutes)})  [{session.id}]"


def _run_sheet_lines(curriculum: "Curriculum", number: int, session: "Session") -> Iterator[str]:
    yield f"{curriculum.title} – {_numbered(number, session.title)}"
    yield _minutes(session.minutes)
    for heading, lines in (
        (_("Aims"), session.aims),
        (_("Bring"), session.materials),
        (_("Before"), session.before),
    ):
        yield from _listed(heading, lines)
    yield from _waiting(waiting_slots(curriculum, session))
    at = 0
    for place, step in enumerate(session.steps, 1):
        yield ""
        yield _heading(place, at, step)
        link = (step.url,) if step.url else ()
        sheet = tuple(one.title for one in curriculum.handouts if one.id == step.handout)
        for heading, lines in (
            (_("Say"), step.say),
            (_("Do"), step.do),
            (_("Ask"), step.ask),
            (_("Hand out"), sheet),
            (_("Side by side"), step.parallel),
            (_("On the web"), link),
        ):
            yield from _listed(heading, lines, indent="   ")
        at += step.minutes
    if session.after:
        yield ""
    yield from _listed(_("After"), session.after)


def _heading(place: int, at: int, step: "Step") -> str:
    lead = _("both") if step.lead == "both" else step.lead
    who = f", {lead}" if lead else ""
    return f"{place}. [{at // 60}:{at % 60:02d}] {step.title} ({_minutes(step.minutes)}{who})"


def _numbered(number: int, title: str) -> str:
    """The title with its number before it, unless its author has written that."""
    return title if title.startswith(f"{number}. ") else f"{number}. {title}"


def _waiting(slots: "Sequence[Slot]") -> Iterator[str]:
    """How many places wait for their owner's material, and which."""
    if slots:
        n = len(slots)
        yield ngettext(
            "{n} place waits for its owner's material:", "{n} places wait for their owner's material:", n
        ).format(n=n)
        yield from (f" - {slot.title}" + (f": {slot.note}" if slot.note else "") for slot in slots)


def _listed(heading: str, lines: Sequence[str], indent: str = "") -> Iterator[str]:
    if not lines:
        return
    yield f"{indent}{heading}:"
    for line in lines:
        yield f"{indent} - {line}"
