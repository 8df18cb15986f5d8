"""The wall of a whole evening: what leaves the laptop's program, and when the wall is up and when it is not."""

import html
import json
import os
import stat
import threading

import pytest
from hand_clock import HandClock
from wall_up import ask

from facilitator.ports.doorway import Address
from facilitator.ports.wall import Place
from facilitator.sessions import commands as c
from facilitator.sessions.plans import Plan
from facilitator.web.wall_memory import WallFile
from facilitator.wiring import build

NAMES = tuple(f"{name}qzx" for name in ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla"))
LEADERS = ("Kirstenqzx", "Jørgenqzx")
PLAN = "Gå en tur med naboenqzx"


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def house(tmp_path, clock):
    return build(tmp_path, clock=clock)


@pytest.fixture
def group(house):
    return house.groups.create("Tirsdagsholdetqzx", "sos", LEADERS, NAMES, "19:00")


def start(house, group, number=1):
    return house.evenings.start(
        house.evenings.prepare(group.id, number), tuple(person.id for person in group.participants)
    )


@pytest.fixture
def running(house, group):
    running = start(house, group)
    yield running
    house.wall.close(running)


def sent(address):
    """All that a browser gets at this moment, head and body."""
    parts = []
    for path in ("", "now?after=nothing", "/elsewhere"):
        response, page = ask(address, path)
        parts += [str(response.getheaders()), html.unescape(page)]
    return "\n".join(parts)


def everything(house, running, clock):
    """All that is sent through an evening in which everything is done, with what may not be in it at each moment."""
    address = house.wall.open(running)
    while True:
        state = running.state
        secret = {*state.step.say, *state.step.do, *state.step.co_lead}
        if state.step.deck:
            running.do(c.DrawCard())
        if state.step.kind == "action-plan":
            for person in state.present:
                running.do(c.MakePlan(Plan(person, PLAN, confidence=4, obstacle=PLAN, help=PLAN)))
        if state.step.group_size is not None:
            running.do(c.MakeGroups())
        if running.state.turns.waiting:
            running.do(c.NextSpeaker(passed=True))
        if state.step.kind == "feedback":
            house.wall.invite(Address("http://192.168.1.2:8080", "Room"))
        yield secret, sent(address)
        house.wall.invite(None)
        clock.go(90)
        if state.follower(state.current) is None:
            running.do(c.Close())
            yield secret, sent(address)
            return
        running.do(c.Next())


@pytest.mark.parametrize("curriculum", ["sos", "laer-at-tackle"])
def test_no_byte_of_an_evening_holds_a_leader_note_a_name_or_a_plan(house, clock, curriculum):
    group = house.groups.create("Tirsdagsholdetqzx", curriculum, LEADERS, NAMES, "19:00")
    for number in range(1, 3):
        running = start(house, group, number)
        steps = 0
        for secret, page in everything(house, running, clock):
            steps += 1
            assert [text for text in secret if text in page] == []
            assert "qzx" not in page
        assert steps == len(running.state.steps) + 1
        house.wall.close(running)
        clock.go(7 * 24 * 3600)


def test_a_chosen_name_is_shown_until_the_choice_is_taken_back(house, running):
    address = house.wall.open(running)
    speaker = running.name(running.state.turns.waiting[0])
    house.wall.show_names(names=True)
    page = sent(address)
    assert speaker in page
    assert [name for name in NAMES if name in page] == [speaker]
    house.wall.show_names(names=False)
    assert "qzx" not in sent(address)


def test_the_choice_of_names_ends_with_the_evening(house, group, running, clock):
    house.wall.open(running)
    house.wall.show_names(names=True)
    while running.state.closed_at is None:
        state = running.state
        running.do(c.Close() if state.follower(state.current) is None else c.Next())
    house.wall.close(running)
    clock.go(7 * 24 * 3600)
    following = start(house, group, 2)
    assert "qzx" not in sent(house.wall.open(following))
    house.wall.close(following)


def test_until_it_is_asked_for_nothing_is_made_and_nothing_listens(house, running, tmp_path):
    threads = threading.active_count()
    house.wall.show(running)
    house.wall.invite(Address("http://192.168.1.2:8080", "Room"))
    running.do(c.Next())
    assert not house.wall.take_up(running)
    assert house.wall.address == ""
    assert threading.active_count() == threads
    assert not (tmp_path / "wall.json").exists()


def test_opened_twice_it_is_one_wall(house, running):
    threads = threading.active_count()
    assert house.wall.open(running) == house.wall.open(running) == house.wall.address
    assert threading.active_count() == threads + 1


def test_closed_it_is_gone_and_forgotten(house, running, tmp_path):
    address = house.wall.open(running)
    house.wall.close(running)
    house.wall.close(running)
    with pytest.raises(ConnectionRefusedError):
        ask(address)
    assert house.wall.address == ""
    assert not (tmp_path / "wall.json").exists()
    assert house.wall.open(running) != address


def test_after_a_restart_it_is_taken_up_at_the_same_address(house, running, tmp_path, clock):
    address = house.wall.open(running)
    kept = (tmp_path / "wall.json").read_text(encoding="utf-8")
    running.do(c.Next())
    house.wall.close(running)  # the port is free again, as when the program was killed
    (tmp_path / "wall.json").write_text(kept, encoding="utf-8")
    again = build(tmp_path, clock=clock)
    taken_up = again.evenings.resume(running.evening)
    assert again.wall.take_up(taken_up)
    assert again.wall.address == address
    assert html.escape(running.state.step.title) in ask(address)[1]
    again.wall.close(taken_up)


def test_taken_up_from_the_front_page_the_wall_that_is_up_follows_on(house, running):
    address = house.wall.open(running)
    taken_up = house.evenings.resume(running.evening)
    assert house.wall.take_up(taken_up)
    taken_up.do(c.Next())
    assert html.escape(taken_up.state.step.title) in ask(address)[1]
    assert running.changed is None
    house.wall.close(running)  # the screen that has gone takes nothing down
    assert house.wall.address == address
    house.wall.close(taken_up)


def beside(house):
    """The evening of another group."""
    return start(house, house.groups.create("Onsdagsholdet", "sos", ("Ole",), ("Eva", "Ida"), "19:00"))


def test_a_wall_that_is_down_is_not_put_up_by_another_evening(house, running, tmp_path):
    house.wall.open(running)
    kept = (tmp_path / "wall.json").read_text(encoding="utf-8")
    house.wall.close(running)
    (tmp_path / "wall.json").write_text(kept, encoding="utf-8")
    other = beside(house)
    assert not house.wall.take_up(other)
    house.wall.show(other)
    house.wall.close(other)
    assert house.wall.address == ""


def test_the_wall_shows_the_evening_that_is_led_now(house, running):
    address = house.wall.open(running)
    speaker = running.name(running.state.turns.waiting[0])
    house.wall.show_names(names=True)
    assert speaker in sent(address)
    other = beside(house)
    other.do(c.Next())
    assert house.wall.take_up(other)
    assert house.wall.address == address
    page = sent(address)
    assert other.state.step.title in page
    assert "qzx" not in page  # a name that one group chose to show is none that the next did
    running.do(c.Next())
    running.do(c.Next())
    house.wall.show(running)
    house.wall.close(running)  # the screen that has gone takes nothing down
    assert other.state.step.title in sent(address)
    assert running.state.step.title not in sent(address)
    back = house.evenings.resume(running.evening)
    assert house.wall.take_up(back)
    assert back.state.step.title in sent(address)
    house.wall.close(back)
    assert house.wall.address == ""


def test_phones_are_invited_only_to_an_address_they_can_reach(house, running):
    address = house.wall.open(running)
    house.wall.invite(Address("http://192.168.1.2:8080", "Room"))
    page = ask(address)[1]
    assert "http://192.168.1.2:8080" in page
    assert 'class="code"' in page
    house.wall.invite(Address("http://127.0.0.1:8080", ""))
    assert "8080" not in ask(address)[1]
    house.wall.invite(None)
    assert 'class="code"' not in ask(address)[1]


def test_a_rehearsals_wall_keeps_nothing(house, tmp_path):
    rehearsal = house.rehearsals.begin("sos", "1")
    address = rehearsal.house.wall.open(rehearsal.running)
    assert ask(address)[0].status == 200
    assert not (tmp_path / "wall.json").exists()
    rehearsal.house.wall.close(rehearsal.running)


@pytest.mark.skipif(os.name != "posix", reason="on Windows the profile folder is its owner's")
def test_only_its_owner_reads_where_the_wall_is(tmp_path):
    mask = os.umask(0)
    try:
        WallFile(tmp_path / "wall.json").remember("g-1", Place(5000, "secretsecret"))
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "wall.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "kept",
    [
        "", "{", "[]", "null", '"x"', "{}", "\x00",
        json.dumps({"evening": "g-1", "port": 0, "secret": "secretsecret"}),
        json.dumps({"evening": "g-1", "port": 70000, "secret": "secretsecret"}),
        json.dumps({"evening": "g-1", "port": "many", "secret": "secretsecret"}),
        json.dumps({"evening": "g-1", "port": 5000, "secret": "../../etc"}),
        json.dumps({"evening": "g-1", "port": 5000, "secret": ""}),
        json.dumps({"evening": "g-1", "port": [], "secret": "secretsecret"}),
        json.dumps({"evening": "g-2", "port": 5000, "secret": "secretsecret"}),
        "[" * 100_000,
    ],
)  # fmt: skip
def test_a_file_that_is_not_ours_is_no_place(tmp_path, kept):
    path = tmp_path / "wall.json"
    path.write_text(kept, encoding="utf-8")
    assert WallFile(path).recall("g-1") is None


def test_a_place_that_cannot_be_written_is_only_not_found_again(tmp_path):
    memory = WallFile(tmp_path / "no-folder" / "wall.json")
    memory.remember("g-1", Place(5000, "secretsecret"))
    assert memory.recall("g-1") is None
    memory.forget()


def test_an_evening_in_which_only_time_passes_hangs_nothing_new(house, running, clock):
    address = house.wall.open(running)
    first = ask(address)[1]
    for _look in range(20):
        house.wall.show(running)
    assert ask(address)[1].partition("data-left")[0] == first.partition("data-left")[0]
    clock.go(30)  # the page cannot know that this clock runs faster than its own
    house.wall.show(running)
    assert ask(address)[1].partition("data-left")[0] != first.partition("data-left")[0]
