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
# Marks of the languages in which other programs write bold, headings and links. Ours shows what is written.
_SIGN = re.compile(r"[<{\[*_]")
_MARKUP = re.compile(
    r"</?(?:a|b|br|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|script|small|span|strong|sub|sup|table|td|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>"
    r"|\[/?(?:b|i|u|bold|italic|underline|strike|red|green|blue|yellow|url|link|img)(?:=[^\[\]]*)?\]|\[@\w++[^\[\]]*+\]"
    r"|\[[^\[\]\n]+\]\(https?:[^()\s]*\)"
    r"|\*\*\w[^*\n]*\*\*|(?<!\w)__\w[^_\n]*__(?!\w)"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\$?(?<!\{)\{[^\W\d][\w .-]{0,38}\}(?!\})")
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
                if _SIGN.search(value):
                    yield from _marks(value, (*loc, key))


def _hidden(text: str, loc: Loc) -> Iterator[Finding]:
    found = _HIDDEN.search(text)
    if found:
        message = _("The text holds a hidden character (U+{number}).").format(number=f"{ord(found[0]):04X}")
        yield Finding(
            loc, Code.HIDDEN_CHARACTER, message, _("Delete it, or write the line again."), piece=found[0]
        )


def _numbers(text: str, loc: Loc) -> Iterator[Finding]:
    person = _CPR.search(text)
    if person:
        message = _("The text holds what looks like a CPR number.")
        hint = _("Delete it. A file says nothing about real people.")
        yield Finding(loc, Code.CPR_NUMBER, message, hint, piece=person[0])
        return
    found = _PHONE.search(text)
    if found and not _NOT_PROSE.intersection(loc) and "signposts" not in loc:
        message = _("The text holds what looks like a phone number: {number}.").format(number=found[0])
        hint = _("Phone numbers stand under {heading}, with the date they were checked.")
        yield Finding(
            loc, Code.PHONE_NUMBER, message, hint.format(heading="[[signposts]]"), piece=found[0].strip()
        )


def _marks(text: str, loc: Loc) -> Iterator[Finding]:
    if _NOT_PROSE.intersection(loc):
        return
    markup = _MARKUP.search(text)
    if markup:
        message = _("“{text}” looks like markup, but texts are shown exactly as they are written.")
        hint = _("Write plain text, without marks for bold, headings or links.")
        yield Finding(loc, Code.MARKUP, message.format(text=markup[0][:40]), hint, "warning", piece=markup[0])
    place = _PLACEHOLDER.search(text)
    if place:
        message = _("“{text}” is not filled in: texts are shown exactly as they are written.")
        hint = _("Write the words themselves, or empty lines to fill in by hand: ______")
        yield Finding(loc, Code.PLACEHOLDER, message.format(text=place[0]), hint, "warning", piece=place[0])
