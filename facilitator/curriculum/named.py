"""What the keys of a file can name, with ids and titles, read from its values whatever else is wrong with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.curriculum.nearest import closest, closest_id, did_you_mean
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.shared import Shared
from facilitator.language.words import _

# For each key that names something the ids there are, each with its title.
Names = Mapping[str, Mapping[str, str]]

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class File:
    """The values of a file as they are, and what it can name."""

    tree: Mapping[str, Any] = field(default_factory=dict)
    names: Names = field(default_factory=dict)

    def has(self, loc: Loc) -> bool:
        """Whether the file sets the key at `loc`."""
        here: Any = self.tree
        for part in loc:
            try:
                here = here[part]
            except (KeyError, IndexError, TypeError):
                return False
        return True


def names_in(tree: Mapping[str, Any], shared: Shared) -> Names:
    """What stands in the file itself, and what lies beside it."""
    decks = {deck.id: deck.title for deck in shared.decks.values()} | _titles(tree, "decks")
    themes = {theme.id: theme.title for deck in shared.decks.values() for theme in deck.themes}
    for table in (tree, *_rows(tree, "decks")):
        themes |= _titles(table, "themes")
    instruments = {one.id: one.title for one in shared.instruments.values()} | _titles(tree, "instruments")
    handouts = _titles(tree, "handouts")
    return {
        "deck": decks,
        "instrument": instruments,
        "handout": handouts,
        "handouts": handouts,
        "slot": _titles(tree, "slots"),
        "theme": themes,
        "themes": themes,
    }


def is_title(written: str, titles: Mapping[str, str]) -> bool:
    """Whether what stands where an id should is the title of one of these, or nearly."""
    return _slug(written) not in titles and closest(written, titles.values()) is not None


def id_meant(written: str, titles: Mapping[str, str]) -> str:
    """The hint for what cannot be an id: one of those there are, else one made of the same words."""
    meant = closest_id(written, titles) or closest_id(_slug(written), titles)
    if titles and not meant:
        return _("There is: {names}.").format(names=", ".join(sorted(titles)))
    return did_you_mean(meant or _slug(written) or "uge-1")


def _slug(text: str) -> str:
    """An id that is near to `text`."""
    danish = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", danish).strip("-")[:40].strip("-")


def _titles(table: Mapping[str, Any], key: str) -> dict[str, str]:
    return {
        row["id"]: str(row.get("title", ""))
        for row in _rows(table, key)
        if isinstance(row.get("id"), str) and _ID.fullmatch(row["id"])
    }


def _rows(table: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    rows = table.get(key)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
