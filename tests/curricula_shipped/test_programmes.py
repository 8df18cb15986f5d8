"""docs/programmes.md: what the five documents name, and where the program serves it. It names only what is there."""

import re
from pathlib import Path

import pytest

from facilitator.curriculum.model import Kind, Signpost
from facilitator.library.shelf import FolderLibrary

TOP = Path(__file__).parents[2]
CURRICULA = TOP / "curricula"
TEXT = (TOP / "docs" / "programmes.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in TEXT.splitlines()
    if re.match(r"\| .*\| 00\d(, 00\d)* \|", line)
]
NAMED = set(re.findall(r"`([\w/-]+\.toml)`", TEXT))
LIST = r"((?:`[a-z0-9-]+`(?:, | og )?)+)"
SERVED = re.compile(r"Forløb|Ramme|Trin|trin|Skema|Vejviser|Uden for|Ikke endnu|ikke endnu|`")


def listed(word: str) -> set[str]:
    """What stands in backticks after a word."""
    return {
        name for found in re.findall(rf"{word}e?r? {LIST}", TEXT) for name in re.findall(r"`([^`]+)`", found)
    }


def shipped_signposts() -> tuple[Signpost, ...]:
    return FolderLibrary([CURRICULA]).signposts()


def test_every_file_it_names_is_there():
    assert [name for name in sorted(NAMED) if not (CURRICULA / name).is_file()] == []


@pytest.mark.parametrize("folder", [".", "decks", "instruments", "signposts"])
def test_every_shipped_file_is_named(folder: str):
    shipped = {path.relative_to(CURRICULA).as_posix() for path in (CURRICULA / folder).glob("*.toml")}
    assert shipped
    assert sorted(shipped - NAMED) == []


def test_it_names_the_signposts_that_are_there_and_no_others():
    named = listed("[Vv]ejvise")
    assert len(named) > 50
    assert named == {signpost.id for signpost in shipped_signposts()}


def test_every_kind_of_step_it_names_is_one():
    assert "network-circle" in listed("[Tt]rin")
    assert listed("[Tt]rin") <= set(Kind)


def test_every_row_says_what_it_is_where_it_is_named_and_what_is_done():
    assert len(ROWS) > 130
    for row in ROWS:
        assert len(row) == 4, row
        assert all(row), row
        assert SERVED.search(row[3]), row


def test_no_name_has_two_rows():
    names = [row[0] for row in ROWS]
    assert sorted(set(names)) == sorted(names)


def test_each_document_is_named_by_its_file():
    files = dict(re.findall(r"\| (00\d) \| `(00\d_[0-9a-f]{16}\.txt)`", TEXT))
    assert sorted(files) == ["000", "001", "002", "003", "004"]
    assert all(file.startswith(number) for number, file in files.items())
    assert {number for row in ROWS for number in row[1].split(", ")} == set(files)


def test_no_two_signposts_have_one_id():
    ids = [
        found
        for path in sorted((CURRICULA / "signposts").glob("*.toml"))
        for found in re.findall(r'^id = "([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert sorted(set(ids)) == sorted(ids)


def test_a_signpost_has_a_number_only_with_the_day_and_the_one_who_checked_it():
    with_number = [signpost for signpost in shipped_signposts() if signpost.phone]
    assert {signpost.id for signpost in with_number} >= {"alarm", "livslinien"}
    for signpost in with_number:
        assert signpost.checked_on, signpost.id
        assert signpost.checked_by, signpost.id


def test_no_signpost_names_a_paragraph_that_may_have_moved():
    assert [s.id for s in shipped_signposts() if "§" in s.what or "paragraf" in s.what] == []
