"""Signposts as places in words: above all where a number stands, which is never shown without saying so."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from facilitator.errors import NotFound
from facilitator.language.figures import plain_date
from facilitator.language.words import _
from facilitator.ports.clock import Clock
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.places import Place, Standing

if TYPE_CHECKING:
    from facilitator.curriculum.model import Signpost

# A number that was checked longer ago than this is said to be old.
STALE_AFTER = timedelta(days=180)


def all_places(library: CurriculumLibrary, clock: Clock, curriculum_id: str = "") -> tuple[Place, ...]:
    """Every place there is, the curriculum's first, then the person's own; all of them also where its file is gone."""
    today = clock.wall().date()
    return tuple(_place(signpost, today) for signpost in _signposts(library, curriculum_id))


def _signposts(library: CurriculumLibrary, curriculum_id: str) -> "Iterable[Signpost]":
    if not curriculum_id:
        return library.signposts()
    try:
        curriculum = library.curriculum(curriculum_id)
    except NotFound:  # its file is gone or broken: the safety sheet must come all the same
        return library.signposts()
    return library.signposts(curriculum)


def _place(signpost: "Signpost", today: date) -> Place:
    standing = _standing(signpost, today)
    return Place(
        id=signpost.id,
        name=signpost.name,
        what=signpost.what,
        kind=signpost.kind,
        place=signpost.place,
        phone=signpost.phone or "",
        hours=signpost.hours or "",
        url=signpost.url or "",
        checked_on=signpost.checked_on,
        checked_by=signpost.checked_by or "",
        standing=standing,
        said=_said(standing, signpost.checked_on),
        remark=_remark(standing, signpost),
        acute=signpost.acute,
    )


def _standing(signpost: "Signpost", today: date) -> Standing:
    if not signpost.phone:
        return ""
    if signpost.checked_on is None:
        return "unchecked"
    # A day that has not come yet is a slip of the pen or a laptop whose clock is wrong: no reason to trust the number.
    age = today - signpost.checked_on
    return "checked" if -timedelta(days=1) <= age <= STALE_AFTER else "old"


def _said(standing: Standing, checked_on: date | None) -> str:
    """The words that stand beside a number."""
    if standing == "unchecked":
        return _("not checked, it may be wrong")
    if standing and checked_on:
        said = (
            _("checked on {date}") if standing == "checked" else _("last checked on {date}, it may be wrong")
        )
        return said.format(date=plain_date(checked_on))
    return ""


def _remark(standing: Standing, signpost: "Signpost") -> str:
    """What a leader is to do about a number."""
    if standing == "unchecked":
        return _("This number has not been checked. Check it before the evening.")
    if standing != "old" or not signpost.checked_on:
        return ""
    words = {"date": plain_date(signpost.checked_on), "by": signpost.checked_by}
    if signpost.checked_by:
        return _("This number was last checked on {date} ({by}). Check it again.").format(**words)
    return _("This number was last checked on {date}. Check it again.").format(**words)
