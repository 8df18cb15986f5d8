"""Every text has its Danish; none is left over; what is compiled is what is written."""

import ast
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo

import facilitator
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


def test_every_call_is_found_by_the_extractor(used):
    """Before Python 3.12 a call inside an f-string is one piece of text to it."""
    called = [
        (node.func.id, [arg.value for arg in node.args if isinstance(arg, ast.Constant)])
        for path in Path(facilitator.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in catalogue.KEYWORDS
    ]
    lost = []
    for name, texts in called:
        context = texts.pop(0) if texts and "p" in name.lower() else None
        if texts and used.get(texts[0], context) is None:
            lost.append(texts[0])
    assert len(called) > 500
    assert lost == []


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


def test_an_ambiguous_text_can_be_marked_before_it_is_translated():
    marked = words.NP_("the step before", "Back")
    assert (words._(marked), words._("Back")) == ("Back", "Back")
    words.use("da")
    assert (words._(marked), words._("Back")) == ("Forrige", "Tilbage")


def test_the_same_count_has_another_word_for_another_reader():
    words.use("da")
    assert words.ngettext("{n} session", "{n} sessions", 2) == "{n} møder"
    assert words.npgettext("evenings of a group", "{n} session", "{n} sessions", 2) == "{n} aftener"


@pytest.mark.parametrize(("language", "text"), [("en", "“x”"), ("da", "»x«")])
def test_quotation_marks_are_those_of_the_language(language, text):
    words.use(language)
    assert words.quoted("x") == text
