"""Which rounds of questions an evening has, and which of them is the evening's own."""

from dataclasses import replace

from evening_play import agenda_of

from facilitator.sessions.agenda import Measure, Step
from facilitator.sessions.asking import Asked, rounds

MEASURE = Step("before", "measure", "Before", 300, instrument="scale", asks="The scale")
FEEDBACK = Step("tonight", "feedback", "Tonight", 300, instrument="check", asks="The check")
TALK = Step("talk", "talk", "Talk", 300, instrument="nothing")


def test_the_last_feedback_is_the_evening_s_own():
    assert rounds(agenda_of(FEEDBACK, MEASURE)) == (
        Asked("", "check", "The check", "tonight"),
        Asked("before", "scale", "The scale", "before"),
    )


def test_without_feedback_it_is_the_last_measure():
    assert rounds(agenda_of(MEASURE, TALK)) == (Asked("", "scale", "The scale", "before"),)


def test_what_is_due_and_no_step_asks_is_a_round_too():
    due = (Measure("scale", "The scale"), Measure("check", "The check"))
    agenda = replace(agenda_of(FEEDBACK), measures=due)
    assert rounds(agenda)[1:] == (Asked("due-scale", "scale", "The scale"),)
    assert rounds(replace(agenda_of(TALK), measures=due[:1])) == (Asked("", "scale", "The scale"),)


def test_an_evening_may_ask_nothing():
    assert rounds(agenda_of(TALK)) == ()
