"""Every row of the catalogue of bad input is shown by a file of the corpus or by a test, or says why not.

The catalogue has 82 rows: what a person may get wrong, or somebody may do on purpose, in a curriculum file.
"""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
INVALID = TESTS / "curricula" / "invalid"

LIBRARY = "library/test_folders.py::"
INTAKE = "curriculum/test_intake.py::"

# The row, and what shows it: names of files in the corpus, or of tests.
SHOWN: dict[int, list[str]] = {
    1: [LIBRARY + "test_check_what_cannot_be_read"],
    2: [LIBRARY + "test_a_folder_among_the_files_is_named", LIBRARY + "test_a_pipe_or_a_device_is_no_file"],
    3: [LIBRARY + "test_a_file_one_may_not_read"],
    4: ["bytes-empty", "bytes-only-bom", "bytes-only-blanks"],
    5: ["bytes-only-comments"],
    6: [INTAKE + "test_the_size_limit_is_exact", LIBRARY + "test_a_large_file_is_not_read_whole"],
    7: [INTAKE + "test_a_byte_order_mark_and_windows_line_ends_are_no_fault"],
    8: ["bytes-utf16", "bytes-utf16-no-bom", "bytes-utf16-big-endian"],
    9: ["bytes-windows-1252", "bytes-cut-letter"],
    10: [
        "bytes-pdf",
        "bytes-docx",
        "bytes-doc",
        "bytes-odt",
        "bytes-rtf",
        "toml-json",
        "toml-yaml",
        "toml-xml",
    ],
    11: ["bytes-nul"],
    12: ["bytes-old-mac"],
    13: [
        "toml-curly-quotes",
        "toml-curly-quote-at-end",
        "toml-low-quotes",
        "toml-guillemets",
        "toml-single-curly",
        "toml-curly-in-list",
    ],
    14: ["toml-no-quotes", "toml-null", "toml-plus-sign-text"],
    15: ["toml-colon"],
    16: ["toml-no-equals", "toml-two-equals", "toml-key-alone", "toml-value-alone"],
    17: ["toml-unclosed-text", "toml-unclosed-single", "toml-newline-in-text"],
    18: ["toml-unclosed-block", "toml-unclosed-single-block"],
    19: ["toml-key-letters", "toml-danish-key", "toml-key-with-space", "toml-heading-danish"],
    20: ["toml-key-twice", "toml-key-twice-dotted"],
    21: ["toml-table-twice", "toml-inline-and-table"],
    22: ["toml-table-and-list"],
    23: ["toml-two-on-a-line", "toml-list-comma", "toml-semicolon", "toml-comma-at-end"],
    24: ["toml-decimal-comma", "toml-decimal-comma-in-text", "shape-minutes-comma", "shape-minutes-point"],
    25: ["toml-leading-zero", "toml-minus-zero-padded"],
    26: [
        "toml-ja",
        "toml-nej",
        "toml-capital-false",
        "toml-yes-in-capitals",
        "toml-ja-for-a-text",
        "shape-flag-in-text",
    ],
    27: ["toml-backslash", "toml-octal-escape"],
    28: ["toml-inline-table", "toml-inline-table-newline", "toml-inline-table-comma"],
    29: ["toml-escape-e", "bytes-escape", "bytes-c1", "bytes-control"],
    30: ["text-escaped-control", "text-escaped-nul"],
    31: ["bytes-bidi", "text-hidden"],
    32: ["toml-surrogate"],
    33: ["toml-no-such-date", "toml-month-13", "signposts-no-such-date", "toml-danish-date"],
    34: ["toml-clock", "toml-clock-with-point"],
    35: ["signposts-date-with-time"],
    36: ["shape-minutes-nan", "shape-minutes-inf"],
    37: ["bomb-digits"],
    38: ["shape-minutes-2-to-the-64", "shape-minutes-hex", "bomb-hex"],
    39: ["bomb-nesting", "bomb-inline-tables", INTAKE + "test_a_bomb_is_refused_before_it_is_parsed"],
    40: ["bomb-dotted-key", "bomb-heading", INTAKE + "test_a_bomb_is_refused_before_it_is_parsed"],
    41: ["shape-many-sessions", INTAKE + "test_a_hundred_thousand_sessions_are_too_large_a_file"],
    42: ["bomb-long-line", INTAKE + "test_one_line_of_five_megabytes_is_refused_by_its_size"],
    43: ["shape-misspelt-key", "shape-unknown-key", "shape-danish-words"],
    44: ["shape-unknown-heading", "shape-danish-heading"],
    45: ["shape-missing", "shape-nothing-under-top", "shape-group-size-half"],
    46: ["shape-wrong-types", "shape-title-number", "shape-title-list"],
    47: ["shape-minutes-as-text", "shape-minutes-with-unit"],
    48: ["shape-ranges", "shape-minutes-zero", "shape-minutes-negative"],
    49: ["time-too-many", "time-too-few"],
    50: ["shape-empty-text", "shape-title-blanks"],
    51: ["shape-long-text", "shape-title-long"],
    52: ["shape-title-two-lines"],
    53: ["name-twice", "name-session-id-twice"],
    54: ["name-case-of-id", "shape-id-capital"],
    55: [
        "shape-id-space",
        "shape-id-slash",
        "shape-id-dots",
        "shape-id-emoji",
        "shape-id-long",
        "shape-id-danish",
    ],
    56: ["name-reserved", "name-reserved-session"],
    57: ["name-deck", "name-instrument", "name-handout", "name-measure-unknown", "name-deck-near"],
    59: ["name-unused"],
    60: ["shape-no-sessions", "shape-nothing-under-top", "shape-no-steps"],
    61: ["instrument-no-options", "instrument-one-option"],
    62: ["instrument-options"],
    63: ["instrument-twelve-options"],
    64: ["instrument-kind", "shape-choices"],
    65: ["instrument-not-comparable"],
    66: ["instrument-asks-who", "instrument-asks-mail"],
    67: ["shape-min-answers"],
    68: ["instrument-points-out"],
    69: ["shape-handout-path"],
    70: ["name-handout", "shape-handout-case"],
    73: [
        "text-markup-tags",
        "text-markup-brackets",
        "text-markup-stars",
        "text-markup-braces",
        "text-markup-link",
    ],
    74: ["text-placeholder"],
    75: ["shape-language-word"],
    76: ["shape-newer-format", "shape-format-older", "shape-format-missing", "shape-format-text"],
    78: ["shape-url-script", "shape-url-http", "signposts-url"],
    80: [LIBRARY + "test_two_files_with_one_id_in_a_folder"],
    81: ["toml-key-twice-quoted"],
    82: ["text-phone", "text-cpr", "text-phone-in-a-block", "text-cpr-in-a-block"],
}
NOT_OURS = {
    58: "no session asks for another one: the format has no key for it",
    71: "a handout is text in the file itself, never a file of its own",
    72: "there are no pictures in a curriculum",
    77: "a curriculum has no dates of sessions; the age of checked_on is told by the safety sheet (services/safety.py)",
    79: "a round keeps the questions it was opened with (feedback), so a change in a file changes no answer",
}


def test_every_row_is_shown_or_says_why_not() -> None:
    assert sorted([*SHOWN, *NOT_OURS]) == list(range(1, 83))
    assert all(SHOWN.values())


@pytest.mark.parametrize("row", SHOWN)
def test_what_shows_a_row_is_there(row: int) -> None:
    for name in SHOWN[row]:
        path, test, found = name.partition("::")
        if test:
            source = (TESTS / path).read_text(encoding="utf-8")
            assert re.search(rf"^def {found}\b", source, re.MULTILINE), name
        else:
            assert (INVALID / f"{name}.toml").is_file(), name
            assert (INVALID / f"{name}.expected").read_text(encoding="utf-8"), name


def test_the_corpus_is_large_enough() -> None:
    assert len(list(INVALID.glob("*.toml"))) >= 125
