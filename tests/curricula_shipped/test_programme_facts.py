"""The figures of each shipped programme against what the documents fix: facts.toml, one row for each place."""

import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.curriculum.model import Curriculum, Session
from facilitator.library.shelf import FolderLibrary

CURRICULA = Path(__file__).parents[2] / "curricula"
FACTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("facts.toml").read_text(encoding="utf-8")
)["facts"]
DOCUMENTS = {
    "000_723f3c2ea177e8ad.txt",
    "001_be6c9002f70a1c28.txt",
    "002_57ad16f112401fa9.txt",
    "003_3ef7d1af97b2896f.txt",
    "004_0d7954e91a636be1.txt",
}
LIBRARY = FolderLibrary([CURRICULA])
ABOUT = {"file", "document", "where", "seen"}


def kinds(session: Session) -> list[str]:
    return [str(step.kind) for step in session.steps]


def between(limits: list[int], value: int) -> bool:
    return limits[0] <= value <= limits[1]


# What a key of a row asks of a curriculum.
HOLDS: dict[str, Callable[[Curriculum, Any], bool]] = {
    "sessions": lambda c, wanted: len(c.sessions) == wanted,
    "sessions_between": lambda c, wanted: between(wanted, len(c.sessions)),
    "minutes": lambda c, wanted: all(between(wanted, s.minutes) for s in c.sessions),
    "group_max": lambda c, wanted: c.group_size.max == wanted,
    "group_min": lambda c, wanted: c.group_size.min == wanted,
    "leaders": lambda c, wanted: c.leaders == wanted,
    "roles": lambda c, wanted: set(wanted) <= set(c.leader_roles),
    "roles_not": lambda c, wanted: not set(wanted) & set(c.leader_roles),
    "themes": lambda c, wanted: [s.theme for s in c.sessions] == wanted,
    "measured": lambda c, wanted: set(wanted) <= {measure.when for measure in c.measures},
    "kinds_first": lambda c, wanted: set(wanted) <= set(kinds(c.sessions[0])),
    "kinds_last": lambda c, wanted: set(wanted) <= set(kinds(c.sessions[-1])),
    "kinds_every": lambda c, wanted: all(set(wanted) <= set(kinds(s)) for s in c.sessions),
    "kinds_somewhere": lambda c, wanted: set(wanted) <= {kind for s in c.sessions for kind in kinds(s)},
    "order": lambda c, wanted: all(kinds(s).index(wanted[0]) < kinds(s).index(wanted[1]) for s in c.sessions),
    "form": lambda c, wanted: c.form == wanted,
    "words": lambda c, wanted: all(_said(c, word) for word in wanted),
    "titles": lambda c, wanted: _in_order([s.title for s in c.sessions], wanted),
    "themes_in_order": lambda c, wanted: _in_order([s.theme or "" for s in c.sessions], wanted),
    "steps_titled": lambda c, wanted: _in_order([step.title for s in c.sessions for step in s.steps], wanted),
    "slots_at_least": lambda c, wanted: len(c.slots) >= wanted,
}


def _said(curriculum: Curriculum, words: str) -> bool:
    """Whether the file says it; an author may note the document's own word in a comment beside ours."""
    text = (CURRICULA / f"{curriculum.id}.toml").read_text(encoding="utf-8")
    return re.search(rf"\b{re.escape(words)}", text, re.IGNORECASE) is not None


def _in_order(titles: list[str], wanted: list[str]) -> bool:
    """Whether each of `wanted` stands in a title, one after the other."""
    rest = iter(titles)
    return all(any(word.lower() in title.lower() for title in rest) for word in wanted)


def curriculum_of(name: str) -> Curriculum:
    return LIBRARY.curriculum(name.removesuffix(".toml"))


@pytest.mark.parametrize("fact", FACTS, ids=[f"{fact['file']}-{fact['where'][:24]}" for fact in FACTS])
def test_the_file_holds_what_the_document_fixes(fact: dict[str, Any]):
    asked = fact.keys() - ABOUT
    assert asked, "a row that asks nothing"
    if fact["file"].startswith("instruments/"):
        raw = tomllib.loads((CURRICULA / fact["file"]).read_text(encoding="utf-8"))
        assert {"items": len(raw["items"])} == {key: fact[key] for key in asked}
        return
    curriculum = curriculum_of(fact["file"])
    assert {key: HOLDS[key](curriculum, fact[key]) for key in asked} == dict.fromkeys(asked, True)


@pytest.mark.parametrize("fact", FACTS, ids=[f"{fact['file']}-{fact['where'][:24]}" for fact in FACTS])
def test_each_row_says_where_it_is_from_and_the_file_says_it_too(fact: dict[str, Any]):
    assert fact["document"] in DOCUMENTS
    assert fact["where"]
    assert fact["seen"]
    if fact["file"].startswith("instruments/"):
        return  # a course says where its frame is from; an instrument says whose words it has
    head = (CURRICULA / fact["file"]).read_text(encoding="utf-8").split("\nformat = 1")[0]
    assert fact["document"][:3] in head, f"{fact['file']} does not say that it follows {fact['document']}"


def test_the_documents_say_what_the_table_says_when_they_are_at_hand():
    for folder in (Path(name) for name in (os.environ.get("FACILITATOR_SOURCES"),) if name):
        texts = {name: _read(folder / name) for name in DOCUMENTS}
        for fact in FACTS:
            for words in fact["seen"]:
                assert words.lower() in texts[fact["document"]], (fact["file"], words)


def _read(document: Path) -> str:
    """A document on one line, once as it stands and once with the words whole that its line ends cut."""
    text = document.read_text(encoding="utf-8").lower()
    whole = re.sub(r"-\s*\n\s*(?=[a-zæøå])", "", text)
    return " ".join(f"{text} {whole}".split())


def test_a_row_can_fail():
    sos = curriculum_of("sos.toml")
    assert not HOLDS["sessions"](sos, 7)
    assert not HOLDS["minutes"](sos, [60, 119])
    assert not HOLDS["themes"](sos, ["Selvforståelse"])
    assert not HOLDS["words"](sos, ["sommerfuglejagt"])
    assert not HOLDS["order"](curriculum_of("paaroerendecafe.toml"), ["group-work", "talk"])
    assert not HOLDS["steps_titled"](sos, ["Velkommen", "findes ikke"])
