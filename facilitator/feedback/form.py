"""A form: its questions, and how what a phone or a leader typed becomes an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from facilitator.feedback.cleaning import clean

# What "would rather not answer" is sent as, and kept as.
NO_ANSWER = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `options` are words from least to most for a scale, any order for a choice."""

    id: str
    kind: Literal["scale", "choice", "text"]
    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scoring:
    """How the steps are counted: the first as `lowest`, each after it one more, their sum `times` a number."""

    lowest: int
    times: int = 1


@dataclass(frozen=True, slots=True)
class Form:
    """A questionnaire as it is shown. One with `scoring` has scales only."""

    id: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    version: str = "1"
    language: str = "da"
    scoring: Scoring | None = None


# One person's answers in the form's order: an option's number from 1, cleaned text, or NO_ANSWER.
Answer = tuple[int | str, ...]


def read_answer(form: Form, fields: Mapping[str, str]) -> Answer:
    """What was sent, held to the form: anything that is not one of its options is no answer.

    Nothing is required, so this never fails; text is cleaned and cut, never refused.
    """
    return tuple(_one(question, fields.get(question.id, "")) for question in form.questions)


def _one(question: Question, sent: str) -> int | str:
    if question.kind == "text":
        return clean(sent)
    number = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 3 else 0
    return number if 1 <= number <= len(question.options) else NO_ANSWER
