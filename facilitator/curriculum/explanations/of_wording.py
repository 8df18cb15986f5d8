"""Why a questionnaire with another's words, or with a score, must be whole: the codes C613 and on."""

from facilitator.curriculum.explanations.examples import ASKING, INSTRUMENT, scale
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.curriculum.rules.wording import FRAME_LICENCE
from facilitator.language.words import N_

_WAITS = 'waits = "Det første spørgsmål, ordret"'
_FILLED = (
    f'items = [{{ id = "a", kind = "scale", {_WAITS}, text = "Hvor meget fylder det?", '
    'options = ["Lidt", "Noget", "Meget"] }]'
)
_THREE = "items = [" + scale("Hvor meget fylder det?", '["Lidt", "Noget", "Meget"]') + "]\n"
_HALF = (
    f'items = [{{ id = "a", kind = "scale", {_WAITS}, text = "Hvor meget fylder det?", '
    f'options = ["Lidt", "Meget"] }}, {{ id = "b", kind = "scale", {_WAITS} }}]'
)
_SCORING = "scoring = { answers = 3, lowest = 0, times = 10, bands = ["
_LOW = '{ up_to = 10, words = "Fylder lidt", source = "Vejledningen" }, '


def _up_to(limit: int) -> str:
    return f'{{ up_to = {limit}, words = "Fylder meget", source = "Vejledningen" }}] }}'


ENTRIES = (
    Explanation(
        Code.NO_WORDS,
        N_("A question has no words."),
        N_(
            "In a frame all questions wait for their words together. Half a questionnaire cannot be asked, and its answers mean nothing."
        ),
        ASKING + INSTRUMENT + 'wording = "Ejeren, 2024"\n' + _HALF,
        ASKING + INSTRUMENT + 'wording = "Ejeren, 2024"\n' + _FILLED,
    ),
    Explanation(
        Code.NO_WORDING,
        N_("Nothing says which wording of another's questionnaire it is."),
        N_(
            "Questionnaires are changed over the years, sometimes in a single question. Answers to two wordings cannot be compared."
        ),
        ASKING + INSTRUMENT + _FILLED,
        ASKING + INSTRUMENT + 'wording = "Ejeren, 2024"\n' + _FILLED,
    ),
    Explanation(
        Code.LICENCE_OF_FRAME,
        N_("The words have been written, but the licence is still that of the empty frame."),
        N_(
            "The frame is ours to give away, the words are not. Whoever gets the file must know what is allowed."
        ),
        ASKING + INSTRUMENT.replace("CC0-1.0", FRAME_LICENCE) + _THREE,
        ASKING + INSTRUMENT + _THREE,
    ),
    Explanation(
        Code.SCORING_ANSWERS,
        N_("A question has another number of options than the scoring counts on."),
        N_("One option more or less moves every score, and nobody would see it."),
        ASKING + INSTRUMENT + _THREE + "scoring = { answers = 4, lowest = 0 }",
        ASKING + INSTRUMENT + _THREE + "scoring = { answers = 3, lowest = 0 }",
    ),
    Explanation(
        Code.SCORING_BANDS,
        N_("The limits of a score do not rise, or do not end at the highest score."),
        N_("Then some score would belong to two limits or to none."),
        ASKING + INSTRUMENT + _THREE + _SCORING + _LOW + _up_to(5),
        ASKING + INSTRUMENT + _THREE + _SCORING + _LOW + _up_to(20),
    ),
    Explanation(
        Code.SCORING_KIND,
        N_("A score is asked of questions that are no scales."),
        N_("A score adds up numbers. A choice has no order, and words have no number."),
        ASKING
        + INSTRUMENT
        + "items = ["
        + scale("Hvad passer bedst?", '["Ja", "Nej", "Begge"]', kind="choice")
        + "]\nscoring = { answers = 3, lowest = 0 }",
        ASKING + INSTRUMENT + _THREE + "scoring = { answers = 3, lowest = 0 }",
    ),
)
