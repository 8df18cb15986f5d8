"""Action plans and what became of them."""

from dataclasses import dataclass
from typing import Literal

# Changed on the way counts as success; nothing here ranks people.
Outcome = Literal["done", "partly", "changed", "not-done", "absent"]
OUTCOMES: tuple[Outcome, ...] = ("done", "partly", "changed", "not-done", "absent")
# What a person writes in a plan is one plain line, cut to this many letters.
LONGEST_LINE = 200
# Under this confidence the person is asked what could get in the way.
SURE_ENOUGH = 7


@dataclass(frozen=True, slots=True)
class Plan:
    """One person's plan until next time. `on_paper`: only that it exists, and the confidence, is kept."""

    person: str
    what: str = ""
    how_much: str = ""
    when: str = ""
    how_often: str = ""
    confidence: int | None = None
    obstacle: str = ""
    help: str = ""
    on_paper: bool = False

    @property
    def unsure(self) -> bool:
        """Whether the plan asks for a look at what could get in the way."""
        return self.confidence is not None and self.confidence < SURE_ENOUGH
