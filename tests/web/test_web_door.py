"""The door itself: ports, closing, slow and greedy callers, and who is counted as a visitor."""

import asyncio
import socket
import sys
import threading
import time

import httpx
import pytest
from open_round import CODES, FORM

from facilitator.errors import CannotServe
from facilitator.ports.feedback_box import OpenRound
from facilitator.services.feedback_rounds import RoundDesk
from facilitator.storage.memory import MemoryFeedbackBox
from facilitator.web import addresses, server
from facilitator.web.app import Reception, application
from facilitator.web.doorway import USUAL_PORTS, UvicornDoorway


@pytest.fixture
def desk():
    box = MemoryFeedbackBox()
    round_ = OpenRound("r1", FORM, 9, CODES)
    box.open(round_)
    return RoundDesk(round_, box)


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("0.0.0.0", 0)) as other:
        yield other.getsockname()[1]


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=5)


def test_a_port_in_use_is_named_with_what_to_do(desk, taken):
    with pytest.raises(CannotServe) as refused:
        UvicornDoorway().open(desk, taken)
    assert str(taken) in refused.value.message
    assert "another port" in refused.value.hint


@pytest.mark.parametrize("port", [-1, 65536, 99999])
def test_a_port_that_cannot_be_is_named(desk, port):
    with pytest.raises(CannotServe, match=str(port)):
        UvicornDoorway().open(desk, port)


def test_without_a_port_the_first_free_of_the_usual_is_taken(desk, monkeypatch, taken):
    with socket.create_server(("0.0.0.0", 0)) as probe:
        free = probe.getsockname()[1]
    monkeypatch.setattr("facilitator.web.doorway.USUAL_PORTS", (taken, free))
    door = UvicornDoorway().open(desk)
    try:
        assert door.port == free
        assert door.addresses[0].url.endswith(f":{free}")
    finally:
        door.close()


def test_when_all_the_usual_are_taken_any_will_do(desk, monkeypatch, taken):
    monkeypatch.setattr("facilitator.web.doorway.USUAL_PORTS", (taken,))
    door = UvicornDoorway().open(desk)
    try:
        assert door.port not in (0, taken, *USUAL_PORTS)
        connect(door.port).close()
    finally:
        door.close()


def test_closing_frees_the_port_at_once_and_twice_does_no_harm(desk):
    threads = threading.active_count()
    port = 0
    for _round in range(5):
        door = UvicornDoorway().open(desk, port)
        port = door.port
        with connect(port) as phone:
            phone.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            assert phone.recv(12) == b"HTTP/1.1 200"
        door.close()
        door.close()
        with pytest.raises(ConnectionRefusedError):
            connect(port)
    assert threading.active_count() == threads


def test_half_sent_requests_neither_block_others_nor_the_closing(opened):
    head = f"POST /s/{CODES[0]} HTTP/1.1\r\nHost: 127.0.0.1:{opened.door.port}\r\nContent-Type: "
    whole_head = head + "application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nheard="
    slow = [connect(opened.door.port) for _n in range(12)]
    for n, phone in enumerate(slow):
        phone.sendall((head, whole_head, "")[n % 3].encode())
    began = time.monotonic()
    assert opened.ask(f"/s/{CODES[1]}", "POST", "heard=1")[0].status == 303
    opened.door.close()
    assert time.monotonic() - began < 3
    for phone in slow:
        phone.close()
    assert opened.received() == 1


HALF = "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.mark.parametrize(
    "sent", ["", "GET / HT", HALF + "Content-Length: 9\r\n\r\nx"], ids=["none", "head", "body"]
)
def test_a_caller_who_dawdles_is_cut_off(opened, monkeypatch, sent):
    monkeypatch.setattr(server, "DEADLINE", 0.2)
    began = time.monotonic()
    with connect(opened.door.port) as phone:
        phone.sendall(sent.format(port=opened.door.port).encode())
        while time.monotonic() - began < 5:  # a trickle does not move the deadline
            time.sleep(0.02)
            try:
                if sent:
                    phone.sendall(b"x" if sent.endswith("T") else b"")
                phone.setblocking(False)
                if phone.recv(4096) == b"":
                    break
            except BlockingIOError:
                continue
            except ConnectionError:
                break
    assert 0.15 < time.monotonic() - began < 2
    assert opened.ask("/")[0].status == 200


def test_one_caller_may_not_take_every_place(opened):
    greedy = [connect(opened.door.port) for _n in range(server.MOST_FROM_ONE + 8)]
    deadline = time.monotonic() + 5
    cut = 0
    while cut < 8 and time.monotonic() < deadline:
        time.sleep(0.05)
        cut = sum(1 for phone in greedy if _was_cut(phone))
    for phone in greedy:
        phone.close()
    assert cut == 8


def _was_cut(phone):
    phone.setblocking(False)
    try:
        return phone.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def test_two_hundred_phones_at_once_lose_and_double_nothing(open_door):
    codes = tuple(f"ABCD{a}{b}CD" for a in "ABCDEFGHJKMNPQRSTUVW" for b in "ABCDEFGHJK")
    box = MemoryFeedbackBox()
    round_ = OpenRound("r1", FORM, len(codes), codes)
    box.open(round_)
    door = open_door(RoundDesk(round_, box))
    server_port = door.port

    async def everyone():
        limits = httpx.Limits(max_connections=server.MOST_FROM_ONE - 2)
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{server_port}", limits=limits, timeout=20
        ) as phones:
            return await asyncio.gather(*(phones.post(f"/s/{c}", data={"heard": "1"}) for c in codes))

    answers = asyncio.run(everyone())
    assert [answer.status_code for answer in answers] == [303] * 200
    assert box.received("r1") == 200


def test_only_pages_fetched_from_elsewhere_are_visits(desk):
    async def fetch(client, reception):
        transport = httpx.ASGITransport(application(reception), client=(client, 50000))
        async with httpx.AsyncClient(transport=transport, base_url="http://192.168.1.23:8080") as phone:
            for path in ("/", f"/s/{CODES[0]}", "/tak", "/nothing", "/s/ZZZZZZZZ"):
                await phone.get(path)
            await phone.head("/")
            await phone.post(f"/s/{CODES[1]}", data={})
            await phone.get("/", headers={"Host": "evil.example"})

    for client, visits in (("127.0.0.1", 0), ("192.168.1.23", 0), ("192.168.1.77", 3)):
        reception = Reception(desk)
        asyncio.run(fetch(client, reception))
        assert reception.visits == visits


def test_the_laptops_own_browser_is_no_visit(opened):
    opened.ask("/")
    assert opened.door.visits == 0


def test_the_network_address_is_served_too(opened):
    here = [a for a in opened.door.addresses if a.network]
    if not here:
        pytest.skip("this machine is on no network")
    assert httpx.get(here[0].url, trust_env=False).status_code == 200
    assert (
        httpx.get(
            f"http://127.0.0.1:{opened.door.port}", trust_env=False, headers={"Host": here[0].url[7:]}
        ).status_code
        == 421
    )
    assert opened.door.visits == 0


def test_the_web_library_waits_for_the_first_door():
    import subprocess

    asked = (
        "import sys, facilitator.web.doorway as d; d.UvicornDoorway().addresses(8080);"
        "print([m for m in ('starlette', 'uvicorn', 'jinja2', 'asyncio', 'h11') if m in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_addresses_are_ranked_by_how_likely_a_phone_is_there():
    found = [
        addresses.Found("127.0.0.1", "lo", "lo"),
        addresses.Found("169.254.7.7", "eth1", "eth1"),
        addresses.Found("192.168.56.1", "Ethernet 3", "VirtualBox Host-Only Ethernet Adapter"),
        addresses.Found("172.17.0.1", "docker0", "docker0"),
        addresses.Found("130.225.1.2", "eth0", "eth0"),
        addresses.Found("172.20.10.2", "en0", "en0"),
        addresses.Found("10.0.0.9", "Wi-Fi 2", "Intel Wi-Fi"),
        addresses.Found("10.8.0.2", "tun0", "tun0"),
        addresses.Found(
            "192.168.137.1", "Local Area Connection* 2", "Microsoft Wi-Fi Direct Virtual Adapter"
        ),
        addresses.Found("192.168.1.23", "Wi-Fi", "Intel Wi-Fi"),
    ]
    ranked = [
        address.url.removeprefix("http://").removesuffix(":8080") for address in addresses.ranked(found, 8080)
    ]
    assert ranked == [
        "192.168.137.1", "192.168.1.23", "10.0.0.9", "172.20.10.2", "130.225.1.2",
        "192.168.56.1", "10.8.0.2", "172.17.0.1",
    ]  # fmt: skip


def test_without_a_network_there_is_only_the_laptop_itself():
    alone = [addresses.Found("127.0.0.1", "lo", "lo"), addresses.Found("169.254.1.1", "eth0", "eth0")]
    assert addresses.ranked(alone, 8080) == (("http://127.0.0.1:8080", ""),)
