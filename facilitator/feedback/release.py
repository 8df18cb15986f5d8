"""What may be shown of a closed round, and when: once, from five answers, text from eight.

The rules are those of the trust page: one figure for each scale, its mean to the nearest half step,
clamped at both ends, and words that follow from the figure alone. A `Release` cannot be made in any
other way, and there is no setting.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.feedback.form import NO_ANSWER, Answer, Form, Question, Scoring

SHOWN_FROM = 5
TEXT_FROM = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """One scale's result: `halves` is twice the shown mean; `nearest` the option it lies at, from 1.

    `edge` is "low" or "high" where the mean is clamped and means "or lower", "or higher".
    """

    question: str
    n: int
    halves: int | None
    nearest: str
    steps: int
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """All that is ever shown of a round. Below five answers there are no figures, below eight no texts.

    `scoring` is the form's own, frozen with it: what a score is worked out by, and nothing about the answers.
    """

    n: int
    figures: tuple[Figure, ...]
    texts: tuple[tuple[str, tuple[str, ...]], ...]
    scoring: Scoring | None = None

    @property
    def too_few(self) -> bool:
        """Whether so few answered that nothing may be shown."""
        return self.n < SHOWN_FROM


def release(form: Form, answers: Sequence[Answer]) -> Release:
    """What the answers come to under the rules; their order makes no difference."""
    n = len(answers)
    if n < SHOWN_FROM:
        return Release(n, (), (), form.scoring)
    figures: list[Figure] = []
    texts: list[tuple[str, tuple[str, ...]]] = []
    for place, question in enumerate(form.questions):
        given = [answer[place] for answer in answers if answer[place] != NO_ANSWER]
        if question.kind == "text":
            words = tuple(sorted(str(text) for text in given))
            if n >= TEXT_FROM and len(words) >= SHOWN_FROM:
                texts.append((question.text, words))
        else:
            figures.append(_figure(question, [int(value) for value in given]))
    return Release(n, tuple(figures), tuple(texts), form.scoring)


def _figure(question: Question, values: list[int]) -> Figure:
    steps = len(question.options)
    if len(values) < SHOWN_FROM:
        return Figure(question.text, len(values), None, "", steps)
    if question.kind == "choice":
        return _choice(question, values)
    mean = Fraction(sum(values), len(values))
    halves = int(mean * 2 + Fraction(1, 2))
    low, high = 3, 2 * steps - 1
    edge = "low" if halves <= low else "high" if halves >= high else ""
    halves = min(max(halves, low), high)
    nearest = (
        question.options[min(steps, (halves + 1) // 2) - 1] if halves % 2 == 0 else _between(question, halves)
    )
    return Figure(question.text, len(values), halves, nearest, steps, edge)


def _between(question: Question, halves: int) -> str:
    """The words on both sides of a half step."""
    return f"{question.options[halves // 2 - 1]} – {question.options[halves // 2]}"


def _choice(question: Question, values: list[int]) -> Figure:
    """A choice shows only which option most chose: none on a tie, and none that fewer than five chose."""
    first, *second = Counter(values).most_common(2)
    clear = first[1] >= SHOWN_FROM and (not second or second[0][1] < first[1])
    shown = question.options[first[0] - 1] if clear else ""
    return Figure(question.text, len(values), None, shown, len(question.options))
