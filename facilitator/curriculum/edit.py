"""Changing the text of a file: what is not changed stays as it was written, to the byte.

Comments, order, blank lines and line ends are the author's. tomlkit was tried: it moved `[[handouts]]` that
stood between two `[[sessions]]`, made one kind of line end of two, and put a new session under the comment
that announces the next one. So a change here is a stretch of the text and what stands there instead, found
where the syntax tree says; afterwards the file is parsed, and must say what it said before and the change.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from facilitator.curriculum.positions import Place, positions
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.write import Plain, key_line, value_text
from facilitator.errors import Refused
from facilitator.language.words import _

BOM = "\ufeff"
_HEADING = re.compile(r"[ \t]*\[\[")


class Splice(NamedTuple):
    """What is to stand instead of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def plain(raw: str) -> str:
    """The text with newlines alone as line ends and without a byte order mark, as it is parsed."""
    return raw.removeprefix(BOM).replace("\r\n", "\n")


def spliced(raw: str, splices: Iterable[Splice]) -> str:
    """`raw` with the splices, which are places in `plain(raw)`; all else stays as it is.

    What is put in gets the line ends of the file.
    """
    text = plain(raw)
    line_end = "\r\n" if raw.count("\r\n") * 2 > text.count("\n") else "\n"
    raw_place = _places_in(raw)
    parts, at = [], 0
    for start, end, new in sorted(splices):
        parts += [raw[at : raw_place(start)], new.replace("\n", line_end)]
        at = raw_place(end)
    return "".join([*parts, raw[at:]])


def with_values(raw: str, values: Mapping[str, Plain]) -> str:
    """The file with these values under its top keys; one that is not there yet comes after `licence`."""
    text = plain(raw)
    places = positions(text)
    splices = []
    for key, value in values.items():
        found = places.get((key,))
        if found and found.value:
            splices.append(Splice(*found.value, value_text(value)))
        else:
            splices.append(_line_after(text, places["licence",], key_line(key, value)))
    return _sure(raw, splices, {**tomllib.loads(text), **values})


def set_at(text: str, values: Mapping[Loc, Plain]) -> str:
    """`text` with the values at these places, all of which are there."""
    places = positions(text)
    spans = {loc: places[loc].value for loc in values}
    return spliced(text, [Splice(*span, value_text(values[loc])) for loc, span in spans.items() if span])


def with_lines(text: str, lines: Mapping[Loc, str]) -> str:
    """`text` with a new line after each of these settings."""
    places = positions(text)
    return spliced(text, [_line_after(text, places[loc], line) for loc, line in lines.items()])


def without(text: str, locs: Iterable[Loc]) -> str:
    """`text` without the settings, or the tables with their headings, at these places."""
    places = positions(text)
    cut = []
    for loc in locs:
        value = places[loc].value
        if value:
            end = min(_line_end(text, value[1]) + 1, len(text))
            cut.append(Splice(_line_start(text, places[loc]), end, ""))
        else:
            cut.append(Splice(*table_span(text, places, loc), ""))
    return spliced(text, cut)


def table_text(raw: str, loc: Loc) -> str:
    """A table of a list as it is written: its heading, and all that stands under it with its comments."""
    text = plain(raw)
    start, end = table_span(text, positions(text), loc)
    return text[start:end].rstrip("\n") + "\n"


def with_session(raw: str, block: str, after: int) -> str:
    """The file with the session that is written in `block`, after the session number `after` (from 0)."""
    text = plain(raw)
    places = positions(text)
    place = places["sessions", after]
    if not _HEADING.match(text, _line_start(text, place)):
        raise Refused(
            _("The sessions of this file do not stand under headings {heading}.").format(
                heading="[[sessions]]"
            ),
            _("Write the new session by hand, as the others are written."),
        )
    end = table_span(text, places, ("sessions", after))[1]
    rest = text[end:]
    before = "" if text[:end].endswith("\n") else "\n"
    new = f"{before}\n{block.strip()}\n" + ("\n" if rest[:1] not in {"", "\n"} else "")
    tree = tomllib.loads(text)
    tree["sessions"].insert(after + 1, tomllib.loads(block)["sessions"][0])
    return _sure(raw, [Splice(end, end, new)], tree)


def table_span(text: str, places: Mapping[Loc, Place], loc: Loc) -> tuple[int, int]:
    """From the heading of a table to the end of its last line.

    Comments straight below belong to it, unless they lead straight on to another heading.
    """
    inside = [place for other, place in places.items() if other[: len(loc)] == loc]
    start = _line_start(text, places[loc])
    last = max(place.value[1] if place.value else _line_start(text, place) for place in inside)
    end = _line_end(text, last)
    rest = text[end + 1 :].split("\n")
    below = next((n for n, row in enumerate(rest) if not row.lstrip().startswith("#")), len(rest))
    if below and not (below < len(rest) and rest[below].lstrip().startswith("[")):
        end += sum(len(row) + 1 for row in rest[:below])
    return start, min(end + 1, len(text))


def _sure(raw: str, splices: Iterable[Splice], meant: Mapping[str, Any]) -> str:
    """The file with the splices, if it then says what is meant; else it is better left alone."""
    changed = spliced(raw, splices)
    try:
        if tomllib.loads(plain(changed)) == meant:
            return changed
    except tomllib.TOMLDecodeError:
        pass
    raise Refused(
        _("The file cannot be changed without touching what else is written in it."),
        _("Make the change by hand in an editor."),
    )


def _line_after(text: str, place: Place, line: str) -> Splice:
    end = _line_end(text, place.value[1] if place.value else 0)
    return Splice(end, end, f"\n{line}")


def _places_in(raw: str) -> Callable[[int], int]:
    """From a place in `plain(raw)` to the same place in `raw`."""
    shift = len(raw) - len(raw.removeprefix(BOM))
    ends = [match.start() - shift - n for n, match in enumerate(re.finditer("\r\n", raw))]
    return lambda at: at + shift + bisect_left(ends, at)


def _line_start(text: str, place: Place) -> int:
    at = -1
    for _row in range(place.line - 1):
        at = text.index("\n", at + 1)
    return at + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
