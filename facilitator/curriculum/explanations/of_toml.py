"""Why a line is not TOML: the codes C2xx."""

from facilitator.curriculum.explanations.examples import SIGNPOST
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.SYNTAX,
        N_("The file cannot be understood from here."),
        N_(
            "It is none of the mistakes that the program knows. The line itself, or the one above it, is not TOML."
        ),
        'source. = "Egne erfaringer"',
        'source_note = "Egne erfaringer"',
    ),
    Explanation(
        Code.CURLY_QUOTES,
        N_("The quotation marks of a word processor do not count as quotation marks."),
        N_(
            "Word and many web pages turn straight quotation marks into curly ones. Inside a text they are welcome."
        ),
        "title = “En aften”",
        'title = "En aften"',
    ),
    Explanation(
        Code.NO_QUOTES,
        N_("A text must stand in quotation marks."),
        N_("Without them nobody can tell where the text ends, or whether 20 is a number or a word."),
        "title = En aften",
        'title = "En aften"',
    ),
    Explanation(
        Code.COLON,
        N_("Between a key and its value stands =, not a colon."),
        N_("The colon belongs to another format, YAML."),
        'title: "En aften"',
        'title = "En aften"',
    ),
    Explanation(
        Code.YES_OR_NO,
        N_("Yes and no are written true and false."),
        N_("In small letters and without quotation marks: TOML knows only these two words."),
        "[[sessions.steps]]\noptional = ja",
        "[[sessions.steps]]\noptional = true",
    ),
    Explanation(
        Code.KEY_LETTERS,
        N_("A key may hold only the letters a to z, digits, _ and -."),
        N_(
            "The keys are the English words of the format. Everything between the quotation marks may be in any language."
        ),
        'målgruppe = "Pårørende"',
        'audience = "Pårørende"',
    ),
    Explanation(
        Code.NO_EQUALS,
        N_("The line is not a key, one = and a value."),
        N_("Every line is a setting, a heading in brackets, a remark after #, or empty."),
        'title "En aften"',
        'title = "En aften"',
    ),
    Explanation(
        Code.DECIMAL_COMMA,
        N_("A number has no comma."),
        N_("A comma separates the values of a list. Minutes and seconds are whole numbers."),
        "[[sessions.steps]]\nminutes = 13,5",
        "[[sessions.steps]]\nminutes = 14",
    ),
    Explanation(
        Code.LEADING_ZERO,
        N_("A number does not begin with 0."),
        N_("In other formats 010 means eight; TOML leaves no doubt."),
        "[[sessions.steps]]\nminutes = 05",
        "[[sessions.steps]]\nminutes = 5",
    ),
    Explanation(
        Code.CLOCK_TIME,
        N_("A time of day is written as text, in quotation marks."),
        N_(
            "The format has no key for a time of day: an evening is planned in minutes, and when it begins is decided for each group."
        ),
        "[[sessions]]\ntheme = 19:30",
        '[[sessions]]\ntheme = "19.30"',
    ),
    Explanation(
        Code.QUOTE_IN_TEXT,
        N_("The text ended too early, at a quotation mark inside it."),
        N_("Write “like this” inside a text, or put a backslash before the mark."),
        'title = "En "rigtig" aften"',
        'title = "En »rigtig« aften"',
    ),
    Explanation(
        Code.DATE,
        N_("A date is written year-month-day, and must be in the calendar."),
        N_("Then it sorts by itself, and nobody takes the third of April for the fourth of March."),
        SIGNPOST + "checked_on = 21.11.2026",
        SIGNPOST + "checked_on = 2026-11-21",
    ),
    Explanation(
        Code.MORE_ON_LINE,
        N_("Something more stands on the line after the value."),
        N_(
            "One setting on each line, without a comma or a semicolon at its end. A unit such as “min” is left out."
        ),
        "[[sessions.steps]]\nminutes = 14 min",
        "[[sessions.steps]]\nminutes = 14",
    ),
    Explanation(
        Code.HARD_SPACE,
        N_("There is a special space that looks like an ordinary one."),
        N_("It comes along when text is copied from a web page or a word processor."),
        'title =\xa0"En aften"',
        'title = "En aften"',
    ),
    Explanation(
        Code.LIST_COMMA,
        N_("A comma is missing between two values of a list."),
        N_("Or the ] at its end is missing."),
        'authors = ["Anna Å" "Bo"]',
        'authors = ["Anna Å", "Bo"]',
    ),
    Explanation(
        Code.UNCLOSED_TEXT,
        N_("A text on one line has no quotation mark at its end."),
        N_("A text over several lines stands between two sets of three quotation marks."),
        'title = "En aften',
        'title = "En aften"',
    ),
    Explanation(
        Code.UNCLOSED_BLOCK,
        N_("A text of several lines is never closed."),
        N_("Everything after it is then a part of the text. The place is where the text begins."),
        'source_note = """Efter egne erfaringer.',
        'source_note = """Efter egne erfaringer."""',
    ),
    Explanation(
        Code.GIVEN_TWICE,
        N_("The same key, or the same heading, is there twice."),
        N_(
            "Nobody could know which of the two counts. A heading that is used several times has double brackets."
        ),
        'audience = "Pårørende"\naudience = "Alle"',
        'audience = "Pårørende"',
    ),
    Explanation(
        Code.TABLE_OR_LIST,
        N_("A heading is written with single brackets in one place and with double ones in another."),
        N_("Double brackets say: one of several. Write them in both places."),
        '[[handouts]]\nid = "a"\ntitle = "A"\nblocks = [{ lines = 4 }]\n[handouts]\nid = "b"',
        '[[handouts]]\nid = "a"\ntitle = "A"\nblocks = [{ lines = 4 }]\n[[handouts]]\nid = "b"\ntitle = "B"\nblocks = [{ lines = 4 }]',
    ),
    Explanation(
        Code.BACKSLASH,
        N_("A backslash has a meaning of its own in a text."),
        N_(
            "It begins signs such as \\n for a new line. In texts between single quotation marks it has no meaning."
        ),
        'audience = "C:\\Users"',
        "audience = 'C:\\Users'",
    ),
    Explanation(
        Code.INLINE_TABLE,
        N_("What stands in { } must be on one line, without a comma at the end."),
        N_(
            "TOML 1.0 is as strict as that. More than three keys are easier to read under a heading of their own."
        ),
        "group_size = { min = 4, max = 8, }",
        "group_size = { min = 4, max = 8 }",
    ),
    Explanation(
        Code.HEADER,
        N_("A heading in brackets is not complete."),
        N_("A heading stands alone on its line, with as many brackets after the name as before it."),
        '[[handouts]\nid = "ark"',
        '[[sessions]]\nhandouts = ["ark"]\n[[handouts]]\nid = "ark"\ntitle = "Mit ark"\nblocks = [{ lines = 4 }]',
    ),
    Explanation(
        Code.NO_VALUE,
        N_("Nothing stands after the =."),
        N_("TOML has no word for nothing. What has no value is left out."),
        "[[sessions]]\ntheme =",
        '[[sessions]]\ntheme = "Ro"',
    ),
    Explanation(
        Code.UNCLOSED_LIST,
        N_("A list is never closed."),
        N_("Its ] is missing after the last value. The place is where the list begins."),
        'authors = ["Anna Å",',
        'authors = ["Anna Å"]',
    ),
    Explanation(
        Code.NO_BRACKETS,
        N_("Several texts stand without the brackets of a list."),
        N_(
            "Dots and dashes before the lines, as a word processor sets them, say nothing here: a list begins with [ and ends with ]."
        ),
        "[[sessions.steps]]\nsay =\n- Godt, at I kom.\n- Sid, hvor I vil.",
        '[[sessions.steps]]\nsay = ["Godt, at I kom.", "Sid, hvor I vil."]',
    ),
)
