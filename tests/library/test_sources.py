"""One file read for a person to look at, whatever state it is in; and the library reading anew."""

import shutil
from pathlib import Path

import pytest

from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return Path(shutil.copy(bundled() / "sos.toml", tmp_path / "mit.toml"))


def library_of(path: Path) -> FolderLibrary:
    return FolderLibrary([path.parent, bundled()])


def test_the_library_reads_anew_only_when_it_is_told_to(mine: Path) -> None:
    library = library_of(mine)
    assert library.curriculum("sos").title.startswith("Seks temaer")
    mine.write_text(SOS.replace("Seks temaer", "Fem temaer"), encoding="utf-8")
    assert library.curriculum("sos").title.startswith("Seks temaer")
    library.refresh()
    assert library.curriculum("sos").title.startswith("Fem temaer")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SOS.encode(), SOS),
        (b"\xef\xbb\xbf" + SOS.encode(), SOS),
        (SOS.replace("\n", "\r\n").encode(), SOS),
        (SOS.encode("utf-16"), SOS),
        ("titel = »æøå«\n".encode("cp1252"), "titel = »æøå«\n"),
        (b"", ""),
        (b"\x00\xff", "\x00ÿ"),
    ],
)
def test_the_text_is_shown_however_it_was_saved(mine: Path, data: bytes, text: str) -> None:
    mine.write_bytes(data)
    source = library_of(mine).source(str(mine))
    assert source.text == text
    assert (source.curriculum is not None) == (source.problems == ())


def test_no_more_is_read_than_a_file_may_hold(mine: Path) -> None:
    mine.write_bytes(SOS.encode() + b"#" * 400_000)
    source = library_of(mine).source(str(mine))
    assert len((source.text or "").encode()) == 256 * 1024
    assert [problem.code for problem in source.problems] == ["C104"]


def test_a_broken_rule_leaves_a_draft_to_look_at_but_nothing_to_use(mine: Path) -> None:
    mine.write_text(SOS.replace("minutes = 14", "minutes = 13", 1), encoding="utf-8")
    source = library_of(mine).source(str(mine))
    assert source.curriculum is None
    assert source.draft is not None
    assert source.draft.sessions[0].steps[0].minutes == 13


def test_two_files_with_one_id_are_told_until_one_of_them_has_another(mine: Path) -> None:
    other = mine.with_name("andet.toml")
    other.write_text(SOS, encoding="utf-8")
    library = library_of(mine)
    assert [problem.code for problem in library.source(str(mine)).problems] == [
        problem.code for problem in library.refused()[0].problems
    ]
    assert library.source(str(mine)).curriculum is None
    other.write_text(SOS.replace('id = "sos"', 'id = "andet"'), encoding="utf-8")
    assert library.source(str(mine)).problems == ()
    assert library.source(str(mine)).curriculum is not None


def test_other_kinds_of_file_are_checked_too(mine: Path) -> None:
    deck = Path(bundled() / "decks" / "sos-samtalekort.toml")
    source = library_of(mine).source(str(deck))
    assert (source.problems, source.curriculum) == ((), None)
    assert source.text == deck.read_text(encoding="utf-8")


def test_a_file_that_is_not_there_has_no_text_and_no_stamp(mine: Path) -> None:
    library, gone = library_of(mine), str(mine.with_name("væk.toml"))
    assert library.stamp(gone) is None
    source = library.source(gone)
    assert source.text is None
    assert [problem.code for problem in source.problems] == ["C101"]


def test_a_saving_changes_the_stamp(mine: Path) -> None:
    library = library_of(mine)
    before = library.stamp(str(mine))
    assert library.stamp(str(mine)) == before
    mine.write_text(SOS + "#", encoding="utf-8")
    assert library.stamp(str(mine)) != before
