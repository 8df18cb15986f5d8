"""Files that cannot be used are refused by name, with what to do; all the others still load."""

import json
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from screen_play import house_at

from facilitator.library.places import bundled

CORPUS = Path(__file__).parents[1] / "curricula"
SHIPPED = {tomllib.loads(file.read_text(encoding="utf-8"))["id"] for file in bundled().glob("*.toml")}

# What is wrong, in the program's own words, and what to do about it.
SAID = {
    "væk.toml": ("Der findes ingen fil eller mappe med navnet »væk.toml«.", "drevet"),
    "tom.toml": ("Der står ikke noget i filen.", "facilitator new"),
    "ældre.toml": ("Filen er ikke gemt som UTF-8.", "Vælg kodningen UTF-8, når du gemmer filen."),
    "stavet.toml": ("Nøglen »titel« bruges ikke her.", "Mente du »title«?"),
    "modsagt.toml": ("Trinnene tager 60 min., mødet 55 min.", "skriv: minutes = 60"),
}


@pytest.fixture
def own(tmp_path, surroundings):
    """A folder with a file of each kind and a sound one."""
    folder = tmp_path / "Mine forløb – æøå"
    folder.mkdir()
    (folder / "væk.toml").symlink_to(tmp_path / "stick" / "væk.toml")
    (folder / "tom.toml").touch()
    (folder / "ældre.toml").write_bytes('title = "Sørens forløb"\n'.encode("cp1252"))
    shutil.copy(CORPUS / "invalid" / "shape-misspelt-key.toml", folder / "stavet.toml")
    shutil.copy(CORPUS / "invalid" / "time-too-many.toml", folder / "modsagt.toml")
    shutil.copytree(CORPUS / "valid", folder, dirs_exist_ok=True)
    surroundings["FACILITATOR_CURRICULA"] = str(folder)
    return folder


def test_check_names_each_and_says_what_to_do(run, own):
    done = run("check", "--format", "json")
    assert done.returncode != 0
    errors: dict[Path, list[dict[str, str]]] = {}
    for problem in json.loads(done.stdout):
        if problem["severity"] == "error":
            errors.setdefault(Path(problem["path"]), []).append(problem)
    assert set(errors) == {own / name for name in SAID}
    for name, (message, hint) in SAID.items():
        first = errors[own / name][0]
        assert message in first["message"]
        assert hint in first["hint"]


def test_list_still_gives_all_others(run, own):
    done = run("list", "--format", "json")
    assert done.returncode == 0
    entries = {entry["id"]: entry["own"] for entry in json.loads(done.stdout)}
    assert entries.items() >= {**dict.fromkeys(SHIPPED, False), "aften": True}.items()
    assert [name for name in SAID if str(own / name) in done.stderr] == list(SAID)
    assert "facilitator check" in done.stderr


@pytest.mark.parametrize("name", SAID)
def test_each_alone_leaves_what_was_shipped(run, own, tmp_path, name):
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(own / name, alone / name, follow_symlinks=False)
    done = run("list", "--format", "json", env={"FACILITATOR_CURRICULA": str(alone)})
    assert {entry["id"] for entry in json.loads(done.stdout)} == SHIPPED
    assert str(alone / name) in done.stderr


def test_asked_for_by_name_it_is_refused_by_name(run, own):
    done = run("show", "modsagt")
    assert done.returncode == 2
    assert "modsagt.toml kan ikke bruges" in done.stderr
    assert f'facilitator check "{own / "modsagt.toml"}"' in done.stderr
    done = run("check", str(own / "modsat.toml"))
    assert done.returncode == 2
    assert "Der findes ingen fil eller mappe med navnet »modsat.toml«." in done.stdout
    assert "Mente du »modsagt.toml«?" in done.stdout


def test_the_first_screen_has_a_button_that_says_it_all(open_program, own):
    terminal = open_program(columns=120, rows=60)
    terminal.click("5 filer med fejl")
    terminal.read_in_dialog("Disse filer kan ikke bruges. Alle de andre kan.")
    for name, said in SAID.items():
        for part in (str(own / name), *said):
            terminal.read_in_dialog(part)
    terminal.press("esc")
    terminal.gone("Disse filer kan ikke bruges")
    terminal.press("n")
    terminal.see("(?s)Hvilket forløb følger I.*Gem holdet")
    terminal.gone("Et øjeblik")
    terminal.press("tab", "tab")
    evening.choose(terminal, "En aften")
    evening.choose(terminal, "Seks temaer for pårørende")


def test_an_evening_goes_on_though_its_curriculum_has_been_spoilt_meanwhile(
    open_program, own, home, monkeypatch
):
    """The agenda stands in the journal; only what is asked of the file from now on is refused, in words."""
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(own))
    house = house_at(home)
    for name in ("Onsdagsholdet", "Tirsdagsholdet"):
        group = house.groups.create(
            name, "aften", ("Kirsten", "Jørgen"), ("Anne", "Bo", "Carl", "Ditte"), "19:00"
        )
    house.evenings.start(house.evenings.prepare(group.id, 1), tuple(p.id for p in group.participants))
    (own / "aften.toml").write_text("ingenting", encoding="utf-8")
    terminal = open_program()
    terminal.see("6 filer med fejl")
    terminal.press("enter")
    terminal.see(r"(?m)^ Trin 1 af 5")
    terminal.press("n")
    terminal.see(r"(?m)^ Trin 2 af 5")
    terminal.press("d", "d")
    terminal.see("1 af 2 kort trukket")
    terminal.press("esc")
    terminal.see(evening.RUNNING)
    terminal.press("esc")
    terminal.see("Vil du gå")
    terminal.press("tab", "enter")
    terminal.see("Fortsæt")
    terminal.press("tab", "enter")
    terminal.read("Der findes ikke noget forløb med id »aften«")
    terminal.read("Der er fejl i filen aften.toml. Se dem med: facilitator check")
