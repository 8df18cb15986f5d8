r"""TOML 1.0 area by area: what is valid is never called a mistake of writing, what is not gets a place.

In the manner of the TOML project's own test suite, in our own small documents. `tomllib` is the judge of
what is valid, so a case that stands in the wrong table fails too.
"""

import tomllib

import pytest

from facilitator.curriculum.read import read_curriculum, read_deck
from facilitator.curriculum.shared import Shared
from facilitator.curriculum.syntax import parse

VALID = {
    "text-basic": 'a = "en aften"',
    "text-empty": 'a = ""',
    "text-escapes": r'a = "\b\t\n\f\r\"\\"',
    "text-unicode-4": r'a = "\u00e6"',
    "text-unicode-8": r'a = "\U0001F600"',
    "text-danish": 'a = "æøå ÆØÅ"',
    "text-emoji": 'a = "😀"',
    "text-hash-inside": 'a = "# ingen bemærkning"',
    "text-tab-inside": 'a = "en\taften"',
    "text-literal": r"a = 'C:\Users\anna'",
    "text-literal-quote": "a = 'hun sagde \"hej\"'",
    "text-literal-empty": "a = ''",
    "block": 'a = """\nen\naften"""',
    "block-first-newline": 'a = """\n\nen"""',
    "block-quotes-inside": 'a = """hun sagde ""hej"" og gik"""',
    "block-quote-at-end": 'a = """hej""""',
    "block-two-quotes-at-end": 'a = """hej"""""',
    "block-backslash-newline": 'a = """en \\\n   aften"""',
    "block-backslash-blanks": 'a = """en \\   \n\n   aften"""',
    "block-escapes": 'a = """\\u00e6\\"""" ',
    "block-literal": "a = '''\nen 'lille' aften'''",
    "block-literal-quotes-at-end": "a = '''hej'''''",
    "block-windows-lines": 'a = """\r\nen\r\naften"""\r\n',
    "number": "a = 42",
    "number-plus": "a = +42",
    "number-minus": "a = -42",
    "number-zero": "a = 0",
    "number-minus-zero": "a = -0",
    "number-underscores": "a = 1_000",
    "number-hex": "a = 0xDEADbeef",
    "number-octal": "a = 0o755",
    "number-binary": "a = 0b1101",
    "decimal": "a = 3.14",
    "decimal-exponent": "a = 5e+22",
    "decimal-both": "a = 6.626e-34",
    "decimal-underscores": "a = 9_224.445_991",
    "decimal-inf": "a = -inf",
    "decimal-nan": "a = +nan",
    "flag-true": "a = true",
    "flag-false": "a = false",
    "date": "a = 2026-11-21",
    "date-leap": "a = 2024-02-29",
    "date-time": "a = 2026-11-21T19:30:00",
    "date-time-blank": "a = 2026-11-21 19:30:00",
    "date-time-z": "a = 2026-11-21T19:30:00Z",
    "date-time-zone": "a = 2026-11-21T19:30:00+01:00",
    "date-time-fraction": "a = 2026-11-21T19:30:00.123456",
    "time": "a = 19:30:00",
    "time-fraction": "a = 19:30:00.5",
    "list-empty": "a = []",
    "list": "a = [1, 2, 3]",
    "list-mixed": 'a = [1, "to", 3.0, true]',
    "list-nested": "a = [[1], [2, 3]]",
    "list-comma-at-end": "a = [1, 2,]",
    "list-lines": "a = [\n  1,\n\n  2,\n]",
    "list-remarks": "a = [ # en\n  1, # to\n  # tre\n]",
    "list-of-tables": "a = [{ b = 1 }, { b = 2 }]",
    "list-hash-in-text": 'a = ["#", "]"]',
    "inline-empty": "a = {}",
    "inline": "a = { b = 1, c = 2 }",
    "inline-nested": "a = { b = { c = 1 } }",
    "inline-dotted": "a = { b.c = 1, b.d = 2 }",
    "inline-list-lines": "a = { b = [\n1,\n2\n] }",
    "key-dotted": "a.b.c = 1",
    "key-dotted-blanks": "a . b = 1",
    "key-quoted": '"en nøgle" = 1',
    "key-literal": "'a.b' = 1",
    "key-empty": '"" = 1',
    "key-digits": "1234 = 1",
    "key-dashes": "-a_b- = 1",
    "key-like-a-number": "3.14 = 1",
    "key-like-a-flag": "true = 1",
    "key-dotted-quoted": 'a."b.c".d = 1',
    "table": "[a]\nb = 1",
    "table-empty": "[a]",
    "table-dotted": "[a.b.c]\nd = 1",
    "table-blanks": "[ a . b ]\nc = 1",
    "table-quoted": '[a."b c"]\nd = 1',
    "table-remark": "[a] # et bord\nb = 1",
    "table-parent-later": "[a.b]\nc = 1\n[a]\nd = 2",
    "table-indented": "[a]\n  b = 1\n  [a.c]\n    d = 1",
    "tables": "[[a]]\nb = 1\n[[a]]\nb = 2",
    "tables-nested": "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2\n[[a]]",
    "tables-with-table": "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2",
    "tables-empty": "[[a]]\n[[a]]",
    "remark": "# kun en bemærkning\na = 1",
    "remark-at-end": "a = 1 # hej",
    "remark-without-newline": "a = 1\n# slut",
    "remark-danish": "# æøå 😀\na = 1",
    "blank-lines": "\n\n  \n\t\na = 1\n\n",
    "windows-lines": "a = 1\r\nb = 2\r\n",
    "no-newline-at-end": "a = 1",
    "no-blanks": "a=1",
    "many-blanks": "  a   =   1   ",
}

INVALID = {
    "text-unclosed": 'a = "en aften',
    "text-newline": 'a = "en\naften"',
    "text-curly": "a = “en aften”",
    "text-bare": "a = en aften",
    "text-escape-unknown": r'a = "\q"',
    "text-escape-x": r'a = "\x41"',
    "text-escape-e": r'a = "\e"',
    "text-escape-short-u": r'a = "\u12"',
    "text-escape-short-capital-u": r'a = "\U0001F60"',
    "text-escape-surrogate": r'a = "\ud800"',
    "text-escape-beyond": r'a = "\U00110000"',
    "text-escape-at-end": 'a = "\\',
    "text-after": 'a = "en" aften',
    "text-two": 'a = "en" "to"',
    "text-control": 'a = "\x00"',
    "text-delete": 'a = "\x7f"',
    "text-escape-character": 'a = "\x1b[2J"',
    "text-bidi": 'a = "\u202e"',
    "text-literal-unclosed": "a = 'en aften",
    "text-literal-newline": "a = 'en\naften'",
    "text-literal-control": "a = '\x01'",
    "text-mixed-quotes": "a = \"en aften'",
    "block-unclosed": 'a = """en\naften',
    "block-half-closed": 'a = """en\naften""',
    "block-too-many-quotes": 'a = """en""""""',
    "block-escape-unknown": 'a = """\\q"""',
    "block-escape-blank": 'a = """en \\ aften"""',
    "block-literal-unclosed": "a = '''en\naften",
    "block-literal-too-many": "a = '''en''''''",
    "block-control": 'a = """\x02"""',
    "number-leading-zero": "a = 042",
    "number-leading-zeros": "a = 00",
    "number-comma": "a = 1,5",
    "number-thousands": "a = 1.000.000",
    "number-double-underscore": "a = 1__000",
    "number-underscore-first": "a = _1",
    "number-underscore-last": "a = 1_",
    "number-two-signs": "a = +-1",
    "number-hex-capital": "a = 0XFF",
    "number-hex-sign": "a = -0xFF",
    "number-hex-empty": "a = 0x",
    "number-octal-digit": "a = 0o8",
    "number-binary-digit": "a = 0b2",
    "number-letters": "a = 14min",
    "number-percent": "a = 50%",
    "decimal-no-digit-before": "a = .5",
    "decimal-no-digit-after": "a = 5.",
    "decimal-no-digit-at-exponent": "a = 5e",
    "decimal-point-before-exponent": "a = 5.e3",
    "decimal-two-points": "a = 1.2.3",
    "decimal-inf-capital": "a = Inf",
    "decimal-nan-capital": "a = NaN",
    "flag-capital": "a = True",
    "flag-capitals": "a = FALSE",
    "flag-danish": "a = ja",
    "flag-longer": "a = truer",
    "flag-null": "a = null",
    "date-february-30": "a = 2026-02-30",
    "date-not-leap": "a = 2026-02-29",
    "date-month-13": "a = 2026-13-01",
    "date-day-0": "a = 2026-11-00",
    "date-short": "a = 2026-1-1",
    "date-danish": "a = 21.11.2026",
    "date-slashes": "a = 21/11/2026",
    "date-time-hour-25": "a = 2026-11-21T25:00:00",
    "date-time-zone-bad": "a = 2026-11-21T19:30:00+1",
    "time-without-seconds": "a = 19:30",
    "time-hour-24": "a = 24:00:00",
    "time-point": "a = 19.30.00",
    "list-unclosed": "a = [1, 2",
    "list-unclosed-then-key": "a = [1, 2\nb = 3",
    "list-unclosed-then-heading": "a = [1,\n[b]\nc = 1",
    "list-no-comma": "a = [1 2]",
    "list-two-commas": "a = [1,, 2]",
    "list-comma-first": "a = [, 1]",
    "list-semicolon": "a = [1; 2]",
    "list-round": "a = (1, 2)",
    "list-closed-twice": "a = [1]]",
    "list-bare-text": "a = [en, to]",
    "list-remark-hides-end": "a = [1 # ]",
    "inline-unclosed": "a = { b = 1",
    "inline-newline": "a = {\n  b = 1\n}",
    "inline-comma-at-end": "a = { b = 1, }",
    "inline-two-commas": "a = { b = 1,, c = 2 }",
    "inline-no-comma": "a = { b = 1 c = 2 }",
    "inline-twice": "a = { b = 1, b = 2 }",
    "inline-colon": "a = { b: 1 }",
    "inline-extended": "a = { b = 1 }\na.c = 2",
    "inline-extended-by-table": "a = { b = 1 }\n[a.c]\nd = 1",
    "key-alone": "a",
    "key-colon": "a: 1",
    "key-no-equals": "a 1",
    "key-no-value": "a =",
    "key-no-value-then-more": "a =\nb = 1",
    "key-two-equals": "a == 1",
    "key-letters": "æ = 1",
    "key-blank": "en nøgle = 1",
    "key-dot-first": ".a = 1",
    "key-dot-last": "a. = 1",
    "key-two-dots": "a..b = 1",
    "key-missing": "= 1",
    "key-newline": "a\n= 1",
    "key-block": '"""a""" = 1',
    "key-twice": "a = 1\na = 2",
    "key-twice-quoted": 'a = 1\n"a" = 2',
    "key-twice-dotted": "a.b = 1\na.b = 2",
    "key-under-a-number": "a = 1\na.b = 2",
    "key-two-on-a-line": "a = 1 b = 2",
    "key-comma-at-end": "a = 1,",
    "table-unclosed": "[a",
    "table-empty-name": "[]",
    "table-twice": "[a]\nb = 1\n[a]\nc = 2",
    "table-over-key": "a = 1\n[a]",
    "table-over-dotted": "a.b = 1\n[a]",
    "table-dot-last": "[a.]",
    "table-two-words": "[a b]",
    "table-letters": "[æ]",
    "table-more-on-line": "[a] b = 1",
    "table-and-tables": "[a]\n[[a]]",
    "tables-and-table": "[[a]]\n[a]",
    "tables-unclosed": "[[a]",
    "tables-blank-between": "[ [a] ]",
    "tables-three": "[[[a]]]",
    "tables-over-list": "a = []\n[[a]]",
    "tables-under-tables-as-table": "[[a.b]]\n[a]\nb = 1",
    "remark-control": "# \x01\na = 1",
    "remark-slashes": "// hej\na = 1",
    "space-hard": "a =\u00a01",
    "space-zero-width": "a = \u200b1",
    "only-text": "Kære alle",
    "yaml-list": "a:\n  - b",
    "ini-semicolon": "; hej\na = 1",
    "carriage-return-alone": 'a = "en\raften"',
    "nested-too-deep": "a = " + "[" * 500 + "]" * 500,
    "number-too-long": "a = " + "9" * 5_000,
    "key-too-long": "a." * 500 + "a = 1",
    "line-too-long": 'a = "' + "x" * 9_000 + '"',
}


@pytest.mark.parametrize("case", VALID)
def test_what_is_valid_is_no_mistake_of_writing(case: str) -> None:
    text = VALID[case]
    parsed = parse(text.replace("\r\n", "\n"), "x.toml")

    assert parsed.problems == []
    assert repr(parsed.values) == repr(tomllib.loads(text))  # nan is not equal to itself
    for read in (
        lambda data: read_curriculum(data, "x.toml", Shared()),
        lambda data: read_deck(data, "x.toml"),
    ):
        problems = read(text.encode()).problems
        assert problems
        assert not [problem for problem in problems if problem.code < "C3"]


@pytest.mark.parametrize("case", INVALID)
def test_what_is_not_valid_gets_a_place(case: str) -> None:
    data = INVALID[case].encode()
    rows = INVALID[case].split("\n")
    first, *_more = [one for one in read_curriculum(data, "x.toml", Shared()).problems if one.code < "C3"]

    assert first.line is not None
    assert first.column is not None
    assert first.end_column is not None
    assert 1 <= first.line <= len(rows)
    assert 1 <= first.column <= len(rows[first.line - 1]) + 1
    assert first.column < first.end_column
    assert first.message
    assert first.hint


@pytest.mark.parametrize("case", INVALID)
def test_what_is_not_valid_is_not_toml_or_against_a_limit_of_ours(case: str) -> None:
    ours = {"text-bidi", "nested-too-deep", "number-too-long", "key-too-long", "line-too-long"}
    try:
        tomllib.loads(INVALID[case])
    except (ValueError, RecursionError):
        return
    assert case in ours


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\xfd", b"a = \x80", b'a = "\xc3"', b"# \xe6\xf8\xe5\na = 1", b"\xef\xbb\xbf\xef\xbb\xbfa = 1"],
)
def test_bytes_that_are_no_utf8_get_a_place(data: bytes) -> None:
    (problem,) = read_curriculum(data, "x.toml", Shared()).problems

    assert problem.line == 1
    assert problem.column is not None


def test_the_tables_are_large_enough() -> None:
    assert len(VALID) >= 60
    assert len(INVALID) >= 80
