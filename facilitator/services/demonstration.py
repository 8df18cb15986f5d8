"""An invented group that has met once, so that week 2 can be tried out at once."""

from datetime import timedelta

from facilitator.groups.group import Group
from facilitator.language.words import _
from facilitator.ports.clock import Chance, Clock
from facilitator.ports.feedback_box import FeedbackBox
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.register import Journal, Register
from facilitator.services.earlier import PastClock, play_through
from facilitator.services.evenings import Evenings
from facilitator.services.groups import Groups

CURRICULUM = "laer-at-tackle"


class Demonstration:
    """Furnishes an empty data folder with the invented group."""

    def __init__(
        self,
        register: Register,
        journal: Journal,
        box: FeedbackBox,
        library: CurriculumLibrary,
        clock: Clock,
        chance: Chance,
    ) -> None:
        self._register = register
        self._journal = journal
        self._box = box
        self._library = library
        self._clock = clock
        self._chance = chance

    def furnish(self) -> Group:
        """Make the group and play its first evening, a week ago, with three plans to follow up."""
        now = self._clock.wall()
        past = PastClock(now - timedelta(days=7))
        group = Groups(self._register, self._box, self._library, past, self._chance).create(
            _("The Tuesday group"),
            CURRICULUM,
            leaders=("Kirsten", "Jørgen"),
            people=("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla"),
            starts_at=f"{now:%H.%M}",
        )
        evenings = Evenings(self._register, self._journal, self._library, past, self._chance)
        play_through(evenings, group, 1, past)
        return group
