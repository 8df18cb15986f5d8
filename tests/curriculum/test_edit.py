"""A file that is changed stays as its author wrote it, to the byte, but for the change."""

import tomllib

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from valid_curricula import curricula

from facilitator.curriculum.edit import plain, table_text, with_session, with_values
from facilitator.curriculum.one_more import from_starter, repeated
from facilitator.curriculum.read import read_curriculum
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.write import curriculum_text
from facilitator.errors import Refused
from facilitator.library.own_files import STARTERS
from facilitator.library.places import bundled

SOS = (bundled() / "sos.toml").read_bytes().decode()
ODD = """\
title = "a"   # et navn\r
licence = "x"\r
[[sessions]]   # den første\r
id = "x"\r
title = "Møde 1"
  [[sessions.steps]]\r
  kind = "welcome"\r
\t# husk kaffe\r
# og kage\r
\r
# ---- Tema 2 ----\r
[[sessions]]\r
id = "y"\r
title = "Møde 2"\r
# ---- Ark ----\r
[[handouts]]\r
id = "h"\r
[[sessions]]\r
id = "z"\r
title = "Møde 3" # slut"""
NEW = '[[sessions]]\nid = "ny"\ntitle = "Ny"\n'


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("after", "before_it", "after_it"),
    [
        (0, "# og kage\r\n", "\r\n# ---- Tema 2 ----"),
        (1, 'title = "Møde 2"\r\n', "\r\n# ---- Ark ----"),
        (2, 'title = "Møde 3" # slut', ""),
    ],
)
def test_a_new_session_stands_after_the_one_before_and_before_the_comments_of_the_next(
    bom, after, before_it, after_it
):
    changed = with_session(bom + ODD, NEW, after)
    head, found, tail = changed.partition('[[sessions]]\r\nid = "ny"\r\ntitle = "Ny"\r\n')
    assert found
    assert head.rstrip("\r\n") == (bom + ODD)[: len(head.rstrip("\r\n"))]
    assert head.rstrip("\r\n").endswith(before_it.rstrip("\r\n"))
    assert tail.startswith(after_it)
    # What was there is there still, in its order, each line with the end that it had.
    kept = (
        head.rstrip("\r\n")
        + (bom + ODD)[len(head.rstrip("\r\n")) : len(bom + ODD) - len(tail.lstrip("\r\n"))]
    )
    assert kept + tail.lstrip("\r\n") == bom + ODD
    ids = [session["id"] for session in tomllib.loads(plain(changed))["sessions"]]
    assert ids == [*"xyz"[: after + 1], "ny", *"xyz"[after + 1 :]]


def test_a_session_is_taken_with_its_comments_and_without_those_of_the_next():
    assert table_text(ODD, ("sessions", 0)).startswith("[[sessions]]   # den første\n")
    assert table_text(ODD, ("sessions", 0)).endswith("\t# husk kaffe\n# og kage\n")
    assert table_text(ODD, ("sessions", 2)) == '[[sessions]]\nid = "z"\ntitle = "Møde 3" # slut\n'


def test_values_change_where_they_stand_and_new_ones_come_after_the_licence():
    changed = with_values(ODD, {"title": 'Et "nyt" \\ navn', "source_note": "En\nto"})
    expected = ODD.replace('"a"   #', '"Et \\"nyt\\" \\\\ navn"   #').replace(
        'licence = "x"\r\n', 'licence = "x"\r\nsource_note = """\r\nEn\r\nto"""\r\n'
    )
    assert changed == expected


@pytest.mark.parametrize("sessions", ['sessions = [{ id = "x", title = "a" }]', "[sessions]\nid = 1"])
def test_a_file_whose_sessions_are_written_otherwise_is_left_alone(sessions):
    raw = f'licence = "x"\n{sessions}\n'
    with pytest.raises((Refused, KeyError)) as caught:
        with_session(raw, NEW, 0)
    if "[{" in sessions:
        assert caught.type is Refused


def test_in_a_shipped_file_only_the_new_session_is_new():
    changed, name = repeated(SOS, 0, 0, "En ekstra aften")
    at = changed.index(f'[[sessions]]\nid = "{name}"')
    new = table_text(changed, ("sessions", 1))
    assert changed[:at] == SOS[:at]
    assert changed[at + len(new) :].lstrip("\n") == SOS[at:].lstrip("\n")
    sessions = tomllib.loads(SOS)["sessions"]
    assert name == f"tema-{len(sessions) + 1}"
    assert new == table_text(SOS, ("sessions", 0)).replace('"tema-1"', f'"{name}"', 1).replace(
        f'"{sessions[0]["title"]}"', '"En ekstra aften"', 1
    )


@pytest.mark.parametrize(
    ("title", "after", "expected"), [("Tema 1: Ord", 1, "Tema 3: Ord"), ("Uge 11", 0, "Uge 11")]
)
def test_the_number_in_a_title_is_that_of_its_place(title, after, expected):
    raw = ODD.replace("Møde 1", title)
    changed, _name = repeated(raw, 0, after)
    assert tomllib.loads(plain(changed))["sessions"][after + 1]["title"] == expected


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=set(Phase) - {Phase.shrink, Phase.explain},
)
@given(curricula(), st.data())
def test_any_curriculum_takes_a_session_more_and_is_still_without_an_error(curriculum, data):
    raw = data.draw(st.sampled_from(("", "\ufeff"))) + curriculum_text(curriculum)
    if data.draw(st.booleans()):
        raw = raw.replace("\n", "\r\n")
    after = data.draw(st.integers(0, len(curriculum.sessions) - 1))
    form = data.draw(st.sampled_from(("group", "cafe", "conversation", "network-meeting", "theme-evening")))
    if data.draw(st.booleans()):
        changed, name = repeated(raw, data.draw(st.integers(0, len(curriculum.sessions) - 1)), after)
    else:
        starter = (STARTERS / "da" / f"{form}.toml").read_text(encoding="utf-8")
        changed, name = from_starter(raw, starter, after)
    reading = read_curriculum(changed.encode(), "x.toml", Shared())
    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    assert reading.model.sessions[after + 1].id == name
    rest = [*reading.model.sessions[: after + 1], *reading.model.sessions[after + 2 :]]
    assert tuple(rest) == curriculum.sessions
    assert changed.count("\r\n") in {0, changed.count("\n")}
