"""What may be shown of a round: nothing below five, one clamped figure an item, texts from eight."""

from itertools import combinations_with_replacement, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.feedback.form import NO_ANSWER, Form, Question, read_answer
from facilitator.feedback.release import release

WORDS = ("slet ikke", "lidt", "noget", "meget", "helt")
FORM = Form(
    "check",
    "Check",
    "",
    (
        Question("heard", "scale", "Heard?", WORDS),
        Question("which", "choice", "Which?", ("a", "b")),
        Question("own", "text", "Own words"),
    ),
)


def answers(*values, text=""):
    return [(value, 1, text) for value in values]


@pytest.mark.parametrize("n", range(5))
def test_nothing_is_shown_below_five(n):
    shown = release(FORM, answers(*[3] * n, text="hello"))
    assert shown.too_few
    assert (shown.figures, shown.texts) == ((), ())


def test_five_show_figures_but_no_texts():
    shown = release(FORM, answers(3, 3, 4, 4, 4, text="hello"))
    assert shown.figures[0].halves == 7
    assert shown.figures[0].nearest == "noget – meget"
    assert shown.texts == ()


def test_texts_are_shown_from_eight_in_an_order_of_their_own():
    given_texts = [(3, 1, text) for text in ("h", "c", "a", "b", "e", "d", "g", "f")]
    assert release(FORM, given_texts).texts == (("Own words", ("a", "b", "c", "d", "e", "f", "g", "h")),)


def test_unanimity_is_hidden_by_the_ends():
    low = release(FORM, answers(1, 1, 1, 1, 1)).figures[0]
    nearly = release(FORM, answers(1, 1, 1, 2, 2)).figures[0]
    assert low == nearly
    assert (low.halves, low.edge) == (3, "low")
    assert release(FORM, answers(5, 5, 5, 5, 5)).figures[0].edge == "high"


def test_an_item_that_fewer_than_five_answered_shows_nothing():
    shown = release(FORM, [(NO_ANSWER, 1, "")] * 4 + [(5, 1, "")] * 4)
    assert shown.figures[0].halves is None
    assert shown.figures[0].nearest == ""


def test_a_choice_names_only_what_at_least_five_chose():
    split = [(3, 1 + i % 2, "") for i in range(8)]
    assert release(FORM, split).figures[1].nearest == ""
    assert release(FORM, answers(3, 3, 3, 3, 3)).figures[1].nearest == "a"
    tie = [(3, 1 + i % 2, "") for i in range(10)]
    assert release(FORM, tie).figures[1].nearest == ""


@pytest.mark.parametrize(("n", "least"), [(5, 7), (6, 12), (7, 18), (8, 18)])
def test_every_screen_fits_many_sets_of_answers(n, least):
    """Row 6 of the threat model: no screen may pin the answers down to a few possibilities."""
    fits: dict[object, int] = {}
    for values in combinations_with_replacement(range(1, 6), n):
        screen = release(FORM, answers(*values)).figures[0]
        fits[screen] = fits.get(screen, 0) + 1
    assert min(fits.values()) >= least


@given(
    st.lists(
        st.tuples(st.integers(1, 5), st.integers(1, 2), st.sampled_from("abcdefgh")), min_size=5, max_size=7
    )
)
def test_the_order_of_answers_makes_no_difference(given_answers):
    shown = {repr(release(FORM, order)) for order in list(permutations(given_answers))[:200:17]}
    assert len(shown) == 1


@pytest.mark.parametrize("sent", ["", "0", "6", "-1", "1.5", "¹", "99", "9" * 400, "true", "\x00"])
def test_what_is_not_an_option_is_no_answer(sent):
    assert read_answer(FORM, {"heard": sent})[0] == NO_ANSWER
