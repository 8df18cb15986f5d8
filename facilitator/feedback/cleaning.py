"""Free text from a phone, made safe to show anywhere: plain letters, bounded, no steering.

Terminals obey escape sequences, and a screen can be turned around by hidden direction characters;
neither Rich nor Textual takes them out. The rule follows the Unicode categories.
"""

import unicodedata

LONGEST = 500
MOST_LINES = 20
MOST_MARKS = 4  # combining marks on one letter: more is decoration that spills over other lines

_KEPT_CONTROLS = "\n"
_JOINERS = "\u200c\u200d"  # needed inside emoji and in several scripts
_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """`text` in NFC without control, direction, surrogate or unassigned characters, cut to size."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        category = unicodedata.category(character)
        if category in _REFUSED and character not in _KEPT_CONTROLS + _JOINERS:
            continue
        marks = marks + 1 if category == "Mn" else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    lines = [" ".join(line.split()) for line in "".join(kept).split("\n")]
    return "\n".join([line for line in lines if line][:MOST_LINES])[:LONGEST].strip()
