"""From text to the plain values of a TOML file, and every place where it stops being TOML.

`tomllib` says in English where it gave up. What it says is a clue, never a text to show: the cause is
found again from the line itself, among the mistakes people make (`mistakes`). A line that is wrong in
itself is then taken out and the rest is read on, so that a person hears of all mistakes at once.
"""

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from facilitator.curriculum.danish import key_meant
from facilitator.curriculum.intake import nothing_in, too_deep
from facilitator.curriculum.problems import Code, Problem
from facilitator.curriculum.source import masked, place, quoted_at, width
from facilitator.language.words import _

if TYPE_CHECKING:  # what mistakes look like is loaded when there is one
    from facilitator.curriculum.fault import Mistake

# Python 3.11 to 3.13 have the place in the sentence only; later ones keep the sentence.
_PLACE = re.compile(r"(.*) \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)", re.DOTALL)
_KEY = re.compile(r"\s*[\"']?([\w-]+)")
_LETTER = re.compile(r"[^\n]")
# Every mistake costs one more parse of what stands before the next: 5 ms for 40 KB.
_MOST_MISTAKES = 20
_MOST_CHARACTERS = 1_300_000
# What is wrong with more than its line: beyond it nothing is certain any more.
_BEYOND_THE_LINE = frozenset(
    {
        Code.SYNTAX,
        Code.HEADER,
        Code.TABLE_OR_LIST,
        Code.INLINE_TABLE,
        Code.LIST_COMMA,
        Code.UNCLOSED_BLOCK,
        Code.UNCLOSED_LIST,
    }
)
# A text or a list that was meant to go on: what is wrong on the next line comes of it.
_GO_ON = frozenset({Code.UNCLOSED_TEXT, Code.NO_VALUE})


@dataclass
class Parsed:
    """What a text gave. `text` is what was understood of it: lines taken out are remarks in it.

    `lost` are the keys that stood on those lines, each with its line; `values` is empty when the rest was
    not understood. `line` is the last one taken out.
    """

    text: str
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lost: list[tuple[str, int]] = field(default_factory=list)
    line: int = 0


def parse(text: str, path: str) -> Parsed:
    """The values of the file, and what kept it from being TOML."""
    parsed = Parsed(text)
    for _turn in range(max(1, min(_MOST_MISTAKES, _MOST_CHARACTERS // (len(text) + 1)))):
        try:
            parsed.values = tomllib.loads(parsed.text)
        except tomllib.TOMLDecodeError as error:
            if not _taken_out(parsed, _mistake(parsed.text, str(error)), path):
                break
        except RecursionError:
            _offset, code, message, hint = too_deep(0)
            parsed.problems.append(Problem(path, None, None, code.value, "error", message, hint))
            break
        except ValueError:
            # The only other one that tomllib lets out is Python's own limit on the digits of a number.
            message = _("A number in the file is too long.")
            hint = _("Put it in quotation marks if it is text.")
            code = Code.NUMBER_TOO_LONG
            parsed.problems.append(Problem(path, None, None, code.value, "error", message, hint))
            break
        else:
            if not parsed.values and not parsed.problems:
                parsed.problems.append(nothing_in(path))
            break
    return parsed


def _mistake(text: str, sentence: str) -> "Mistake":
    from facilitator.curriculum.fault import Fault
    from facilitator.curriculum.mistakes import explain

    match = _PLACE.fullmatch(sentence)
    clue, offset = sentence, len(text)
    if match:
        clue = match[1]
        if match[2]:
            offset = _offset(text, int(match[2]), int(match[3]))
    return explain(Fault(text, offset, clue))


def _taken_out(parsed: Parsed, mistake: "Mistake", path: str) -> bool:
    """Note a mistake and make its line a remark; False if what follows cannot be trusted then."""
    text = parsed.text
    line, column = place(text, mistake.offset)
    last = parsed.problems[-1] if parsed.problems else None
    if last and line <= parsed.line:
        return False  # an echo of the line that was taken out
    if not last or last.code not in _GO_ON or line > parsed.line + 1:
        end = column + (mistake.length or width(text, mistake.offset))
        parsed.problems.append(
            Problem(path, line, column, mistake.code.value, "error", mistake.message, mistake.hint, end)
        )
    parsed.line = line + mistake.rows - 1
    start = text.rfind("\n", 0, mistake.offset) + 1
    row = "\n".join(text[start:].split("\n", mistake.rows)[: mistake.rows])
    if mistake.code in _BEYOND_THE_LINE or not _whole(text, start, row):
        return False
    key = _KEY.match(row)
    if key:
        parsed.lost.append((key_meant(key[1]) or key[1], line))
    parsed.text = text[:start] + _LETTER.sub("#", row) + text[start + len(row) :]
    return True


def _whole(text: str, start: int, row: str) -> bool:
    """Whether a line begins and ends outside lists, tables and texts of several lines."""
    block = quoted_at(text, start)
    if (block and block[0] < start) or '"""' in row or "'''" in row or row.lstrip().startswith("["):
        return False
    return all(
        part.count(opening) == part.count(closing)
        for part in (masked(text[:start]), masked(row))
        for opening, closing in ("[]", "{}")
    )


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _number in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1
