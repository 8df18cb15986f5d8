"""The rule for a name: a first name, perhaps with an initial, and nothing that says more."""

import unicodedata
from collections.abc import Iterable

from facilitator.errors import Refused
from facilitator.language.words import _

LONGEST = 24


def plain(text: str) -> str:
    """`text` as one line without characters that steer a screen or hide a direction."""
    kept = (
        c if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} else " " for c in text
    )
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def first_name(text: str, others: Iterable[str]) -> str:
    """The name as it is kept, or `Refused` with what to write instead."""
    name = plain(text)
    if not name:
        raise Refused(_("The name is empty."), _("Write a first name."))
    if len(name) > LONGEST:
        raise Refused(
            _("The name is longer than {most} letters.").format(most=LONGEST), _("A first name is enough.")
        )
    if any(c.isdigit() or c == "@" for c in name):
        raise Refused(
            _("A name has no numbers and no @."),
            _("Phone and mail are not kept here. A first name is enough."),
        )
    words = name.split()
    if len(words) > 2 or (len(words) == 2 and len(words[1].rstrip(".")) > 1):
        raise Refused(
            _("“{name}” is more than a first name.").format(name=name),
            _("Write only the first name. If two share it, add one letter, like “Anne K”."),
        )
    if name.casefold() in {other.casefold() for other in others}:
        raise Refused(
            _("There is already someone called {name}.").format(name=name),
            _("Add one letter, like “{name} K”.").format(name=name),
        )
    return name
