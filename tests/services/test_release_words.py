"""What a round came to is said in one place, so that the screen and the terminal say the same."""

import pytest

from facilitator.feedback.form import Scoring
from facilitator.feedback.release import Figure, Release
from facilitator.language import words as language_words
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


def scored(*halves_and_edges: tuple[int, str], n: int = 6) -> Release:
    figures = tuple(Figure("q", n, halves, "w", 6, edge) for halves, edge in halves_and_edges)
    return Release(6, figures, (), Scoring(lowest=0, times=10))


@pytest.mark.parametrize(
    ("release", "words"),
    [
        (scored((7, ""), (8, "")), "About 55, on a scale from 0 to 100"),
        (scored((3, "low"), (8, "")), "About 35 or lower, on a scale from 0 to 100"),
        (scored((7, ""), (11, "high")), "About 70 or higher, on a scale from 0 to 100"),
        (scored((3, "low"), (11, "high")), "About 50, perhaps lower or higher, on a scale from 0 to 100"),
        (scored((7, ""), (8, ""), n=5), "No score: it takes an answer to every question from everyone."),
    ],
)
def test_the_score_follows_the_figures(release, words):
    lines = [line for line in release_lines(release) if line.kind in {"question", "result"}]
    assert [line.text for line in lines[-2:]] == ["All questions together", words]
    assert lines[-1].figure is None


def test_the_score_says_how_far_off_it_may_be_and_whose_it_is():
    remarks = [line.text for line in release_lines(scored((7, ""), (8, ""))) if line.kind == "remark"]
    assert "up to 5 off" in remarks[0]
    assert "nothing of any one person" in remarks[1]
    open_ended = [line.text for line in release_lines(scored((3, "low"), (8, ""))) if line.kind == "remark"]
    assert not any("off" in text.split() for text in open_ended)


@pytest.mark.parametrize("language", ["en", "da"])
def test_no_word_of_a_score_judges(language):
    language_words.use(language)
    forms = [scored((7, ""), (8, "")), scored((3, "low"), (11, "high")), scored((7, ""), n=5)]
    said = " ".join(line.text for release in forms for line in release_lines(release)).lower()
    for judging in ("diagno", "effe", "normal", "risiko", "risk", "virker", "syg"):
        assert judging not in said


def test_a_round_without_scoring_has_no_score_and_too_few_see_none():
    figure = Figure("q", 6, 7, "w", 6)
    assert "All questions together" not in [line.text for line in release_lines(Release(6, (figure,), ()))]
    assert len(list(release_lines(Release(4, (), (), Scoring(0))))) == 2
