"""`explain`: one code in full, all codes with a line each, and help with a code that is not there."""

import json
import re

import pytest

from facilitator.curriculum.problems import Code


@pytest.mark.parametrize("typed", ["C501", "c501", " C5O1 "])
def test_a_code_is_explained_with_both_examples(say, typed):
    code, out, err = say("--lang", "en", "explain", typed)
    assert (code, err) == (0, "")
    assert out.startswith("C501  The minutes of the steps do not add up")
    assert "    minutes = 25\n" in out
    assert "    minutes = 20\n" in out


def test_without_a_code_every_code_has_a_line(say):
    _code, out, _err = say("--lang", "en", "explain")
    assert [line[:4] for line in out.splitlines()] == [code.value for code in Code]
    assert all(re.fullmatch(r"C\d{3}  \S.+\.", line) for line in out.splitlines())


def test_a_code_that_is_not_there_is_2_with_the_nearest(say):
    code, out, err = say("--lang", "en", "explain", "C5001")
    assert (code, out) == (2, "")
    assert "There is no code “C5001”." in err
    assert "Did you mean “C501”?" in err


def test_json_has_the_same_words(say):
    one = json.loads(say("--lang", "da", "explain", "--format", "json", "C503")[1])
    all_of_them = json.loads(say("--lang", "da", "explain", "--format", "json")[1])
    assert list(one) == ["code", "what", "why", "bad", "good"]
    assert one["what"] == "Et langt møde har ingen pause."
    assert one in all_of_them
    assert len(all_of_them) == len(Code)


def test_a_file_without_example_has_no_empty_heading(say):
    _code, out, _err = say("--lang", "en", "explain", "C104")
    assert "Like this" not in out


def test_danish_explanations_are_all_danish(say):
    danish, english = (say("--lang", language, "explain")[1].splitlines() for language in ("da", "en"))
    assert not set(danish) & set(english)
