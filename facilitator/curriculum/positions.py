"""Where each key and each value of a list stands in the text of a file.

Only for a text that `tomllib` has accepted, and only when something is to be said about it: a file
without problems never pays for the second parser.
"""

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from facilitator.curriculum.problems import Loc

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

Place = tuple[int, int]


def positions(text: str) -> dict[Loc, Place]:
    """The line and column (from 1, in characters) of every key, and of every value in a list.

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
    return places.get(loc, (1, 1))


@cache
def _parser() -> "Parser":
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_toml.language()))


class _Walk:
    """One pass over the syntax tree, counting the tables of each list as it meets them."""

    def __init__(self, text: str) -> None:
        self.places: dict[Loc, Place] = {}
        self._rows = [row.encode() for row in text.split("\n")]
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
        loc = table
        for part in _parts(key):
            loc = (*loc, part)
            self._put(loc, key)
        # A comment after a value of several lines belongs to the pair too.
        self._value(loc, _without_comments(node)[-1])

    def _value(self, loc: Loc, node: "Node") -> None:
        children = _without_comments(node)
        if node.type == "array":
            for index, child in enumerate(children):
                self._put((*loc, index), child)
                self._value((*loc, index), child)
        elif node.type == "inline_table":
            for child in children:
                self._pair(loc, child)

    def _put(self, loc: Loc, node: "Node") -> None:
        row, column = node.start_point
        # The tree counts bytes; people and editors count characters.
        self.places.setdefault(loc, (row + 1, len(self._rows[row][:column].decode()) + 1))


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
