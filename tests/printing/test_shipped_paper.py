"""The paper of all that is shipped: every session's pack and every deck is made, and a handout is one page."""

import re
from pathlib import Path

import pytest

from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
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
def test_every_sessions_pack_is_made_and_each_handout_is_one_page(name: str, house: House) -> None:
    curriculum = LIBRARY.curriculum(name)
    for session in curriculum.sessions:
        one, two = (
            sheets(house.paper.pack(Wish(name, session.id, people, key="print"))) for people in (1, 2)
        )
        used = {*session.handouts, *(step.handout for step in session.steps if step.handout)}
        asks = any(step.instrument for step in session.steps) or bool(curriculum.measures)
        plans = any(step.kind.value == "action-plan" for step in session.steps)
        circles = sum(step.kind.value == "network-circle" and not step.handout for step in session.steps) * (
            curriculum.form.value not in {"conversation", "network-meeting"}
        )
        per_person = len(used) + plans + circles
        # A second person adds one page a sheet, and the questions' page where the session asks any.
        assert per_person <= two - one <= per_person + 2 * asks, (name, session.id)


@pytest.mark.parametrize("name", DECKS)
def test_every_deck_is_eight_cards_to_a_page(name: str, house: House) -> None:
    cards = [card for card in LIBRARY.deck(name).cards if not card.retired]
    assert sheets(house.paper.deck(name)) == -(-len(cards) // 8)


def test_all_that_is_shipped_is_printed_here() -> None:
    assert len(CURRICULA) == len(list(Path(bundled()).glob("*.toml")))
