"""A round's score in the terminal and for machines."""

from facilitator.cli.release_words import release_record, release_text
from facilitator.feedback.form import Scoring
from facilitator.feedback.release import Figure, Release

FIGURES = tuple(Figure(f"Question {n}", 6, 7, "some – much", 6) for n in range(5))


def test_a_machine_gets_the_score_or_null():
    record = release_record(Release(6, FIGURES, (), Scoring(0, 4)))
    assert record["score"] == {"about": 50, "least": 0, "most": 100, "off": 5, "edge": ""}
    assert release_record(Release(6, FIGURES, ()))["score"] is None
    assert release_record(Release(4, (), (), Scoring(0, 4)))["score"] is None


def test_the_terminal_says_it_in_words():
    said = release_text(Release(6, FIGURES, (), Scoring(0, 4)))
    assert "\nAll questions together\n  About 50, on a scale from 0 to 100\n" in said
