"""The paper of all that is shipped: every session's pack and every deck is made, and a handout is one page."""

import re
from pathlib import Path

import pytest

from facilitator.boards.tools import TOOLS
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.ports.press import Pack
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


class _Asked:
    """A press that keeps what it is asked to print."""

    def pack(self, pack: Pack) -> bytes:
        self.tools = {tool.title: tool.copies for tool in pack.tools}
        return b""


@pytest.mark.parametrize("name", CURRICULA)
def test_a_tool_is_printed_unless_its_step_has_a_sheet_and_once_around_one_person(
    name: str, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    press = _Asked()
    monkeypatch.setattr(house.paper, "_press", press)
    curriculum = LIBRARY.curriculum(name)
    around_one = curriculum.form.value in {"conversation", "network-meeting"}
    for session in curriculum.sessions:
        house.paper.pack(Wish(name, session.id, 4, key="tools"))
        steps = [step for step in session.steps if step.kind.value in TOOLS and not step.handout]
        assert set(press.tools) == {step.title for step in steps}
        for step in steps:
            circle = step.kind.value == "network-circle"
            grid = step.kind.value == "expectations"
            expected = 1 if around_one or not (circle or grid) else 4 if circle else 2
            assert press.tools[step.title] == expected, step.title
