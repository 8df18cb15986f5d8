"""A curriculum is named by its id, by the path of its file or by its title, whatever the command."""

import json
import shutil
from pathlib import Path

import pytest

from facilitator.cli.naming import paths_named
from facilitator.errors import NotFound
from facilitator.library.places import bundled

SOS = bundled() / "sos.toml"
TITLE = "Min egen aften"


@pytest.fixture
def here(tmp_path, monkeypatch, say):
    """A folder to work in with a file in it, and one's own folder for curricula beside it."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "own"))
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "data"))
    assert say("new", "aften.toml", "--lang", "da", "--title", TITLE)[0] == 0
    return tmp_path / "here"


def mine(tmp_path, here, name="mine.toml"):
    """The same file among one's own curricula."""
    (tmp_path / "own").mkdir(exist_ok=True)
    return Path(shutil.move(here / "aften.toml", tmp_path / "own" / name))


@pytest.mark.parametrize("name", ["aften.toml", "./aften.toml", "aften", "AFTEN"])
def test_a_file_anywhere_can_be_shown(say, here, name):
    if name == "AFTEN":
        (here / "aften.toml").rename(here / "AFTEN.TOML")
        name = "AFTEN.TOML"
    code, out, err = say("show", name)
    assert (code, err) == (0, "")
    assert out.startswith(f"{TITLE}\n")
    assert say("show", name, "1")[1].startswith(f"{TITLE} – 1. ")


@pytest.mark.parametrize("name", ["aften", TITLE, f"  {TITLE.upper()} ", "PATH"])
def test_ones_own_can_be_named_in_every_way(say, here, tmp_path, name):
    path = mine(tmp_path, here)
    said = say("show", str(path) if name == "PATH" else name)
    assert said[0] == 0
    assert said[1].startswith(f"{TITLE}\n")


def test_the_file_that_was_named_counts_and_not_another_with_its_id(say, here, tmp_path):
    text = (here / "aften.toml").read_text(encoding="utf-8")
    (here / "aften.toml").write_text(text.replace('id = "aften"', 'id = "sos"', 1), encoding="utf-8")
    assert say("show", "aften.toml")[1].startswith(f"{TITLE}\n")
    assert say("show", str(SOS))[1] == say("show", "sos")[1]
    mine(tmp_path, here)
    assert say("show", "sos")[1].startswith(f"{TITLE}\n")
    assert not say("show", str(SOS))[1].startswith(TITLE)


def test_what_stands_beside_a_file_comes_with_it(say, here):
    (here / "decks").mkdir()
    text = (bundled() / "decks" / "sos-samtalekort.toml").read_text(encoding="utf-8")
    deck = text.replace('id = "sos-samtalekort"', 'id = "vores-kort"', 1)
    (here / "decks" / "kort.toml").write_text(deck, encoding="utf-8")
    course = SOS.read_text(encoding="utf-8").replace("sos-samtalekort", "vores-kort")
    (here / "aften.toml").write_text(course.replace('id = "sos"', 'id = "x"', 1), encoding="utf-8")
    assert say("show", "aften.toml", "1")[0] == 0
    code, out, _err = say("pack", "aften.toml", "--format", "json")
    assert (code, json.loads(out)["files"]) == (0, len(named_files()) + 1)
    assert say("cards", "decks/kort.toml", "--out", "kort.pdf")[0] == 0


def named_files():
    from facilitator.curriculum.pack import named_by
    from facilitator.library.places import folders
    from facilitator.library.shelf import FolderLibrary

    return named_by(FolderLibrary(folders()).curriculum("sos"))


@pytest.mark.parametrize("name", ["PATH", "aften.toml", "aften", TITLE])
def test_every_command_takes_every_name(say, here, tmp_path, name):
    if name in {"aften", TITLE}:
        mine(tmp_path, here)
    name = str(here / "aften.toml") if name == "PATH" else name
    assert say("handouts", name, "1", "--out", "ark.pdf")[::2] == (0, "")
    assert say("cards", name, "--out", "kort.pdf")[::2] == (0, "")
    assert (here / "ark.pdf").read_bytes()[:5] == (here / "kort.pdf").read_bytes()[:5] == b"%PDF-"
    assert say("pack", name)[:2] == (0, "aften-0.1.forloeb.txt\n")
    code, out, _err = say("new", "kopi", "--from", name)
    assert (code, out) == (0, "kopi.toml\n")
    assert f"{TITLE} (kopi)" in (here / "kopi.toml").read_text(encoding="utf-8")
    (here / "kopi.toml").unlink()
    assert say("new-session", name)[:2] == (0, "aften-2\n") or say("show", name, "2")[0] == 0
    assert say("show", name, "2")[0] == 0


def test_feedback_and_rehearse_find_the_file_too(say, here):
    code, _out, err = say("feedback", "nix.toml", "1", "--expect", "1")
    assert (code, "There is no file “nix.toml”." in err) == (2, True)
    code, _out, err = say("feedback", "aften.toml", "9", "--expect", "1")
    assert (code, f"{TITLE} has no session “9”." in err) == (2, True)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("soss", "There is no curriculum “soss”.", "Did you mean “sos”?"),
        ("aftn.toml", "There is no file “aftn.toml”.", "Did you mean “aften.toml”?"),
        ("no/such.toml", "There is no file “no/such.toml”.", "See the curricula with: facilitator list"),
        (".", "“.” is a folder.", "Name one of the files in it: aften.toml"),
        ("Pårørendecafe", "There is no curriculum “Pårørendecafe”.", "Did you mean “paaroerendecafe”?"),
        ("qqqq", "There is no curriculum “qqqq”.", "There is: "),
        ("café", "There is no curriculum “café”.", "Did you mean “paaroerendecafe”"),
    ],
)
def test_a_name_that_fits_nothing_is_said_with_what_is_near(say, here, name, message, hint):
    code, out, err = say("show", name)
    assert (code, out) == (2, "")
    first, second = err.splitlines()
    assert first == message
    assert second.startswith(hint)


def test_every_command_says_it_in_the_same_words(say, here):
    said = say("show", "soss")
    for command in (
        ["pack", "soss"],
        ["handouts", "soss", "1", "--out", "x.pdf"],
        ["new", "--from", "soss"],
        ["feedback", "soss", "1", "--expect", "1"],
        ["new-session", "soss"],
    ):
        assert say(*command) == said


@pytest.mark.parametrize("command", [["show"], ["pack"], ["new-session"], ["cards", "--out", "x.pdf"]])
def test_a_file_that_is_not_in_order_is_said_with_the_first_fault_and_where_to_see_all(say, here, command):
    text = (here / "aften.toml").read_text(encoding="utf-8")
    (here / "aften.toml").write_text(text.replace("minutes = 120", "minutes = 121", 1), encoding="utf-8")
    code, out, err = say(*command, "aften.toml")
    assert (code, out) == (2, "")
    first, second = err.splitlines()
    assert first.startswith("aften.toml cannot be ")
    assert "121" in first
    assert second == "See them all with: facilitator check aften.toml"


def test_an_id_whose_file_has_errors_leads_to_the_file(say, here, tmp_path):
    text = (here / "aften.toml").read_text(encoding="utf-8")
    (here / "aften.toml").write_text(text.replace("minutes = 120", "minutes = 121", 1), encoding="utf-8")
    path = mine(tmp_path, here, "with another name.toml")
    code, _out, err = say("show", "aften")
    assert code == 2
    assert err.splitlines() == [
        f"{path} cannot be used while it has errors.",
        f'See them all with: facilitator check "{path}"',
    ]
    assert paths_named(["aften"]) == [str(path)]


def test_a_file_that_is_something_else_is_named_for_what_it_is(say, here):
    assert say("pack", "sos", "--out", "sos.txt")[0] == 0
    code, _out, err = say("show", "sos.txt")
    assert (code, "facilitator unpack sos.txt" in err) == (2, True)
    (here / "notes.txt").write_text("hello", encoding="utf-8")
    code, _out, err = say("show", "notes.txt")
    assert (code, err.splitlines()[0]) == (2, "“notes.txt” is not a curriculum file.")
    deck = bundled() / "decks" / "sos-samtalekort.toml"
    code, _out, err = say("show", str(deck))
    assert (code, err.splitlines()[0]) == (2, f"“{deck}” is not a curriculum file.")


def test_a_title_that_two_have_names_both(say, here, tmp_path):
    path = mine(tmp_path, here)
    text = path.read_text(encoding="utf-8").replace('id = "aften"', 'id = "en-anden"', 1)
    path.with_name("other.toml").write_text(text, encoding="utf-8")
    assert say("show", TITLE) == (
        2,
        "",
        f"More than one curriculum is called “{TITLE}”.\nName one by its id: aften, en-anden\n",
    )


def test_cards_of_a_curriculum_with_several_decks_names_them(say, here):
    code, _out, err = say("cards", "nix", "--out", "x.pdf")
    assert (code, err.splitlines()[0]) == (2, "There is no deck “nix”.")
    text = (here / "aften.toml").read_text(encoding="utf-8")
    at = text.index("[[decks]]")
    more = text[at : text.index("[[instruments]]", at)].replace('"mine-kort"', '"flere-kort"', 1)
    (here / "aften.toml").write_text(f"{text.rstrip()}\n\n{more}", encoding="utf-8")
    code, _out, err = say("cards", "aften.toml", "--out", "x.pdf")
    assert (code, "flere-kort, mine-kort" in err) == (2, True)
    assert say("cards", "mine-kort", "--out", "x.pdf")[0] == 0


def test_check_takes_an_id_of_any_kind_and_leaves_paths_as_they_are(here, tmp_path):
    assert paths_named(["aften.toml", "nix.toml", ".", "a/b"]) == ["aften.toml", "nix.toml", ".", "a/b"]
    assert paths_named(["sos", "aften", "sos-samtalekort"]) == [
        str(SOS),
        "aften.toml",
        str(bundled() / "decks" / "sos-samtalekort.toml"),
    ]
    (here / "aften.toml").write_text("format = \n", encoding="utf-8")
    path = mine(tmp_path, here, "broken.toml")
    assert paths_named(["broken"]) == [str(path)]
    with pytest.raises(NotFound, match="soss"):
        paths_named(["soss"])


def test_what_came_with_the_program_gets_no_session(say, here):
    before = SOS.read_bytes()
    for name in ("sos", str(SOS)):
        code, out, err = say("new-session", name)
        assert (code, out) == (2, "")
        assert "facilitator new --from sos" in err
    assert SOS.read_bytes() == before


def test_check_finds_a_file_by_its_id_and_says_what_show_says_of_one_that_is_none(say):
    code, _out, err = say("check", "sos")
    assert code == 0, err
    assert say("check", "soss") == say("show", "soss")
