"""Every file of the corpus gets exactly the problems its twin says: place, code, message, hint."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from facilitator.curriculum.problems import Code, Problem
from facilitator.language import words
from facilitator.library.shelf import FolderLibrary

CORPUS = Path(__file__).parents[1] / "curricula"
INVALID = sorted((CORPUS / "invalid").glob("*.toml"))

# Told by the library about files and folders, or about files too large to keep here: tests/library, test_intake.
ELSEWHERE = {
    Code.FILE_MISSING,
    Code.FILE_UNREADABLE,
    Code.FOLDER_EMPTY,
    Code.FILE_TOO_BIG,
    Code.SAME_ID_IN_FOLDER,
    Code.FILLED_TWICE,
}


def check(path: Path) -> tuple[Problem, ...]:
    return FolderLibrary([CORPUS / "valid", CORPUS / "valid" / "frames"]).check([str(path)])


def written(problems: tuple[Problem, ...]) -> str:
    return "".join(
        f"{problem.line or '-'}:{problem.column or '-'} {problem.code} {problem.severity}\n"
        f"  {problem.message}\n  {problem.hint}\n"
        for problem in problems
    )


def test_the_valid_files_have_no_problem() -> None:
    library = FolderLibrary([CORPUS / "valid"])

    assert library.check([]) == ()
    assert {entry.id for entry in library.curricula()} == {"aften", "lang", "notesblok"}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_file_gets_the_message_it_must_get(path: Path) -> None:
    assert written(check(path)) == path.with_suffix(".expected").read_text(encoding="utf-8")


def test_every_code_is_met() -> None:
    met = {problem.code for path in INVALID for problem in check(path)}

    assert {code.value for code in Code} - met == {code.value for code in ELSEWHERE}


class _Marked(NullTranslations):
    """A language in which every text is told from English at sight."""

    def gettext(self, message: str) -> str:
        return f"«{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}"


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_every_sentence_goes_through_the_catalogue(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_current", _Marked())

    for problem in check(path):
        assert problem.message.startswith("«")
        assert problem.hint.startswith("«")
