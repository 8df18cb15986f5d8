"""Free text from a phone can be shown anywhere."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.feedback.cleaning import LONGEST, MOST_LINES, clean
from facilitator.feedback.codes import ALPHABET, LENGTH, normal, readable


@given(st.text(max_size=2000))
def test_cleaned_text_steers_nothing_and_is_bounded(text):
    cleaned = clean(text)
    assert len(cleaned) <= LONGEST
    assert cleaned.count("\n") < MOST_LINES
    assert all(unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"} or c == "\n" for c in cleaned)
    assert all(unicodedata.category(c) != "Cf" or c in "\u200c\u200d" for c in cleaned)


@given(st.text(max_size=700))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("  Tak for i dag.\r\n\r\nDet var godt.  ", "Tak for i dag.\nDet var godt."),
        ("\x1b]0;owned\x07rød \x1b[31mgrød", "]0;ownedrød [31mgrød"),
        ("abc\u202edef", "abcdef"),
        ("e\u0301" + "\u0301" * 50, "é" + "\u0301" * 4),
        ("👩\u200d👧", "👩\u200d👧"),
        ("\ud800x", "x"),
    ],
)
def test_what_is_kept(sent, kept):
    assert clean(sent) == kept


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_a_code_survives_being_read_aloud_and_typed(code):
    assert normal(readable(code).lower()) == code
    assert normal(f" {code[:2]} {code[2:]}\n") == code


@pytest.mark.parametrize("typed", ["", "ABC", "ABCDEFGHJ", "ABCD-EFG0", "ÆØÅÆØÅÆØ", "../../etc"])
def test_junk_is_no_code(typed):
    assert normal(typed) == ""
