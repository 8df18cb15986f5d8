"""The evening as it was planned, copied whole at the start.

The copy goes into the journal with the first event, so an evening that is under way does not depend
on a curriculum file that someone edits, moves or breaks meanwhile. Times are whole seconds.
"""

from dataclasses import dataclass

from facilitator.cards.deck import Deck
from facilitator.curriculum.rounds import round_minutes

BREAK = "break"
ASKING = frozenset({"measure", "feedback"})
USUAL_ROLES = ("A", "B")
# How many work together where the file does not say.
_GROUP_OF = {"pairs": 2, "group-work": 3}
SHORTEST_BREAK = 10 * 60
# Section 4 of the design: these two are never what gives, whatever a file says.
NEVER_GIVES = frozenset({"closing", "action-plan"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its texts and with how its time may give.

    `waits_for` is the title of a slot that its owner has not filled, and `slot_note` says what belongs
    there; `asks` is the title of the instrument.
    """

    id: str
    kind: str
    title: str
    seconds: int
    shortest: int | None = None
    longest: int | None = None
    protected: bool = False
    optional: bool = False
    drop_order: int = 99
    lead: str | None = None
    co_lead: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    depth: int = 1
    per_person: int | None = None
    deck: str | None = None
    draw: int | None = None
    mode: str = "blind"
    themes: tuple[str, ...] = ()
    instrument: str | None = None
    handout: str | None = None
    not_after: int | None = None
    parallel: tuple[str, ...] = ()
    group_of: int | None = None
    url: str = ""
    waits_for: str = ""
    slot_note: str = ""
    asks: str = ""
    sheet: str = ""
    parts: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    middle: str = ""

    @property
    def group_size(self) -> int | None:
        """How many work together, or None where all stay in one circle."""
        return self.group_of or _GROUP_OF.get(self.kind)

    @property
    def never_gives(self) -> bool:
        """Whether no re-plan may shorten or drop this step."""
        return self.protected or self.kind in NEVER_GIVES

    @property
    def floor(self) -> int:
        """The least that re-planning leaves of the step, in seconds."""
        if self.never_gives or self.shortest is None:
            return self.seconds
        return max(self.shortest, SHORTEST_BREAK) if self.kind == BREAK else self.shortest

    def timed(self, present: int) -> int:
        """The step's length for that many people: a round follows who came, within its bounds."""
        if self.per_person is None or present == 0:
            return self.seconds
        needed = 60 * round_minutes(present, self.per_person)
        return min(max(needed, self.shortest or 60), self.longest or self.seconds)


@dataclass(frozen=True, slots=True)
class Measure:
    """Questions that are due this evening though no step asks them."""

    instrument: str
    title: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """One session of a curriculum, with the decks it draws from."""

    curriculum: str
    curriculum_title: str
    session: str
    title: str
    seconds: int
    steps: tuple[Step, ...]
    number: int = 1
    of: int = 1
    leaders: int = 1
    decks: tuple[Deck, ...] = ()
    form: str = "group"
    roles: tuple[str, ...] = USUAL_ROLES
    measures: tuple[Measure, ...] = ()

    def deck(self, deck_id: str | None) -> Deck | None:
        """The deck with that id among those the session uses."""
        return next((deck for deck in self.decks if deck.id == deck_id), None)
