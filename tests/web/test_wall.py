"""The wall's server: who is let in, what every response carries, and that a question waits for its answer."""

import re
import socket
import threading
import time
from dataclasses import replace

import pytest
from wall_up import CALM, ask, up

from facilitator.boards.shapes import Drawing, Plane, Words
from facilitator.language import words
from facilitator.ports.wall import Invitation, Place, WallCard, WallPart, WallView
from facilitator.web import wall_app
from facilitator.web.server import DEADLINE
from facilitator.web.wall_board import WallBoard

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 10**12 }}{% raw %}</svg>"


@pytest.fixture
def wall():
    with up() as wall:
        yield wall


def mark(page: str) -> str:
    found = re.search(r'data-mark="([^"]+)"', page)
    assert found, page
    return found[1]


def test_the_page_stands_at_its_secret_address_alone(wall):
    assert ask(wall.address)[0].status == 200
    wrong = "x" * len(wall.place.secret)
    for path in ("/", f"/{wrong}/", f"/{wrong}/now?after=", f"/{wall.place.secret}", "/æ/", "/favicon.ico",
                 f"/{wall.place.secret}/other", f"/{wall.place.secret.swapcase()}/"):  # fmt: skip
        response, page = ask(wall.address, path.replace("æ", "%C3%A6"))
        assert response.status == 404
        assert CALM.title not in page
        assert wall.place.secret not in page


def test_two_walls_have_two_secrets():
    with up() as one, up() as other:
        assert one.place.secret != other.place.secret
        assert len(one.place.secret) >= 12


def test_it_listens_on_this_laptop_only(wall):
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", wall.place.port), 2)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost.:{port}", "127.0.0.1:{port}.evil.example", ""]
)  # fmt: skip
def test_another_name_for_this_laptop_is_misdirected(wall, host):
    response, page = ask(wall.address, Host=host.format(port=wall.place.port))
    assert response.status == 421
    assert CALM.title not in page


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent_to_it(wall, method):
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert ask(wall.address, "", method, **kind)[0].status == 405


@pytest.mark.parametrize("path", ["", "now?after=", "/", "/nothing"])
def test_every_response_carries_the_headers(wall, path):
    response, _page = ask(wall.address, path)
    headers = {name.lower(): value for name, value in response.getheaders()}
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; "
        r"form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
        policy,
    )
    assert headers.keys().isdisjoint({"set-cookie", "server", "date", "etag", "last-modified"})


def test_a_question_waits_until_something_changes(wall):
    known = mark(ask(wall.address)[1])
    asked = threading.Event()
    answers = []

    def follow() -> None:
        asked.set()
        answers.append(ask(wall.address, f"now?after={known}")[1])

    page = threading.Thread(target=follow)
    page.start()
    asked.wait(5)
    wall.show(CALM)
    page.join(0.3)
    assert page.is_alive()
    wall.show(replace(CALM, title="The second step"))
    page.join(5)
    assert "The second step" in answers[0]
    assert mark(answers[0]) != known
    assert "The second step" in ask(wall.address, f"now?after={known}")[1]


def test_a_question_that_waits_in_vain_is_answered_before_the_servers_deadline(wall, monkeypatch):
    assert wall_app.PATIENCE <= DEADLINE - 1
    monkeypatch.setattr(wall_app, "PATIENCE", 0.2)
    known = mark(ask(wall.address)[1])
    assert mark(ask(wall.address, f"now?after={known}")[1]) == known


def test_who_waits_does_not_keep_the_wall_from_closing():
    with up() as wall:
        known = mark(ask(wall.address)[1])
        pages = [
            threading.Thread(target=ask, args=(wall.address, f"now?after={known}"), daemon=True)
            for _n in range(5)
        ]
        for page in pages:
            page.start()
        time.sleep(0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 1.5
    with pytest.raises(ConnectionRefusedError):
        ask(wall.address)


def test_a_wall_comes_up_where_it_was_and_elsewhere_if_that_is_taken():
    with up() as first:
        place, page = first.place, ask(first.address)[1]
    with up(place=place) as again:
        assert again.place == place
        assert mark(ask(again.address)[1]) != mark(
            page
        )  # else an old page would take the new one for its own
        with up(place=place) as beside:
            assert beside.place.port != place.port
            assert beside.place.secret == place.secret


def test_a_countdown_that_goes_as_the_page_counts_is_no_change():
    view = WallView("Round", "en", ("How was it?",), left=100.0)
    board = WallBoard(view)
    first = board.now()
    board.show(replace(view, left=99.9))
    assert board.now().mark == first.mark
    board.show(replace(view, left=160.0))
    second = board.now()
    assert second.mark != first.mark
    assert 159 < (second.view.left or 0) <= 160
    board.show(replace(view, left=160.0, paused=True))
    third = board.now()
    time.sleep(0.05)
    board.show(replace(view, left=160.0, paused=True))
    assert board.now() == third
    board.show(replace(view, left=None))
    assert board.now().view.left is None


def test_a_countdown_ends_at_nothing():
    board = WallBoard(WallView("Round", "en", ("How was it?",), left=0.01))
    time.sleep(0.03)
    assert board.now().view.left == 0


def test_what_people_write_is_data_wherever_it_stands():
    plane = Plane(10, 10, 1, 2)
    way_in = Invitation(HOSTILE, HOSTILE, ((True, False), (False, True)))
    view = WallView(
        HOSTILE,
        "en",
        questions=(HOSTILE,),
        cards=(WallCard(HOSTILE, HOSTILE),),
        part=HOSTILE,
        notes=(HOSTILE,),
        others=(WallPart(HOSTILE, (HOSTILE,)),),
        turn=HOSTILE,
    )
    drawn = replace(view, picture=Drawing(plane, (Words(HOSTILE, 5, 5, 90),)))
    for shown in (
        view,
        drawn,
        replace(view, big=HOSTILE),
        replace(view, invitation=way_in),
        WallView(HOSTILE, "en"),
    ):
        with up(shown) as wall:
            page = ask(wall.address)[1]
            assert "<script>alert" not in page
            assert "<img" not in page
            assert page.count("<script>") == 1
            assert "000000000000" not in page
            assert "&lt;script&gt;alert" in page


def test_it_speaks_the_language_of_the_house():
    with up(WallView("Velkommen", "da", left=9.0, questions=("Hvad?",), paused=True)) as wall:
        page = ask(wall.address)[1]
        assert '<html lang="da">' in page
        assert "Uret er stoppet" in page
        assert "Venter på programmet" in page
        assert "Her er ikke noget" in ask(wall.address, "/x/")[1]
    assert words.current() == "en"


def test_a_place_that_cannot_be_is_another():
    with up(place=Place(99999, "secretsecret")) as wall:
        assert ask(wall.address)[0].status == 200
