"""The story this is built for: one evening, start to end, in a real terminal, whatever happens to the laptop."""

import re
import shutil
import sys
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import replace
from itertools import count
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import sos_evening as evening
from real_terminal import RealTerminal
from sos_evening import MOVES, Witness

from facilitator.language import words
from facilitator.language.figures import countdown
from facilitator.sessions import clock
from facilitator.sessions.events import CardDrawn, CardPutBack, PlanMade, Replanned
from facilitator.sessions.state import State

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
]
KILLS = 50
EVENING = (*MOVES, evening.following("Slutrunde", 3))


class Killed(Exception):
    """The program was killed in the middle of a move."""


@pytest.fixture
def start(tmp_path):
    """Starts the program on the same folder, as often as it takes."""
    open_now: list[RealTerminal] = []

    def begin() -> RealTerminal:
        open_now.append(RealTerminal(tmp_path / "home", env={"FACILITATOR_DICE": "0"}))
        return open_now[-1]

    yield begin
    for terminal in open_now:
        if terminal.child.isalive():
            terminal.kill()


@pytest.fixture
def witness(tmp_path):
    return Witness(tmp_path / "home")


def test_a_whole_evening_in_a_real_terminal_with_eight_real_phones(start, witness):
    from playwright.sync_api import sync_playwright

    if not shutil.which("chromium"):
        pytest.skip("Chromium is not installed")
    terminal = start()
    evening.make_group(terminal)
    evening.begin(terminal)
    for move in MOVES:
        before = len(witness.events())
        terminal.pass_time(move.seconds)
        evening.play(terminal, move)
        assert witness.holds(before + move.events), move
    address, codes = evening.open_feedback(terminal)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        for person, code in enumerate(codes[:8]):
            page = browser.new_context(viewport={"width": 390, "height": 780}).new_page()
            page.goto(f"{address}/s/{code}")
            for question in range(page.locator("fieldset").count()):
                page.locator("fieldset").nth(question).locator("label").nth(2 + person % 3).click()
            page.get_by_role("textbox").fill(f"Tak for kaffen, {person}")
            page.get_by_role("button").last.click()
            page.wait_for_url("**/tak*")
        browser.close()
    terminal.see("8 af 8 har svaret")
    shown = evening.close_feedback(terminal)
    assert "8 personer har svaret" in shown
    evening.play(terminal, evening.following("Slutrunde", 3))
    terminal.pass_time(420)
    summary = evening.close_evening(terminal)
    assert re.search(r"Velkommen og åbningsrunde +14 min\. +14 min\.", summary)
    assert "sprunget over" in summary
    _was_a_good_evening(witness)
    terminal.quit()
    assert not terminal.child.isalive()


def _was_a_good_evening(witness: Witness) -> None:
    happened = witness.events()
    state = witness.state()
    assert state is not None
    assert state.closed_at is not None
    assert all(step.fate in {"done", "dropped"} for step in state.steps)
    kept = [draw.card.id for draw in state.draws if draw.fate == "kept"]
    assert len(kept) == len(set(kept)) == 3
    kinds = [type(event) for event in happened]
    assert (kinds.count(CardDrawn), kinds.count(CardPutBack)) == (4, 1)
    assert (kinds.count(PlanMade), len(state.plans)) == (4, 4)
    assert kinds.count(Replanned) == 1
    assert sum(step.paused for step in state.steps) == 600
    assert state.closed_at <= state.ends_at


def _play_with_kills(start, witness: Witness, kills: list[list[int]], dice: Random) -> State:
    """Play the evening; in each move the program is killed once for each key number that `kills` names."""
    terminal = start()
    evening.make_group(terminal)
    evening.begin(terminal)
    for move, deaths in zip(EVENING, kills, strict=True):
        before = len(witness.events())
        terminal.pass_time(move.seconds)
        while True:
            try:
                evening.play(terminal, move, _killer(terminal, deaths, dice))
                break
            except Killed:
                terminal = _again(start, witness)
                if len(witness.events()) > before:
                    break
        while deaths:  # what the move should do had reached the disk: the rest of the kills hit it idle
            deaths.pop()
            terminal.kill()
            terminal = _again(start, witness)
        assert witness.holds(before + move.events), move
    terminal.pass_time(420)
    evening.close_evening(terminal)
    terminal.quit()
    state = witness.state()
    assert state is not None
    return state


def _killer(terminal: RealTerminal, deaths: list[int], dice: Random):
    """Kills the program after the key press that is next in `deaths`, a random moment after it."""
    presses = count(1)

    def after_key() -> None:
        if deaths and next(presses) == deaths[0]:
            deaths.pop(0)
            terminal.take(dice.random() * 0.1)
            terminal.kill()
            raise Killed

    return after_key


def _again(start, witness: Witness) -> RealTerminal:
    terminal: RealTerminal = start()
    evening.take_up(terminal)
    _shows_what_the_disk_says(terminal, witness)
    return terminal


def _shows_what_the_disk_says(terminal: RealTerminal, witness: Witness) -> None:
    """Same step, same clock, same cards and plans as the journal that survived."""
    words.use("da")
    state = witness.state()
    assert state is not None
    now = terminal.time
    shown = terminal.text()
    assert state.step.title[:20] in shown
    left = clock.read(state, now).left
    assert countdown(abs(left)) in shown or state.paused_at is not None, (
        f"{countdown(left)} is not on\n{shown}"
    )


def test_the_same_evening_killed_fifty_times_ends_the_same(start, witness, tmp_path):
    def elsewhere() -> RealTerminal:
        return RealTerminal(tmp_path / "unbroken", env={"FACILITATOR_DICE": "0"})

    nowhere: list[list[int]] = [[] for _move in EVENING]
    unbroken = _play_with_kills(elsewhere, Witness(tmp_path / "unbroken"), nowhere, Random(0))
    dice = Random()
    kills: list[list[int]] = [[] for _move in EVENING]
    for _n in range(KILLS):
        place = dice.randrange(len(EVENING))
        kills[place].append(dice.randint(1, len(EVENING[place].keys)))
    planned = repr(kills)
    state = _play_with_kills(start, witness, kills, dice)
    assert not any(kills), f"not all of {KILLS} kills came: {kills}"
    assert replace(state, agenda=unbroken.agenda) == unbroken, (
        f"killed in the moves and after the keys {planned}"
    )


def test_feedback_survives_a_kill_in_the_middle_of_the_round(start, witness):
    terminal = start()
    evening.make_group(terminal)
    evening.begin(terminal)
    address, codes = evening.open_feedback(terminal)
    for code in codes[:5]:
        _answer(address, code)
    terminal.see("5 af 8 har svaret")
    terminal.kill()
    terminal = start()
    evening.take_up(terminal)
    address, again = evening.open_feedback(terminal)
    assert again == codes
    terminal.see("5 af 8 har svaret")
    with pytest.raises(urllib.error.HTTPError, match="Gone"):
        _answer(address, codes[0])
    _answer(address, codes[6])
    terminal.see("6 af 8 har svaret")
    assert "6 personer har svaret" in evening.close_feedback(terminal)
    terminal.quit()


def _answer(address: str, code: str) -> None:
    page = urllib.request.urlopen(f"{address}/s/{code}", timeout=10).read().decode()
    fields = dict.fromkeys(re.findall(r'name="([^"]+)"', page), "3")
    urllib.request.urlopen(f"{address}/s/{code}", urllib.parse.urlencode(fields).encode(), timeout=10).read()


def test_week_two_opens_with_the_plans_of_week_one(tmp_path):
    """The demonstration plays week 1 and opens before week 2; its three plans are followed up one by one."""
    terminal = RealTerminal(tmp_path / "home", "demo")
    try:
        terminal.see(r"Møde 2 af \d+")
        terminal.press("enter")
        terminal.see(evening.PREPARED)
        terminal.press("s")
        terminal.see("Hvem er her")
        terminal.press("enter")
        terminal.see(r"(?m)^ Trin 1 af")
        terminal.press("n")
        terminal.see(r"(?m)^ Hvordan gik det med planen")
        terminal.press("l")
        terminal.see("Anne")
        terminal.see("Gå en tur i skoven")
        for outcome in ("1", "3", "2"):
            terminal.press(outcome)
        terminal.see("3 af 3")
    finally:
        terminal.kill()
