"""The mistakes people make where a key wants several values: bullets, no brackets, no quotation marks, `4-10`."""

import re
from collections.abc import Iterator

from facilitator.curriculum.fault import Fault, Mistake
from facilitator.curriculum.parts import holds_list, list_line, texts_of, with_numbers
from facilitator.curriculum.problems import Code
from facilitator.language.words import _

# What word processors and people set before each line of a list. U+F0B7 is the dot of Word's own font.
_BULLET = re.compile(r"[ \t\u00a0]*(?:[-*•·▪‣◦●○■–—\uf0b7\uf0a7]|[0-9]{1,2}[.)]|o(?=\t))[ \t\u00a0]+(?=\S)")
_OPENED = re.compile(r"([\w-]+)[ \t]*=[ \t]*\[")
_STATEMENT = re.compile(r"[ \t]*(?:[\w-]+[ \t]*=|\[)")
_MOST_ROWS = 60


def bullets(fault: Fault) -> Mistake | None:
    """A list as a word processor has it: a line for each, with a dot or a dash before it."""
    if not fault.says("Invalid value"):
        return None
    opened = _opened(fault)
    if opened and _BULLET.match(fault.text, fault.indent):
        return _no_brackets(fault, fault.offset, opened[0], _bulleted(fault.text[fault.row_start :]))
    below = fault.text[fault.row_start :].partition("\n")[2]
    on_the_line = [] if fault.after.strip() in {"", "["} else [fault.after]
    if not fault.before.rstrip().endswith("=") or not all(_BULLET.match(row) for row in on_the_line):
        return None
    texts = [*_bulleted("\n".join([*on_the_line, below]))]
    if not texts:
        return None
    rows = below.split("\n")[: _MOST_ROWS + 1]
    last = next((n for n, row in enumerate(rows) if row.strip() and not _BULLET.match(row)), len(rows))
    return _no_brackets(fault, fault.offset, fault.key, texts, rows=1 + last)


def values_without_brackets(fault: Fault) -> Mistake | None:
    """Several texts after a key of which only the brackets around them are forgotten."""
    if not fault.says("Expected newline") or not holds_list(fault.key) or fault.after.lstrip()[:1] != ",":
        return None
    return _no_brackets(fault, fault.offset, fault.key, texts_of(fault.key, fault.row.partition("=")[2]))


def words_without_quotes(fault: Fault) -> Mistake | None:
    """A list whose texts stand without quotation marks, in brackets or without them too."""
    opened = _opened(fault)
    key, inside = opened or (fault.key, fault.row.partition("=")[2])
    if not fault.says("Invalid value") or not holds_list(key) or not re.match(r"\(|[^\W\d_]", fault.after):
        return None
    hint = list_line(key, texts_of(key, inside.split(" #", 1)[0]))
    message = _("Text must stand in quotation marks.")
    length = None if opened else len(fault.after.split(" #", 1)[0].rstrip())
    return Mistake(fault.offset, Code.NO_QUOTES, message, _("Write: {example}").format(example=hint), length)


def numbers_without_keys(fault: Fault) -> Mistake | None:
    """`group_size = 4-10` and the like, where TOML stops reading."""
    example = with_numbers(fault.key, fault.row.partition("=")[2])
    if not example or "{" in fault.row or not fault.says("Expected newline", "Invalid value"):
        return None
    message = _("“{key}” is written with its keys in {brackets}.").format(key=fault.key, brackets="{ }")
    start = fault.row_start + len(fault.row) - len(fault.row.partition("=")[2].lstrip())
    hint = _("Write: {example}").format(example=example)
    return Mistake(start, Code.WRONG_TYPE, message, hint, len(fault.row.rstrip()) + fault.row_start - start)


def _opened(fault: Fault) -> tuple[str, str] | None:
    """The key of the list in which the fault stands, and what stands in it as far as it can be told."""
    start = fault.outside.rfind("[", 0, fault.offset)
    openings = [*_OPENED.finditer(fault.outside, max(0, start - 100), start + 1)]
    if not openings or openings[-1].end() != start + 1 or "]" in fault.outside[start : fault.offset]:
        return None
    rows = fault.text[start + 1 :].split("\n")[:_MOST_ROWS]
    inside = [rows[0]]
    for row in rows[1:]:
        if _STATEMENT.match(row):
            break
        inside.append(row)
    return openings[-1][1], "\n".join(inside).split("]", 1)[0]


def _bulleted(text: str) -> Iterator[str]:
    """The texts of the lines with bullets that `text` begins with."""
    for row in text.split("\n")[:_MOST_ROWS]:
        bullet = _BULLET.match(row)
        if bullet:
            yield row[bullet.end() :].strip(" \t,]\"'“”„»«")
        elif row.strip():
            return


def _no_brackets(
    fault: Fault, offset: int, key: str, texts: Iterator[str] | list[str], rows: int = 1
) -> Mistake:
    message = _("A list stands in [ ], each text in quotation marks and with commas between.")
    hint = _("Write: {example}").format(example=list_line(key, [*texts]))
    return Mistake(offset, Code.NO_BRACKETS, message, hint, rows=rows)
