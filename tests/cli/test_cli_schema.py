"""`schema`: for a pipe or for a file, in the language that is asked for."""

import json

import pytest

from facilitator.cli.main import main


@pytest.mark.parametrize(
    ("language", "says"), [("da", "Mødets trin i rækkefølge."), ("en", "The session's steps, in order.")]
)
def test_it_speaks_the_language_that_is_asked_for(capsys, language, says):
    assert main(["--lang", language, "schema"]) == 0

    made = json.loads(capsys.readouterr().out)
    assert made["$defs"]["Session"]["properties"]["steps"]["description"] == says


def test_a_file_is_written_in_utf_8_whatever_the_shell_would_do(capsys, tmp_path):
    path = tmp_path / "Åse og Søren" / "deck.schema.json"
    path.parent.mkdir()
    path.write_text("an older one", encoding="utf-8")

    assert main(["--lang", "da", "schema", "deck", "--out", str(path)]) == 0

    assert capsys.readouterr().out.strip() == str(path)
    assert "Kortsættets navn" in path.read_text(encoding="utf-8")
    assert [one.name for one in path.parent.iterdir()] == ["deck.schema.json"]


def test_where_nothing_can_be_written_it_says_so(capsys, tmp_path):
    assert main(["--lang", "en", "schema", "--out", str(tmp_path / "nowhere" / "a.json")]) == 2

    assert "could not be written" in capsys.readouterr().err
