"""Numbers and lengths as people write them."""

import pytest

from facilitator.services.amounts import count_in, minutes_in


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        (" 90 ", 90),
        ("90 min", 90),
        ("90min.", 90),
        ("90 minutter", 90),
        ("90 minutes", 90),
        ("1 time", 60),
        ("1,5 time", 90),
        ("1.5 hours", 90),
        ("1½ time", 90),
        ("½ time", 30),
        ("2 timer", 120),
        ("2t", 120),
        ("2 H", 120),
        ("1 time 30 min", 90),
        ("1 time og 30 minutter", 90),
        ("1 hour, 15 minutes", 75),
        ("1t30", 90),
        ("1:30", 90),
        ("to timer", 120),
        ("en time", 60),
        ("En halv time", 30),
        ("halvanden time", 90),
        ("to og en halv time", 150),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("tre kvarter", 45),
        ("en time og et kvarter", 75),
        ("a quarter of an hour", None),
        ("1,5", None),
        ("1,333 time", None),
        ("1 30", None),
        ("30 min 1 time", 90),
        ("90 sekunder", None),
        ("", None),
        ("-90", None),
        ("time", None),
        ("1:75", None),
        ("9" * 400, None),
        ("²", None),
        ("lang", None),
    ],
)
def test_a_length_is_read_as_minutes(text, minutes):
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("6", 6),
        ("6 møder", 6),
        ("seks", 6),
        ("Syv gange", 7),
        ("two", 2),
        ("12.", 12),
        ("mange", None),
        ("6,5", None),
        ("60 min", None),
        ("2 timer", None),
        ("6 x 2", None),
        ("²", None),
        ("9" * 400, None),
        ("", None),
    ],
)
def test_a_count_is_read_with_or_without_its_word(text, count):
    assert count_in(text) == count


def test_minutes_as_an_option(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert say("new", "a", "--minutes", "1½ time")[0] == 0
    assert "minutes = 90" in (tmp_path / "a.toml").read_text(encoding="utf-8")
    code, _out, err = say("new", "b", "--minutes", "9 hours")
    assert (code, "“9 hours” is not a length from 1 to 480 minutes" in err) == (2, True)
