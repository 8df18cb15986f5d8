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
_NOT_NEWLINE = re.compile(r"[^\n]")
FILLER = '"'


def place(text: str, offset: int) -> tuple[int, int]:
    """The line and column of a character, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def masked(text: str) -> str:
    """`text` with every quoted text and every comment filled with `FILLER`; lengths and line ends stay."""
    return _QUOTED.sub(_fill, text)


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
