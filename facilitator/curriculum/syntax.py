"""From text to the plain values of a TOML file, or the one place where it stops being TOML.

`tomllib` says in English where it gave up. What it says is a clue, never a text to show: the cause is
found again from the line itself, among the mistakes people make (`mistakes`).
"""

import re
import tomllib
from typing import Any

from facilitator.curriculum.fault import Fault
from facilitator.curriculum.intake import nothing_in, too_deep
from facilitator.curriculum.mistakes import explain
from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.source import place
from facilitator.language.words import _

# Python 3.11 to 3.13 have the place in the sentence only; later ones keep the sentence.
_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def parse(text: str, path: str) -> tuple[dict[str, Any], Problem | None]:
    """The values of the file, or the first problem that keeps it from being TOML."""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, _problem(text, path, str(error))
    except RecursionError:
        _offset, code, message, hint = too_deep(0)
        return {}, Problem(path, None, None, code.value, "error", message, hint)
    except ValueError:
        # The only other one that tomllib lets out is Python's own limit on the digits of a number.
        message, hint = _("A number in the file is too long."), _("Put it in quotation marks if it is text.")
        return {}, Problem(path, None, None, Code.NUMBER_TOO_LONG.value, "error", message, hint)
    return tree, None if tree else nothing_in(path)


def _problem(text: str, path: str, sentence: str) -> Problem:
    match = _PLACE.fullmatch(sentence)
    clue, offset = sentence, len(text)
    if match:
        clue = match[1]
        if match[2]:
            offset = _offset(text, int(match[2]), int(match[3]))
    mistake = explain(Fault(text, offset, clue))
    line, column = place(text, mistake.offset)
    return Problem(path, line, column, mistake.code.value, "error", mistake.message, mistake.hint)


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _number in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1
