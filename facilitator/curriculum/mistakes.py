"""The mistakes people make when they write TOML: finding the most likely one.

The mistakes of a single value are in `value_mistakes`; those of lines, keys and headings are here.
"""

import re
from collections.abc import Callable

from facilitator.curriculum import list_mistakes, value_mistakes
from facilitator.curriculum.danish import key_meant
from facilitator.curriculum.fault import Fault, Mistake
from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.curriculum.parts import headings, holds_whole_number, keys_of_words, whole_minutes
from facilitator.curriculum.problems import Code
from facilitator.curriculum.source import place
from facilitator.language.words import _

_KEY = re.compile(r"^[ \t]*([\w.\"'-]+)[ \t]*=", re.MULTILINE)
_HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*([\w.-]+)[ \t]*\]", re.MULTILINE)


def explain(fault: Fault) -> Mistake:
    """The most likely cause of a fault."""
    for cause in _CAUSES:
        mistake = cause(fault)
        if mistake:
            return mistake
    hint = _("Compare the line with the one above it, or with a file that works.")
    return fault.here(Code.SYNTAX, _("The file cannot be understood from here."), hint)


def _header(fault: Fault) -> Mistake | None:
    if not re.match(r"\s*\[", fault.row) or not fault.says("Expected ']", "Invalid initial"):
        return None
    hint = _("A heading is a name in brackets alone on its line: {example}").format(
        example="[[sessions.steps]]"
    )
    return fault.here(Code.HEADER, _("This heading is not complete."), hint)


def _no_brackets(fault: Fault) -> Mistake | None:
    """A heading without its brackets. What stands under it would else be taken for what is above it."""
    name = fault.row.split("#", 1)[0].strip()
    if name not in headings() or not fault.says("Expected '='", "Invalid statement"):
        return None
    hint = _("Write: {example}").format(example=headings()[name])
    return Mistake(fault.indent, Code.HEADER, _("This heading is not complete."), hint, len(name))


def _inline_table(fault: Fault) -> Mistake | None:
    if not fault.says("Invalid initial", "Unclosed inline", "Expected '='"):
        return None
    if fault.outside.rfind("{", 0, fault.offset) <= fault.outside.rfind("}", 0, fault.offset):
        return None
    message = _("What stands in { } must be on one line, with commas between and none at the end.")
    hint = _("Write: {example}").format(example="group_size = { min = 4, max = 8 }")
    return fault.here(Code.INLINE_TABLE, message, hint)


def _colon(fault: Fault) -> Mistake | None:
    if not fault.says("Expected '='") or not fault.after.lstrip().startswith(":"):
        return None
    key, value = fault.before.strip(), fault.after.split(":", 1)[1].strip()
    if not re.match(r"[\"'\[{0-9]|(?:true|false)$", value):
        value = value_mistakes.quotable(key, value)
    hint = _("Write: {example}").format(example=f"{key} = {value}")
    return fault.here(Code.COLON, _("Between a key and its value stands =, not a colon."), hint)


def _key_letters(fault: Fault) -> Mistake | None:
    key = fault.row.split("=", 1)[0].strip()
    if not fault.says("Expected '='", "Invalid statement") or "=" not in fault.after or not key:
        return None
    if not re.match(r"\s*[^\W\d]", fault.after) and not re.match(r"[^\s\w\"']", fault.after):
        return None
    message = _("“{key}” cannot be a key.").format(key=key)
    hint = did_you_mean(key_meant(key) or closest(key.replace(" ", "_"), keys_of_words())) or _(
        "Keys are the English words of the format: letters a-z, digits, _ and -."
    )
    return Mistake(fault.indent, Code.KEY_LETTERS, message, hint, len(key))


def _no_equals(fault: Fault) -> Mistake | None:
    if not fault.says("Expected '='", "Invalid statement"):
        return None
    key, rest = fault.before.strip(), fault.after.strip()
    if key and re.match(r"[\"'\[{0-9]", rest):
        hint = _("Write: {example}").format(example=f"{key} = {rest}")
        return fault.here(Code.NO_EQUALS, _("An = is missing after “{key}”.").format(key=key), hint)
    message = _("This line is not a setting of the form {example}.").format(example='title = "..."')
    hint = _("A remark begins with #. A text over several lines stands between {marks} and {marks}.")
    return Mistake(fault.indent, Code.NO_EQUALS, message, hint.format(marks='"""'))


def _more_on_line(fault: Fault) -> Mistake | None:
    if not fault.says("Expected newline"):
        return None
    message = _("Nothing more may stand on the line after the value.")
    hint = _("One setting on each line; no comma or semicolon at its end.")
    number = re.search(r"=\s*[0-9]+\s*$", fault.before)
    if number and holds_whole_number(fault.key) and not re.search(r"^\s*[,;]|=", fault.after):
        whole = whole_minutes(number[0].lstrip("= ") + fault.after)
        hint = hint if whole is None else fault.write(str(whole))
    return fault.here(Code.MORE_ON_LINE, message, hint)


def _given_twice(fault: Fault) -> Mistake | None:
    if not fault.says("Cannot", "Duplicate"):
        return None
    header = _HEADER.match(fault.outside, fault.row_start)
    return _header_twice(fault, header) if header else _key_twice(fault)


def _header_twice(fault: Fault, header: re.Match[str]) -> Mistake:
    brackets, name = header[1], header[2]
    for other in _HEADER.finditer(fault.outside, 0, header.start()):
        if other[2] != name:
            continue
        line, _column = place(fault.text, other.start(1))
        if other[1] == brackets:
            message = _("The heading [{name}] is there already, on line {line}.").format(name=name, line=line)
            hint = _("Put its lines together, or use [[{name}]] if there are several.").format(name=name)
            return Mistake(header.start(1), Code.GIVEN_TWICE, message, hint)
        message = _("[{name}] and [[{name}]] do not go together (see line {line}).").format(
            name=name, line=line
        )
        hint = _("Write [[{name}]] in both places.").format(name=name)
        return Mistake(header.start(1), Code.TABLE_OR_LIST, message, hint)
    message = _("“{key}” is there already.").format(key=name)
    return Mistake(header.start(1), Code.GIVEN_TWICE, message, _("Delete one of them."))


def _key_twice(fault: Fault) -> Mistake | None:
    keys = [*_KEY.finditer(fault.outside, 0, fault.row_start + len(fault.row))]
    if not keys:
        return None
    last = keys[-1]
    key = _bare(fault.text[last.start(1) : last.end(1)])
    table = max((header.end() for header in _HEADER.finditer(fault.outside, 0, last.start())), default=0)
    same = (k for k in keys[:-1] if k.start() >= table and _bare(fault.text[k.start(1) : k.end(1)]) == key)
    first = next(same, None)
    message = _("“{key}” is there already.").format(key=key)
    if first:
        line, _column = place(fault.text, first.start(1))
        message = _("“{key}” is there already, on line {line}.").format(key=key, line=line)
    return Mistake(last.start(1), Code.GIVEN_TWICE, message, _("Delete one of them."))


def _bare(key: str) -> str:
    return re.sub(r"[\"' \t]", "", key)


# The particular before the general: what is pasted, what is a heading, what is in { }, then the rest.
_CAUSES: tuple[Callable[[Fault], Mistake | None], ...] = (
    value_mistakes.curly_quotes,
    value_mistakes.hard_space,
    list_mistakes.bullets,
    value_mistakes.no_value,
    value_mistakes.yes_or_no,
    list_mistakes.numbers_without_keys,
    value_mistakes.date_or_time,
    value_mistakes.number,
    value_mistakes.unclosed_list,
    list_mistakes.words_without_quotes,
    value_mistakes.no_quotes,
    _header,
    _no_brackets,
    _inline_table,
    _colon,
    _key_letters,
    _no_equals,
    list_mistakes.values_without_brackets,
    value_mistakes.quote_in_text,
    value_mistakes.list_comma,
    _more_on_line,
    value_mistakes.unclosed_text,
    _given_twice,
    value_mistakes.backslash,
)
