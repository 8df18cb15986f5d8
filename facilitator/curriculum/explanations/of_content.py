"""Why some things may not stand in a file: the codes C6xx."""

from facilitator.curriculum.explanations.examples import ASKING, INSTRUMENT, evening, scale, step
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.PHONE_NUMBER,
        N_("A phone number stands outside the signposts."),
        N_(
            "A wrong number in a crisis is worse than none. So numbers stand in one place, each with the date it was checked."
        ),
        '[[sessions.steps]]\nsay = ["Ring 12 34 56 78, når du vil."]',
        '[[sessions.steps]]\nsay = ["Numrene står på arket."]',
    ),
    Explanation(
        Code.CPR_NUMBER,
        N_("The text holds what looks like a CPR number."),
        N_("A file says nothing about real people. The number is not repeated in the message."),
        '[[sessions.steps]]\nsay = ["Hun er 010203-1234."]',
        '[[sessions.steps]]\nsay = ["Hun er midt i livet."]',
    ),
    Explanation(
        Code.HIDDEN_CHARACTER,
        N_("The text holds a character that cannot be seen."),
        N_("It is written as a code, such as \\u001b, and could steer the screen or turn the text."),
        '[[sessions.steps]]\nsay = ["\\u001b[2JHej"]',
        '[[sessions.steps]]\nsay = ["Hej"]',
    ),
    Explanation(
        Code.ASKS_WHO,
        N_("A question asks who somebody is."),
        N_(
            "The answers are without names, and with eight people an age is a name. What is never asked can never leak."
        ),
        ASKING + INSTRUMENT + "items = [" + scale("Hvor gammel er du?") + "]",
        ASKING + INSTRUMENT + "items = [" + scale("Hvor meget fik du ud af i aften?") + "]",
    ),
    Explanation(
        Code.OPTION_COUNT,
        N_("A question has too few or too many options."),
        N_("One option is no choice, and more than eleven cannot be taken in on a phone."),
        ASKING + INSTRUMENT + "items = [" + scale("Hvor meget fik du ud af i aften?", '["Meget"]') + "]",
        ASKING + INSTRUMENT + "items = [" + scale("Hvor meget fik du ud af i aften?") + "]",
    ),
    Explanation(
        Code.SAME_OPTION,
        N_("Two options are the same."),
        N_("Nobody could tell afterwards what an answer meant."),
        ASKING
        + INSTRUMENT
        + "items = ["
        + scale("Hvor meget fik du ud af i aften?", '["Meget", "meget"]')
        + "]",
        ASKING + INSTRUMENT + "items = [" + scale("Hvor meget fik du ud af i aften?") + "]",
    ),
    Explanation(
        Code.PHONE_UNCHECKED,
        N_("Nobody has checked a phone number."),
        N_("Until somebody has rung it, it is not shown on the safety sheet. It is a warning."),
        '[[signposts]]\nid = "linjen"\nname = "Linjen"\nwhat = "En at tale med"\nkind = "rådgivning"\nphone = "12 34 56 78"',
        '[[signposts]]\nid = "linjen"\nname = "Linjen"\nwhat = "En at tale med"\nkind = "rådgivning"\nphone = "12 34 56 78"\nchecked_on = 2026-11-21',
    ),
    Explanation(
        Code.POINTS_OUT,
        N_("Two questions together can point at one person."),
        N_(
            "Age group alone leaves several; age group and man or woman leave one. Danish rules call data anonymous only when nobody can be found by reasonable means."
        ),
        ASKING
        + INSTRUMENT
        + "items = ["
        + scale("Hvilken aldersgruppe hører du til?", '["under 50", "over 50"]')
        + ", "
        + scale("Er du mand eller kvinde?", '["mand", "kvinde"]', "b", "choice")
        + "]",
        ASKING
        + INSTRUMENT
        + "items = ["
        + scale("Hvilken aldersgruppe hører du til?", '["under 50", "over 50"]')
        + "]",
    ),
    Explanation(
        Code.MARKUP,
        N_("A text looks as if it were written with markup."),
        N_(
            "Texts are shown exactly as they are written, so that nothing in a file can steer the program. It is a warning."
        ),
        '[[sessions.steps]]\nsay = ["**Velkommen**"]',
        '[[sessions.steps]]\nsay = ["Velkommen"]',
    ),
    Explanation(
        Code.PLACEHOLDER,
        N_("A text has a name in { } that nobody fills in."),
        N_(
            "People would read the braces aloud. The program knows no names that it could put in. It is a warning."
        ),
        '[[sessions.steps]]\nsay = ["Hej {navn}"]',
        '[[sessions.steps]]\nsay = ["Hej, alle"]',
    ),
    Explanation(
        Code.NOT_COMPARABLE,
        N_("Questions are asked first and last, but nothing in them can be compared."),
        N_("Before and after are compared on scales; words have no middle. It is a warning."),
        'measures = [{ instrument = "egen", when = "first" }, { instrument = "egen", when = "last" }]\n'
        + evening(step("measure", 10, 'instrument = "egen"\n', title="Måling"), 30)
        + INSTRUMENT
        + 'items = [{ id = "a", kind = "text", text = "Hvad håber du på?" }]',
        'measures = [{ instrument = "egen", when = "first" }, { instrument = "egen", when = "last" }]\n'
        + evening(step("measure", 10, 'instrument = "egen"\n', title="Måling"), 30)
        + INSTRUMENT
        + "items = ["
        + scale("Hvor håbefuld er du?")
        + "]",
    ),
    Explanation(
        Code.NO_AUTHOR,
        N_("Nobody has put a name to the file yet."),
        N_(
            "A new file says “Your name or your association” until somebody writes it. Those who use the course after you want to know whom to ask. It is a warning."
        ),
        'authors = ["Dit navn eller din forening"]',
        'authors = ["Anna Å"]',
    ),
)
