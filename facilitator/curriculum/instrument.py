"""The shape of an instrument: its questions, and how the answers become a score."""

from typing import Annotated, Literal

from pydantic import Field

from facilitator.curriculum.shapes import Line, Many, Shape, Slug, Text


class Item(Shape):
    """One question of an instrument: a scale with words on every step, a choice, or free text.

    In a frame `waits` says what belongs there, and `text` and `options` are written by whoever may.
    """

    id: Slug
    kind: Literal["scale", "choice", "text"]
    text: Text | None = None
    options: Many[Line] = ()
    waits: Text | None = None


class Band(Shape):
    """How a source reads the scores up to a limit."""

    up_to: Annotated[int, Field(ge=0, le=9999)]
    words: Line
    source: Line


class Scoring(Shape):
    """How one person's answers become a score: their sum, `lowest` for the first answer, `times` a number.

    A question that is not answered leaves no score. The bands of each source rise to the highest score.
    """

    answers: Annotated[int, Field(ge=2, le=11)]
    lowest: Annotated[int, Field(ge=0, le=10)]
    times: Annotated[int, Field(ge=1, le=100)] = 1
    bands: Many[Band] = ()


class Instrument(Shape):
    """A short questionnaire without names. `wording` is the version of the words, where those are another's."""

    id: Slug
    title: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    licence: Line
    authors: Many[Line] = Field(min_length=1)
    items: Many[Item] = Field(min_length=1)
    version: Line = "1"
    wording: Line | None = None
    intro: Text | None = None
    source_note: Text | None = None
    scoring: Scoring | None = None

    @property
    def waits(self) -> bool:
        """Whether the words of some question are not there yet, so that it cannot be asked."""
        return any(item.text is None for item in self.items)
