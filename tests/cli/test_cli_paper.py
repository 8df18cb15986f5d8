"""`handouts` and `cards`."""

import shutil
from pathlib import Path

import pytest

VALID = Path(__file__).parents[1] / "curricula" / "valid"


def test_handouts_are_written_just_there_and_the_path_is_data(run, tmp_path):
    done = run("handouts", "sos", "1", "--out", "pack.pdf", "--people", "4")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{tmp_path / 'pack.pdf'}\n", "")
    few = (tmp_path / "pack.pdf").read_bytes()
    assert few.startswith(b"%PDF")
    assert run("handouts", "sos", "tema-1", "--out", "pack.pdf", "--people", "30").returncode == 0
    assert len((tmp_path / "pack.pdf").read_bytes()) > len(few)


def test_cards_are_written(run, tmp_path):
    done = run("cards", "sos-samtalekort", "--out", "kort.pdf")
    assert done.returncode == 0
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF")


def test_the_ending_of_a_pdf_is_added_and_never_another(run, tmp_path):
    assert run("cards", "sos-samtalekort", "--out", "kort").returncode == 0
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "mine.toml").write_text("my work", encoding="utf-8")
    for command in (["cards", "sos-samtalekort"], ["handouts", "sos", "1"], ["schema", "deck"]):
        done = run(*command, "--out", "mine.toml")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("“mine.toml” does not end in .")
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == "my work"


@pytest.mark.parametrize(
    "args",
    [
        ["handouts", "nix", "1", "--out", "a.pdf"],
        ["handouts", "sos", "9", "--out", "a.pdf"],
        ["handouts", "sos", "1", "--out", "no/such/folder/a.pdf"],
        ["cards", "nix", "--out", "a.pdf"],
        ["cards", "sos-samtalekort", "--out", "."],
        ["cards", "sos-samtalekort", "--out", ""],
    ],
)
def test_what_cannot_be_printed_is_a_sentence_and_leaves_nothing(run, tmp_path, args):
    before = {path.name for path in tmp_path.iterdir()}
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 2
    assert {path.name for path in tmp_path.iterdir()} - before <= {"data"}


def test_a_data_folder_that_cannot_be_written_is_a_sentence(run, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    done = run("handouts", "sos", "1", "--out", "a.pdf")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "FACILITATOR_HOME" in done.stderr


def test_questions_without_their_words_are_left_out_and_it_is_said(run, tmp_path):
    shutil.copytree(VALID / "words", tmp_path / "own")
    done = run("handouts", "andres-ord", "2", "--out", "pack.pdf")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'pack.pdf'}\n")
    assert "“Tre spørgsmål” has no questions yet" in done.stderr
    assert str(tmp_path / "own" / "instruments" / "rammeskema.toml") in done.stderr


def test_nobody_gets_more_sheets_than_the_group_holds(run, tmp_path):
    run("handouts", "akutsamtale", "1", "--out", "one.pdf")
    run("handouts", "akutsamtale", "1", "--out", "said.pdf", "--people", "1")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "said.pdf").read_bytes()
