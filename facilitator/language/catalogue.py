"""The Danish catalogue: found in the code, kept by people, compiled for the program.

Run as `python -m facilitator.language.catalogue` after a text was changed. Needs Babel, which only
those who build with us have.
"""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from facilitator.language.words import DOMAIN, LOCALES

PO = LOCALES / "da" / "LC_MESSAGES" / f"{DOMAIN}.po"
KEYWORDS = {
    "_": None,
    "N_": None,
    "NP_": ((1, "c"), 2),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_EPOCH = datetime(2026, 11, 21, tzinfo=UTC)
_PACKAGE = Path(__file__).parent.parent


def extract() -> Catalog:
    """Every text in the code that people read."""
    found = Catalog(domain=DOMAIN)
    for filename, _line, message, comments, context in extract_from_dir(_PACKAGE, keywords=KEYWORDS):
        found.add(
            message, locations=[(f"facilitator/{filename}", 0)], auto_comments=comments, context=context
        )
    return found


def read() -> Catalog:
    """The Danish catalogue as it is written."""
    with PO.open("rb") as file:
        return read_po(file, locale="da", domain=DOMAIN)


def update() -> list[str]:
    """Bring the catalogue up to the code, compile it, and give the texts that still have no Danish."""
    danish = read() if PO.exists() else Catalog(locale="da", domain=DOMAIN)
    danish.update(extract(), no_fuzzy_matching=True)
    danish.obsolete.clear()
    danish.header_comment = (
        "# The Danish words of facilitator. Kept by people; extracted and compiled by catalogue.py."
    )
    danish.project, danish.copyright_holder, danish.msgid_bugs_address = "facilitator", "facilitator", ""
    danish.creation_date = danish.revision_date = (
        _EPOCH  # the history tells when; a date here only makes conflicts
    )
    danish.last_translator, danish.language_team, danish.fuzzy = "", "Danish", False
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, danish, width=110, sort_output=True, omit_header=False, include_lineno=False)
    with PO.with_suffix(".mo").open("wb") as file:
        write_mo(file, read())
    return [
        str(m.id) for m in read() if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)
    ]


if __name__ == "__main__":
    missing = update()
    print(*missing, f"{len(missing)} without Danish", sep="\n")
