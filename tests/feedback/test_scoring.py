"""The group's score: worked out from what is released in any case, so that it tells nothing more."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.feedback.form import NO_ANSWER, Answer, Form, Question, Scoring
from facilitator.feedback.release import Figure, release
from facilitator.feedback.scoring import Score, group_score


def form(items: int, steps: int, scoring: Scoring | None) -> Form:
    options = tuple(f"step {number}" for number in range(1, steps + 1))
    questions = tuple(Question(f"q{n}", "scale", f"Question {n}", options) for n in range(items))
    return Form("f", "Form", "", questions, scoring=scoring)


FIVE_OF_SIX = form(5, 6, Scoring(lowest=0, times=4))
THREE_OF_THREE = form(3, 3, Scoring(lowest=1))


def score(asked: Form, answers: Sequence[Answer]) -> Score | None:
    return group_score(release(asked, answers))


def test_all_in_the_middle_score_the_middle() -> None:
    assert score(FIVE_OF_SIX, [(3,) * 5, (4,) * 5] * 4) == Score(50, 0, 100, off=5)


def test_the_sum_begins_at_the_lowest() -> None:
    assert score(THREE_OF_THREE, [(2, 2, 2)] * 5) == Score(6, 3, 9, off=1)


def test_a_half_is_rounded_up_and_counted_among_what_it_may_be_off() -> None:
    answers = [(2, 2, 2)] * 4 + [(2, 2, 3)] * 4
    assert score(form(3, 4, Scoring(lowest=1)), answers) == Score(7, 3, 12, off=2)


@pytest.mark.parametrize(
    ("answers", "edge", "about"),
    [
        ((1, 1, 1, 1, 1), "low", 10),
        ((6, 6, 6, 6, 6), "high", 90),
        ((1, 3, 3, 3, 3), "low", 34),
        ((3, 3, 6, 3, 3), "high", 50),
        ((1, 3, 6, 3, 3), "both", 44),
        ((2, 3, 4, 5, 5), "", 56),
    ],
)
def test_a_clamped_figure_makes_the_score_open_at_that_end(answers: Answer, edge: str, about: int) -> None:
    shown = score(FIVE_OF_SIX, [answers] * 6)
    assert shown is not None
    assert (shown.edge, shown.about) == (edge, about)


@pytest.mark.parametrize("n", range(5))
def test_below_five_answers_there_is_none(n: int) -> None:
    assert score(FIVE_OF_SIX, [(3,) * 5] * n) is None


def test_where_nothing_is_scored_there_is_none() -> None:
    assert score(form(5, 6, None), [(3,) * 5] * 8) is None


@pytest.mark.parametrize("skipped", [1, 4])
def test_a_question_that_somebody_left_out_leaves_none(skipped: int) -> None:
    left_out: Answer = (3, 3, NO_ANSWER, 3, 3)
    assert score(FIVE_OF_SIX, [left_out] * skipped + [(3,) * 5] * (8 - skipped)) is None


def some_answers(items: int, steps: int) -> st.SearchStrategy[list[Answer]]:
    one = st.one_of(st.integers(1, steps), st.just(NO_ANSWER))
    return st.lists(st.tuples(*[one] * items), max_size=12)


@given(some_answers(3, 3))
def test_it_is_a_function_of_the_released_figures_alone(answers: list[Answer]) -> None:
    """Whatever the words and the answers were: what is left of the figures on the screen makes the same score."""
    shown = release(THREE_OF_THREE, answers)
    figures = tuple(Figure("", one.n, one.halves, "", one.steps, one.edge) for one in shown.figures)
    assert group_score(shown) == group_score(replace(shown, figures=figures, texts=()))


@given(some_answers(3, 3))
def test_scoring_changes_nothing_else_of_what_is_released(answers: list[Answer]) -> None:
    without = form(3, 3, None)
    assert replace(release(THREE_OF_THREE, answers), scoring=None) == release(without, answers)


def test_answers_that_look_alike_without_a_score_look_alike_with_one() -> None:
    """Every set of five answers to two questions: the score parts no two that the figures leave together."""
    asked = form(2, 4, Scoring(lowest=0, times=7))
    scores: dict[object, set[Score | None]] = {}
    for given_answers in combinations_with_replacement(tuple(product(range(1, 5), repeat=2)), 5):
        shown = release(asked, given_answers)
        scores.setdefault(shown.figures, set()).add(group_score(shown))
    assert len(scores) > 10
    assert all(len(found) == 1 for found in scores.values())


@given(st.lists(st.tuples(*[st.integers(1, 6)] * 5), min_size=5, max_size=12))
def test_the_mean_of_the_answers_lies_no_further_off_than_is_said(answers: list[Answer]) -> None:
    shown = score(FIVE_OF_SIX, answers)
    assert shown is not None
    assert shown.least <= shown.about <= shown.most
    true = Fraction(4 * sum(int(value) - 1 for answer in answers for value in answer), len(answers))
    if shown.edge in {"", "low"}:
        assert true <= shown.about + shown.off
    if shown.edge in {"", "high"}:
        assert true >= shown.about - shown.off
