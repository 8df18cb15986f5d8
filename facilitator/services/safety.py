"""The safety sheet: seven steps and the places to turn to, one key away all evening."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from facilitator.errors import NotFound
from facilitator.language.figures import long_date
from facilitator.language.words import _
from facilitator.ports.clock import Clock
from facilitator.ports.library import CurriculumLibrary

if TYPE_CHECKING:
    from facilitator.curriculum.model import Signpost

# A number that was checked longer ago than this is said to be old.
STALE_AFTER = timedelta(days=180)


class Place(NamedTuple):
    """A place to turn to. `remark` says where its number stands: unchecked, old, or empty when it is fresh."""

    name: str
    what: str
    phone: str
    hours: str
    remark: str
    acute: bool


class Safety:
    """What to do when someone is in danger, and who can help."""

    def __init__(self, library: CurriculumLibrary, clock: Clock) -> None:
        self._library = library
        self._clock = clock

    def steps(self) -> tuple[str, ...]:
        """What to do, in order."""
        return (
            _("Stop the step and stay calm. The other leader takes the group, or you call a break."),
            _("Go somewhere quiet with the person. Listen. Ask straight out about thoughts of suicide."),
            _("Danger right now: do not leave the person alone. Call 112."),
            _("No danger right now: agree on who is called today, and who goes home with the person."),
            _("End the evening gently. Say only that someone needed help."),
            _("Call the coordinator the same day. Afterwards the two leaders talk it through together."),
            _("Write down only the date and that the coordinator has been told."),
        )

    def places(self, curriculum_id: str = "") -> tuple[Place, ...]:
        """The places to turn to, the acute ones first; of both kinds those of the curriculum before the others."""
        today = self._clock.wall().date()
        places = [_place(signpost, today) for signpost in self._signposts(curriculum_id)]
        return tuple(sorted(places, key=lambda place: not place.acute))

    def _signposts(self, curriculum_id: str) -> "tuple[Signpost, ...]":
        if not curriculum_id:
            return self._library.signposts()
        try:
            curriculum = self._library.curriculum(curriculum_id)
        except NotFound:  # its file is gone or broken: the sheet must come all the same
            return self._library.signposts()
        return self._library.signposts(curriculum)


def _place(signpost: "Signpost", today: date) -> Place:
    return Place(
        name=signpost.name,
        what=signpost.what,
        phone=signpost.phone or "",
        hours=signpost.hours or "",
        remark=_remark(signpost, today),
        acute=signpost.acute,
    )


def _remark(signpost: "Signpost", today: date) -> str:
    if not signpost.phone:
        return ""
    if signpost.checked_on is None:
        return _("This number has not been checked. Check it before the evening.")
    if today - signpost.checked_on > STALE_AFTER:
        return _("This number was last checked on {date}. Check it again.").format(
            date=long_date(signpost.checked_on)
        )
    return ""
