"""What lies beside a curriculum file and may be named in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.curriculum.instrument import Instrument
from facilitator.curriculum.model import Curriculum, Deck


@dataclass(frozen=True, slots=True)
class Shared:
    """The decks and instruments in files of their own, by id."""

    decks: Mapping[str, Deck] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)

    def within(self, curriculum: Curriculum) -> "Shared":
        """What a curriculum can name: its own decks and instruments before those beside it."""
        return Shared(
            {**self.decks, **{deck.id: deck for deck in curriculum.decks}},
            {**self.instruments, **{instrument.id: instrument for instrument in curriculum.instruments}},
        )
