"""Questionnaires that wait for another's words: what is refused, what is said, and that the evening goes on."""

import shutil
from pathlib import Path

import pytest

from facilitator.errors import CannotRead
from facilitator.feedback.form import Scoring
from facilitator.library.places import bundled
from facilitator.ports.press import Pack
from facilitator.services.paper import Wish
from facilitator.sessions import commands as c
from facilitator.wiring import build

VALID = Path(__file__).parents[1] / "curricula" / "valid"
SHIPPED = ["who-5", "t-ils"]


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The person's own folder, with a curriculum that asks with a frame and with a filled questionnaire."""
    folder = tmp_path / "own"
    shutil.copytree(VALID / "words", folder)
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    return folder


@pytest.fixture
def house_now(own, tmp_path, clock):
    """The program, started on the folder as it is now."""
    return lambda: build(tmp_path / "data", clock=clock)


def group_of(house, curriculum="andres-ord"):
    people = ["Anne", "Bo", "Carl", "Ditte", "Erik", "Åse"]
    return house.groups.create("Holdet", curriculum, ["Kirsten", "Jørgen"], people, "19.00")


def ask_with(own: Path, instrument: str) -> None:
    """Let the curriculum ask with another questionnaire."""
    path = own / "andres-ord.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("rammeskema", instrument), encoding="utf-8")


def fill(path: Path) -> None:
    """What a coordinator does with a copy of a frame; the words are invented."""
    options = {"who-5": 6, "t-ils": 3}[path.stem]
    words = ", ".join(f'"Svar {number}"' for number in range(options))
    rows = []
    for row in path.read_text(encoding="utf-8").splitlines():
        rows.append(row)
        if row.startswith("waits"):
            rows += [f'text = "Noget om {len(rows)}"', f"options = [{words}]"]
        if row.startswith("version"):
            rows.append('wording = "Opdigtet, 2024"')
    filled = "\n".join(rows).replace("CC BY 4.0 for rammen. Ordene er ikke med.", "Aftale med ejeren")
    path.write_text(filled, encoding="utf-8")


def copied(own: Path, name: str) -> Path:
    (own / "instruments").mkdir(exist_ok=True)
    return Path(shutil.copy(bundled() / "instruments" / f"{name}.toml", own / "instruments"))


def test_a_round_that_waits_for_its_words_is_not_opened(house_now, own):
    house = house_now()
    with pytest.raises(CannotRead) as refused:
        house.feedback.open("key", "andres-ord", "rammeskema", 6)
    assert "“Tre spørgsmål” has no questions yet" in refused.value.message
    assert str(own / "instruments" / "rammeskema.toml") in refused.value.hint
    assert house.feedback.released("key") is None


@pytest.mark.parametrize("name", SHIPPED)
def test_what_to_copy_and_where_to_is_said(house_now, own, name):
    ask_with(own, name)
    with pytest.raises(CannotRead) as refused:
        house_now().feedback.open("key", "andres-ord", name, 6)
    assert f"Copy the file {bundled() / 'instruments' / name}.toml to" in refused.value.hint
    assert f"the folder {own / 'instruments'}," in refused.value.hint


@pytest.mark.parametrize("name", SHIPPED)
def test_a_copy_that_is_filled_is_asked_with_its_scoring_frozen(house_now, own, name):
    ask_with(own, name)
    fill(copied(own, name))
    house = house_now()
    assert house.programmes.check([str(own)]) == ()
    opened = house.feedback.open("key", "andres-ord", name, 6)
    assert opened.form.version == "Opdigtet, 2024"
    assert opened.form.scoring == {"who-5": Scoring(0, 4), "t-ils": Scoring(1, 1)}[name]
    assert opened.close().scoring == opened.form.scoring
    again = house_now().feedback.released("key")
    assert again is not None
    assert again.scoring == opened.form.scoring


@pytest.mark.parametrize("name", SHIPPED)
def test_a_copy_with_a_fault_is_named_while_the_frame_takes_its_place(house_now, own, name):
    ask_with(own, name)
    path = copied(own, name)
    path.write_text(path.read_text(encoding="utf-8").replace("waits =", 'text = "Ét"\nwaits =', 1))
    with pytest.raises(CannotRead) as refused:
        house_now().feedback.open("key", "andres-ord", name, 6)
    assert refused.value.hint == f"The file {path} has errors; see them with: facilitator check"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_copy_nobody_has_touched_waits_and_has_no_problem(house_now, own, name):
    ask_with(own, name)
    path = copied(own, name)
    house = house_now()
    assert house.programmes.check([str(own)]) == ()
    with pytest.raises(CannotRead) as refused:
        house.feedback.open("key", "andres-ord", name, 6)
    assert refused.value.hint == f"Write the words and their licence in the file {path}."


def test_a_frame_inside_a_curriculum_is_written_there(house_now, own):
    path = own / "andres-ord.toml"
    frame = (own / "instruments" / "rammeskema.toml").read_text(encoding="utf-8").split("\n", 2)[2]
    inside = frame.replace("[[items", "[[instruments.items").replace("[scoring", "[instruments.scoring")
    inside = inside.replace("[[scoring", "[[instruments.scoring")
    text = path.read_text(encoding="utf-8") + "\n[[instruments]]\n" + inside
    path.write_text(text, encoding="utf-8")
    house = house_now()
    assert house.programmes.check([str(own)]) == ()
    (waiting,) = house.programmes.waiting("andres-ord", "2")
    assert waiting.hint == f"Write the words and their licence in the file {path}."


def test_the_evening_is_led_without_the_round(house_now):
    house = house_now()
    group = group_of(house)
    preparation = house.evenings.prepare(group.id, 2)
    ((title, note),) = preparation.waiting
    assert title == "Tre spørgsmål"
    assert "rammeskema.toml" in note
    running = house.evenings.start(preparation, tuple(person.id for person in group.participants))
    assert running.rounds() == ()
    running.do(c.Next())
    step = running.state.step
    assert (step.waits_for, step.slot_note, step.instrument) == (title, note, None)
    running.do(c.Next())
    running.do(c.Close())


def test_the_other_round_of_the_evening_is_held(house_now):
    house = house_now()
    group = group_of(house)
    preparation = house.evenings.prepare(group.id, 1)
    running = house.evenings.start(preparation, tuple(person.id for person in group.participants))
    assert [(asked.instrument, asked.name) for asked in running.rounds()] == [("udfyldt", "")]
    assert house.programmes.asks("andres-ord", "1") == ("begge", "udfyldt")
    assert house.programmes.asks("andres-ord", "2") == ("kun-rammen", "rammeskema")


class _Kept:
    """A press that keeps what it is given."""

    def __init__(self) -> None:
        self.packs: list[Pack] = []

    def pack(self, pack: Pack) -> bytes:
        self.packs.append(pack)
        return b""


@pytest.mark.parametrize(("session", "asked"), [("1", "udfyldt"), ("2", None)])
def test_paper_is_printed_for_what_can_be_asked_and_for_nothing_else(house_now, monkeypatch, session, asked):
    house, press = house_now(), _Kept()
    monkeypatch.setattr(house.paper, "_press", press)
    house.paper.pack(Wish("andres-ord", session, 6, "key"))
    (pack,) = press.packs
    assert (pack.questions.id if pack.questions else None) == asked
    assert bool(pack.slips) == (asked is not None)


@pytest.mark.parametrize("session", ["1", "2"])
def test_the_whole_pack_is_made(house_now, session):
    assert house_now().paper.pack(Wish("andres-ord", session, 6, "key")).startswith(b"%PDF")


@pytest.mark.parametrize("session", ["1", "2"])
def test_the_evening_can_be_rehearsed_and_read(house_now, session):
    house = house_now()
    assert "Rammen" in house.programmes.run_sheet("andres-ord", session)
