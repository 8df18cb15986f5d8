"""The evening afterwards: minutes, what was left out and why, what the group said, and the way back in."""

import pytest
from hand_clock import HandClock
from screen_play import demo_house, play, prose, seen, until

from facilitator.ports.feedback_box import OpenRound
from facilitator.services.feedback_rounds import make_form, round_key
from facilitator.sessions import commands as c
from facilitator.sessions.plans import Plan
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.summary import SummaryScreen


def held(folder, late=0):
    """Week 2, held with a pause, a step left out, three cards, a plan; closed `late` seconds after its end."""
    clock = HandClock()
    house, group = demo_house(folder, clock)
    running = house.evenings.start(
        house.evenings.prepare(group.id, 2), tuple(p.id for p in group.participants)
    )
    clock.go(7 * 60)
    running.do(c.Next())
    running.do(c.FollowUp("p3", "done"))
    running.do(c.FollowUp("p4", "changed"))
    clock.go(60)
    running.do(c.Pause())
    clock.go(600)
    running.do(c.GoOn())
    running.do(c.Next())
    running.do(c.Skip("group"))
    while running.state.follower(running.state.current) is not None:
        if running.state.step.kind == "cards":
            for _n in range(3):
                running.do(c.DrawCard())
        if running.state.step.kind == "action-plan":
            running.do(c.MakePlan(Plan("p3", "Walk", confidence=8)))
        clock.go(60)
        running.do(c.Next())
    clock.go(running.state.ends_at - running.now() + late)
    running.do(c.Close())
    return house, running


def _reopened(running):
    running.tick()  # while it is closed no time is missing
    running.undo()


def test_what_was_never_begun_is_said_to_be_so(tmp_path):
    house, group = demo_house(tmp_path)
    running = house.evenings.start(house.evenings.prepare(group.id, 2), ())
    running.do(c.Close())

    async def act(app, pilot):
        assert row_of(app, "Tak for i dag").split()[4:] == ["8", "min", "–", "not", "held"]

    play(house, act, screen=SummaryScreen(house, running))


def row_of(app, title):
    return next(line for line in seen(app.screen.query_one("#steps")).splitlines() if line.startswith(title))


def test_each_step_shows_planned_and_real_minutes_and_why_it_was_left_out(tmp_path):
    house, running = held(tmp_path)

    async def act(app, pilot):
        assert row_of(app, "Velkommen igen").split()[2:6] == ["6", "min", "7", "min"]
        assert "pause 10 minutes" in row_of(app, "Hvordan gik det")
        left_out = row_of(app, "Når en plan går i stå")
        assert left_out.split()[-7:] == ["min", "–", "left", "out,", "the", "group", "needed"]

    play(house, act, screen=SummaryScreen(house, running), size=(160, 50))


def test_what_was_made_is_counted_and_no_one_is_named(tmp_path):
    house, running = held(tmp_path)

    async def act(app, pilot):
        text = seen(app.screen.query_one("#made"))
        counted = dict(line.rsplit(maxsplit=1) for line in text.splitlines() if line.rstrip()[-1:].isdigit())
        assert counted == {"Cards drawn": "3", "Plans made": "1", "Done": "1", "Changed on the way": "1"}
        assert not any(person.name in text for person in running.group.people)

    play(house, act, screen=SummaryScreen(house, running))


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (20, "Ended on time, 21:30"),
        (300, "Ended 21:35, 5 minutes after the promised end"),
        (-600, "Ended 21:20, 10 minutes before the promised end"),
    ],
)
def test_the_end_is_held_against_the_promise(tmp_path, late, said):
    house, running = held(tmp_path, late)

    async def act(app, pilot):
        assert f"{said} · 8 people were here" in seen(app.screen.query_one("#heading"))

    play(house, act, screen=SummaryScreen(house, running))


def answered(house, running, n):
    """A closed round with `n` answers, all of them the second option and one text."""
    key = round_key(running.group, running.evening.number)
    with_instrument = next(step.instrument for step in running.state.agenda.steps if step.instrument)
    rounds = house.feedback
    form = make_form(rounds._library.instrument(with_instrument))
    codes = rounds.codes(key, n)
    rounds._box.open(OpenRound(key, form, n, codes))
    for code in codes[:n]:
        rounds._box.put(
            key, code, tuple("Good [bold]cake" if q.kind == "text" else 2 for q in form.questions)
        )
    rounds._box.close(key)
    return form


def test_what_the_group_said_is_shown_when_enough_have_answered(tmp_path):
    house, running = held(tmp_path)
    form = answered(house, running, 8)

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query("ReleaseView Static"))
        text = prose(app.screen.query_one("#made"))
        scale = next(question for question in form.questions if question.kind == "scale")
        assert "8 people answered." in text
        assert f"{scale.text} ○───●───○" in text
        assert scale.options[1] in text
        assert text.count("Good [bold]cake") == 8

    play(house, act, screen=SummaryScreen(house, running), size=(160, 50))


def test_too_few_answers_are_kindly_kept_back(tmp_path):
    house, running = held(tmp_path)
    answered(house, running, 4)

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query("ReleaseView Static"))
        text = prose(app.screen.query_one("#made"))
        assert "With fewer than 5 answers nothing is shown" in text
        assert "cake" not in text

    play(house, act, screen=SummaryScreen(house, running))


def test_closing_can_be_taken_back(tmp_path):
    house, running = held(tmp_path)

    _reopened(running)

    async def act(app, pilot):
        await pilot.press("c", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await pilot.press("u")
        await until(pilot, lambda: isinstance(app.screen, RunScreen))
        assert running.state.closed_at is None
        assert house.groups.standing(running.group.id).under_way is not None

    play(house, act, screen=RunScreen(house, running))


def test_it_leads_home(tmp_path):
    house, running = held(tmp_path)

    async def act(app, pilot):
        await pilot.press("c", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await pilot.click("#home")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))

    _reopened(running)
    play(house, act, screen=RunScreen(house, running))
