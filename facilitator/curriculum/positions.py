"""Where each key and each value of a list stands in the text of a file.

Only for a text that `tomllib` has accepted, and only when something is to be said about it: a file
without problems never pays for the second parser.
"""

import tomllib
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from facilitator.curriculum.problems import Loc

if TYPE_CHECKING:
    from tree_sitter import Node, Parser


class Place(NamedTuple):
    """Where a key or a value of a list stands: from `column` up to `end_column` on `line`, from 1.

    `value` is the stretch of the text, in characters of it, that holds the value; a table has none.
    """

    line: int
    column: int
    end_column: int
    value: tuple[int, int] | None = None


TOP = Place(1, 1, 2)


def positions(text: str) -> dict[Loc, Place]:
    """The place of every key, and of every value in a list.

    A table of a list, such as the second `[[sessions]]`, stands where its own heading does.
    """
    walk = _Walk(text)
    for node in _parser().parse(text.encode()).root_node.named_children:
        walk.statement(node)
    return walk.places


def nearest(places: dict[Loc, Place], loc: Loc) -> Place:
    """The place of `loc` or of the nearest thing around it that has one; the top of the file at last."""
    while loc and loc not in places:
        loc = loc[:-1]
    return places.get(loc, TOP)


def table_at(places: dict[Loc, Place], line: int) -> Loc:
    """The table whose settings stand on `line`: that of the last heading above it."""
    above = [
        (place.line, len(loc), loc) for loc, place in places.items() if not place.value and place.line < line
    ]
    return max(above, key=lambda one: one[:2])[2] if above else ()


def piece_place(text: str, place: Place, piece: str) -> Place:
    """The place of a piece of a value, if it stands there as it is; else that of the whole."""
    found = text.find(piece, *place.value) if piece and place.value else -1
    if found < 0:
        return place
    start = text.rfind("\n", 0, found) + 1
    line, column = text.count("\n", 0, found) + 1, found - start + 1
    return Place(line, column, column + len(piece.split("\n", 1)[0]))


@cache
def _parser() -> "Parser":
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_toml.language()))


class _Walk:
    """One pass over the syntax tree, counting the tables of each list as it meets them."""

    def __init__(self, text: str) -> None:
        self.places: dict[Loc, Place] = {}
        self._rows = text.split("\n")
        self._ends: dict[int, list[int]] = {}
        self._starts = [0, *accumulate(len(row) + 1 for row in self._rows)]
        self._table: Loc = ()
        self._counts: dict[Loc, int] = {}

    def statement(self, node: "Node") -> None:
        """A setting at the top of the file, or a heading with the settings under it."""
        if node.type == "pair":
            self._pair((), node)
        elif node.type in {"table", "table_array_element"}:
            self._table = self._heading(node)
            for child in node.named_children:
                if child.type == "pair":
                    self._pair(self._table, child)

    def _heading(self, node: "Node") -> Loc:
        """The way to the table that a heading opens; the tables around it may have none of their own."""
        key = _key(node)
        *around, last = _parts(key)
        loc: Loc = ()
        for part in around:
            loc = self._newest((*loc, part))
            self._put(loc, key)
        loc = (*loc, last)
        if node.type == "table_array_element":
            self._put(loc, key)
            self._counts[loc] = self._counts.get(loc, 0) + 1
        loc = self._newest(loc)
        self._put(loc, key)
        return loc

    def _newest(self, loc: Loc) -> Loc:
        """`loc` itself, or the last table so far if it is a list of tables."""
        return (*loc, self._counts[loc] - 1) if loc in self._counts else loc

    def _pair(self, table: Loc, node: "Node") -> None:
        key = _key(node)
        # A comment after a value of several lines belongs to the pair too.
        value = _without_comments(node)[-1]
        loc = table
        for part in _parts(key):
            loc = (*loc, part)
            self._put(loc, key, value)
        self._value(loc, value)

    def _value(self, loc: Loc, node: "Node") -> None:
        children = _without_comments(node)
        if node.type == "array":
            for index, child in enumerate(children):
                self._put((*loc, index), child, child)
                self._value((*loc, index), child)
        elif node.type == "inline_table":
            for child in children:
                self._pair(loc, child)

    def _put(self, loc: Loc, node: "Node", value: "Node | None" = None) -> None:
        if loc in self.places:
            return
        row, column = self._characters(*node.start_point)
        last_row, end = self._characters(*node.end_point)
        end = end if last_row == row else len(self._rows[row])
        stretch = value and (self._offset(*value.start_point), self._offset(*value.end_point))
        self.places[loc] = Place(row + 1, column + 1, end + 1, stretch)

    def _offset(self, row: int, column: int) -> int:
        row, column = self._characters(row, column)
        return self._starts[row] + column

    def _characters(self, row: int, column: int) -> tuple[int, int]:
        """The tree counts bytes; people and editors count characters."""
        line = self._rows[row]
        if line.isascii():
            return row, column
        if row not in self._ends:  # where each letter ends; a long line may hold thousands of values
            self._ends[row] = [*accumulate(len(letter.encode()) for letter in line)]
        return row, bisect_right(self._ends[row], column)


def _key(node: "Node") -> "Node":
    return next(child for child in node.named_children if child.type.endswith("key"))


def _without_comments(node: "Node") -> "list[Node]":
    return [child for child in node.named_children if child.type != "comment"]


def _parts(key: "Node") -> list[str]:
    text = (key.text or b"").decode()
    if key.type == "bare_key":
        return [text]
    if key.type == "quoted_key":
        return list(tomllib.loads(f"{text} = 0"))
    return [part for child in key.named_children for part in _parts(child)]
