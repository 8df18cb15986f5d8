"""Every text has its Danish; none is left over; what is compiled is what is written."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo

from facilitator.language import catalogue, words

PLACEHOLDER = re.compile(r"\{\w+[^}]*\}")


@pytest.fixture(scope="module")
def danish():
    return catalogue.read()


@pytest.fixture(scope="module")
def used():
    return catalogue.extract()


def test_every_text_is_translated(used, danish):
    missing = [m.id for m in used if m.id and not _translated(danish.get(m.id, m.context))]
    assert missing == []


def _translated(message):
    if message is None or message.fuzzy:
        return False
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


def test_no_translation_is_left_over(used, danish):
    assert [m.id for m in danish if m.id and used.get(m.id, m.context) is None] == []


def test_placeholders_are_the_same_in_both_languages(danish):
    wrong = []
    for message in danish:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        allowed = {name for text in ids for name in PLACEHOLDER.findall(text)}
        if message.id and any(set(PLACEHOLDER.findall(text)) - allowed for text in strings):
            wrong.append(message.id)
        if (
            message.id
            and not isinstance(message.id, tuple)
            and set(PLACEHOLDER.findall(strings[0])) != allowed
        ):
            wrong.append(message.id)
    assert wrong == []


def test_what_is_compiled_is_what_is_written(danish):
    out = BytesIO()
    write_mo(out, danish)
    assert Path(catalogue.PO).with_suffix(".mo").read_bytes() == out.getvalue()


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("da_DK.UTF-8", "da"),
        ("en", "en"),
        ("en-GB", "en"),
        ("C", "da"),
        ("xx_YY", "da"),
        (None, "da"),
        ("", "da"),
    ],
)
def test_an_unknown_language_is_danish(wish, code):
    assert words.use(wish) == code
