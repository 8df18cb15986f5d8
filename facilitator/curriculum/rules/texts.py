"""Every text of a file, whatever its key: no phone numbers, no CPR numbers, nothing hidden."""

import re
from collections.abc import Iterator
from typing import Any

from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

# Keys whose values are not read by people as text, or have a pattern of their own.
_NOT_PROSE = frozenset({"id", "phone", "url", "version", "licence"})
_DIGITS = re.compile(r"\d\d|\d \d")
# Danish numbers as they are written: eight digits in twos, fours or 2-3-3 with one and the same separator,
# with or without +45; foreign ones only with their +; the six of 116 111 and its sisters.
# Kept out: years (2024 2025), clock times and dates (a mixed separator), and what hangs on longer numbers.
_PHONE = re.compile(
    r"(?<!\d)(?<!\d[.,:/-])(?<!/)(?:"
    r"\+\d{1,3}(?:[ -]?\d){6,12}"
    r"|(?!(?:19|20)\d\d ?(?:19|20)\d\d)\d{4} ?\d{4}"
    r"|\d\d([ .-])\d\d\1\d\d\1\d\d"
    r"|\d\d \d{3} (?!000)\d{3}"
    r"|116 ?\d{3}"
    r")(?![\d]|[.,:/-]\d)"
)
_CPR = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{4}(?!\d)")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def text_findings(tree: dict[str, Any]) -> Iterator[Finding]:
    """What no text of a file may hold; `tree` is the file as it was parsed."""
    waiting: list[tuple[Loc, Any]] = [((), tree)]
    while waiting:
        loc, values = waiting.pop()
        for key, value in values.items() if isinstance(values, dict) else enumerate(values):
            if isinstance(value, (dict, list)):
                waiting.append(((*loc, key), value))
            elif isinstance(value, str):
                if not value.isprintable():
                    yield from _hidden(value, (*loc, key))
                if _DIGITS.search(value):
                    yield from _numbers(value, (*loc, key))


def _hidden(text: str, loc: Loc) -> Iterator[Finding]:
    found = _HIDDEN.search(text)
    if found:
        message = _("The text holds a hidden character (U+{number}).").format(number=f"{ord(found[0]):04X}")
        yield Finding(loc, Code.HIDDEN_CHARACTER, message, _("Delete it, or write the line again."))


def _numbers(text: str, loc: Loc) -> Iterator[Finding]:
    if _CPR.search(text):
        message = _("The text holds what looks like a CPR number.")
        yield Finding(loc, Code.CPR_NUMBER, message, _("Delete it. A file says nothing about real people."))
        return
    found = _PHONE.search(text)
    if found and not _NOT_PROSE.intersection(loc) and "signposts" not in loc:
        message = _("The text holds what looks like a phone number: {number}.").format(number=found[0])
        hint = _("Phone numbers stand under {heading}, with the date they were checked.")
        yield Finding(loc, Code.PHONE_NUMBER, message, hint.format(heading="[[signposts]]"))
