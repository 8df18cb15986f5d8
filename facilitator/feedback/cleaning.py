"""Free text from a phone, made safe to show anywhere: plain letters, bounded, no steering.

Terminals obey escape sequences, and a screen can be turned around by hidden direction characters;
neither Rich nor Textual takes them out. The rule follows the Unicode categories.
"""

import unicodedata

LONGEST = 500
MOST_LINES = 20
MOST_MARKS = 4  # combining marks on one letter: more is decoration that spills over other lines

_KEPT = "\n\u200c\u200d"  # the joiners are needed inside emoji and in several scripts
_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """`text` in NFC without control, direction, surrogate or unassigned characters, cut to size."""
    lines = [" ".join(line.split()) for line in _few_marks(_harmless(text)).split("\n")]
    return "\n".join([line for line in lines if line][:MOST_LINES])[:LONGEST].strip()


def _harmless(text: str) -> str:
    """What is left when nothing in it can steer; composed only then, since a hidden sign may keep letters apart."""
    one_kind_of_end = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in one_kind_of_end if c in _KEPT or unicodedata.category(c) not in _REFUSED)
    return unicodedata.normalize("NFC", "".join(kept))


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) == "Mn" else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
