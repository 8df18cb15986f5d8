"""New files from the starters: whatever is asked for, they are without a fault, comments and all."""

import tomllib

import pytest

from facilitator.curriculum.read import read_curriculum
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.starting import Start, copied, free_id, slug, started, usual
from facilitator.errors import Refused
from facilitator.language import words
from facilitator.library.own_files import STARTERS
from facilitator.library.places import bundled
from facilitator.ports.own_files import FORMS


def starter(form, language="da"):
    return (STARTERS / language / f"{form}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("leaders", [None, 1, 2])
def test_every_form_has_a_starter_that_is_without_a_fault_at_any_length(form, language, leaders):
    text = starter(form, language)
    minutes, least, most, _leaders = usual(text)
    for sessions, length in ((1, None), (2, least), (3, most), (7, minutes), (1, (least + minutes) // 2)):
        made = started(text, Start("mit-id", 'Min »titel« "x" \\', "Ane", sessions, length, leaders))
        reading = read_curriculum(made.encode(), "x.toml", Shared())
        assert [problem for problem in reading.problems if problem.severity == "error"] == []
        curriculum = reading.model
        assert (curriculum.id, curriculum.title, curriculum.authors) == (
            "mit-id",
            'Min »titel« "x" \\',
            ("Ane",),
        )
        assert (curriculum.form, curriculum.language, len(curriculum.sessions)) == (form, language, sessions)
        assert {session.minutes for session in curriculum.sessions} == {length or minutes}
        assert leaders in {None, curriculum.leaders}
        assert made.startswith("#:schema ./curriculum.schema.json\n#")
        assert "\n\n\n" not in made


@pytest.mark.parametrize("form", FORMS)
def test_of_a_starter_as_it_is_only_the_name_is_missed(form):
    for language in ("da", "en"):
        made = started(starter(form, language), Start(sessions=3))
        problems = read_curriculum(made.encode(), "x.toml", Shared()).problems
        assert {(problem.code, problem.severity) for problem in problems} == {("C612", "warning")}
        assert len(problems) == made.count("\nauthors = ")


@pytest.mark.parametrize("form", FORMS)
def test_with_a_name_a_starter_has_not_even_a_warning(form):
    for language in ("da", "en"):
        made = started(starter(form, language), Start(author="Ane", sessions=3))
        assert read_curriculum(made.encode(), "x.toml", Shared()).problems == ()


def test_a_length_that_the_steps_cannot_have_is_refused_in_words():
    with pytest.raises(Refused, match="from 18 to 100 minutes"):
        started(starter("conversation"), Start(minutes=120))


def test_a_copy_keeps_comments_and_order_and_says_in_its_own_language_what_it_was_made_from():
    original = (bundled() / "sos.toml").read_text(encoding="utf-8")
    made = copied(original, "sos-kopi", "", 'Ane \\ "Å"')
    old, new = tomllib.loads(original), tomllib.loads(made)
    assert new["title"] == f"{old['title']} (kopi)"
    assert new["authors"] == ['Ane \\ "Å"', *old["authors"]]
    assert new["source_note"] == (
        f"Lavet ud fra »{old['title']}«, version {old['version']}, af {', '.join(old['authors'])}, "
        f"licens {old['licence']}. {old['source_note']}"
    )
    changed = {"id", "title", "authors", "source_note"}
    assert {key: value for key, value in new.items() if key not in changed} == {
        key: value for key, value in old.items() if key not in changed
    }
    rows = zip(original.split("\n"), made.split("\n"), strict=True)
    keys = [[row.partition(" = ")[0] for row in pair] for pair in rows if pair[0] != pair[1]]
    assert keys == [[key, key] for key in ("id", "title", "authors", "source_note")]


def test_a_long_title_and_a_long_note_stay_within_what_a_file_may_hold():
    original = (bundled() / "sos.toml").read_text(encoding="utf-8")
    old = tomllib.loads(original)
    for _round in range(12):
        original = copied(original, "x", "", "")
    new = tomllib.loads(original)
    assert len(new["title"]) <= 160
    assert new["title"].endswith("(kopi)")
    assert len(new["source_note"]) == 1200
    assert new["authors"] == old["authors"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Æble på øen", "aeble-paa-oeen"),
        ("§§", ""),
        ("a" * 90, "a" * 40),
        ("../../etc/passwd", "etc-passwd"),
        ("Café №3", "cafe-3"),
    ],
)
def test_an_id_is_made_of_any_words(name, expected):
    words.use("da")
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Con", "con-2"), ("sos", "sos-3"), ("§", "x"), ("å" * 50, "aa" * 18 + "-2")]
)
def test_an_id_is_free_and_no_device_of_windows(name, expected):
    assert free_id(name, {"sos", "sos-2", "aa" * 20}) == expected


def test_an_id_is_never_cut_in_the_middle_of_a_word():
    assert (
        slug("Aftener for pårørende til unge med psykisk sårbarhed") == "aftener-for-paaroerende-til-unge-med"
    )
    assert slug("En aften for unge og deres nye venner her ved fjorden") == (
        "en-aften-for-unge-og-deres-nye-venner"
    )
    assert slug("a" * 36 + " bcd efg") == "a" * 36 + "-bcd"  # just the length there is room for
    assert slug("a" * 50) == "a" * 40
    long = "Aftener for pårørende til de unge venner"
    assert free_id(long, {free_id(long, ())}) == "aftener-for-paaroerende-til-de-unge-2"
