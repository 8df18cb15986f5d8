"""The mistakes people make in a value: quotation marks, yes and no, numbers, dates, lists.

Each function answers with a mistake or with None. Their order matters: the particular stands before
the general.
"""

import re

from facilitator.curriculum.danish import value_meant
from facilitator.curriculum.fault import LONGEST_EXAMPLE, Fault, Mistake
from facilitator.curriculum.model import Form, Kind
from facilitator.curriculum.parts import (
    holds_list,
    holds_text,
    holds_whole_number,
    list_line,
    nearest_whole,
    texts_of,
    whole_minutes,
)
from facilitator.curriculum.problems import Code
from facilitator.curriculum.source import FILLER, quoted_at, unclosed_in_line
from facilitator.language.words import LANGUAGES, _

_CURLY = re.compile("[“”„»«‘’‚‹›]")
_CURLY_PAIR = re.compile("[“”„»«‘’‚‹›]")
_HARD_SPACES = ("\u00a0", "\u202f", "\u2007", "\u200b", "\ufeff")
_YES = frozenset({"true", "ja", "yes", "on", "sand", "sandt"})
# The words that a key knows; what is written for them may be Danish.
_CHOICES = {"language": LANGUAGES, "form": (*Form,), "kind": (*Kind, "scale", "choice", "text")}
NO = frozenset({"false", "nej", "no", "off", "falsk", "falskt"})
_WORD = re.compile(r"([^\W\d_]\w*)\s*(?:[\#,\]}]|$)")
# A line on which a new setting or heading begins.
_STATEMENT = re.compile(r"\s*(?:[\w-]+(?:\s*\.\s*[\w-]+)*\s*=|\[\[?\s*[A-Za-z])")


def curly_quotes(fault: Fault) -> Mistake | None:
    """Quotation marks of a word processor, at both ends of a text or at its end alone."""
    offset = fault.offset if _CURLY.match(fault.after) else None
    if offset is None and fault.says("Illegal character", "Unterminated"):
        span = quoted_at(fault.text, fault.offset)
        mark = span and _CURLY.search(fault.text, span[0], span[1])
        if mark and "\n" not in fault.text[mark.start() : fault.offset]:
            offset = mark.start()
    if offset is None:
        return None
    message = _("Here are the quotation marks of a word processor.")
    straight = _CURLY_PAIR.sub('"', fault.row.split("=", 1)[-1].strip())
    value = straight if len(straight) <= LONGEST_EXAMPLE and straight.count('"') == 2 else '"..."'
    example = f"{fault.key} = {value}"
    if holds_list(fault.key):
        example = list_line(fault.key, texts_of(fault.key, straight))
    hint = _("Use the straight ones: {example}").format(example=example)
    return Mistake(offset, Code.CURLY_QUOTES, message, hint)


def hard_space(fault: Fault) -> Mistake | None:
    """A space that is none, pasted from a web page or a word processor."""
    if not fault.after.startswith(_HARD_SPACES):
        return None
    message = _("Here is a special space that cannot be seen, often pasted from a web page.")
    return fault.here(Code.HARD_SPACE, message, _("Delete it and type an ordinary space."))


def no_value(fault: Fault) -> Mistake | None:
    """An = with nothing after it, or with the word that other languages have for nothing."""
    word = re.match(r"\s*(null|none|nil|ingen|intet)?\s*(?:#|$)", fault.after, re.IGNORECASE)
    if not fault.says("Invalid value") or not word or not fault.before.rstrip().endswith("="):
        return None
    message = _("Nothing stands after the =.")
    if word[1]:
        message = _("“{word}” is not a value.").format(word=word[1])
    return fault.here(Code.NO_VALUE, message, _("Write a value, or delete the line."))


def yes_or_no(fault: Fault) -> Mistake | None:
    """`ja`, `nej`, `True`: all but the two words of TOML."""
    word = _WORD.match(fault.after)
    if not fault.says("Invalid value") or not word or word[1].lower() not in _YES | NO:
        return None
    message = _("“{word}” is not a value.").format(word=word[1])
    flag = "true" if word[1].lower() in _YES else "false"
    return fault.here(Code.YES_OR_NO, message, fault.write(f'"{word[1]}"' if holds_text(fault.key) else flag))


def date_or_time(fault: Fault) -> Mistake | None:
    """Dates and times of day as people write them on paper."""
    if fault.says("Invalid date"):
        hint = _("A date is written year-month-day: {example}").format(example="2026-11-21")
        return fault.here(Code.DATE, _("There is no such date."), hint)
    offset, written = _written(fault)
    if re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", written):
        return Mistake(
            offset, Code.CLOCK_TIME, _("A time of day is written as text."), fault.write(f'"{written}"')
        )
    if re.fullmatch(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", written):
        hint = _("A date is written year-month-day: {example}").format(example="2026-11-21")
        return Mistake(offset, Code.DATE, _("There is no such date."), hint)
    if holds_whole_number(fault.key):
        return None
    if re.fullmatch(r"[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2})", written):
        return Mistake(offset, Code.DATE, _("A date is written year-month-day."), fault.write("2026-11-21"))
    return None


def number(fault: Fault) -> Mistake | None:
    """A decimal comma, or a zero before a number."""
    offset, written = _written(fault)
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", written) and fault.says("Expected newline"):
        point = written.replace(",", ".")
        if holds_whole_number(fault.key):
            message = _("“{key}” is a whole number, without decimals.").format(key=fault.key)
            return Mistake(offset, Code.DECIMAL_COMMA, message, nearest_whole(fault.key, float(point)))
        hint = fault.write(f'"{point}"' if holds_text(fault.key) else point)
        return Mistake(offset, Code.DECIMAL_COMMA, _("A decimal number is written with a point."), hint)
    if re.fullmatch(r"[+-]?0[0-9]+", written):
        bare = re.sub("0+(?=[0-9])", "", written, count=1)
        hint = fault.write(f'"{written}"' if holds_text(fault.key) else bare)
        return Mistake(offset, Code.LEADING_ZERO, _("A number does not begin with 0."), hint)
    return None


def quotable(key: str, value: str) -> str:
    """A bare text as TOML has it: in quotation marks, and as the word that the format knows."""
    inside = value.strip().strip("\"'")
    inside = value_meant(inside, _CHOICES.get(key, ())) or inside
    return '"..."' if not inside or re.search(r'["\\]', inside) else f'"{inside}"'


def _written(fault: Fault) -> tuple[int, str]:
    """Where the bare value around the fault begins, and all of it; nothing when it cannot be a value."""
    if not fault.says("Expected newline", "Unclosed array", "Invalid value"):
        return fault.offset, ""
    # Backwards from the fault: a search for the end would begin anew at every letter of a long line.
    start = len(fault.before) - len(re.split(r"[\s\[,{=]", fault.before[::-1], maxsplit=1)[0])
    return fault.row_start + start, re.split(r"[\s\]}#]", fault.row[start:], maxsplit=1)[0].rstrip(",")


# A number to show where what was written says none; minutes are ten.
_SOME = {"leaders": 2, "depth": 1, "draw": 3, "group_of": 2, "drop_order": 1, "format": 1, "attend": 4}


def no_quotes(fault: Fault) -> Mistake | None:
    """Text without quotation marks."""
    if not fault.says("Invalid value"):
        return None
    message = _("Text must stand in quotation marks.")
    value = fault.after.split(" #", 1)[0].rstrip()
    if value.startswith("=") and fault.before.rstrip().endswith("="):
        hint = fault.write(value.lstrip("= ") or '"..."')
        return fault.here(Code.NO_EQUALS, _("Between a key and its value stands one =, not two."), hint)
    if fault.outside.rfind("[", fault.row_start, fault.offset) >= 0 or value.startswith("("):
        return fault.here(Code.NO_QUOTES, message, fault.write('["...", "..."]'))
    if holds_whole_number(fault.key):
        message = _("“{key}” is a whole number in figures.").format(key=fault.key)
        number = whole_minutes(value)
        hint = fault.write(str(number if number is not None else _SOME.get(fault.key, 10)))
        return Mistake(fault.offset, Code.NO_QUOTES, message, hint, len(value))
    hint = fault.write(quotable(fault.key, value))
    return Mistake(fault.offset, Code.NO_QUOTES, message, hint, len(value))


def quote_in_text(fault: Fault) -> Mistake | None:
    """A text that ended too early, because it holds a quotation mark itself."""
    if not fault.says("Expected newline", "Unclosed array", "Unclosed inline"):
        return None
    ended = fault.before.rstrip().endswith(('"', "'")) and fault.outside[fault.offset - 1] in FILLER + " "
    if not ended or not re.match(r"\s*[^\W_]", fault.after) or _STATEMENT.match(fault.after):
        return None
    message = _("The text ends at the quotation mark before this.")
    hint = _('Quotation marks inside a text are written “like this” or \\"like this\\".')
    return fault.here(Code.QUOTE_IN_TEXT, message, hint)


def unclosed_list(fault: Fault) -> Mistake | None:
    """A list without its last bracket, noticed at the end of the file or where the next setting begins."""
    if not fault.says("Unclosed array", "Invalid value"):
        return None
    if fault.after.strip() and not _STATEMENT.match(fault.row):
        return None
    opened: list[int] = []
    for match in re.finditer(r"[\[\]]", fault.outside[: fault.row_start]):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            opened.pop()
    if not opened:
        return None
    message = _("The list that begins here is never closed.")
    return Mistake(opened[-1], Code.UNCLOSED_LIST, message, _("Put ] after its last value."))


def list_comma(fault: Fault) -> Mistake | None:
    """A list without a comma between two values."""
    if not fault.says("Unclosed array"):
        return None
    message = _("A comma is missing between two values of the list, or a ] at its end.")
    return fault.here(Code.LIST_COMMA, message, fault.write('["...", "..."]'))


def unclosed_text(fault: Fault) -> Mistake | None:
    """A text whose last quotation mark is missing."""
    if not fault.says("Illegal character", "Found invalid", "Unterminated", 'Expected "'):
        return None
    # An unclosed ' is noticed at the next one only, or at the end of the file.
    first = unclosed_in_line(fault.text) if fault.says('Expected "\'"') else None
    span = quoted_at(fault.text, fault.offset if first is None else first)
    if not span:
        return None
    marks = fault.text[span[0] : span[0] + 3]
    if marks in {'"""', "'''"}:
        message = _("The block of text that begins here is never closed.")
        return Mistake(
            span[0], Code.UNCLOSED_BLOCK, message, _("Put {marks} after its end.").format(marks=marks)
        )
    message = _("The text that begins here is not closed on its line.")
    hint = _("Put a {mark} at its end. A text over several lines stands between {marks} and {marks}.")
    return Mistake(span[0], Code.UNCLOSED_TEXT, message, hint.format(mark=marks[0], marks='"""'))


def backslash(fault: Fault) -> Mistake | None:
    r"""A backslash that begins nothing TOML knows, as in `C:\Users`."""
    if not fault.says("Unescaped", "Invalid hex", "Escaped"):
        return None
    start = fault.text.rfind("\\", fault.row_start, fault.offset + 1)
    if fault.says("Escaped"):
        message = _("This is not the number of a character.")
        return Mistake(start, Code.BACKSLASH, message, _("Write the character itself."))
    message = _("A backslash has a meaning of its own in a text.")
    hint = _("Write / or two backslashes, or put the text in ' instead of \".")
    return Mistake(max(start, fault.row_start), Code.BACKSLASH, message, hint)
