"""What the bundled font can show of a text, and what stands in for the rest."""

import unicodedata
from collections.abc import Collection

# A letter the font lacks must not vanish and must not look like punctuation someone wrote.
STAND_IN = "◊"
SOFT_HYPHEN = "\u00ad"
# Signs that authors do use, written with what the font has.
_NEAR = {"\u2010": "-", "\u2011": "-", "\u2012": "–", "→": "->", "←": "<-", "●": "•", "▪": "•", "⁃": "-"}


def printable(text: str, known: Collection[int]) -> str:
    """`text` in letters of the font (`known` are its code points); nothing readable is left out.

    Newlines and soft hyphens stay; marks that only steer a direction or join emoji are dropped.
    """
    whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    # A dash at the start of a line looks like a list; it stays with the word before it.
    return "".join(_shown(c, known) for c in whole).replace(" – ", "\u00a0– ")


def _shown(c: str, known: Collection[int]) -> str:
    kind = unicodedata.category(c)
    if c in {"\n", SOFT_HYPHEN} or (kind != "Cc" and ord(c) in known):
        return c
    if c in _NEAR:
        return _NEAR[c]
    if c == "\t" or kind == "Zs":
        return " "
    if kind in {"Zl", "Zp"}:
        return "\n"
    if kind in {"Cf", "Mn", "Me"}:
        return ""
    alike = "".join(part for part in unicodedata.normalize("NFKD", c) if ord(part) in known)
    return alike or STAND_IN
