"""The shape of a curriculum file, format 1: strict, frozen, unknown keys refused.

What each key means, for those who write the files, stands in described.py; the schema is made of both.
Minutes are whole minutes, seconds whole seconds, texts plain text without markup.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, Strict

from facilitator.curriculum.instrument import Instrument
from facilitator.curriculum.shapes import Depth, FormatNumber, Line, Link, Many, Minutes, Shape, Slug, Text


class Kind(StrEnum):
    """What a step is; it decides what the screen offers while the step runs."""

    WELCOME = "welcome"
    ROUND = "round"
    TALK = "talk"
    BRAINSTORM = "brainstorm"
    PAIRS = "pairs"
    GROUP_WORK = "group-work"
    EXERCISE = "exercise"
    REFLECTION = "reflection"
    CARDS = "cards"
    ACTION_PLAN = "action-plan"
    FOLLOW_UP = "follow-up"
    PROBLEM_SOLVING = "problem-solving"
    RELAXATION = "relaxation"
    ENERGISER = "energiser"
    BREAK = "break"
    PRIVATE_TIME = "private-time"
    AGREEMENT = "agreement"
    MEASURE = "measure"
    FEEDBACK = "feedback"
    NETWORK_CIRCLE = "network-circle"
    DIALOGUE_WHEEL = "dialogue-wheel"
    PERSPECTIVE_SHIFT = "perspective-shift"
    EXPECTATIONS = "expectations"
    ROLE_LINE = "role-line"
    MEDIA = "media"
    FREE = "free"
    CLOSING = "closing"


class Form(StrEnum):
    """What the whole curriculum is."""

    GROUP = "group"
    COURSE = "course"
    CAFE = "cafe"
    THEME_EVENING = "theme-evening"
    TALK = "talk"
    WEBINAR = "webinar"
    NETWORK_MEETING = "network-meeting"
    CONVERSATION = "conversation"
    COUNCIL = "council"
    FEEDBACK_MEETING = "feedback-meeting"
    STAFF_DAY = "staff-day"
    REVIEW = "review"


DrawMode = Literal["blind", "choose", "leader", "pair", "same"]


class Step(Shape):
    """One step of a session: what to say, do and ask, and how its time may give."""

    kind: Annotated[Kind, Strict(False)]
    title: Line
    minutes: Minutes
    id: Slug | None = None
    min: Minutes | None = None
    max: Minutes | None = None
    protected: bool = False
    optional: bool = False
    drop_order: Annotated[int, Field(ge=1, le=99)] | None = None
    lead: Line | None = None
    co_lead: Many[Text] = ()
    say: Many[Text] = ()
    do: Many[Text] = ()
    ask: Many[Text] = ()
    materials: Many[Line] = ()
    depth: Depth = 1
    per_person: Annotated[int, Field(ge=10, le=1800)] | None = None
    deck: Slug | None = None
    draw: Annotated[int, Field(ge=1, le=30)] | None = None
    mode: DrawMode | None = None
    themes: Many[Slug] = ()
    instrument: Slug | None = None
    handout: Slug | None = None
    not_after: Minutes | None = None
    parallel: Many[Line] = ()
    parts: Many[Line] = ()
    columns: Many[Line] = ()
    middle: Line | None = None
    group_of: Annotated[int, Field(ge=2, le=8)] | None = None
    url: Link | None = None
    slot: Slug | None = None


class Session(Shape):
    """One meeting, from the first minute to the last."""

    id: Slug
    title: Line
    minutes: Minutes
    steps: Many[Step] = Field(min_length=1)
    theme: Line | None = None
    aims: Many[Text] = ()
    materials: Many[Line] = ()
    before: Many[Line] = ()
    after: Many[Line] = ()
    handouts: Many[Slug] = ()


class Card(Shape):
    """One dialogue card. Depth 1 is light, 2 personal, 3 deep."""

    id: Slug
    text: Text
    depth: Depth
    theme: Slug
    follow_up: Text | None = None
    retired: bool = False


class DeckTheme(Shape):
    """A theme of a deck: the id its cards name and the words people read."""

    id: Slug
    title: Line


class Deck(Shape):
    """A deck of dialogue cards, in a curriculum or in a file of its own."""

    id: Slug
    title: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    licence: Line
    authors: Many[Line] = Field(min_length=1)
    themes: Many[DeckTheme] = Field(min_length=1)
    cards: Many[Card] = Field(min_length=1)
    version: Line = "1"
    source_note: Text | None = None


class Block(Shape):
    """A part of a handout: heading, paragraphs, a list, and empty lines to write on."""

    heading: Line | None = None
    text: Many[Text] = ()
    bullets: Many[Text] = ()
    lines: Annotated[int, Field(ge=1, le=30)] | None = None


class Handout(Shape):
    """A sheet each participant takes home."""

    id: Slug
    title: Line
    blocks: Many[Block] = Field(min_length=1)
    slot: Slug | None = None


class Slot(Shape):
    """A place in a frame that the owner of a licence fills, in a file of its own."""

    id: Slug
    title: Line
    note: Text | None = None


class Signpost(Shape):
    """A place to turn to. A phone number counts only with the date it was checked."""

    id: Slug
    name: Line
    what: Text
    kind: Line
    place: Line = "Danmark"
    phone: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ]{1,18}$")] | None = None
    hours: Line | None = None
    url: Link | None = None
    checked_on: date | None = None
    checked_by: Line | None = None
    acute: bool = False


class GroupSize(Shape):
    """How many participants the curriculum is made for."""

    min: Annotated[int, Field(ge=1, le=200)]
    max: Annotated[int, Field(ge=1, le=200)]


class Completion(Shape):
    """How many sessions a participant attends to have completed the course."""

    attend: Annotated[int, Field(ge=1, le=60)]


class Measure(Shape):
    """An instrument and the sessions it is used in."""

    instrument: Slug
    when: Literal["first", "last", "every"]


class Curriculum(Shape):
    """A whole curriculum file."""

    format: FormatNumber
    id: Slug
    title: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    version: Line
    authors: Many[Line] = Field(min_length=1)
    licence: Line
    audience: Line
    form: Annotated[Form, Strict(False)]
    group_size: GroupSize
    leaders: Annotated[int, Field(ge=1, le=4)]
    sessions: Many[Session] = Field(min_length=1, max_length=60)
    source_note: Text | None = None
    leader_roles: Many[Line] = ("A", "B")
    completion: Completion | None = None
    measures: Many[Measure] = ()
    decks: Many[Deck] = ()
    instruments: Many[Instrument] = ()
    handouts: Many[Handout] = ()
    signposts: Many[Signpost] = ()
    slots: Many[Slot] = ()


class DeckFile(Deck):
    """A deck in a file of its own."""

    format: FormatNumber


class InstrumentFile(Instrument):
    """An instrument in a file of its own."""

    format: FormatNumber


class SignpostFile(Shape):
    """Signposts in a file of their own."""

    format: FormatNumber
    id: Slug
    title: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    licence: Line
    signposts: Many[Signpost] = Field(min_length=1)


class SlotContent(Shape):
    """What fills one slot: the texts of its steps, and the blocks of its handouts."""

    id: Slug
    say: Many[Text] = ()
    do: Many[Text] = ()
    ask: Many[Text] = ()
    co_lead: Many[Text] = ()
    materials: Many[Line] = ()
    url: Link | None = None
    blocks: Many[Block] = ()


class FillingFile(Shape):
    """What the owner of a licence fills a frame with, in a file of its own beside it."""

    format: FormatNumber
    id: Slug
    curriculum: Slug
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    licence: Line
    authors: Many[Line] = Field(min_length=1)
    slots: Many[SlotContent] = Field(min_length=1)
    version: Line = "1"
    source_note: Text | None = None
