"""The group's board in the current step, as the room may see it: no leader notes and no names."""

from dataclasses import dataclass
from typing import NamedTuple

from facilitator.boards.pictures import Divided, drawn
from facilitator.boards.shapes import Drawing, Plane
from facilitator.boards.tools import TOOLS, columns_of, parts_of
from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.sessions.boarding import part_now
from facilitator.sessions.state import State

# More are for the one who leads: they are asked one at a time, as the talk goes.
MOST_QUESTIONS = 3


class Said(NamedTuple):
    """Words that were written down: their place in the step, and the part of the tool they were said in."""

    number: int
    text: str
    part: int | None


@dataclass(frozen=True, slots=True)
class Board:
    """A tool in use. `part` is the one in focus, with the questions that are asked there."""

    kind: str
    title: str
    parts: tuple[str, ...]
    part: int | None
    questions: tuple[str, ...]
    said: tuple[Said, ...]
    columns: tuple[str, ...] = ()
    middle: str = ""
    by_chance: bool = False
    writes: bool = False

    @property
    def focus(self) -> str:
        """The words of the part in focus; empty before the first."""
        return "" if self.part is None else self.parts[self.part]

    def drawing(self, plane: Plane, *, numbered: bool = False) -> Drawing | None:
        """The tool's picture in that plane, its parts with the keys that choose them; None for one of words only."""
        parts = tuple(f"{n} {part}" if numbered and n < 10 else part for n, part in enumerate(self.parts, 1))
        return drawn(self.kind, Divided(parts, self.columns, self.middle), plane, self.part)


def board(state: State) -> Board:
    """The current step's board; `Refused` where its kind has none."""
    step, here = state.step, state.steps[state.current]
    tool = TOOLS.get(step.kind)
    if tool is None:
        raise Refused(_("This step has no board."))
    parts = parts_of(step.kind, step.parts)
    part = part_now(state)
    questions: tuple[str, ...] = step.ask if len(step.ask) <= MOST_QUESTIONS else ()
    if len(step.ask) == len(parts):  # each part has its own question
        questions = () if part is None else (step.ask[part],)
    return Board(
        kind=step.kind,
        title=step.title,
        parts=parts,
        part=part,
        questions=questions,
        said=tuple(Said(n, note.text, note.part) for n, note in enumerate(here.notes)),
        columns=columns_of(step.kind, step.columns),
        middle=step.middle,
        by_chance=tool.by_chance,
        writes=tool.writes,
    )
