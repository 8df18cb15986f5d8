"""The paper of all that is shipped: every session's pack and every deck is made, and a handout is one page."""

import re
from pathlib import Path

import pytest

from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.printing.handout import handout_pages
from facilitator.printing.sheet import Sheet
from facilitator.services.house import House
from facilitator.services.paper import Wish
from facilitator.wiring import build

LIBRARY = FolderLibrary([bundled()])
CURRICULA = [entry.id for entry in LIBRARY.curricula()]
DECKS = sorted(path.stem for path in (bundled() / "decks").glob("*.toml"))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return build(tmp_path_factory.mktemp("house"), library=LIBRARY)


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.mark.parametrize("name", CURRICULA)
def test_every_handout_is_one_page_and_every_sessions_pack_is_made(name: str, house: House) -> None:
    curriculum = LIBRARY.curriculum(name)
    sheet = Sheet(
        curriculum.title, curriculum.language, f"{curriculum.sessions[0].title}\n{curriculum.title}"
    )
    pages = {handout.id: handout_pages(sheet, handout) for handout in curriculum.handouts}
    for name_of_sheet, drawn in pages.items():
        sheet.part(name_of_sheet, drawn)
    sheet.finished()  # a document that is not read out leaves its fonts open
    assert {name_of_sheet: len(drawn) for name_of_sheet, drawn in pages.items()} == dict.fromkeys(pages, 1)
    for session in curriculum.sessions:
        used = {*session.handouts, *(step.handout for step in session.steps if step.handout)}
        assert sheets(house.paper.pack(Wish(name, session.id, 1, key="print"))) > len(used)


@pytest.mark.parametrize("name", DECKS)
def test_every_deck_is_eight_cards_to_a_page(name: str, house: House) -> None:
    cards = [card for card in LIBRARY.deck(name).cards if not card.retired]
    assert sheets(house.paper.deck(name)) == -(-len(cards) // 8)


def test_all_that_is_shipped_is_printed_here() -> None:
    assert len(CURRICULA) == len(list(Path(bundled()).glob("*.toml")))
