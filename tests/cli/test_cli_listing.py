"""`list`, `show`, `schema`, `new`, `info` and `doctor`."""

import json
import tomllib
from pathlib import Path

import pytest

from facilitator import __version__
from facilitator.cli.programmes import SCHEMAS as NAMES
from facilitator.curriculum.schema import SCHEMAS
from facilitator.library.places import bundled


def test_list_gives_one_object_each(run):
    done = run("list", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    (sos,) = (entry for entry in json.loads(done.stdout) if entry["id"] == "sos")
    written = tomllib.loads((bundled() / "sos.toml").read_text(encoding="utf-8"))
    sessions = written["sessions"]
    assert {"id", "title", "form", "sessions", "minutes", "path"} <= set(sos)
    assert (sos["form"], sos["sessions"], sos["minutes"]) == ("course", len(sessions), sessions[0]["minutes"])
    assert Path(sos["path"]).name == "sos.toml"


def test_list_shows_ones_own_files_and_names_those_that_cannot_be_used(run, tmp_path):
    (tmp_path / "own").mkdir()
    assert run("new", "own/mine.toml").returncode == 0
    (tmp_path / "own" / "broken.toml").write_text("format = \n", encoding="utf-8")
    done = run("list")
    assert done.returncode == 0
    assert any(line.startswith("mine ") and "your own" in line for line in done.stdout.splitlines())
    assert "broken.toml" in done.stderr
    assert "broken" not in done.stdout


def test_list_and_show_leave_nothing_behind(run, tmp_path):
    run("list")
    run("show", "sos", "1")
    assert not (tmp_path / "data").exists()


def test_show_gives_a_curriculum_and_a_run_sheet(run):
    whole = run("show", "sos")
    assert whole.returncode == 0
    assert "[tema-1]" in whole.stdout
    by_number, by_id = run("show", "sos", "1"), run("show", "sos", "tema-1")
    assert by_number.stdout == by_id.stdout
    assert "1. [0:00]" in by_number.stdout
    assert "\x1b" not in by_number.stdout


@pytest.mark.parametrize(
    "args", [["show", "nix"], ["show", "sos", "nix"], ["show", "sos", "0"], ["show", ""], ["show", "../sos"]]
)
def test_what_is_not_there_is_said_with_what_is(run, args):
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("kind", NAMES)
def test_schema_prints_a_schema(say, kind):
    code, out, err = say("schema", kind)
    assert (code, err) == (0, "")
    assert json.loads(out)["type"] == "object"


def test_the_schemas_are_those_there_are(say):
    assert tuple(SCHEMAS) == NAMES
    assert say("schema")[1] == say("schema", "curriculum")[1]


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_new_file_is_without_a_fault_and_can_be_led_from(run, tmp_path, language):
    (tmp_path / "own").mkdir()
    made = run("new", "own/Mit æbleforløb", "--lang", language, "--author", "Ane")
    assert made.returncode == 0
    path = tmp_path / "own" / "Mit æbleforløb.toml"
    assert Path(made.stdout.strip()) == Path("own/Mit æbleforløb.toml")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#:schema ./curriculum.schema.json\n")
    assert tomllib.loads(text)["id"] == "mit-aebleforloeb"
    assert run("check", str(path), "--format", "json").stdout == "[]\n"
    assert run("show", "mit-aebleforloeb", "1").returncode == 0


def test_the_schema_that_a_new_file_names_lies_beside_it_and_is_never_overwritten(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = say("new", "mine")
    assert (code, out) == (0, "mine.toml\n")
    named = Path("mine.toml").read_text(encoding="utf-8").partition("\n")[0].removeprefix("#:schema ")
    assert json.loads(Path(named).read_text(encoding="utf-8")) == json.loads(say("schema")[1])
    assert "curriculum.schema.json is beside it" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["curriculum.schema.json", "mine.toml"]
    Path(named).write_text("my own", encoding="utf-8")
    code, _out, err = say("new", "yours")
    assert code == 0
    assert "is beside it" not in err
    assert Path(named).read_text(encoding="utf-8") == "my own"


@pytest.mark.parametrize(
    ("name", "id_"), [("a.toml", "a"), ("A.TOML", "a"), ("§§§", "my-course"), ("é" * 90, "e" * 40)]
)
def test_the_id_comes_from_the_name(say, tmp_path, monkeypatch, name, id_):
    monkeypatch.chdir(tmp_path)
    code, out, _err = say("new", name)
    assert code == 0
    assert tomllib.loads(Path(out.strip()).read_text(encoding="utf-8"))["id"] == id_


def test_what_is_there_is_never_overwritten(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").write_text("my work", encoding="utf-8")
    for name in ("mine.toml", "mine"):
        code, out, err = say("new", name)
        assert (code, out) == (2, "")
        assert "there already" in err
    assert Path("mine.toml").read_text(encoding="utf-8") == "my work"


@pytest.mark.parametrize("name", [".", "..", "", "no/such/folder/x.toml", "x" * 300])
def test_what_cannot_be_made_is_a_sentence(say, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    code, out, err = say("new", name)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


def test_info_says_where_everything_is(run, tmp_path):
    done = run("info", "--format", "json")
    where = json.loads(done.stdout)
    assert list(where) == ["version", "data", "documents", "curricula", "log", "addresses"]
    assert (where["version"], where["data"]) == (__version__, str(tmp_path / "data"))
    assert where["curricula"][0] == str(tmp_path / "own")
    assert where["addresses"][0].startswith("http://")
    text = run("info").stdout
    assert all(
        str(value) in text for value in (where["version"], where["data"], where["documents"], where["log"])
    )


def test_doctor_ends_with_1_where_something_is_not_in_order(run, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "broken.toml").write_text("format = \n", encoding="utf-8")
    done = run("doctor")
    assert done.returncode == 1
    assert "[look] This file cannot be used:" in done.stdout
    findings = json.loads(run("doctor", "--format", "json").stdout)
    assert [set(finding) for finding in findings] == [{"fine", "what", "hint"}] * len(findings)
    assert [finding["fine"] for finding in findings if "broken" in finding["what"]] == [False]
    assert any(finding["what"].startswith("Python 3.") for finding in findings)


def test_doctor_names_a_data_folder_that_cannot_be_written(run, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    done = run("doctor")
    assert done.returncode == 1
    assert "[look] Nothing can be written" in done.stdout
    assert "Traceback" not in done.stderr


def test_doctor_names_a_terminal_without_our_letters(run):
    done = run("doctor", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "cannot show all letters" in done.stdout


def test_a_run_sheet_says_who_leads_in_words_and_a_number_once(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert say("new", "x", "--form", "group", "--lang", "da")[0] == 0
    assert "\n1. møde: " in say("show", "x", "--lang", "da")[1]
    sheet = say("show", "x", "1", "--lang", "da")[1]
    assert " – 1. møde: " in sheet.splitlines()[0]
    assert ", begge)" in sheet
    assert "both" not in sheet
    assert "\n\nEfter:\n" in sheet
