"""What a round came to is said in one place, so that the screen and the terminal say the same."""

import pytest

from facilitator.feedback.release import Figure, Release
from facilitator.services.release_words import Line, release_lines


def test_too_few_answers_are_thanked_and_not_shown():
    count, why = release_lines(Release(1, (), ()))
    assert count == Line("answered", "1 person answered.")
    assert why.kind == "too-few"
    assert "fewer than 5 answers nothing is shown" in why.text


def test_each_question_is_followed_by_its_result_and_texts_wait_for_eight():
    figure = Figure("Were you heard?", 5, 7, "a little – mostly", 5)
    lines = tuple(release_lines(Release(5, (figure,), ())))
    assert lines == (
        Line("answered", "5 people answered."),
        Line("question", "Were you heard?"),
        Line("result", "a little – mostly", figure),
        Line("remark", "What people wrote is shown from 8 answers."),
    )


def test_what_was_written_stands_under_its_question_as_it_is():
    lines = tuple(release_lines(Release(8, (), (("And?", ("[b]cake", "tea")),))))
    assert lines[1:] == (Line("question", "And?"), Line("written", "[b]cake"), Line("written", "tea"))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("q", 6, 3, "not at all – a little", 5, "low"), "not at all – a little, or even further down"),
        (Figure("q", 6, 9, "mostly – entirely", 5, "high"), "mostly – entirely, or even further up"),
        (Figure("q", 6, None, "the cards", 3), "Most chose: the cards"),
        (Figure("q", 6, None, "", 3), "No answer stands out."),
        (Figure("q", 4, None, "", 5), "Too few answered this to show it."),
    ],
)
def test_a_result_is_one_sentence_that_points_at_no_one(figure, words):
    assert tuple(release_lines(Release(6, (figure,), ())))[2].text == words
