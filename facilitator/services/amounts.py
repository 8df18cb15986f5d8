"""Numbers and lengths as people write them: “90 min”, “1½ time”, “halvanden time”, “2 hours”, “seks”."""

import re

_MINUTES = {
    **dict.fromkeys(("m", "min", "mins", "minut", "minutter", "minute", "minutes"), 1.0),
    **dict.fromkeys(("kvarter", "quarter", "quarters"), 15.0),
    **dict.fromkeys(("t", "time", "timer", "h", "hr", "hrs", "hour", "hours"), 60.0),
}
# Whole names of numbers, the longer ones first; both languages, whichever is spoken.
_NUMBERS = {
    "en halv": "0.5",
    "et halvt": "0.5",
    "a half": "0.5",
    "half an": "0.5",
    "halvanden": "1.5",
    "halvandet": "1.5",
    "halv": "0.5",
    **dict.fromkeys(("en", "én", "et", "ét", "a", "an", "one"), "1"),
    **dict.fromkeys(("to", "two"), "2"),
    **dict.fromkeys(("tre", "three"), "3"),
    **dict.fromkeys(("fire", "four"), "4"),
    **dict.fromkeys(("fem", "five"), "5"),
    **dict.fromkeys(("seks", "six"), "6"),
    **dict.fromkeys(("syv", "seven"), "7"),
    **dict.fromkeys(("otte", "eight"), "8"),
    **dict.fromkeys(("ni", "nine"), "9"),
    **dict.fromkeys(("ti", "ten"), "10"),
}
_WORDS = re.compile(rf"\b({'|'.join(_NUMBERS)})\b")
_PART = r"([0-9]{1,4}(?:\.[0-9]{1,3})?)\s*((?!og\b|and\b)[a-z]*)\.?"
_LENGTH = re.compile(rf"{_PART}(?:(?:\s*(?:,|\bog\b|\band\b)\s*|\s*){_PART})?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_COUNT = re.compile(r"([0-9]{1,4})(?:\s*([^\W\d_]*)|\.)")


def minutes_in(text: str) -> int | None:
    """A length in whole minutes; None where it says something else."""
    text = _in_figures(text)
    clock = _CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    said = _LENGTH.fullmatch(text)
    if not said:
        return None
    first, unit, second, unit_of_second = said.groups()
    if second is None:
        total = _times(first, unit or "min")
    elif not unit:  # "to og en halv time"
        total = _times(first, unit_of_second) + _times(second, unit_of_second)
    else:  # "1 t 30" is minutes, "an hour and a half" half an hour
        total = _times(first, unit) + _times(second, unit_of_second or (unit if float(second) < 1 else "min"))
    return round(total) if total.is_integer() else None


def count_in(text: str) -> int | None:
    """How many, such as “6” or “seks møder”; None where it says something else, or a length."""
    said = _COUNT.fullmatch(_in_figures(text))
    return int(said[1]) if said and said[2] not in _MINUTES else None


def _in_figures(text: str) -> str:
    """The text in small letters, with numbers in figures."""
    text = re.sub(r"([0-9])½", r"\1.5", text.strip().casefold()).replace("½", "0.5")
    text = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)
    return _WORDS.sub(lambda word: _NUMBERS[word[0]], text)


def _times(number: str, unit: str) -> float:
    return float(number) * _MINUTES.get(unit, float("nan"))
