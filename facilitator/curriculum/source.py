"""Finding one's way in the text of a file without parsing it: places, and what is quoted."""

import re

# Texts and comments. An unclosed one runs to the end of its line (a block: to the end of the file), and
# every quantifier is possessive: whatever the file holds, the pattern passes over it once.
_QUOTED = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+",
    re.DOTALL,
)
# What a person takes for one thing: a quoted text, a word or number with its signs, else one character.
_THING = re.compile(
    r"""[“”„»«‘’‚‹›][^\n“”„»«‘’‚‹›]*+[“”„»«‘’‚‹›]?|\"{3}|'{3}|"[^"\n]*+"?|'[^'\n]*+'?|\[\[|[\w.+:/,-]*\w|."""
)
_NOT_NEWLINE = re.compile(r"[^\n]")
FILLER = '"'


def place(text: str, offset: int) -> tuple[int, int]:
    """The line and column of a character, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def width(text: str, offset: int) -> int:
    """How many characters the thing that stands at `offset` has; at least one, and never past its line."""
    found = _THING.match(text, offset)
    return len(found[0]) if found else 1


def masked(text: str) -> str:
    """`text` with every quoted text and every comment filled with `FILLER`; lengths and line ends stay."""
    return _QUOTED.sub(_fill, text)


def unclosed_in_line(text: str) -> int | None:
    """Where the first text begins that has only the first of its two marks."""
    for match in _QUOTED.finditer(text):
        found = match[0]
        if found[0] != "#" and (len(found) == 1 or found[-1] != found[0]):
            return match.start()
    return None


def quoted_at(text: str, offset: int) -> tuple[int, int] | None:
    """Where the quoted text that holds or touches `offset` begins and ends."""
    for match in _QUOTED.finditer(text):
        if match.start() <= offset <= match.end() and text[match.start()] != "#":
            return match.span()
    return None


def _fill(match: re.Match[str]) -> str:
    found = match[0]
    # The second branch is rare and dear: with it alone a 34 KB file takes 2.2 ms, with both 0.7 ms.
    return FILLER * len(found) if "\n" not in found else _NOT_NEWLINE.sub(FILLER, found)
