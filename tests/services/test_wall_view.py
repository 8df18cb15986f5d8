"""What the room sees of an evening: all that is meant for it, and nothing that is the leaders'."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from evening_at import evening_at
from hand_clock import HandClock

from facilitator.boards.tools import TOOLS, parts_of
from facilitator.language import words
from facilitator.library.shelf import FolderLibrary
from facilitator.ports.wall import Invitation, WallPart, WallView
from facilitator.services.evenings import Evenings
from facilitator.services.groups import Groups
from facilitator.services.running_evening import RunningEvening
from facilitator.services.wall_view import CALM, wall_view
from facilitator.sessions import commands as c
from facilitator.sessions.plans import Plan
from facilitator.storage.memory import MemoryFeedbackBox, MemoryJournal, MemoryRegister
from facilitator.system.chance import SystemChance

TOP = Path(__file__).parents[2]
VALID = TOP / "tests" / "curricula" / "valid"
FOLDERS = [TOP / "curricula", VALID / "kinds", VALID / "forms"]
LIBRARIES = {folder.name: FolderLibrary([folder]) for folder in FOLDERS}
EVERY = [(name, entry.id) for name, library in LIBRARIES.items() for entry in library.curricula()]
LEADERS = ("Kirsteneq", "Jørgenzx")
PEOPLE = tuple(f"{name}qzx" for name in ("Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla"))


def begun(library: FolderLibrary, curriculum: str, clock: HandClock) -> Iterator[RunningEvening]:
    """Every session of the curriculum, begun."""
    register, chance = MemoryRegister(), SystemChance()
    groups = Groups(register, MemoryFeedbackBox(), library, clock, chance)
    evenings = Evenings(register, MemoryJournal(register), library, clock, chance)
    group = groups.create("Tirsdagsholdet", curriculum, LEADERS, PEOPLE, "19:00")
    for number in range(1, group.sessions + 1):
        here = tuple(person.id for person in group.participants)
        yield evenings.start(evenings.prepare(group.id, number), here)
        clock.go(7 * 24 * 3600)


def led(running: RunningEvening, clock: HandClock) -> Iterator[None]:
    """The evening from its first step to its close, with all that is done in it."""
    while True:
        yield
        state = running.state
        if state.step.deck:
            running.do(c.DrawCard())
            yield
        if state.step.kind == "action-plan":
            running.do(c.MakePlan(Plan(state.present[0], "Gå en tur med Bodilqzx", confidence=8)))
            yield
        if state.step.kind in TOOLS and parts_of(state.step.kind, state.step.parts):
            running.do(c.GoToPart())
            yield
        if state.step.group_size is not None and len(state.present) > 1:
            running.do(c.MakeGroups())
            yield
        while running.state.turns.waiting:
            running.do(c.NextSpeaker())
            yield
        clock.go(60)
        if state.follower(state.current) is None:
            running.do(c.Close())
            yield
            return
        running.do(c.Next())


def texts(view: WallView) -> list[str]:
    drawn = [shape.text for shape in view.picture.shapes if hasattr(shape, "text")] if view.picture else []
    cards = [text for card in view.cards for text in (card.text, card.follow_up)]
    before = [text for part in view.others for text in (part.title, *part.notes)]
    return [view.title, view.part, *view.questions, *cards, *view.notes, *before, view.turn, view.big, *drawn]


@pytest.mark.parametrize(("folder", "curriculum"), EVERY)
def test_of_every_step_the_room_sees_its_part_and_no_leader_note_and_no_name(folder, curriculum):
    clock = HandClock()
    for running in begun(LIBRARIES[folder], curriculum, clock):
        for _moment in led(running, clock):
            state, view = running.state, wall_view(running, running.now())
            shown = texts(view)
            step = state.step
            secret = {*step.say, *step.do, *step.co_lead, *step.materials} - {*step.ask, step.title}
            assert not secret & set(shown)
            long = [text for text in secret if len(text) > 25]
            assert [text for text in long if any(text in some for some in shown)] == []
            assert [text for text in shown if "qzx" in text or any(name in text for name in LEADERS)] == []
            if state.closed_at is not None:
                assert view.over
                assert view.left is None
            else:
                assert view.title == step.title
                assert (view.left or 0) >= 0
                of_cards = [card.text for card in view.cards] == [draw.card.text for draw in state.table()]
                assert of_cards or step.kind in CALM or step.kind in {"break", *TOOLS}


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def at(tmp_path, clock):
    """A running evening at the first step of a kind, and what the room sees of it."""
    return lambda kind: evening_at(tmp_path, kind, 1, clock)[1]


def view(running: RunningEvening, **wishes: object) -> WallView:
    return wall_view(running, running.now(), **wishes)  # type: ignore[arg-type]


def test_a_round_shows_a_number_and_a_name_only_where_that_was_chosen(at):
    running = at("welcome")
    first = running.state.turns.waiting[0]
    assert view(running).turn == "Number 1 of 8"
    assert view(running, names=True).turn == running.name(first)
    running.do(c.NextSpeaker())
    running.do(c.NextSpeaker(passed=True))
    assert view(running).turn == "Number 2 of 8"
    while running.state.turns.waiting:
        running.do(c.NextSpeaker())
    assert view(running).turn == ""
    assert view(running).questions == running.state.step.ask


def test_the_countdown_stands_still_in_a_pause_and_never_goes_below_zero(at, clock):
    running = at("welcome")
    whole = running.state.steps[running.state.current].allotted
    clock.go(60)
    assert view(running).left == whole - 60
    running.do(c.Pause())
    clock.go(60)
    assert view(running).left == whole - 60
    assert view(running).paused
    running.do(c.GoOn())
    clock.go(4 * 3600)
    assert view(running).left == 0
    assert not view(running).paused


def test_a_break_says_when_we_begin_again_and_then_that_we_do(at, clock):
    words.use("da")
    running = at("break")
    shown = view(running)
    assert shown.big == "Vi begynder igen kl.\N{NO-BREAK SPACE}19.12"
    clock.go(5 * 60)
    assert view(running).big == shown.big
    clock.go(10 * 60)
    assert view(running).big == "Vi begynder igen nu"


def test_the_drawn_cards_lie_on_the_wall_until_they_are_put_back(at):
    running = at("cards")
    assert view(running).cards == ()
    running.do(c.DrawCard())
    running.do(c.DrawCard())
    shown = view(running)
    assert [card.text for card in shown.cards] == [draw.card.text for draw in running.state.table()]
    assert shown.cards[0].follow_up == (running.state.table()[0].card.follow_up or "")
    running.do(c.PutBack(running.state.table()[0].number))
    assert len(view(running).cards) == 1


def test_while_phones_are_let_in_there_is_nothing_but_the_way_in(at):
    running = at("feedback")
    way_in = Invitation("Scan", "http://192.168.1.2:8080", ((True,),))
    assert view(running, invitation=way_in) == WallView(
        running.state.step.title, words.current(), invitation=way_in
    )
    running.do(c.Close())
    assert view(running, invitation=way_in).invitation is None


def test_a_closed_evening_thanks_and_an_opened_again_one_goes_on(at):
    running = at("closing")
    before = view(running)
    running.do(c.Close())
    assert view(running) == WallView(
        running.state.agenda.title, words.current(), big="Thank you for coming.", over=True
    )
    running.undo()
    assert view(running) == before


@pytest.mark.parametrize("kind", sorted(CALM))
def test_in_calm_steps_there_is_only_the_title(kind):
    clock = HandClock()
    for running in begun(LIBRARIES["kinds"], kind, clock):
        for _moment in led(running, clock):
            if running.state.step.kind == kind and running.state.closed_at is None:
                assert view(running) == WallView(running.state.step.title, words.current())


@pytest.mark.parametrize("kind", ["network-circle", "dialogue-wheel", "perspective-shift", "role-line"])
def test_a_tool_shows_its_picture(kind):
    clock = HandClock()
    for running in begun(LIBRARIES["kinds"], kind, clock):
        pictures = [
            view(running).picture for _moment in led(running, clock) if running.state.step.kind == kind
        ]
        assert any(pictures)


@pytest.fixture
def stopped():
    """The wheel of a conversation, with a card for each of its parts, before it is turned for the first time."""
    (running, *_) = begun(LIBRARIES["curricula"], "dialogguide-samtale", HandClock())
    while running.state.step.kind != "dialogue-wheel":
        running.do(c.Next())
    return running


def the_cards(running: RunningEvening) -> list[str]:
    return [card.text for card in view(running).cards]


def test_a_wheel_shows_whichever_came_last_the_turn_or_the_card(stopped):
    running = stopped
    assert view(running).picture
    running.do(c.GoToPart())
    running.do(c.DrawCard())
    first = running.state.table()[0].card.text
    assert the_cards(running) == [first]
    assert view(running).picture is None
    running.do(c.GoToPart())
    assert the_cards(running) == []
    assert view(running).picture
    running.do(c.DrawCard())
    second = running.state.table()[1].card.text
    assert the_cards(running) == [second]
    running.undo()
    assert view(running).picture
    running.undo()
    assert the_cards(running) == [first]


def test_a_card_that_is_swapped_or_put_back_after_the_turn_is_so_on_the_wall_too(stopped):
    running = stopped
    running.do(c.DrawCard())
    running.do(c.GoToPart(2))
    running.do(c.GoToPart(2))
    shown = view(running)
    assert shown.picture
    running.do(c.DrawCard())
    running.do(c.DrawCard())
    _old, one, other = running.state.table()
    assert the_cards(running) == [one.card.text, other.card.text]
    running.do(c.SwapCard(one.number))
    assert len(the_cards(running)) == 2
    assert one.card.text not in the_cards(running)
    for draw in running.state.table()[1:]:
        running.do(c.PutBack(draw.number))
    assert view(running) == shown
    running.do(c.Pause())
    running.do(c.GoOn())
    assert view(running) == shown


def test_in_a_problem_the_step_in_focus_and_its_words_are_large_and_the_others_under_their_own():
    words.use("da")
    running = next(begun(LIBRARIES["kinds"], "problem-solving", HandClock()))
    while running.state.step.kind != "problem-solving":
        running.do(c.Next())
    parts = parts_of("problem-solving", running.state.step.parts)
    total = len(parts)
    assert view(running).part == f"1 af {total}: {parts[0]}"
    running.do(c.WriteDown("Om natten"))
    assert view(running).notes == ("Om natten",)
    assert view(running).others == ()
    running.do(c.GoToPart())
    running.do(c.WriteDown("Ring til kommunen"))
    running.do(c.WriteDown("Hold fri om lørdagen"))
    running.do(c.GoToPart())
    shown = view(running)
    assert shown.part == f"3 af {total}: {parts[2]}"
    assert shown.notes == ()
    assert shown.others == (
        WallPart(f"1. {parts[0]}", ("Om natten",)),
        WallPart(f"2. {parts[1]}", ("Ring til kommunen", "Hold fri om lørdagen")),
    )
    running.do(c.WriteDown("Hold fri om lørdagen"))
    assert view(running).notes == ("Hold fri om lørdagen",)
    assert parts[2] not in view(running).questions
    running.do(c.GoToPart(0))
    assert view(running).notes == ("Om natten",)
    assert [part.title for part in view(running).others] == [f"2. {parts[1]}", f"3. {parts[2]}"]


def test_what_was_said_in_a_brainstorm_is_on_the_wall_in_those_words():
    clock = HandClock()
    (running,) = begun(LIBRARIES["kinds"], "brainstorm", clock)
    while running.state.step.kind != "brainstorm":
        running.do(c.Next())
    running.do(c.WriteDown("Ring til <b>lægen</b>"))
    running.do(c.WriteDown("Gå en tur"))
    assert view(running).notes == ("Ring til <b>lægen</b>", "Gå en tur")
    running.do(c.RubOut(0))
    assert view(running).notes == ("Gå en tur",)


def test_a_step_with_nothing_for_the_room_shows_its_title_alone(at):
    running = at("energiser")
    assert running.state.step.ask == ()
    assert view(running) == WallView(running.state.step.title, words.current())
