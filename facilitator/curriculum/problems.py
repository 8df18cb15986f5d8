"""What can be wrong with a file: its place, a stable code, what it is and how to mend it.

The codes are promised to people and to machines: a code keeps its meaning and is never used again
for another. 1xx the file itself, 2xx how TOML is written, 3xx keys and values, 4xx what points to
what, 5xx time and order, 6xx content.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Severity = Literal["error", "warning"]
# The way to a value in the parsed file, for example ("sessions", 0, "steps", 3, "minutes").
Loc = tuple[str | int, ...]


class Code(StrEnum):
    """The codes, named by what is wrong."""

    FILE_MISSING = "C101"
    FILE_UNREADABLE = "C102"
    FOLDER_EMPTY = "C103"
    FILE_TOO_BIG = "C104"
    FILE_EMPTY = "C105"
    NOT_TEXT = "C106"
    UTF16 = "C107"
    NOT_UTF8 = "C108"
    CONTROL_CHARACTER = "C109"
    HIDDEN_DIRECTION = "C110"
    OLD_LINE_ENDS = "C111"
    LINE_TOO_LONG = "C112"
    NESTED_TOO_DEEP = "C113"
    KEY_TOO_LONG = "C114"
    NUMBER_TOO_LONG = "C115"
    TOO_MANY_VALUES = "C116"

    SYNTAX = "C201"
    CURLY_QUOTES = "C202"
    NO_QUOTES = "C203"
    COLON = "C204"
    YES_OR_NO = "C205"
    KEY_LETTERS = "C206"
    NO_EQUALS = "C207"
    DECIMAL_COMMA = "C208"
    LEADING_ZERO = "C209"
    CLOCK_TIME = "C210"
    QUOTE_IN_TEXT = "C211"
    DATE = "C212"
    MORE_ON_LINE = "C213"
    HARD_SPACE = "C214"
    LIST_COMMA = "C215"
    UNCLOSED_TEXT = "C216"
    UNCLOSED_BLOCK = "C217"
    GIVEN_TWICE = "C218"
    TABLE_OR_LIST = "C219"
    BACKSLASH = "C220"
    INLINE_TABLE = "C221"
    HEADER = "C222"
    NO_VALUE = "C223"
    UNCLOSED_LIST = "C224"
    NO_BRACKETS = "C225"

    UNKNOWN_KEY = "C301"
    MISSING_KEY = "C302"
    WRONG_TYPE = "C303"
    EMPTY_TEXT = "C304"
    TEXT_TOO_LONG = "C305"
    WRONG_FORM = "C306"
    OUT_OF_RANGE = "C307"
    NOT_A_CHOICE = "C308"
    FORMAT_VERSION = "C309"
    LIST_TOO_SHORT = "C310"
    LIST_TOO_LONG = "C311"

    UNKNOWN_DECK = "C401"
    UNKNOWN_THEME = "C402"
    UNKNOWN_INSTRUMENT = "C403"
    UNKNOWN_HANDOUT = "C404"
    UNKNOWN_LEADER = "C405"
    SAME_ID = "C406"
    RESERVED_ID = "C407"
    UNUSED = "C408"
    STEP_NEEDS = "C409"
    TOO_FEW_CARDS = "C410"
    SAME_ID_IN_FOLDER = "C411"
    UNKNOWN_SLOT = "C412"
    UNKNOWN_CURRICULUM = "C413"
    FILLED_TWICE = "C414"
    FILLS_NOTHING = "C415"

    MINUTES_SUM = "C501"
    MIN_AND_MAX = "C502"
    NO_BREAK = "C503"
    SHORT_BREAK = "C504"
    LATE_BREAK = "C505"
    OPENING = "C506"
    CLOSING = "C507"
    DEEP_TOO_EARLY = "C508"
    DEEP_AT_THE_END = "C509"
    DROP_ORDER = "C510"
    OPTIONAL_PROTECTED = "C511"
    NEVER_DROPPED = "C512"
    NEVER_SHORTENED = "C513"
    ROUND_TOO_SHORT = "C514"
    ROUND_TOO_LONG = "C515"
    LEADERS_UNBALANCED = "C516"
    COMPLETION = "C517"
    GROUP_SIZE = "C518"
    NO_EFFECT = "C519"
    ONE_BRANCH = "C520"
    GROUP_OF = "C521"
    PLAN_TIME = "C522"
    NOTHING_TO_FOLLOW_UP = "C523"
    NOT_FOLLOWED_UP = "C524"
    LEADS_ALONE = "C525"
    FORM_WANTS = "C526"
    FORM_SIZE = "C527"
    FORM_AND_KIND = "C528"
    MEASURE_WITHOUT_STEP = "C529"
    TOO_FEW_TO_ASK = "C530"
    PARTS = "C531"

    PHONE_NUMBER = "C601"
    CPR_NUMBER = "C602"
    HIDDEN_CHARACTER = "C603"
    ASKS_WHO = "C604"
    OPTION_COUNT = "C605"
    SAME_OPTION = "C606"
    PHONE_UNCHECKED = "C607"
    POINTS_OUT = "C608"
    MARKUP = "C609"
    PLACEHOLDER = "C610"
    NOT_COMPARABLE = "C611"
    NO_AUTHOR = "C612"
    NO_WORDS = "C613"
    NO_WORDING = "C614"
    LICENCE_OF_FRAME = "C615"
    SCORING_ANSWERS = "C616"
    SCORING_BANDS = "C617"
    SCORING_KIND = "C618"


# A file with more than these is not mended by reading further.
MOST_PROBLEMS = 100

# The file or folder could not be read at all; the command line tells this apart from a file with faults.
UNREADABLE = frozenset({Code.FILE_MISSING, Code.FILE_UNREADABLE, Code.FOLDER_EMPTY})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, ready to be shown: every sentence is in the person's language.

    Lines and columns count from 1, columns in characters; `end_column` is the first one after what is
    wrong, on the same line. They are None when no place is known.
    """

    path: str
    line: int | None
    column: int | None
    code: str
    severity: Severity
    message: str
    hint: str
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that knows which value it is about, but not yet on which line that stands.

    `piece` is the part of a text that it is about, such as a phone number: it is found where it stands.
    """

    loc: Loc
    code: Code
    message: str
    hint: str
    severity: Severity = "error"
    piece: str = ""
