"""Rehearsal: every session of every curriculum from start to close, and nothing left of it."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hand_clock import HandClock

from facilitator.errors import FacilitatorError, NotFound, Refused
from facilitator.library.places import bundled
from facilitator.library.shelf import FolderLibrary
from facilitator.services.feedback_rounds import round_key
from facilitator.sessions.commands import Close, DrawCard, MakePlan, Next, NextSpeaker
from facilitator.sessions.plans import Plan
from facilitator.wiring import build

VALID = Path(__file__).parents[1] / "curricula" / "valid"


def sessions_in(folder: Path) -> list[tuple[Path, str, str]]:
    library = FolderLibrary([folder, bundled()])
    return [
        (folder, entry.id, session.id)
        for entry in library.curricula()
        if Path(entry.path).parent == folder
        for session in library.curriculum(entry.id).sessions
    ]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("folder", "curriculum", "session"), [*sessions_in(bundled()), *sessions_in(VALID)], ids=str
)
def test_every_session_is_rehearsed_from_start_to_close(tmp_path, monkeypatch, folder, curriculum, session):
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder))
    clock = HandClock()
    house = build(tmp_path, clock=clock)
    before = contents(tmp_path)
    rehearsal = house.rehearsals.begin(curriculum, session, speed=60)
    running, start = rehearsal.running, clock.wall()
    size = FolderLibrary([folder, bundled()]).curriculum(curriculum).group_size
    assert size.min <= len(running.state.present) <= size.max
    while running.state.follower(running.state.current) is not None:
        clock.go(running.state.steps[running.state.current].allotted / 60)
        if running.state.turns.waiting:
            running.do(NextSpeaker())
        running.do(Next())
    running.tick()
    assert running.gap == 0
    running.do(Close())
    assert running.state.closed_at is not None
    assert abs(running.state.closed_at - 60 * (clock.wall() - start).total_seconds()) < 1
    assert contents(tmp_path) == before
    assert house.groups.all() == ()


def test_a_later_session_begins_as_if_the_earlier_ones_had_been_held(house):
    running = house.rehearsals.begin("laer-at-tackle", "2").running
    assert running.evening.number == 2
    assert [plan.what != "" for plan in running.state.plans_before] == [True, True, False]
    cards = house.rehearsals.begin("sos", "2").running.state.spent
    assert sum(map(len, cards.values())) > 0


def test_the_first_session_begins_from_nothing(house):
    state = house.rehearsals.begin("sos", "tema-1").running.state
    assert (state.plans_before, state.spent) == ((), {})


def test_as_many_come_as_were_asked_for_and_no_two_share_a_name(house):
    running = house.rehearsals.begin("sos", "1", people=40).running
    names = {person.name for person in running.group.participants}
    assert len(names) == len(running.state.present) == 40


def test_the_speed_can_be_changed_on_the_way_and_no_time_is_lost(house, clock):
    rehearsal = house.rehearsals.begin("sos", "1", speed=10)
    running = rehearsal.running
    clock.go(6)
    running.tick()
    assert running.now() == pytest.approx(60)
    assert [rehearsal.next_speed(), rehearsal.speed] == [60, 60]
    assert running.now() == pytest.approx(60)
    clock.go(2)
    assert running.now() == pytest.approx(180)
    assert rehearsal.next_speed() == 1
    clock.go(20)
    running.tick()
    assert running.now() == pytest.approx(200)
    assert running.gap == 0
    assert running.wall_at(0) == rehearsal.house.clock.wall() - timedelta(seconds=running.now())


def test_feedback_in_a_rehearsal_opens_on_its_own_box(house, running, tmp_path):
    real = house.feedback.codes(round_key(running.group, 1), 4)
    before = contents(tmp_path)
    rehearsal = house.rehearsals.begin("sos", "1")
    key = round_key(rehearsal.running.group, 1)
    opened = rehearsal.house.feedback.open(key, "sos", "moede-tjek", 8)
    opened.close()
    assert rehearsal.house.feedback.released(key) is not None
    assert house.feedback.released(key) is None
    assert contents(tmp_path) == before
    assert house.feedback.codes(round_key(running.group, 1), 4) == real


def test_what_is_done_in_a_rehearsal_is_known_to_no_other(house, running, tmp_path):
    before = contents(tmp_path)
    rehearsed = house.rehearsals.begin("sos", "1").running
    while rehearsed.state.step.kind != "cards":
        rehearsed.do(Next())
    rehearsed.do(DrawCard())
    rehearsed.do(MakePlan(Plan(rehearsed.state.present[0], "Gå en tur", confidence=8)))
    assert [standing.group.name for standing in house.groups.all()] == ["Tirsdagsholdet"]
    assert running.state.draws == ()
    assert contents(tmp_path) == before
    assert house.rehearsals.begin("sos", "1").running.state.plans == ()


def test_it_follows_the_file_as_it_is_now(tmp_path, monkeypatch):
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(own))
    house = build(tmp_path / "data", clock=HandClock())
    file = own / "mit.toml"
    text = (bundled() / "sos.toml").read_text(encoding="utf-8").replace('id = "sos"', 'id = "mit"')
    file.write_text(text, encoding="utf-8")
    assert house.rehearsals.begin("mit", "1").running.state.step.title == "Velkommen og åbningsrunde"
    file.write_text(text.replace("Velkommen og åbningsrunde", "Goddag"), encoding="utf-8")
    assert house.rehearsals.begin("mit", "1").running.state.step.title == "Goddag"
    file.write_text(text.replace("minutes = 14", "minutes = 15"), encoding="utf-8")
    with pytest.raises(NotFound, match="mit"):
        house.rehearsals.begin("mit", "1")
    shutil.rmtree(own)
    with pytest.raises(FacilitatorError):
        house.rehearsals.begin("mit", "1")


def test_an_unknown_session_names_those_there_are(house):
    with pytest.raises((NotFound, Refused)) as caught:
        house.rehearsals.begin("sos", "9")
    assert "tema-1" in caught.value.hint
