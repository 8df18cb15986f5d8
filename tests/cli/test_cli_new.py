"""`new` in all its ways, and `new-session`."""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from facilitator.library.places import bundled
from facilitator.ports.own_files import FORMS

SOS = bundled() / "sos.toml"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder to work in, and one's own folder for curricula beside it."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "own"))
    return tmp_path / "here"


def said(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_led_from_at_once(say, here, form, language):
    code, out, _err = say(
        "new",
        "x",
        "--form",
        form,
        "--sessions",
        "2",
        "--minutes",
        "90",
        "--lang",
        language,
        "--author",
        "Ane",
    )
    assert (code, out) == (0, "x.toml\n")
    made = said(here / "x.toml")
    assert (made["form"], made["language"], len(made["sessions"])) == (form, language, 2)
    assert {session["minutes"] for session in made["sessions"]} == {90}
    assert say("check", "x.toml", "--format", "json")[:2] == (0, "[]\n")


def test_a_length_that_is_not_possible_is_said_with_those_that_are(say, here):
    code, out, err = say("new", "x", "--form", "conversation", "--minutes", "200")
    assert (code, out) == (2, "")
    assert "from 18 to 100" in err
    assert list(here.iterdir()) == []


def test_ones_own_copy_says_what_it_was_made_from_and_is_found_beside_the_original(say, here, tmp_path):
    code, out, _err = say("new", "--from", "sos", "--author", "Ane", "--format", "json")
    assert code == 0
    about = json.loads(out)
    path = tmp_path / "own" / "sos-copy.toml"
    assert about == {"path": str(path), "id": "sos-copy", "schema": True}
    made = said(path)
    assert made["title"].endswith("(kopi)")
    assert made["authors"] == ["Ane", *said(SOS)["authors"]]
    assert "licens CC BY 4.0" in made["source_note"]
    assert say("check", str(path), "--format", "json")[:2] == (0, "[]\n")
    listed = [entry["id"] for entry in json.loads(say("list", "--format", "json")[1])]
    assert {"sos", "sos-copy"} <= set(listed)
    # Once more: neither the file nor the id is taken.
    again = json.loads(say("new", "--from", "sos", "--format", "json")[1])
    assert (Path(again["path"]).name, again["id"], again["schema"]) == (
        "sos-copy-2.toml",
        "sos-copy-2",
        False,
    )


def test_a_copy_of_a_copy_with_a_title_and_a_place(say, here):
    assert say("new", "--from", "sos", "--title", "Vores forløb")[0] == 0
    code, out, _err = say("new", "b.toml", "--from", "vores-forloeb", "--title", 'Et "andet"')
    assert (code, out) == (0, "b.toml\n")
    made = said(here / "b.toml")
    assert (made["id"], made["title"]) == ("b", 'Et "andet"')
    assert "Vores forløb" in made["source_note"]


def test_a_file_may_not_take_the_id_of_another_curriculum(say, here):
    assert say("new", "sos.toml")[0] == 0
    assert said(here / "sos.toml")["id"] == "sos-2"


def test_without_a_path_and_without_a_terminal_it_says_what_to_type(run):
    done = run("new")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "What is the new file to be called?",
        "Type: facilitator new my-course.toml",
    ]


def test_a_session_more_leaves_everything_else_to_the_byte(say, here):
    path = here / "x.toml"
    path.write_bytes(SOS.read_bytes().replace(b'id = "sos"', b'id = "x"').replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    first, *rest = (session["id"] for session in said(path)["sessions"])
    code, out, err = say("new-session", "x.toml", "--after", first, "--title", "Ekstra")
    new = f"tema-{len(rest) + 2}"
    assert (code, out) == (0, f"{new}\n")
    assert "session 2 of x.toml" in err
    after = path.read_bytes()
    at = after.index(f'[[sessions]]\r\nid = "{new}"'.encode())
    end = after.index(b"# ----", at)
    assert after[:at] + after[end:] == before
    assert say("check", "x.toml", "--format", "json")[0] == 0
    assert [session["id"] for session in said(path)["sessions"]] == [first, new, *rest]
    assert sorted(item.name for item in here.iterdir()) == ["x.toml"]


def test_a_session_like_another(say, here):
    assert say("new", "x.toml")[0] == 0
    code, out, _err = say("new-session", "x.toml", "--like", "1", "--format", "json")
    assert (code, json.loads(out)) == (0, {"path": "x.toml", "id": "session-2", "number": 2})
    first, second = said(here / "x.toml")["sessions"]
    assert second == first | {"id": "session-2", "title": "Session 2: Welcome"}


@pytest.mark.parametrize("form", FORMS)
def test_session_after_session_is_without_an_error(say, here, form):
    assert say("new", "x.toml", "--form", form, "--lang", "da", "--author", "Ane")[0] == 0
    for _more in range(4):
        assert say("new-session", "x.toml")[0] == 0
    assert say("check", "x.toml", "--format", "json")[:2] == (0, "[]\n")
    assert len(said(here / "x.toml")["sessions"]) == 5


@pytest.mark.parametrize(
    ("content", "more"),
    [("format = \n", []), ("", []), (None, []), ("ok", ["--after", "9"]), ("ok", ["--like", "nix"])],
)
def test_a_file_that_cannot_take_a_session_is_left_alone(say, here, content, more):
    path = here / "x.toml"
    if content is not None:
        path.write_text(SOS.read_text(encoding="utf-8") if content == "ok" else content, encoding="utf-8")
    before = path.read_bytes() if content is not None else None
    code, out, err = say("new-session", "x.toml", *more)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 2
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_file_that_may_not_be_written_is_left_alone(say, here):
    assert say("new", "x.toml")[0] == 0
    path = here / "x.toml"
    before = path.read_bytes()
    path.chmod(0o444)
    code, out, err = say("new-session", "x.toml")
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == "x.toml is read-only, and is left as it is."
    assert "facilitator new --from x.toml" in err.splitlines()[1]
    assert path.read_bytes() == before
    assert sorted(item.name for item in here.iterdir()) == ["curriculum.schema.json", "x.toml"]
    path.chmod(0o644)
    assert say("new-session", "x.toml")[0] == 0


def test_a_session_for_a_file_that_is_not_there_does_not_speak_of_errors_in_it(say, here):
    code, _out, err = say("new-session", "nix.toml")
    assert code == 2
    assert err.splitlines() == [
        "There is no file or folder “nix.toml”.",
        "See the curricula with: facilitator list",
    ]
    deck = bundled() / "decks" / "sos-samtalekort.toml"
    code, _out, err = say("new-session", str(deck))
    assert (code, "is not a curriculum file" in err) == (2, True)


needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")


@pytest.fixture
def wizard(surroundings, tmp_path):
    """`new` on a real terminal, in Danish."""
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "facilitator", "new", "--lang", "da"],
        env=surroundings | {"TERM": "dumb"},
        cwd=tmp_path,
        dimensions=(40, 300),
        timeout=20,
        encoding="utf-8",
    )
    child.at_end = pexpect.EOF
    yield child
    child.close(force=True)


@needs_pty
def test_enter_accepts_every_answer_that_is_ready(wizard, tmp_path):
    for question in (
        "Hvad hedder det",
        "Et tal",
        "Hvor mange møder",
        "Hvor mange minutter",
        "1 eller 2",
        "Hvor skal det",
    ):
        wizard.expect(question)
        wizard.expect(r"\] ")
        wizard.sendline("")
    wizard.expect(wizard.at_end)
    wizard.close()
    assert wizard.exitstatus == 0
    made = said(tmp_path / "own" / "mit-nye-forloeb.toml")
    assert (made["id"], made["title"], made["form"]) == ("mit-nye-forloeb", "Mit nye forløb", "course")
    assert (len(made["sessions"]), made["leaders"]) == (6, 2)


@needs_pty
def test_a_wrong_answer_is_asked_for_again_with_a_sentence(wizard, run, tmp_path):
    (tmp_path / "taget.toml").write_text("mit", encoding="utf-8")
    answers = (
        ("Hvad hedder det", "x" * 200, "for langt"),
        ("Hvad hedder det", "Café på Øen", None),
        ("Et tal", "9", "helt tal fra 1 til 6"),
        ("Et tal fra 1 til 6", "fest", "helt tal"),
        ("Et tal fra 1 til 6", "samtale", None),
        ("Hvor mange møder, fra 1 til 60", "mange", "helt tal fra 1 til 60"),
        ("Hvor mange møder", "60 min", "helt tal fra 1 til 60"),
        ("Hvor mange møder", "to møder", None),
        ("Hvor mange minutter varer hvert møde, fra 18 til 100", "500", "Vælg fra 18 til 100 minutter"),
        ("Hvor mange minutter", "9 timer", "kan ikke vare 540 minutter"),
        ("Hvor mange minutter", "længe", "Skriv en længde fra 18 til 100 minutter, fx 60 eller »1½ time«"),
        ("Hvor mange minutter", "1 time og et kvarter", None),
        ("1 eller 2", "3", "helt tal fra 1 til 2"),
        ("1 eller 2", "1", None),
        ("Hvor skal det", "taget.toml", "findes allerede"),
        ("Hvor skal det", "ingen/mappe/x.toml", "mappe"),
        ("Hvor skal det", "./", None),
    )
    for question, answer, complaint in answers:
        wizard.expect(question)
        wizard.expect(r"\] ")
        wizard.sendline(answer)
        if complaint:
            wizard.expect(complaint)
    wizard.expect(wizard.at_end)
    made = said(tmp_path / "cafe-paa-oeen.toml")
    assert (made["title"], made["form"], made["leaders"]) == ("Café på Øen", "conversation", 1)
    assert [session["minutes"] for session in made["sessions"]] == [75, 75]
    (told,) = json.loads(run("check", "cafe-paa-oeen.toml", "--format", "json").stdout)
    assert (told["code"], told["severity"]) == ("C612", "warning")  # no name has been put to it yet
    assert (tmp_path / "taget.toml").read_text(encoding="utf-8") == "mit"


@needs_pty
@pytest.mark.parametrize("questions", [0, 3, 5])
@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_it_can_be_left_at_any_question_and_nothing_is_made(wizard, tmp_path, questions, key):
    before = sorted(tmp_path.rglob("*"))
    for _question in range(questions):
        wizard.expect(r"\] ")
        wizard.sendline("")
    wizard.expect(r"\] ")
    wizard.send(key)
    wizard.expect(wizard.at_end)
    wizard.close()
    assert wizard.exitstatus == 130
    assert "Traceback" not in wizard.before
    assert sorted(tmp_path.rglob("*")) == before
