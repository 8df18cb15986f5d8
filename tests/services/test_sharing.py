"""Whatever a pack holds, it writes only in the person's own folder, and nothing there is lost."""

import hashlib
import shutil
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import FacilitatorError, Refused
from facilitator.library.own_files import STARTERS, FolderFiles
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.services.authoring import Answers, Authoring
from facilitator.services.sharing import Sharing

CAFE = (STARTERS / "da" / "cafe.toml").read_text(encoding="utf-8")
DECK = (bundled() / "decks" / "sos-samtalekort.toml").read_text(encoding="utf-8")
ATTACKS = [
    "..",
    "../..",
    "/",
    "C:",
    "con",
    "a\\\\b",
    "decks/x",
    "..\\\\..\\\\x",
    "x\\u0000",
    "~",
    ".hidden",
    "mine",
    "A",
    "æ",
    "",
    "min-cafe",
]
PARTS = ["curricula", "decks", "instruments", "fillings", "signposts", "..", "../decks"]


def sealed(pieces: list[tuple[str, str]]) -> bytes:
    """A pack as a forger would make it, with a sum that fits."""
    body = "".join(f"==== {part} {text.count(chr(10))}\n{text}" for part, text in pieces)
    return f"facilitator-pack 1 sha256:{hashlib.sha256(body.encode()).hexdigest()}\n{body}".encode()


def named(text: str, old: str, name: str) -> str:
    return text.replace(f'id = "{old}"', f'id = "{name}"', 1)


pieces = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(PARTS), st.sampled_from(ATTACKS).map(lambda name: named(CAFE, "min-cafe", name))),
        st.tuples(st.sampled_from(PARTS), st.sampled_from(ATTACKS).map(lambda name: named(DECK, "sos-samtalekort", name))),
        st.just(("curricula", CAFE)),
        st.tuples(st.just("curricula"), st.sampled_from(ATTACKS).map(lambda name: CAFE.replace('"0.1"', f'"{name}"', 1))),
    ),
    max_size=3,
)  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("laptop")


def house(place: Path) -> Sharing:
    own = place / "documents" / "own"
    return Sharing(FolderLibrary((own, bundled())), FolderFiles(own, bundled()))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        pieces.map(sealed),
        st.binary(max_size=300),
        st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=4)),
    )
)
def test_no_pack_whatever_writes_outside_the_folder_or_loses_a_file(place, data):
    shutil.rmtree(place / "documents", ignore_errors=True)
    own = place / "documents" / "own"
    (own / "decks").mkdir(parents=True)
    (own / "mit.toml").write_text(CAFE.replace('"0.1"', '"0"'), encoding="utf-8")
    (own / "mine.toml").write_text("mine", encoding="utf-8")
    if isinstance(data, tuple):  # a real pack with a few bytes changed
        at, change = data
        whole = sealed([("curricula", CAFE)])
        data = whole[:at] + change + whole[at + len(change) :]
    (place / "pack").write_bytes(data)
    sharing = house(place)
    with suppress(FacilitatorError):
        opening = sharing.look(str(place / "pack"))
        if not opening.problems:
            sharing.put(opening)
    files = [path for path in place.rglob("*") if path.is_file() and path != place / "pack"]
    files = [path for path in files if path.parent != own or not path.name.endswith(".schema.json")]
    assert {path.parent for path in files} <= {own, own / "decks", own / "instruments", own / "fillings"}
    assert {path.suffix for path in files} <= {".toml", ".bak"}
    texts = [path.read_text(encoding="utf-8") for path in files]
    assert "mine" in texts
    assert CAFE.replace('"0.1"', '"0"') in texts


def test_what_stays_here_must_go_with_what_comes(place):
    """A newer deck of one's own stays; where the curriculum that comes needs the older one, nothing is put."""
    shutil.rmtree(place / "documents", ignore_errors=True)
    own = place / "documents" / "own"
    (own / "decks").mkdir(parents=True)
    version, theme = tomllib.loads(DECK)["version"], tomllib.loads(DECK)["themes"][0]["id"]
    deck = DECK.replace(f'version = "{version}"', f'version = "{version}.1"', 1)
    (own / "decks" / "d.toml").write_text(deck.replace(f'"{theme}"', '"et-andet"'), encoding="utf-8")
    step = f'\n[[sessions.steps]]\nkind = "cards"\ntitle = "Kort"\nminutes = 10\ndeck = "sos-samtalekort"\nthemes = ["{theme}"]\n'
    cafe = CAFE.replace("minutes = 120", "minutes = 130", 1)
    cafe = cafe.replace(
        '\n[[sessions.steps]]\nkind = "closing"', step + '\n[[sessions.steps]]\nkind = "closing"', 1
    )
    (place / "pack").write_bytes(sealed([("curricula", cafe), ("decks", DECK)]))
    opening = house(place).look(str(place / "pack"))
    assert [(item.part, item.standing) for item in opening.items] == [
        ("curricula", "new"),
        ("decks", "older"),
    ]
    assert {problem.code for problem in opening.problems} == {"C402"}


def test_numbers_to_call_are_put_only_when_a_person_has_agreed_and_change_none_of_the_house(place):
    shutil.rmtree(place / "documents", ignore_errors=True)
    number = '\n[[signposts]]\nid = "alarm"\nname = "Alarm"\nwhat = "Ring"\nkind = "Akut"\nphone = "99 99 99 99"\nchecked_on = 2026-11-21\nacute = true\n'
    (place / "pack").write_bytes(sealed([("curricula", CAFE + number)]))
    sharing = house(place)
    opening = sharing.look(str(place / "pack"))
    assert opening.asks
    assert [item.numbers for item in opening.items] == [("Alarm: 99 99 99 99",)]
    sharing.put(opening)
    library = FolderLibrary((place / "documents" / "own", bundled()))
    phones = [one.phone for one in library.signposts(library.curriculum("min-cafe")) if one.id == "alarm"]
    assert phones == ["112"]


def test_a_filling_of_ones_own_is_not_pushed_aside(place):
    shutil.rmtree(place / "documents", ignore_errors=True)
    own = place / "documents" / "own"
    (own / "fillings").mkdir(parents=True)
    frame = CAFE + '\n[[slots]]\nid = "plads"\ntitle = "Plads"\n'
    frame = frame.replace('kind = "closing"', 'kind = "closing"\nslot = "plads"', 1)
    filling = 'format = 1\nid = "{id}"\ncurriculum = "min-cafe"\nlanguage = "da"\nlicence = "x"\nauthors = ["x"]\n[[slots]]\nid = "plads"\nsay = ["{say}"]\n'
    (own / "fillings" / "min.toml").write_text(filling.format(id="min", say="MIT"), encoding="utf-8")
    theirs = filling.format(id="aaa", say="DERES")
    (place / "pack").write_bytes(sealed([("curricula", frame), ("fillings", theirs)]))
    assert [problem.code for problem in house(place).look(str(place / "pack")).problems] == ["C414"]


@pytest.mark.parametrize("title", ["Ring på 70 20 12 01", "\x1b[2J", "a\u202eb", "\ud800", "x" * 161])
def test_a_title_that_no_file_may_hold_is_refused_before_anything_is_written(tmp_path, title):
    authoring = Authoring(FolderLibrary((tmp_path, bundled())), FolderFiles(tmp_path, bundled()))
    with pytest.raises(Refused):
        authoring.start(Answers(title))
    assert list(tmp_path.iterdir()) == []


def test_what_is_made_is_in_the_library_at_once(tmp_path):
    library = FolderLibrary((tmp_path / "own", bundled()))
    authoring = Authoring(library, FolderFiles(tmp_path / "own", bundled()))
    assert authoring.own_folder() == str(tmp_path / "own")
    library.curricula()
    made = authoring.start(Answers(" To\nlinjer  👩‍👩 ", "cafe"))
    assert library.curriculum(made.id).title == "To linjer 👩‍👩"
    copy = authoring.copy(made.id, "Kopien")
    assert Path(copy.path) == tmp_path / "own" / "kopien.toml"
    added = authoring.add_session(copy.path, "Mere")
    assert [session.id for session in library.curriculum("kopien").sessions] == ["cafe-1", added.id]
