"""The safety sheet: seven steps and the places to turn to at once, one key away all evening."""

from facilitator.language.words import _
from facilitator.ports.clock import Clock
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.places import Place
from facilitator.services.places import all_places


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
        """The places for when it cannot wait, those of the curriculum before the others."""
        return tuple(place for place in self._all(curriculum_id) if place.acute)

    def others(self, curriculum_id: str = "") -> int:
        """How many places there are besides: they stand in the list that is printed."""
        return sum(not place.acute for place in self._all(curriculum_id))

    def _all(self, curriculum_id: str) -> tuple[Place, ...]:
        return all_places(self._library, self._clock, curriculum_id)
