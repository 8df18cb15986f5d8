"""From bytes to text that is safe to parse: small, UTF-8, without hidden characters, without bombs.

A file of 40 KB that is one dotted key took tomllib 4.6 s and 1.5 GB, so what can blow up is refused
here, before any parser sees it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.source import masked, place, width
from facilitator.language.words import _

MOST_BYTES = 256 * 1024
LONGEST_LINE = 8 * 1024
DEEPEST = 8
MOST_KEY_PARTS = 8
MOST_DIGITS = 20
# Every wrong value is an error that pydantic builds before the first is told: 130,000 of them took 160 MB, and
# 10,000 four times wrong 26 MB. A deck of a thousand cards, each in { }, has four thousand commas.
MOST_VALUES = 10_000

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONG_NUMBER = re.compile(
    rf"[0-9](?:_?[0-9]){{{MOST_DIGITS},}}|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f]){{{MOST_DIGITS},}}"
)
_BEFORE_SIGN = re.compile(r"([^=,\[\]{}]*+)([=,\[\]{}]|$)")
# A line that begins a setting or a heading ends whatever bracket was forgotten before it, so that many
# forgotten ones are not taken for nesting. Possessive: a line of blanks is passed over once.
_BRACKET_OR_START = re.compile(
    r"^[ \t]*+(?:[\w-]++[ \t]*+=|\[{1,2}[A-Za-z][^\[\]{},=\n]*+\]{0,2}[ \t]*+$)|[\[\]{}]",
    re.MULTILINE | re.ASCII,
)
_NO_BRACKET = re.compile(r"[^\[\]{}]+")
_OTHER_KINDS = ((b"%PDF", "PDF"), (b"PK\x03\x04", "DOCX"), (b"\xd0\xcf\x11\xe0", "DOC"), (b"{\\rtf", "RTF"))
_ODT = b"mimetypeapplication/vnd.oasis.opendocument"
# Other ways of writing data: nothing in them would be understood, so one sentence says more than twenty.
_OTHER_WAYS = (
    (re.compile(rb"\s*\{\s*[\"\n]"), "JSON"),
    (re.compile(rb"\s*---\s*\n"), "YAML"),
    (re.compile(rb"\s*<[?!a-zA-Z]"), "XML"),
)
# More of the same in one file tells nobody anything.
_MOST_CHARACTERS = 20

_Found = tuple[int, Code, str, str]


def take_in(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a file, or what keeps it from being one. Line ends come out as newlines alone."""
    refusal = _not_a_text_file(data, path) or _not_utf8(data, path)
    if refusal:
        return "", [refusal]
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    found = _old_line_ends(text) or [*islice(_characters(text), _MOST_CHARACTERS)] or _long_lines(text)
    if not found and _bombs(text):
        # What looks like a bomb may be a text; to mask the texts first would cost every file a quarter of
        # its parsing. (Brackets in texts can hide others: then the parser's own recursion limit speaks.)
        found = _bombs(masked(text))
    return text, [
        Problem(path, line, column, code.value, "error", message, hint, column + width(text, offset))
        for offset, code, message, hint in found
        for line, column in [place(text, offset)]
    ]


def _not_a_text_file(data: bytes, path: str) -> Problem | None:
    """The file as a lump: too large, empty, or of another kind."""
    if len(data) > MOST_BYTES:
        message = _("The file is larger than {limit} KB.").format(limit=MOST_BYTES // 1024)
        hint = _("Split it; decks and instruments can have files of their own.")
        return Problem(path, None, None, Code.FILE_TOO_BIG.value, "error", message, hint)
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return nothing_in(path)
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            name = "ODT" if _ODT in data[:120] else kind
            message = _("The file is a document ({kind}), not plain text.").format(kind=name)
            hint = _("Save it as plain text (UTF-8) from a text editor.")
            return Problem(path, None, None, Code.NOT_TEXT.value, "error", message, hint)
    for begins, kind in _OTHER_WAYS:
        if begins.match(data.removeprefix(b"\xef\xbb\xbf")):
            message = _("The file is {kind}, and a curriculum is TOML.").format(kind=kind)
            return Problem(path, 1, 1, Code.NOT_TEXT.value, "error", message, _start_from())
    return None


def _start_from() -> str:
    return _("Make a file to start from with: facilitator new my-course.toml")


def nothing_in(path: str) -> Problem:
    """The problem of a file that says nothing, or only comments."""
    message = _("There is nothing in the file.")
    return Problem(path, None, None, Code.FILE_EMPTY.value, "error", message, _start_from())


def _not_utf8(data: bytes, path: str) -> Problem | None:
    hint = _("Choose the encoding UTF-8 when you save the file.")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or _every_other_is_nul(data[:64]):
        message = _("The file is saved as UTF-16 (“Unicode”), not as UTF-8.")
        return Problem(path, 1, 1, Code.UTF16.value, "error", message, hint, 2)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        letter = data[error.start : error.start + 1].decode("cp1252", errors="replace")
        message = _("The file is not saved as UTF-8: here is “{letter}” as older Windows programs save it.")
        message = message.format(letter=letter)
        line, column = place(before, len(before))
        return Problem(path, line, column, Code.NOT_UTF8.value, "error", message, hint, column + 1)
    return None


def _every_other_is_nul(head: bytes) -> bool:
    return len(head) > 3 and (not any(head[::2]) or not any(head[1::2]))


def _old_line_ends(text: str) -> list[_Found]:
    if "\n" in text or "\r" not in text:
        return []
    message = _("The lines end as on an old Macintosh.")
    return [
        (text.index("\r"), Code.OLD_LINE_ENDS, message, _("Save the file with the line ends LF or CRLF."))
    ]


def _characters(text: str) -> Iterator[_Found]:
    """Characters that nobody can see and that a file therefore may not hold."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return  # ten times as fast as the patterns, and nearly every file ends here
    for match in _CONTROL.finditer(text):
        message = _("Here is a control character (U+{number}) that cannot be seen.")
        hint = _("Delete it, or write the line again; the file may be damaged.")
        yield match.start(), Code.CONTROL_CHARACTER, message.format(number=f"{ord(match[0]):04X}"), hint
    for match in _DIRECTION.finditer(text):
        message = _("Here is a hidden character (U+{number}) that turns the direction of the text.")
        hint = _("Delete it, or write the line again.")
        yield match.start(), Code.HIDDEN_DIRECTION, message.format(number=f"{ord(match[0]):04X}"), hint


def _long_lines(text: str) -> list[_Found]:
    start = 0
    for row in text.split("\n"):
        if len(row) > LONGEST_LINE:
            message = _("The line is longer than {limit} characters.").format(limit=LONGEST_LINE)
            return [(start, Code.LINE_TOO_LONG, message, _("Spread it over several lines."))]
        start += len(row) + 1
    return []


def _bombs(text: str) -> list[_Found]:
    """What would make a parser slow, hungry or fall."""
    return [*_long_keys(text), *_too_deep(text), *_long_numbers(text), *_too_many(text)]


def _long_keys(text: str) -> list[_Found]:
    start = 0
    for row in text.split("\n"):
        if row.count(".") >= MOST_KEY_PARTS:
            for match in _BEFORE_SIGN.finditer(row):
                if match[2] in {"=", "]"} and match[1].count(".") >= MOST_KEY_PARTS:
                    message = _("The key has more than {limit} parts.").format(limit=MOST_KEY_PARTS)
                    hint = _("A key is one word, for example: {example}").format(example='title = "..."')
                    return [(start + match.start(), Code.KEY_TOO_LONG, message, hint)]
        start += len(row) + 1
    return []


def too_deep(offset: int) -> _Found:
    """The finding for brackets within brackets beyond all sense."""
    message = _("The brackets are nested more than {limit} deep.").format(limit=DEEPEST)
    return offset, Code.NESTED_TOO_DEEP, message, _("Close the brackets, or use fewer.")


def _too_deep(text: str) -> list[_Found]:
    brackets = _NO_BRACKET.sub("", text)
    for _level in range(DEEPEST // 2):  # each turn takes at most one [] and one {} around the other
        brackets = brackets.replace("[]", "").replace("{}", "")
    if not brackets:
        return []  # three times as fast as counting
    depth = 0
    for match in _BRACKET_OR_START.finditer(text):
        starts = len(match[0]) > 1
        depth = 0 if starts else depth + 1 if match[0] in "[{" else max(0, depth - 1)
        if depth > DEEPEST:
            return [too_deep(match.start())]
    return []


def _too_many(text: str) -> list[_Found]:
    if text.count(",") <= MOST_VALUES:
        return []
    last = next(islice(re.finditer(",", text), MOST_VALUES, None)).start()
    message = _("The lists of the file have more than {limit} values.").format(limit=MOST_VALUES)
    return [(last, Code.TOO_MANY_VALUES, message, _("Take some out, or divide the file."))]


def _long_numbers(text: str) -> Iterator[_Found]:
    for match in _LONG_NUMBER.finditer(text):
        message = _("The number has more than {limit} digits.").format(limit=MOST_DIGITS)
        yield (
            match.start(),
            Code.NUMBER_TOO_LONG,
            message,
            _("Is it meant as text? Then put it in quotation marks."),
        )
