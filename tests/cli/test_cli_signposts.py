"""`signposts`: the list on the screen, for a machine and on paper."""

import json
from pathlib import Path

FORMS = Path(__file__).parents[1] / "curricula" / "valid" / "forms"
OLD = "70 20 12 01 – last checked on 26 October 2015, it may be wrong"


def test_the_list_says_where_every_number_stands_and_what_is_left_out(run):
    done = run("signposts")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Akut hjælp"
    assert f"  {OLD}" in lines
    assert "  Kun fra en avis: cphpost.dk, 26. oktober 2015" in lines
    assert "  https://www.livslinien.dk" in lines
    assert "- Kommunens pårørendevejleder (Din kommune)" in lines
    assert not any("Odense" in line for line in lines)
    assert "Odense Kommune" in done.stderr
    assert "--place" in done.stderr


def test_a_machine_gets_the_standing_beside_the_number(run):
    done = run("signposts", "--all", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    places = json.loads(done.stdout)
    assert len(places) > 60
    assert all(
        (place["phone"] is None) == (place["said"] is None) == (place["standing"] is None) for place in places
    )
    (line,) = (place for place in places if place["id"] == "livslinien")
    assert (line["phone"], line["standing"], line["checked_on"]) == ("70 20 12 01", "old", "2015-10-26")


def test_kinds_and_places_are_chosen(run):
    done = run(
        "signposts",
        "--kind",
        "kommune",
        "--kind",
        "Hospital",
        "--place",
        "odense kommune",
        "--format",
        "json",
    )
    places = json.loads(done.stdout)
    assert {place["kind"] for place in places} == {"Kommune", "Hospital"}
    assert "center-for-mental-sundhed" in {place["id"] for place in places}
    assert done.stderr.startswith("Not on this list: ")


def test_a_curriculum_brings_its_own(run):
    env = {"FACILITATOR_CURRICULA": str(FORMS)}
    done = run("signposts", "network-meeting", env=env)
    assert "Kommunens pårørendelinje (Vores kommune)\n  12 34 56 78 – " in done.stdout
    assert "Kommunens pårørendelinje" not in run("signposts", env=env).stdout


def test_the_pdf_is_written_just_there(run, tmp_path):
    done = run("signposts", "--out", "vejviser")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'vejviser.pdf'}\n")
    assert (tmp_path / "vejviser.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "data").exists()


def test_what_is_not_there_is_a_sentence(run, tmp_path):
    for wrong in (
        ["--kind", "Forenning"],
        ["--place", "Atlantis"],
        ["nix"],
        ["--out", "a.toml"],
        ["--out", "no/a.pdf"],
    ):
        done = run("signposts", *wrong)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 2, done.stderr
    assert not list(tmp_path.glob("*.pdf"))
