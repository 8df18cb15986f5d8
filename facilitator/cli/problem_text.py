"""A problem as a person reads it: the place, what is wrong, the line with the fault underlined, and the hint."""

import textwrap
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category, east_asian_width

from facilitator.language.steering import harmless
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.curriculum.problems import Problem

_RED, _YELLOW, _BOLD = 31, 33, 1
_NARROWEST = 30
_BEFORE = 20  # cells of a long line that are shown before the fault
_GAP = "…"


class Look(NamedTuple):
    """How to write: with colours or not, and in how many cells; None never breaks a line."""

    colours: bool
    cells: int | None


def problem_text(problem: "Problem", look: Look) -> str:
    """`path:line:column code kind: message`, the line itself with the fault underlined, and the hint."""

    def painted(text: str, colour: int) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if look.colours else text

    kind, colour = (_("error"), _RED) if problem.severity == "error" else (_("warning"), _YELLOW)
    place, name = _in_one_line(_place(problem)), f"{problem.code} {kind}:"
    head = _folded(f"{place} {name} {problem.message}", look, "  ")
    # The colours come in after the folding, which counts cells; a path that was broken stays without.
    head = head.replace(place, painted(place, _BOLD), 1).replace(name, painted(name, colour), 1)
    lines = [head]
    source = _source(problem, look)
    if source:
        number = str(problem.line)
        row, blanks, marks = source
        lines.append(f"  {painted(f'{number} |', _BOLD)} {row}")
        under = painted("^" * marks, colour)
        lines.append(f"  {' ' * len(number)} {painted('|', _BOLD)} {' ' * blanks}{under}")
    if problem.hint:
        lines.append(_folded("  " + _("hint: {hint}").format(hint=problem.hint), look, "    "))
    return "\n".join(lines)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide letters, none for marks upon others."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of_one, text))


@cache
def _cells_of_one(letter: str) -> int:
    return 0 if category(letter) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(letter) in "WF" else 1


def _in_one_line(text: str) -> str:
    """Line ends as TOML writes them: a key may hold one, and what follows must not pass for another problem."""
    return harmless(text).replace("\t", " ").replace("\n", "\\n")


def _folded(text: str, look: Look, indent: str) -> str:
    text = _in_one_line(text)
    if look.cells is None or cells(text) <= look.cells:
        return text
    return textwrap.fill(
        text,
        max(look.cells, _NARROWEST),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )


def _place(problem: "Problem") -> str:
    return ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part is not None)


def _source(problem: "Problem", look: Look) -> tuple[str, int, int] | None:
    """The line of the problem, the cells before the fault and those of the fault itself; tabs as one blank.

    Of a line that is too long for the terminal the part around the fault is shown.
    """
    rows = _rows(problem.path) if problem.line and problem.column else ()
    if problem.line is None or problem.column is None or problem.line > len(rows):
        return None
    row = _in_one_line(rows[problem.line - 1])
    start = min(problem.column - 1, len(row))
    end = max(start + 1, (problem.end_column or 0) - 1)
    room = max(_NARROWEST, (look.cells or 100) - len(str(problem.line)) - 5)
    if cells(row) > room:
        row, start, end = _window(row, start, end, room)
    return row.rstrip(), cells(row[:start]), max(1, cells(row[start:end]))


def _window(row: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    until = [0, *accumulate(map(_cells_of_one, row))]
    first = bisect_left(until, until[start] - _BEFORE) if until[min(end, len(row))] > room - 1 else 0
    lead = _GAP if first else ""
    last = bisect_right(until, until[first] + room - len(lead)) - 1
    tail = ""
    if last < len(row):
        last, tail = last - 1, _GAP
    shown = f"{lead}{row[first:last]}{tail}"
    moved = len(lead) - first
    return shown, start + moved, min(end + moved, len(shown))


@cache
def _rows(path: str) -> tuple[str, ...]:
    try:
        text = Path(path).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").split("\n"))
