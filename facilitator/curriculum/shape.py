"""What pydantic found wrong with keys and values, said in our own words.

pydantic's sentences are English and speak of Python; only its error types are used here. Which values
the file may hold is read from the model, so that a new key needs no new text.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from math import isfinite
from typing import Any

from pydantic import ValidationError

from facilitator.curriculum.danish import key_meant, value_meant
from facilitator.curriculum.named import File, id_meant, is_title
from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.curriculum.parts import (
    around,
    field_at,
    heading_of,
    homes,
    key_meant_at,
    keys_at,
    list_line,
    nearest_whole,
    sample,
    texts_of,
    whole_minutes,
    with_numbers,
)
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.curriculum.shapes import FORMAT, Shape
from facilitator.curriculum.value_mistakes import NO
from facilitator.language.words import LANGUAGES, _, ngettext, quoted


@dataclass(frozen=True)
class _Wrong:
    """One error as pydantic tells it, without its sentence."""

    model: type[Shape]
    loc: Loc
    kind: str
    value: Any
    context: dict[str, Any]
    file: File

    @property
    def name(self) -> str:
        """What to call the value: its key, and its number when it stands in a list."""
        if isinstance(self.loc[-1], str):
            return quoted(self.loc[-1])
        key = next((part for part in reversed(self.loc) if isinstance(part, str)), "")
        return _("Number {number} in “{key}”").format(number=self.loc[-1] + 1, key=key)

    @property
    def key(self) -> str:
        """The key the value belongs to."""
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")

    def finding(self, code: Code, message: str, hint: str) -> Finding:
        """A finding about this value."""
        return Finding(self.loc, code, message, hint)


def shape_findings(
    error: ValidationError,
    model: type[Shape],
    most: int,
    lost: Collection[Loc] = (),
    file: File | None = None,
) -> list[Finding]:
    """What is wrong with the keys and values of a file; `model` is what it should have been.

    `lost` are the places of what stood on lines that are no TOML: told already, and not missing. `file` is
    what stands in it and beside it.
    """
    wrongs = [
        _Wrong(model, tuple(one["loc"]), one["type"], one.get("input"), one.get("ctx", {}), file or File())
        for one in error.errors(include_url=False)[:most]
    ]
    unknown = [wrong for wrong in wrongs if wrong.kind == "extra_forbidden"]
    misspelt = {(wrong.loc[:-1], key_meant_at(wrong.model, wrong.loc)) for wrong in unknown}
    misspelt |= {(home, str(wrong.loc[-1])) for wrong in unknown if (home := _home(wrong)) is not None}
    return [
        _SAID.get(wrong.kind, _anything_else)(wrong)
        for wrong in wrongs
        if not _an_echo(wrong, misspelt, lost)
    ]


def _an_echo(wrong: _Wrong, misspelt: set[tuple[Loc, str | None]], lost: Collection[Loc]) -> bool:
    """Whether the error only follows from another one that is told."""
    if wrong.kind in {"missing", "tuple_type"}:
        # `titel` for `title` is one mistake, not an unknown key and a missing one; so is `[[sessioner]]`
        # above `[[sessions.steps]]`.
        return (wrong.loc[:-1], wrong.loc[-1]) in misspelt or any(_may_be(wrong, loc) for loc in lost)
    # A list whose every value is wrong counts as empty to pydantic.
    return wrong.kind == "too_short" and len(wrong.value) > 0


def _may_be(wrong: _Wrong, lost: Loc) -> bool:
    """Whether what is missing may have stood on the line that is no TOML: it or some word nobody knows."""
    same_table = lost[:-1] == wrong.loc[:-1]
    return same_table and (lost == wrong.loc or lost[-1] not in keys_at(wrong.model, lost[:-1]))


def _unknown_key(wrong: _Wrong) -> Finding:
    key = str(wrong.loc[-1])
    message = _("“{key}” is not a key that is used here.").format(key=key)
    hint = did_you_mean(key_meant_at(wrong.model, wrong.loc))
    if isinstance(wrong.value, dict) and not hint:  # `pr. person = 60` is a key in a key to TOML
        hint = did_you_mean(key_meant(f"{key}. {next(iter(wrong.value), '')}"))
    table, home = _home(wrong), homes(wrong.model).get(key)
    if table is not None:
        home = heading_of(table)
    if home is not None:
        hint = _("It belongs under a heading {heading}.").format(heading=home)
        if not home:
            hint = _("It belongs at the top of the file, above the first heading in brackets.")
    if not hint:
        hint = _("The keys here are: {keys}.").format(keys=", ".join(keys_at(wrong.model, wrong.loc[:-1])))
    return wrong.finding(Code.UNKNOWN_KEY, message, hint)


def _home(wrong: _Wrong) -> Loc | None:
    """The table around the one in which a key stands by mistake, that may have the key and has it not."""
    if key_meant_at(wrong.model, wrong.loc):
        return None
    tables = around(wrong.model, wrong.loc)
    return next((table for table in tables if not wrong.file.has((*table, wrong.loc[-1]))), None)


def _missing(wrong: _Wrong) -> Finding:
    key = str(wrong.loc[-1])
    example = sample(key, field_at(wrong.model, wrong.loc))
    message = _("“{key}” is missing here.").format(key=key)
    return wrong.finding(Code.MISSING_KEY, message, _("Write: {example}").format(example=example))


def _wrong_type(wanted: Callable[[], str]) -> Callable[[_Wrong], Finding]:
    def say(wrong: _Wrong) -> Finding:
        message = _("{name} must be {wanted}, but is {found}.").format(
            name=wrong.name, wanted=wanted(), found=_kind_of(wrong.value)
        )
        return wrong.finding(Code.WRONG_TYPE, message, _mended(wrong))

    return say


def _kind_of(value: object) -> str:
    """What TOML calls a value, in plain words."""
    kinds: tuple[tuple[type, str], ...] = (
        (bool, _("true or false")),
        (int, _("a number")),
        (float, _("a decimal number") if _ordinary(value) else _("not an ordinary number")),
        (str, _("a text")),
        (datetime, _("a date with a time")),
        (date, _("a date")),
        (time, _("a time of day")),
        (list, _("a list")),
        (dict, _("keys in { } or under a heading")),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), _("something else"))


def _ordinary(value: object) -> bool:
    return isinstance(value, float) and isfinite(value)


def _mended(wrong: _Wrong) -> str:
    """The line as it could be, where that can be seen from the value."""
    value, key = wrong.value, wrong.key
    inside = not isinstance(wrong.loc[-1], str)
    if wrong.kind == "tuple_type" and isinstance(value, dict):
        return _("Write the heading with double brackets: {example}").format(example=f"[[{key}]]")
    if wrong.kind == "date_type" and isinstance(value, datetime):
        return _("A date alone: {example}").format(example=f"{key} = {value.date()}")
    if wrong.kind in {"int_type", "literal_error"} and _ordinary(value):
        return nearest_whole(key, value)
    example = sample(key, field_at(wrong.model, wrong.loc))
    if wrong.kind == "tuple_type" and isinstance(value, str):
        example = list_line(key, texts_of(key, value) or ["..."])
    if wrong.kind == "model_type" and not inside:
        example = with_numbers(key, _in_short(value)) or example
    if wrong.kind == "string_type" and isinstance(value, (int, float, date)):
        written = f'"{str(value).lower() if isinstance(value, bool) else value}"'
        example = written if inside else f"{key} = {written}"
    return (isinstance(value, str) and _unquoted(wrong)) or _("Write: {example}").format(example=example)


def _unquoted(wrong: _Wrong) -> str:
    """The line without the quotation marks around its number or its yes; nothing where that is not it."""
    number = whole_minutes(wrong.value)
    if wrong.kind in {"int_type", "literal_error"} and number is not None:
        return _("Without quotation marks: {example}").format(example=f"{wrong.key} = {number}")
    if wrong.kind == "bool_type":
        flag = "false" if wrong.value.strip().lower() in NO else "true"
        return _("Without quotation marks: {example}").format(example=f"{wrong.key} = {flag}")
    return ""


def _in_short(value: object) -> str:
    """The beginning of a value as it was written, near enough."""
    return str(value[:9] if isinstance(value, list) else value)[:80]


def _short(text: str) -> str:
    return text if len(text) <= 40 and text.isprintable() and not re.search(r"[\"\\]", text) else "..."


def _too_short(wrong: _Wrong) -> Finding:
    message = _("{name} is empty.").format(name=wrong.name)
    return wrong.finding(Code.LIST_TOO_SHORT, message, _("Put at least one value in it."))


def _too_long(wrong: _Wrong) -> Finding:
    message = _("{name} has {found} values; at most {limit} are allowed.").format(
        name=wrong.name, found=wrong.context["actual_length"], limit=wrong.context["max_length"]
    )
    return wrong.finding(Code.LIST_TOO_LONG, message, _("Take some out, or divide the file."))


def _empty_text(wrong: _Wrong) -> Finding:
    message = _("{name} is empty.").format(name=wrong.name)
    return wrong.finding(Code.EMPTY_TEXT, message, _("Write something, or delete the line."))


def _long_text(wrong: _Wrong) -> Finding:
    limit, length = wrong.context["max_length"], len(wrong.value)
    message = _("{name} has {length} characters; at most {limit} fit.")
    hint = ngettext(
        "Take {count} character out, or divide it.",
        "Take {count} characters out, or divide it.",
        length - limit,
    )
    return wrong.finding(
        Code.TEXT_TOO_LONG,
        message.format(name=wrong.name, length=length, limit=limit),
        hint.format(count=length - limit),
    )


def _pattern(wrong: _Wrong) -> Finding:
    if not wrong.value.strip():
        return _empty_text(wrong)
    message, hint = _("{name} is not written as it must be."), ""
    if "\n" in wrong.value or "\r" in wrong.value:
        message, hint = _("{name} must be one line."), _("Take the line break out.")
    elif wrong.key == "phone":
        message, hint = (
            _("{name} must be a phone number."),
            _("Write: {example}").format(example='phone = "12 34 56 78"'),
        )
    elif wrong.key == "url":
        message = _("{name} must begin with https:// and have no spaces.")
        hint = _("Write: {example}").format(example='url = "https://..."')
    elif wrong.key == "language":
        message = _("{name} must be a code of two letters.")
        hint = _("Write: {example}").format(
            example=f'language = "{value_meant(wrong.value, LANGUAGES) or "da"}"'
        )
    else:
        message = _("{name} may hold only a-z, 0-9 and -, at most 40 of them, and no - at its ends.")
        known = wrong.file.names.get(wrong.key, {})
        if is_title(wrong.value, known):
            message = _("{name} must be an id, not a title.")
        hint = id_meant(wrong.value, known)
    return wrong.finding(Code.WRONG_FORM, message.format(name=wrong.name), hint)


def _range(wrong: _Wrong) -> Finding:
    if wrong.kind == "less_than_equal":
        message = _("{name} must be at most {limit}, but is {found}.")
        limit = wrong.context["le"]
    else:
        message = _("{name} must be at least {limit}, but is {found}.")
        limit = wrong.context["ge"]
    found = wrong.value
    hint = _("Write: {example}").format(example=f"{wrong.key} = {limit}")
    return wrong.finding(Code.OUT_OF_RANGE, message.format(name=wrong.name, limit=limit, found=found), hint)


def _huge(wrong: _Wrong) -> Finding:
    message = _("{name} is far too large a number.").format(name=wrong.name)
    return wrong.finding(Code.OUT_OF_RANGE, message, _mended(wrong))


def _choice(wrong: _Wrong) -> Finding:
    if wrong.key == "format" and not isinstance(wrong.value, int):
        return _wrong_type(lambda: _("a whole number"))(wrong)
    if wrong.key == "format":
        message = _("This program reads format {known}; the file says {found}.")
        hint = _("If the file is newer than the program, update the program. Else write: {example}")
        found = _short(str(wrong.value))
        return wrong.finding(
            Code.FORMAT_VERSION,
            message.format(known=FORMAT, found=found),
            hint.format(example=f"format = {FORMAT}"),
        )
    choices = re.findall(r"'([^']*)'", wrong.context["expected"])
    message = _("{name} cannot be “{value}”.").format(name=wrong.name, value=_short(str(wrong.value)))
    hint = _("Choose one of: {choices}.").format(choices=", ".join(choices))
    meant = value_meant(str(wrong.value), choices) or closest(str(wrong.value), choices)
    return wrong.finding(Code.NOT_A_CHOICE, message, f"{did_you_mean(meant)} {hint}".strip())


def _anything_else(wrong: _Wrong) -> Finding:
    message = _("{name} cannot be used as it is.").format(name=wrong.name)
    example = sample(wrong.key, field_at(wrong.model, wrong.loc))
    return wrong.finding(Code.WRONG_FORM, message, _("Write: {example}").format(example=example))


# The error types that the models of this room can cause; a test walks them all.
_SAID: dict[str, Callable[[_Wrong], Finding]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _wrong_type(lambda: _("a text in quotation marks")),
    "int_type": _wrong_type(lambda: _("a whole number")),
    "bool_type": _wrong_type(lambda: _("true or false")),
    "date_type": _wrong_type(lambda: _("a date")),
    "tuple_type": _wrong_type(lambda: _("a list")),
    "model_type": _wrong_type(lambda: _("keys in { }")),
    "too_short": _too_short,
    "too_long": _too_long,
    "string_too_short": _empty_text,
    "string_too_long": _long_text,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "int_parsing_size": _huge,
    "enum": _choice,
    "literal_error": _choice,
}

KINDS = frozenset(_SAID)
