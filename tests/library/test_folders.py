"""The library of folders: the person's own first, broken files by name, the others still there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.errors import NotFound
from facilitator.library.files import fetch
from facilitator.library.places import bundled, folders, own
from facilitator.library.shelf import FolderLibrary

VALID = Path(__file__).parents[1] / "curricula" / "valid"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder of one's own with a copy of the valid files."""
    return Path(shutil.copytree(VALID, tmp_path / "Min mappe æøå"))


def changed(path: Path, *replacements: tuple[str, str], to: Path | None = None) -> Path:
    text = path.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new, 1)
    target = to or path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def test_the_shipped_files_have_no_error() -> None:
    library = FolderLibrary([bundled()])

    assert [problem for problem in library.check([]) if problem.severity == "error"] == []
    assert {"sos", "laer-at-tackle"} <= {entry.id for entry in library.curricula()}
    assert not any(entry.own for entry in library.curricula())
    assert library.refused() == ()


def test_an_entry_says_what_a_person_chooses_by() -> None:
    entry = next(entry for entry in FolderLibrary([VALID]).curricula() if entry.id == "lang")

    assert (entry.title, entry.form, entry.sessions, entry.minutes) == ("En aften", "course", 2, 120)
    assert Path(entry.path) == VALID / "lang.toml"
    assert entry.own


def test_the_earlier_folder_wins(mine: Path) -> None:
    changed(mine / "aften.toml", ('title = "En aften"', 'title = "Min egen aften"'))
    changed(mine / "decks" / "kort.toml", ('title = "Tre kort"', 'title = "Mine kort"'))
    library = FolderLibrary([mine, VALID])

    assert library.curriculum("aften").title == "Min egen aften"
    assert library.deck("kort").title == "Mine kort"
    assert [entry.id for entry in library.curricula()] == ["lang", "notesblok", "aften"]
    assert len(library.signposts()) == 1


def test_a_broken_file_is_refused_by_name_and_the_others_still_load(mine: Path) -> None:
    broken = changed(mine / "aften.toml", ("minutes = 60", "minutes = 61"))
    library = FolderLibrary([mine])

    (refusal,) = library.refused()
    assert refusal.path == str(broken)
    assert [problem.code for problem in refusal.problems] == ["C501"]
    assert [entry.id for entry in library.curricula()] == ["lang", "notesblok"]
    with pytest.raises(NotFound, match=r"The file aften\.toml has errors"):
        library.curriculum("aften")


def test_a_broken_own_file_leaves_the_shipped_one(mine: Path) -> None:
    changed(mine / "aften.toml", ("minutes = 60", "minutes = 61"))

    assert FolderLibrary([mine, VALID]).curriculum("aften").sessions[0].minutes == 60


def test_a_file_with_warnings_is_not_refused(mine: Path) -> None:
    changed(mine / "aften.toml", ('handouts = ["ark"]\n', ""))
    library = FolderLibrary([mine])

    assert library.refused() == ()
    assert library.curriculum("aften")
    assert [problem.code for problem in library.check([])] == ["C408"]


def test_two_files_with_one_id_in_a_folder(mine: Path) -> None:
    shutil.copy(mine / "aften.toml", mine / "kopi.toml")
    library = FolderLibrary([mine])

    (refusal,) = library.refused()
    assert Path(refusal.path).name == "kopi.toml"
    assert (
        refusal.problems[0].message == "The id “aften” is taken by the file “aften.toml” in the same folder."
    )
    assert [problem.code for problem in library.check([str(mine)])] == ["C411"]


def test_what_is_not_there_is_named_with_what_is_near() -> None:
    library = FolderLibrary([VALID])

    with pytest.raises(NotFound) as curriculum:
        library.curriculum("afte")
    with pytest.raises(NotFound) as deck:
        library.deck("xyz")
    with pytest.raises(NotFound) as instrument:
        library.instrument("tjekk")
    assert curriculum.value.hint == "Did you mean “aften”?"
    assert deck.value.hint == "There is: kort."
    assert instrument.value.hint == "Did you mean “tjek”?"


def test_a_curriculum_s_own_parts_come_before_the_shared_ones() -> None:
    library = FolderLibrary([VALID])
    curriculum = library.curriculum("lang")

    assert library.instrument("egen", curriculum).title == "Eget tjek"
    assert library.instrument("tjek", curriculum).title == "Kort tjek"
    with pytest.raises(NotFound):
        library.instrument("egen")


def test_files_are_read_once(mine: Path) -> None:
    library = FolderLibrary([mine])
    assert library.curricula()

    shutil.rmtree(mine)

    assert library.curriculum("aften")
    assert library.deck("kort")


def test_folders_that_are_not_there_are_no_problem(tmp_path: Path) -> None:
    library = FolderLibrary([tmp_path / "nowhere"])

    assert (library.curricula(), library.refused(), library.check([]), library.signposts()) == (
        (),
        (),
        (),
        (),
    )


def test_check_a_folder_tells_of_its_files_only(mine: Path, tmp_path: Path) -> None:
    changed(mine / "aften.toml", ("minutes = 60", "minutes = 61"))
    broken_deck = changed(
        VALID / "decks" / "kort.toml", ('theme = "ro"', 'theme = "roo"'), to=tmp_path / "andre/decks/d.toml"
    )
    library = FolderLibrary([tmp_path / "andre"])

    assert [problem.code for problem in library.check([str(mine)])] == ["C501"]
    assert [problem.path for problem in library.check([str(broken_deck.parent)])] == [str(broken_deck)]
    assert [problem.code for problem in library.check([str(mine / "aften.toml"), str(broken_deck)])] == [
        "C501",
        "C402",
    ]


def test_check_a_file_knows_the_decks_beside_it_and_those_of_the_library(mine: Path, tmp_path: Path) -> None:
    alone = Path(shutil.copy(mine / "aften.toml", tmp_path / "alene.toml"))

    assert FolderLibrary([]).check([str(mine / "aften.toml")]) == ()
    assert FolderLibrary([VALID]).check([str(alone)]) == ()
    assert [problem.code for problem in FolderLibrary([]).check([str(alone)])] == ["C401", "C403"]


def test_check_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "mappe.toml").mkdir()
    (tmp_path / "kursus.toml").write_text("", encoding="utf-8")
    library = FolderLibrary([])

    problems = library.check(
        [str(tmp_path / name) for name in ("kurser.toml", "tom", "mappe.toml", "x" * 5_000)]
    )

    assert [problem.code for problem in problems[:3]] == ["C101", "C103", "C103"]
    assert problems[0].hint == "Did you mean “kursus.toml”?"
    # Windows says that such a file is not there.
    assert problems[3].code == "C101" or problems[3].message.endswith(
        " cannot be read: its name is too long."
    )


def test_a_folder_among_the_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "mappe.toml").mkdir()

    (refusal,) = FolderLibrary([tmp_path]).refused()

    assert refusal.problems[0].message == "“mappe.toml” is not an ordinary file."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_or_a_device_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)

    problems = FolderLibrary([]).check([str(pipe), os.devnull])

    assert [problem.code for problem in problems] == ["C102", "C102"]
    assert problems[0].message == "“pipe.toml” is not an ordinary file."


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    large = tmp_path / "stor.toml"
    with large.open("wb") as file:
        file.truncate(500_000_000)

    (refusal,) = FolderLibrary([tmp_path]).refused()

    data = fetch(large, 1_000)
    assert isinstance(data, bytes)
    assert len(data) == 1_001
    assert refusal.problems[0].code == "C104"


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows keeps no permission bits")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    locked = tmp_path / "aflåst.toml"
    locked.write_text("format = 1", encoding="utf-8")
    locked.chmod(0)
    me = os.geteuid()
    if me == 0:  # root may read everything
        os.seteuid(65534)
    try:
        (problem,) = FolderLibrary([]).check([str(locked)])
    finally:
        os.seteuid(me)

    assert (problem.code, problem.message) == ("C102", "You may not read “aflåst.toml”.")


def test_the_own_folder_is_the_named_one_or_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path))
    assert folders() == (tmp_path, bundled())

    monkeypatch.delenv("FACILITATOR_CURRICULA")
    assert own().parts[-2:] == ("Facilitator", "curricula")


def test_the_bundled_folder_of_a_checkout_is_at_its_top() -> None:
    assert (bundled() / "sos.toml").is_file()


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    """pydantic waits for the first question, tree-sitter for the first problem."""
    script = (
        "import sys; from pathlib import Path; from facilitator.library.shelf import FolderLibrary;"
        f"library = FolderLibrary([Path({str(VALID)!r})]); print('pydantic' in sys.modules);"
        "library.curricula(); print('pydantic' in sys.modules, 'tree_sitter' in sys.modules)"
    )
    root = Path(__file__).parents[2]

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root
    )

    assert done.stdout.split() == ["False", "True", "False"]
