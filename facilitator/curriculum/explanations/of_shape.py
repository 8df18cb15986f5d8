"""Why a key or a value is refused: the codes C3xx."""

from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.UNKNOWN_KEY,
        N_("The key is not one that is used here."),
        N_(
            "It would be passed over in silence, and nobody would see why the evening is not as written. So every unknown key is told."
        ),
        '[[sessions.steps]]\ntitel = "Velkommen"',
        '[[sessions.steps]]\ntitle = "Velkommen"',
    ),
    Explanation(
        Code.MISSING_KEY,
        N_("A key that is needed is missing."),
        N_(
            "A session needs its minutes, a file its licence: what another group may do with it. The place is the heading it belongs under."
        ),
        '[[handouts]]\nid = "ark"\nblocks = [{ lines = 4 }]',
        '[[handouts]]\nid = "ark"\ntitle = "Mit ark"\nblocks = [{ lines = 4 }]',
    ),
    Explanation(
        Code.WRONG_TYPE,
        N_("The value is of another kind than the key asks for."),
        N_(
            'A text stands in quotation marks, a number and true or false do not, a list stands in [ ]. Nothing is guessed: the text "20" could be a house number.'
        ),
        '[[sessions.steps]]\nminutes = "50"',
        "[[sessions.steps]]\nminutes = 50",
    ),
    Explanation(
        Code.EMPTY_TEXT,
        N_("There is nothing in the text."),
        N_("An empty line on the screen is worse than none. Write something, or delete the key."),
        'audience = "  "',
        'audience = "Pårørende"',
    ),
    Explanation(
        Code.TEXT_TOO_LONG,
        N_("The text is longer than fits."),
        N_(
            "The instructor reads it at arm's length while eight people wait: a title has at most 160 characters, a text 1200."
        ),
        'audience = "' + "Pårørende og venner " * 9 + '"',
        'audience = "Pårørende og venner"',
    ),
    Explanation(
        Code.WRONG_FORM,
        N_("The value is not written as this key asks for."),
        N_(
            "Ids become names of files on every kind of computer; a language is a code of two letters; an address begins with https, so that nobody on the network can change what people see."
        ),
        'id = "Min aften"',
        'id = "min-aften"',
    ),
    Explanation(
        Code.OUT_OF_RANGE,
        N_("The number is too small or too large."),
        N_("A step lasts from 1 to 480 minutes, and depth goes from 1 to 3."),
        "[[sessions.steps]]\nminutes = 0",
        "[[sessions.steps]]\nminutes = 50",
    ),
    Explanation(
        Code.NOT_A_CHOICE,
        N_("The value is not one of those there are."),
        N_(
            "The program knows what to do with a break or a round, so their names are fixed, in English. The title may say anything."
        ),
        '[[sessions.steps]]\nkind = "velkomst"',
        '[[sessions.steps]]\nkind = "welcome"',
    ),
    Explanation(
        Code.FORMAT_VERSION,
        N_("The file is written for another version of the program."),
        N_("A newer file may hold what this program would leave out. Better refused than half read."),
        "format = 2",
        "format = 1",
    ),
    Explanation(
        Code.LIST_TOO_SHORT,
        N_("The list is empty."),
        N_("A curriculum has at least one session, and a session at least one step."),
        "authors = []",
        'authors = ["Anna Å"]',
    ),
    Explanation(
        Code.LIST_TOO_LONG,
        N_("There are more values than anybody could use."),
        N_("More than 60 sessions is more than a year of weeks: make several courses of it."),
    ),
)
