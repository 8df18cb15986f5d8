"""Feedback by phone: a real door, real answers through it, and what the leader sees of them."""

import sys
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest
from evening_at import evening_at
from screen_play import play, seen, until
from textual.widgets import Button

from facilitator.errors import CannotServe
from facilitator.feedback.release import Figure, Release
from facilitator.language import words
from facilitator.ports.doorway import Address
from facilitator.services.feedback_rounds import OpenFeedback
from facilitator.sessions.agenda import ASKING
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.widgets import open_round
from facilitator.tui.widgets.open_round import OpenRound
from facilitator.tui.widgets.qr import QrCode
from facilitator.tui.widgets.release_view import ReleaseView, scale_bar
from facilitator.web import addresses


@pytest.fixture
def evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(open_round, "_EVERY", 0.05)
    return evening_at(tmp_path, "feedback", number=1)


@pytest.fixture
def two_networks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        addresses,
        "current",
        lambda port: (
            Address(f"http://192.168.7.7:{port}", "Room"),
            Address(f"http://10.1.1.1:{port}", "Hotspot"),
        ),
    )


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(addresses, "current", lambda port: (Address(f"http://127.0.0.1:{port}", ""),))


def the_round(app) -> OpenFeedback:
    return app.screen._round


def port(app) -> int:
    return urlsplit(the_round(app).addresses[0].url).port or 0


def answer(at: int, code: str, **fields: str) -> int:
    """One phone sends its form."""
    connection = HTTPConnection("127.0.0.1", at, timeout=5)
    connection.request(
        "POST", f"/s/{code}", urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded"}
    )
    status = connection.getresponse().status
    connection.close()
    return status


def serves(at: int, code: str) -> bool:
    """Whether the page of the round with that code is there; another test may have a door of its own at the port."""
    connection = HTTPConnection("127.0.0.1", at, timeout=5)
    try:
        connection.request("GET", f"/s/{code}")
        return connection.getresponse().status in {200, 410}
    except OSError:
        return False
    finally:
        connection.close()


def page_at(url: str) -> str:
    """What a browser is given at that address."""
    with urlopen(url, timeout=5) as page:
        return page.read().decode()


async def opened(app, pilot) -> None:
    await pilot.press("o")
    await until(pilot, lambda: app.screen.query(OpenRound))


async def closed(app, pilot) -> None:
    await pilot.press("x")
    await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
    await pilot.click("#yes")
    await until(pilot, lambda: app.screen.query(ReleaseView))


def test_it_explains_before_it_opens_anything(evening):
    house, running = evening

    async def act(app, pilot):
        page = " ".join(seen(app.screen).split())
        assert "Windows may ask" in page
        assert "private networks" in page
        assert "only from five answers" in page
        await pilot.press("x", "a")  # nothing is open: these keys do nothing
        assert app.screen._round is None
        await pilot.press("escape")
        assert not isinstance(app.screen, FeedbackScreen)

    play(house, act, screen=FeedbackScreen(house, running))


def test_phones_answer_and_the_count_follows(evening, two_networks):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        page = seen(app.screen)
        assert f"http://192.168.7.7:{port(app)}" in page
        assert "Room" in page
        assert "No phone has reached us yet." in page
        assert "0 of 8 answered" in page
        assert all(f"{code[:4]}-{code[4:]}" in page for code in the_round(app).codes)
        for code in the_round(app).codes[:7]:
            assert answer(port(app), code, lyttet="5") == 303
        await until(pilot, lambda: "7 of 8 answered" in seen(app.screen))
        assert answer(port(app), the_round(app).codes[0], lyttet="1") == 410  # a used slip
        answer(port(app), the_round(app).codes[9])
        await until(pilot, lambda: "8 of 8 answered. Everyone" in seen(app.screen))

    play(house, act, screen=FeedbackScreen(house, running))


def test_another_address_gets_another_code(evening, two_networks):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        first = app.screen.query_one(QrCode)._matrix
        await pilot.press("a")
        assert "http://10.1.1.1" in seen(app.screen)
        assert app.screen.query_one(QrCode)._matrix != first
        await pilot.press("a")
        assert app.screen.query_one(QrCode)._matrix == first

    play(house, act, screen=FeedbackScreen(house, running))


@pytest.mark.parametrize("language", ["da", "en"])
def test_80_columns_show_every_key_while_it_is_open(evening, two_networks, language):
    house, running = evening
    words.use(language)

    async def act(app, pilot):
        await opened(app, pilot)
        await until(pilot, lambda: any("p " in seen(key) for key in app.screen.query("FooterKey")))
        *keys, menu = app.screen.query("FooterKey")  # the menu lies at the right end, over the others
        assert "ctrl+q" in seen(keys[-1])
        assert keys[-1].region.right <= menu.region.x

    play(house, act, screen=FeedbackScreen(house, running))


def test_closing_asks_first_and_then_shows_the_result_for_good(evening):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        at, codes = port(app), the_round(app).codes
        for number, code in enumerate(codes[:8]):
            fields = {
                "sagt": "4",
                "lyttet": "5",
                "emnet": str(3 + number % 2),
                "proeve": "1",
                "en-ting": f"[red]Tak[/red] {number}",
            }
            assert answer(at, code, **fields) == 303
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, QuestionDialog))
        await pilot.press("enter")  # the safe answer
        assert serves(at, codes[0])
        await closed(app, pilot)
        assert not serves(at, codes[0])
        page = seen(app.screen)
        assert "8 people answered." in page
        assert "○───○───○───●───○   Det meste" in page
        assert "○───○───○─●─○───○   Nogenlunde – Godt" in page
        assert "Det meste af tiden – Hele tiden, or even further up" in page
        assert "Nej, slet ikke – Nok ikke, or even further down" in page
        assert all(f"– [red]Tak[/red] {number}" in page for number in range(8))
        await pilot.press("o", "x")  # closed is closed
        assert app.screen.query(ReleaseView)
        await pilot.press("escape")
        await app.push_screen(FeedbackScreen(house, running))
        await pilot.pause()
        assert "8 people answered." in seen(app.screen)

    play(house, act, screen=FeedbackScreen(house, running))


def test_with_too_few_answers_nothing_is_shown(evening):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        for code in the_round(app).codes[:4]:
            answer(port(app), code, sagt="1", **{"en-ting": "hemmelig"})
        await closed(app, pilot)
        page = seen(app.screen)
        assert "4 people answered." in page
        assert "nothing is shown" in page
        assert "●" not in page
        assert "hemmelig" not in page

    play(house, act, screen=FeedbackScreen(house, running))


def test_leaving_shuts_the_door_and_the_round_is_taken_up_again(evening):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        at, codes = port(app), the_round(app).codes
        answer(at, codes[0], sagt="3")
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, FeedbackScreen))
        assert not serves(at, codes[1])
        assert "no answer is lost" in next(iter(app._notifications)).message
        await app.push_screen(FeedbackScreen(house, running))
        await pilot.pause()
        await opened(app, pilot)
        assert the_round(app).codes == codes
        await until(pilot, lambda: "1 of 8 answered" in seen(app.screen))

    play(house, act, screen=FeedbackScreen(house, running))


def test_leaving_takes_along_the_help_that_was_opened_meanwhile(evening):
    house, running = evening

    async def act(app, pilot):
        page = app.screen
        await opened(app, pilot)
        page.action_leave()
        app.action_help()
        await until(pilot, lambda: page not in app.screen_stack)
        assert isinstance(app.screen, HomeScreen)

    play(house, act, screen=FeedbackScreen(house, running))


def test_the_door_is_shut_when_the_program_is_left(evening):
    house, running = evening
    doors = []

    async def act(app, pilot):
        await opened(app, pilot)
        doors.append((port(app), the_round(app).codes[0]))
        assert serves(*doors[0])

    play(house, act, screen=FeedbackScreen(house, running))
    assert not serves(*doors[0])


def test_without_a_network_it_says_so_and_speaks_of_paper(evening, no_network):
    house, running = evening

    async def act(app, pilot):
        await opened(app, pilot)
        page = seen(app.screen)
        assert "on no network" in page
        assert "on paper" in page
        assert the_round(app).here in "".join(page.split())
        assert page.count("http://") == 1
        assert not app.screen.query(QrCode)

    play(house, act, screen=FeedbackScreen(house, running))


@pytest.fixture
def asked_to_open(monkeypatch):
    """The addresses that a browser was asked for, on a laptop that has one."""
    urls: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(FacilitatorApp, "open_url", lambda _self, url: urls.append(url))
    return urls


def test_an_answer_on_paper_is_typed_in_on_the_laptop_itself_and_counts_once(
    evening, no_network, asked_to_open
):
    house, running = evening

    async def act(app, pilot):
        await pilot.press("p")  # nothing is open yet
        await opened(app, pilot)
        await pilot.press("p")
        await until(pilot, lambda: asked_to_open)
        (url,) = asked_to_open
        assert 'name="code"' in page_at(url)
        assert the_round(app).here in next(iter(app._notifications)).message
        code = the_round(app).codes[0]
        assert answer(urlsplit(url).port, code, lyttet="4") == 303
        assert answer(urlsplit(url).port, code, lyttet="4") == 410
        await until(pilot, lambda: "1 of 8 answered" in seen(app.screen))
        assert "No phone has reached us yet." in seen(app.screen)
        next(b for b in app.screen.query(Button) if str(b.label) == "Paper answer").press()
        await until(pilot, lambda: len(asked_to_open) == 2)

    play(house, act, screen=FeedbackScreen(house, running))


def test_where_a_browser_has_no_screen_only_the_address_is_told(evening, asked_to_open, monkeypatch):
    house, running = evening
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    async def act(app, pilot):
        await opened(app, pilot)
        await pilot.press("p")
        await until(pilot, lambda: app._notifications)
        assert the_round(app).here in next(iter(app._notifications)).message
        await pilot.pause()
        assert asked_to_open == []

    play(house, act, screen=FeedbackScreen(house, running))


def test_a_door_that_cannot_be_opened_is_told_and_may_be_tried_again(evening, monkeypatch):
    house, running = evening

    def refuse(*_args):
        raise CannotServe("Port 8080 may not be used [here].", "Answer on paper.")

    async def act(app, pilot):
        with monkeypatch.context() as patch:
            patch.setattr(type(house.feedback), "open", refuse)
            await pilot.press("o")
            await until(pilot, lambda: "may not be used [here]" in seen(app.screen))
        assert "Answer on paper." in seen(app.screen)
        await opened(app, pilot)

    play(house, act, screen=FeedbackScreen(house, running))


def test_a_curriculum_without_questions_is_told(tmp_path):
    house, running = evening_at(tmp_path, "welcome", number=1)
    agenda = running.state.agenda
    steps = tuple(step for step in agenda.steps if step.kind not in ASKING)
    running.state = replace(running.state, agenda=replace(agenda, steps=steps, measures=()))

    async def act(app, pilot):
        assert "no questions" in seen(app.screen)
        await pilot.press("o")
        assert [str(button.label) for button in app.screen.query(Button)] == ["Back"]

    play(house, act, screen=FeedbackScreen(house, running))


def test_the_bar_has_a_ring_for_each_step_and_one_mark():
    assert scale_bar(2, 5) == "●───○───○───○───○"
    assert scale_bar(7, 5) == "○───○───○─●─○───○"
    assert scale_bar(10, 5) == "○───○───○───○───●"


def test_a_question_too_few_answered_shows_nothing(evening):
    house, _running = evening
    release = Release(
        6,
        (
            Figure("Which?", 4, None, "", 3),
            Figure("Best?", 6, None, "Coffee", 3),
            Figure("Pace?", 6, None, "", 3),
        ),
        (),
    )

    async def act(app, pilot):
        await app.screen.mount(ReleaseView(release))
        await pilot.pause()
        page = seen(app.screen.query_one(ReleaseView))
        assert "Too few answered this to show it." in page
        assert "Most chose: Coffee" in page
        assert "No answer stands out." in page
        assert "shown from 8 answers" in page

    play(house, act)
