"""Nothing that the command line says has escaped the catalogue."""

import re
import tomllib

import pytest
from babel.messages.mofile import write_mo

from facilitator.cli import tongue
from facilitator.language import catalogue, words
from facilitator.library.places import bundled

COMMANDS = {
    "demo",
    "list",
    "show",
    "schema",
    "check",
    "explain",
    "new",
    "new-session",
    "pack",
    "unpack",
    "handouts",
    "cards",
    "feedback",
    "info",
    "doctor",
}
OPTIONS = {"lang", "help", "version", "format", "out", "people", "expect", "port", "speed"} | {
    "title", "author", "from", "form", "sessions", "minutes", "leaders", "after", "like", "yes", "with", "fillings",
}  # fmt: skip
CHOICES = {"da", "en", "text", "json", "github", "curriculum", "deck", "instrument", "signposts"} | {
    "filling", "course", "group", "cafe", "theme", "evening", "conversation", "network", "meeting",
}  # fmt: skip
# What is typed is the same in every language; anything else in plain letters has not been translated.
TYPED = (
    {word for name in COMMANDS for word in name.split("-")}
    | OPTIONS
    | CHOICES
    | {"facilitator", "nope", "sos", "toml", "rehearse"}
)
PLACEHOLDER = re.compile(r"(\{\w*\}|%\(\w+\)[sr]|%[sr]|facilitator \w+|\n)")


@pytest.fixture(scope="module")
def riddle_book(tmp_path_factory):
    """Danish as a language in which every letter is ¤, made of all the texts that are found in the code."""
    made = catalogue.extract()
    for message in made:
        texts = message.id if isinstance(message.id, tuple) else (message.id,)
        message.string = tuple(map(_riddle, texts)) if len(texts) > 1 else _riddle(texts[0])
    book = tmp_path_factory.mktemp("locale")
    (book / "da" / "LC_MESSAGES").mkdir(parents=True)
    with (book / "da" / "LC_MESSAGES" / f"{words.DOMAIN}.mo").open("wb") as file:
        write_mo(file, made)
    return book


@pytest.fixture
def riddles(riddle_book, monkeypatch):
    """Lets the program speak in riddles."""
    monkeypatch.setattr(words, "LOCALES", riddle_book)
    monkeypatch.setattr(tongue, "LOCALES", riddle_book)
    words.translator.cache_clear()
    yield
    words.translator.cache_clear()


def _riddle(text):
    parts = PLACEHOLDER.split(text)
    return "".join(part if PLACEHOLDER.fullmatch(part) else re.sub(r"[^\W\d_]", "¤", part) for part in parts)


def shipped():
    """What the files give names to, and no catalogue translates: the curricula, and what `sos` consists of."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in bundled().glob("*.toml")]
    (sos,) = (file for file in files if file["id"] == "sos")
    return {file["id"] for file in files} | {session["id"] for session in sos["sessions"]} | {sos["title"]}


def leaked(text):
    return set(re.findall(r"[A-Za-z]{2,}", text)) - TYPED


@pytest.mark.parametrize("command", ["", *sorted(COMMANDS)])
def test_help_is_wholly_in_the_persons_language(riddles, say, command):
    code, out, _err = say("--lang", "da", *command.split(), "--help")
    assert code == 0
    assert "¤¤¤" in out
    assert leaked(out) == set()


@pytest.mark.parametrize(
    "wrong",
    [
        ["nope"],
        ["--nope"],
        ["--version=nope"],
        ["list", "nope"],
        ["list", "--format"],
        ["list", "--format", "nope"],
        ["show"],
        ["explain", "C999"],
        ["schema", "nope"],
        ["handouts", "sos", "1"],
        ["handouts", "sos", "1", "--out", "x", "--people", "nope"],
        ["demo", "--speed", "nope"],
        ["show", "nope"],
        ["show", "sos", "nope"],
        ["new", "."],
        ["new"],
        ["new", "x", "--from", "nope"],
        ["new", "x", "--from", "sos", "--minutes", "60"],
        ["new-session", "nope"],
        ["pack", "nope"],
        ["unpack", "facilitator"],
        ["demo"],
    ],
)
def test_what_is_said_of_wrong_use_is_too(riddles, say, wrong, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    code, out, err = say("--lang", "da", *wrong)
    assert (code, out) == (2, "")
    assert "¤¤¤" in err
    named = "|".join(map(re.escape, sorted(shipped(), key=len, reverse=True)))
    assert leaked(re.sub(rf"(?<![\w-])({named})(?![\w-])", "", err)) == set()
