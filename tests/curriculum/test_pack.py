"""The pack as a text: what was put in comes out, and nothing else is taken for one."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from valid_curricula import curricula

from facilitator.curriculum.pack import MOST_BYTES, MOST_PIECES, Piece, pack_text, pieces_in, version_numbers
from facilitator.curriculum.pieces import checked, standing
from facilitator.curriculum.write import curriculum_text
from facilitator.errors import CannotRead

VALID = Path(__file__).parents[1] / "curricula" / "valid"
EVENING = (VALID / "aften.toml").read_text(encoding="utf-8")
DECK = (VALID / "decks" / "kort.toml").read_text(encoding="utf-8")
QUESTIONS = (VALID / "instruments" / "tjek.toml").read_text(encoding="utf-8")
SIGNPOSTS = (VALID / "signposts" / "lokalt.toml").read_text(encoding="utf-8")
WHOLE = (Piece("curricula", EVENING), Piece("decks", DECK), Piece("instruments", QUESTIONS))


def sealed(body: str) -> bytes:
    """A body with a header that fits it, whatever it holds: what a forger would make."""
    return f"facilitator-pack 1 sha256:{hashlib.sha256(body.encode()).hexdigest()}\n{body}".encode()


def body(*pieces: tuple[str, str]) -> str:
    lines = []
    for part, text in pieces:
        rows = text.removesuffix("\n").split("\n")
        lines += [f"==== {part} {len(rows)}", *rows]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "travel", [str, lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")]
)
def test_what_is_packed_comes_out_even_when_the_mail_has_changed_line_ends(travel):
    text = pack_text(WHOLE)
    assert pieces_in(travel(text).encode(), "x") == WHOLE
    assert pack_text(WHOLE) == text
    assert pack_text([Piece(part, "\ufeff" + piece.replace("\n", "\r\n")) for part, piece in WHOLE]) == text


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=set(Phase) - {Phase.shrink, Phase.explain})  # fmt: skip
@given(curricula())
def test_any_curriculum_comes_out_as_it_went_in(curriculum):
    pieces, problems = checked(
        pieces_in(pack_text([Piece("curricula", curriculum_text(curriculum))]).encode(), "x"), "x"
    )
    assert problems == ()
    assert [(piece.id, piece.version) for piece in pieces] == [(curriculum.id, curriculum.version)]
    assert pieces[0].text == curriculum_text(curriculum)


def test_the_first_lines_say_in_both_languages_what_it_is():
    first, second, *_rest = pack_text(WHOLE).split("\n")
    assert "facilitator unpack" in first
    assert "Gem filen" in first
    assert "facilitator unpack" in second


def _zip(name: str, data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


PACK = pack_text(WHOLE)
NO_PACKS = {
    "nothing": b"",
    "zeros": bytes(5000),
    "a curriculum": EVENING.encode(),
    "zip": _zip("../../etc/passwd", b"x"),
    "zip bomb": _zip("bomb", bytes(50_000_000)),
    "pdf": b"%PDF-1.7 facilitator-pack",
    "utf-16": PACK.encode("utf-16"),
    "cp1252": PACK.encode("cp1252", errors="replace"),
    "cut off": PACK[:-500].encode(),
    "a letter changed": PACK.replace("Pårørende", "Parorende", 1).encode(),
    "a line added": (PACK + "#\n").encode(),
    "newer": PACK.replace("facilitator-pack 1 ", "facilitator-pack 2 ").encode(),
    "a version of many digits": PACK.replace("facilitator-pack 1 ", "facilitator-pack 99999 ").encode(),
    "header far down": (" " * 2000 + "\n" + PACK).encode(),
    "too large": PACK.encode() + b" " * MOST_BYTES,
    "no pieces": sealed(""),
    "no piece's heading": sealed("hej\n"),
    "a path for a part": sealed(body(("../decks", DECK))),
    "signposts": sealed(body(("curricula", EVENING), ("signposts", SIGNPOSTS))),
    "more lines than there are": sealed("==== curricula 999999\nx\n"),
    "a negative number": sealed("==== curricula -1\nx\n"),
    "no number": sealed("==== curricula x\nx\n"),
    "10,000 pieces": sealed(body(*[("decks", DECK[:20])] * 10_000)),
    "too many pieces": sealed(body(*[("decks", "x")] * (MOST_PIECES + 1))),
}  # fmt: skip


@pytest.mark.parametrize("data", NO_PACKS.values(), ids=NO_PACKS)
def test_what_is_no_pack_is_refused_in_words(data):
    with pytest.raises(CannotRead) as caught:
        checked(pieces_in(data, "x"), "x")
    assert caught.value.message
    assert caught.value.hint


NOT_ONE = {
    "two curricula": (*WHOLE, ("curricula", EVENING.replace('id = "aften"', 'id = "aften-2"', 1))),
    "no curriculum": (("decks", DECK),),
    "a deck twice": (*WHOLE, ("decks", DECK)),
    "a deck it does not name": (*WHOLE, ("decks", DECK.replace('id = "kort"', 'id = "andre"', 1))),
}  # fmt: skip


@pytest.mark.parametrize("pieces", NOT_ONE.values(), ids=NOT_ONE)
def test_what_is_not_one_curriculum_and_what_it_names_is_refused(pieces):
    taken, problems = checked(pieces_in(sealed(body(*WHOLE)), "x"), "x")
    assert (len(taken), problems) == (len(WHOLE), ())
    with pytest.raises(CannotRead):
        checked(pieces_in(sealed(body(*pieces)), "x"), "x")


BAD_IDS = [
    "..",
    "../../x",
    "..\\\\..\\\\x",
    "C:",
    "/etc/passwd",
    "con",
    "nul",
    "a/b",
    "AFTEN",
    "aften ",
    "x" * 41,
    "",
    "a\\u0000n",
    "aften.toml",
    "é",
]


@pytest.mark.parametrize("name", BAD_IDS)
def test_an_id_that_could_be_a_path_or_a_device_is_an_error_in_the_file(name):
    evil = EVENING.replace('id = "aften"', f'id = "{name}"', 1)
    pieces, problems = checked([Piece("curricula", evil), *WHOLE[1:]], "x")
    assert pieces == ()
    assert {problem.code for problem in problems} <= {"C304", "C305", "C306", "C307", "C407", "C603"}
    deck = DECK.replace('id = "kort"', f'id = "{name}"', 1)
    pieces, problems = checked([WHOLE[0], Piece("decks", deck), WHOLE[2]], "x")
    assert pieces == ()
    assert problems


BOMBS = {
    "dotted key": "a." * 20_000 + "b = 1",
    "nested": "x = " + "[" * 2000 + "]" * 2000,
    "digits": "x = " + "9" * 5000,
    "control": 'title = "\x1b[2J"',
    "a file of its own size": "# " + "\n# ".join(["x" * 80] * 4000),
    "not toml": "title = hej",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("part", ["curricula", "decks", "instruments"])
def test_every_piece_is_held_to_the_rules_before_it_is_looked_into(bomb, part):
    pieces = [piece if piece.part != part else Piece(piece.part, f"{bomb}\n{piece.text}") for piece in WHOLE]
    found, problems = checked(pieces_in(pack_text(pieces).encode(), "x"), "x")
    assert found == ()
    assert problems[0].path == f"x/{part}"


@pytest.mark.parametrize(
    ("version", "there", "expected"),
    [
        ("0.2", "0.1", "newer"),
        ("0.2", "0.10", "older"),
        ("1.0", "1", "different"),
        ("2", "første", "different"),
        ("9" * 9, "1", "different"),
    ],
)
def test_versions_are_compared_as_numbers(version, there, expected):
    assert standing(f'version = "{version}"\n', f'version = "{there}"\n') == expected


def test_comments_and_order_make_no_difference():
    assert standing('a = 1\nversion = "1"\n', 'version = "1"   # den første\na = 1\n') == "same"
    assert standing(f"# Husk kaffe\n{EVENING}", EVENING) == "same"
    assert version_numbers("1.0.0") == version_numbers("1") == (1,)
