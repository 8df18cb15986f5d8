"""`pack` and `unpack` between two laptops."""

import json
import re
import sys
import tomllib
from pathlib import Path

import pytest

from facilitator.curriculum.pack import Piece, pack_text
from facilitator.library.places import bundled

DECK = """\
#:schema ../deck.schema.json
# Vores kort
format = 1
id = "vores-kort"
title = "Vores kort"
language = "da"
licence = "CC BY 4.0"
authors = ["Ane"]
version = "1"
themes = [{ id = "hverdag", title = "Hverdag" }]
cards = [{ id = "a", depth = 1, theme = "hverdag", text = "Hvad glæder dig?" }, { id = "b", depth = 1, theme = "hverdag", text = "Hvor finder du ro?" }]
"""


@pytest.fixture
def laptops(run, tmp_path):
    """A pack of a curriculum with a deck of its own beside it, made on one laptop; and the other laptop."""
    own = tmp_path / "own"
    (own / "decks").mkdir(parents=True)
    (own / "decks" / "kort.toml").write_bytes(DECK.replace("\n", "\r\n").encode())
    assert (
        run("new", "own/aften.toml", "--lang", "da", "--title", "Vores aften", "--author", "Ane").returncode
        == 0
    )
    text = (
        (own / "aften.toml").read_text(encoding="utf-8").replace('deck = "mine-kort" ', 'deck = "vores-kort"')
    )
    text = re.sub(r'\[\[decks\]\]\nid = "mine-kort".*?\n\]\n', "", text, flags=re.DOTALL)
    (own / "aften.toml").write_text("# Husk kaffe\n" + text, encoding="utf-8")
    assert run("check", "own", "--format", "json").stdout == "[]\n"
    packed = run("pack", "aften")
    assert packed.returncode == 0, packed.stderr

    def other(*args, **more):
        return run(*args, env={"FACILITATOR_CURRICULA": str(tmp_path / "theirs")}, **more)

    return other, tmp_path / packed.stdout.strip(), tmp_path / "theirs"


def change(run, tmp_path, old, new):
    """The sender changes the curriculum and packs it again."""
    path = tmp_path / "own" / "aften.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    packed = run("pack", "aften", "--out", "again.txt")
    assert packed.returncode == 0, packed.stderr
    return tmp_path / "again.txt"


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".schema.json")
    }


def on_a_terminal(laptops, surroundings, tmp_path, path, *answers):
    """`unpack` in a real terminal, with these answers; gives what was shown, and the exit code."""
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "facilitator", "unpack", str(path)],
        env=surroundings | {"FACILITATOR_CURRICULA": str(tmp_path / "theirs"), "TERM": "dumb"},
        cwd=tmp_path,
        dimensions=(40, 300),
        timeout=20,
        encoding="utf-8",
    )
    shown = ""
    for answer in answers:
        child.expect(r"\[yes/no\]")
        shown += child.before
        child.sendline(answer)
    child.expect(pexpect.EOF)
    shown += child.before
    child.close()
    return shown, child.exitstatus


def test_a_curriculum_travels_with_what_it_names_and_its_comments(laptops, run, tmp_path):
    other, pack, theirs = laptops
    assert pack.name == "aften-0.1.forloeb.txt"
    shown = other("unpack", str(pack), "--yes")
    assert (shown.returncode, shown.stderr.splitlines()) == (
        0,
        [
            "curriculum.schema.json is beside it: many editors use it to help while you write.",
            "deck.schema.json is beside it: many editors use it to help while you write.",
            "It is in its place. See it with: facilitator list",
        ],
    )
    assert [line for line in shown.stdout.splitlines() if not line.startswith(" ")] == [
        "Curriculum: Vores aften (aften), version 0.1",
        "Deck of cards: Vores kort (vores-kort), version 1",
    ]
    assert str(theirs / "decks" / "vores-kort.toml") in shown.stdout
    assert files_in(theirs) == {
        "aften.toml": (tmp_path / "own" / "aften.toml").read_bytes(),
        "decks/vores-kort.toml": DECK.encode(),
    }
    assert other("check", str(theirs), "--format", "json").stdout == "[]\n"
    assert other("show", "aften", "1").stdout == run("show", "aften", "1").stdout
    again = other("unpack", str(pack))
    assert (again.returncode, "nothing to do" in again.stderr) == (0, True)
    # The other laptop packs the same bytes.
    assert other("pack", "aften", "--out", "back.txt").returncode == 0
    assert (tmp_path / "back.txt").read_bytes() == pack.read_bytes()


def test_a_pack_never_overwrites_a_file(run, laptops):
    before = laptops[1].read_bytes()
    done = run("pack", "aften")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there already" in done.stderr
    assert laptops[1].read_bytes() == before


def test_without_a_terminal_nothing_is_done_unasked(laptops):
    other, pack, theirs = laptops
    done = other("unpack", str(pack))
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not theirs.exists()


def test_for_a_machine(laptops):
    other, pack, theirs = laptops
    looked = json.loads(other("unpack", str(pack), "--format", "json").stdout)
    assert looked["done"] is False
    assert not theirs.exists()
    assert [(one["part"], one["id"], one["standing"], one["asks"]) for one in looked["files"]] == [
        ("curricula", "aften", "new", False),
        ("decks", "vores-kort", "new", False),
    ]
    done = json.loads(other("unpack", str(pack), "--format", "json", "--yes").stdout)
    assert done["done"] is True
    assert sorted(files_in(theirs)) == ["aften.toml", "decks/vores-kort.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_a_newer_version_comes_in_when_a_person_agrees_and_the_older_is_kept(
    laptops, run, surroundings, tmp_path
):
    other, pack, theirs = laptops
    assert other("unpack", str(pack), "--yes").returncode == 0
    (theirs / "aften.toml").rename(theirs / "min-egen.toml")
    with (theirs / "min-egen.toml").open("a", encoding="utf-8") as file:
        file.write("# min egen note\n")
    before = files_in(theirs)
    newer = change(run, tmp_path, 'version = "0.1"', 'version = "0.2"')
    asked = other("unpack", str(newer), "--yes")
    assert asked.returncode == 2
    assert "A person has to agree" in asked.stderr
    as_data = other("unpack", str(newer), "--yes", "--format", "json")
    assert (as_data.returncode, json.loads(as_data.stdout)["done"]) == (2, False)
    shown, code = on_a_terminal(laptops, surroundings, tmp_path, newer, "perhaps", "no")
    assert (code, "Type yes or no" in shown, "Nothing has been changed" in shown) == (0, True, True)
    assert files_in(theirs) == before
    shown, code = on_a_terminal(laptops, surroundings, tmp_path, newer, "ja")
    assert code == 0
    assert "newer than the one that is here, version 0.1" in shown
    after = files_in(theirs)
    assert after.pop("min-egen.toml.0.1.bak") == before["min-egen.toml"]
    assert b'version = "0.2"' in after.pop("min-egen.toml")
    assert after == {"decks/vores-kort.toml": DECK.encode()}
    assert other("check", str(theirs), "--format", "json").stdout == "[]\n"
    assert [one["id"] for one in json.loads(other("list", "--format", "json").stdout) if one["own"]] == [
        "aften"
    ]


def test_an_older_version_stays_out(laptops, run, tmp_path):
    other, pack, theirs = laptops
    newer = change(run, tmp_path, 'version = "0.1"', 'version = "0.2"')
    assert other("unpack", str(newer), "--yes").returncode == 0
    before = files_in(theirs)
    done = other("unpack", str(pack), "--yes")
    assert done.returncode == 0
    assert "stays out: a newer one is here, version 0.2" in done.stdout
    assert files_in(theirs) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_other_content_with_the_same_version_asks(laptops, run, surroundings, tmp_path):
    other, pack, theirs = laptops
    assert other("unpack", str(pack), "--yes").returncode == 0
    changed = change(run, tmp_path, "Vores aften", "En anden aften")
    assert other("unpack", str(changed), "--yes").returncode == 2
    shown, code = on_a_terminal(laptops, surroundings, tmp_path, changed, "yes")
    assert (code, "another one with this id is here" in shown) == (0, True)
    assert sorted(files_in(theirs)) == ["aften.toml", "aften.toml.0.1.bak", "decks/vores-kort.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_what_came_with_the_program_stays_and_it_is_said_who_else_uses_it(run, surroundings, tmp_path):
    (tmp_path / "own" / "decks").mkdir(parents=True)
    text = (bundled() / "decks" / "sos-samtalekort.toml").read_text(encoding="utf-8")
    here = tomllib.loads(text)["version"]
    deck = tmp_path / "own" / "decks" / "x.toml"
    deck.write_text(text.replace(f'version = "{here}"', f'version = "{here}.1"', 1), encoding="utf-8")
    assert run("new", "--from", "sos", "own/kopi").returncode == 0
    assert run("pack", "kopi", "--out", "kopi.txt").returncode == 0
    shown, code = on_a_terminal(None, surroundings, tmp_path, "kopi.txt", "yes")
    assert code == 0
    assert f"newer than the one that is here, version {here}: " in shown
    assert re.search("is also used by: .*Seks temaer", shown)
    assert sorted(files_in(tmp_path / "theirs")) == ["decks/sos-samtalekort.toml", "kopi.toml"]


def test_a_file_of_ones_own_with_that_name_but_another_id_is_left_alone(laptops):
    other, pack, theirs = laptops
    theirs.mkdir()
    (theirs / "AFTEN.toml").write_text("my notes", encoding="utf-8")
    assert other("unpack", str(pack), "--yes").returncode == 0
    assert sorted(files_in(theirs)) == ["AFTEN.toml", "aften-2.toml", "decks/vores-kort.toml"]
    assert (theirs / "AFTEN.toml").read_text(encoding="utf-8") == "my notes"


FILLING = """\
format = 1
id = "vores-udfyldning"
curriculum = "ramme"
language = "da"
licence = "Kun til os"
authors = ["Os"]
[[slots]]
id = "plads"
say = ["Det hemmelige."]
"""


def test_what_fills_a_frame_comes_along_only_on_request(run, tmp_path):
    own = tmp_path / "own"
    (own / "fillings").mkdir(parents=True)
    assert run("new", "own/ramme", "--form", "cafe", "--author", "Ane").returncode == 0
    text = (
        (own / "ramme.toml")
        .read_text(encoding="utf-8")
        .replace('kind = "talk"', 'kind = "talk"\nslot = "plads"', 1)
    )
    (own / "ramme.toml").write_text(text + '\n[[slots]]\nid = "plads"\ntitle = "Oplæg"\n', encoding="utf-8")
    (own / "fillings" / "f.toml").write_text(FILLING, encoding="utf-8")
    assert run("check", "own", "--format", "json").stdout == "[]\n"
    without = run("pack", "ramme", "--out", "without.txt")
    assert "may belong to a licence" in without.stderr
    assert "hemmelige" not in (tmp_path / "without.txt").read_text(encoding="utf-8")
    assert run("pack", "ramme", "--out", "with.txt", "--with-fillings").returncode == 0
    theirs = {"FACILITATOR_CURRICULA": str(tmp_path / "theirs")}
    assert run("unpack", "with.txt", "--yes", env=theirs).returncode == 0
    assert sorted(files_in(tmp_path / "theirs")) == ["fillings/vores-udfyldning.toml", "ramme.toml"]
    assert "Det hemmelige." in run("show", "ramme", "1", env=theirs).stdout


@pytest.mark.parametrize("name", ["nix.txt", ".", "zip", "big"])
def test_what_is_no_pack_is_said_in_words(run, tmp_path, name):
    (tmp_path / "zip").write_bytes(b"PK\x03\x04../../x")
    (tmp_path / "big").write_bytes(bytes(3_000_000))
    done = run("unpack", name, "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert 1 <= len(done.stderr.splitlines()) <= 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "own").exists()


def test_what_is_wrong_in_a_pack_is_shown_and_nothing_is_put(run, tmp_path):
    sos = (bundled() / "sos.toml").read_text(encoding="utf-8")
    evil = sos.replace('id = "sos"', 'id = "../../x"', 1)
    line = 1 + evil.split("\n").index('id = "../../x"')
    (tmp_path / "evil.txt").write_text(pack_text([Piece("curricula", evil)]), encoding="utf-8")
    done = run("unpack", "evil.txt", "--yes")
    assert done.returncode == 1
    assert done.stdout.startswith(f"evil.txt/curricula:{line}:1 C306 error:")
    assert "Nothing has been changed" in done.stderr
    as_data = run("unpack", "evil.txt", "--yes", "--format", "json")
    assert (as_data.returncode, json.loads(as_data.stdout)["done"]) == (1, False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evil.txt", "home"]


def test_what_an_editor_needs_lies_where_the_first_lines_say(laptops, run):
    other, pack, theirs = laptops
    theirs.mkdir()
    (theirs / "deck.schema.json").write_text("mine", encoding="utf-8")
    assert other("unpack", str(pack), "--yes").returncode == 0
    for name in ("aften.toml", "decks/vores-kort.toml"):
        first = (theirs / name).read_text(encoding="utf-8").replace("# Husk kaffe\n", "").partition("\n")[0]
        assert (theirs / name).parent.joinpath(first.removeprefix("#:schema ")).is_file()
    assert (theirs / "curriculum.schema.json").read_text(encoding="utf-8") == run("schema").stdout
    assert (theirs / "deck.schema.json").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("out", ["x.zip", "x.toml", "no/x.docx"])
def test_a_pack_is_never_written_under_an_ending_that_says_something_else(run, tmp_path, out):
    done = run("pack", "sos", "--out", out)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        f"“{out}” does not end in .forloeb.txt, as the file is to do.",
        f"Type: --out {Path(out).with_suffix('.forloeb.txt')}",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


@pytest.mark.parametrize(
    ("out", "name"),
    [
        ("x", "x.forloeb.txt"),
        ("x.forloeb", "x.forloeb.txt"),
        ("x-1.2", "x-1.2.forloeb.txt"),
        ("x.TXT", "x.TXT"),
        ("home", "home/sos-VERSION.forloeb.txt"),
    ],
)
def test_the_ending_of_a_pack_is_added_and_a_folder_takes_it_under_its_name(run, tmp_path, out, name):
    done = run("pack", "sos", "--out", out)
    version = tomllib.loads((bundled() / "sos.toml").read_text(encoding="utf-8"))["version"]
    assert done.stdout == f"{Path(name.replace('VERSION', version))}\n"
    assert (tmp_path / done.stdout.strip()).is_file()


def test_a_file_of_ones_own_that_may_not_be_written_is_left_alone(laptops, run, surroundings, tmp_path):
    other, pack, theirs = laptops
    assert other("unpack", str(pack), "--yes").returncode == 0
    (theirs / "aften.toml").chmod(0o444)
    before = files_in(theirs)
    newer = change(run, tmp_path, 'version = "0.1"', 'version = "0.2"')
    shown, code = on_a_terminal(laptops, surroundings, tmp_path, newer, "yes")
    assert (code, "is read-only, and is left as it is." in " ".join(shown.split())) == (2, True)
    assert files_in(theirs) == before


def test_a_pack_of_what_is_not_there_says_what_is(run):
    done = run("pack", "soss")
    assert (done.returncode, done.stdout) == (2, "")
    assert "sos" in done.stderr
