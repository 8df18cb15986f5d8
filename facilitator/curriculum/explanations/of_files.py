"""Why a file as a whole is refused: the codes C1xx."""

from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.FILE_MISSING,
        N_("There is no file or folder with that name."),
        N_("Only what is there can be checked. The names beside it are shown, in case of a slip of the pen."),
    ),
    Explanation(
        Code.FILE_UNREADABLE,
        N_("The file is there, but it cannot be read."),
        N_(
            "It may belong to somebody else, or lie on a stick that has been taken out. A fault in the program can be the cause too; then the message says so."
        ),
    ),
    Explanation(
        Code.FOLDER_EMPTY,
        N_("There are no curriculum files in the folder."),
        N_(
            "Curricula are files that end in .toml. Decks, instruments, signposts and fillings lie in folders of their own beside them."
        ),
    ),
    Explanation(
        Code.FILE_TOO_BIG,
        N_("The file is far larger than any course."),
        N_(
            "A course of seven evenings is about 45 KB. A file of another size is something else, and could make the laptop slow on the evening itself."
        ),
    ),
    Explanation(
        Code.FILE_EMPTY,
        N_("There is nothing in the file."),
        N_("An empty file, or one with remarks alone, is no course yet."),
    ),
    Explanation(
        Code.NOT_TEXT,
        N_("The file is of another kind: a document, a PDF, or data that is written in another way."),
        N_(
            "A word processor keeps more than the letters. A curriculum is plain text in the format TOML, so that any editor can open it in ten years too."
        ),
    ),
    Explanation(
        Code.UTF16,
        N_("The file is saved in an encoding that Windows calls “Unicode”."),
        N_("TOML is always UTF-8. In Notepad: Save as, and choose UTF-8."),
    ),
    Explanation(
        Code.NOT_UTF8,
        N_("The letters æ, ø and å are saved as older Windows programs save them."),
        N_("TOML is always UTF-8; with another encoding people would read strange signs on the wall."),
    ),
    Explanation(
        Code.CONTROL_CHARACTER,
        N_("There is a character in the file that nobody can see."),
        N_(
            "It comes from a damaged file or a copy out of another program, and could steer the screen it is shown on."
        ),
    ),
    Explanation(
        Code.HIDDEN_DIRECTION,
        N_("There is a hidden character that turns the direction of the text."),
        N_(
            "With it a line can look like something else than it is. It often comes along when text is copied from the web."
        ),
    ),
    Explanation(
        Code.OLD_LINE_ENDS,
        N_("The lines end as they did on a Macintosh before the year 2001."),
        N_("To every program of today such a file is one long line."),
    ),
    Explanation(
        Code.LINE_TOO_LONG,
        N_("One line is longer than anybody can read."),
        N_("A text of several lines stands between two sets of three quotation marks."),
    ),
    Explanation(
        Code.NESTED_TOO_DEEP,
        N_("Brackets stand within brackets within brackets."),
        N_(
            "No curriculum needs more than three. Deep nesting can make a program fall over, so it is refused before it is read."
        ),
        "x = [[[[[[[[[1]]]]]]]]]",
        'authors = ["Anna Å"]',
    ),
    Explanation(
        Code.KEY_TOO_LONG,
        N_("A key is made of too many parts."),
        N_(
            "A key is one word. A file of 40 KB with one endless key took four seconds and 1.5 GB to read, so it is refused first."
        ),
        "a.b.c.d.e.f.g.h.i = 1",
        'audience = "Pårørende"',
    ),
    Explanation(
        Code.NUMBER_TOO_LONG,
        N_("A number has more digits than anything that is counted here."),
        N_(
            "Minutes, seconds and people have at most four digits. A longer number is usually a text without its quotation marks."
        ),
        "version = 123456789012345678901",
        'version = "123456789012345678901"',
    ),
    Explanation(
        Code.TOO_MANY_VALUES,
        N_("The lists of the file have more values than any course could use."),
        N_(
            "A deck of a thousand cards has not half as many. A file like that is most often not a curriculum at all, so it is refused before it is read."
        ),
    ),
)
