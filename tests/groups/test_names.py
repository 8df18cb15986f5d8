"""A name is a first name and nothing that says more."""

import pytest

from facilitator.errors import Refused
from facilitator.groups.names import first_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Åse", "Åse"),
        ("  Anne   K ", "Anne K"),
        ("Søren P.", "Søren P."),
        ("Anne-Mette", "Anne-Mette"),
        ("Bo\x1b[2J", "Bo [J"),
    ],
)
def test_a_first_name_is_kept_as_it_is_meant(typed, kept):
    if "\x1b" in typed:
        with pytest.raises(Refused):
            first_name(typed, ())
    else:
        assert first_name(typed, ()) == kept


@pytest.mark.parametrize(
    "typed", ["", "   ", "Anne Hansen", "70 20 12 01", "anne@example.dk", "x" * 25, "Anne Marie Hansen"]
)
def test_what_says_more_than_a_first_name_is_refused_with_advice(typed):
    with pytest.raises(Refused) as refused:
        first_name(typed, ())
    assert refused.value.hint


def test_two_of_the_same_name_are_told_apart():
    with pytest.raises(Refused, match="anne"):
        first_name("anne", ("Anne",))
    assert first_name("Anne K", ("Anne",)) == "Anne K"
