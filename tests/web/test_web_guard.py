"""What every request must be, and what every response carries."""

import socket

import pytest
from open_round import CODES

from facilitator.web import guard

CODE = CODES[0]


def raw(opened, request: bytes) -> str:
    """What the server says to exactly these bytes."""
    with socket.create_connection(("127.0.0.1", opened.door.port), timeout=5) as connection:
        connection.sendall(request)
        return read_all(connection)


def read_all(connection: socket.socket) -> str:
    """All that comes until the server closes."""
    got = b""
    try:
        while some := connection.recv(65536):
            got += some
    except ConnectionResetError:
        pass
    return got.decode()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", f"/s/{CODE}", 200),
        ("GET", "/tak", 200),
        ("GET", "/favicon.ico", 404),
        ("GET", "/s/", 404),
        ("GET", f"/s/{CODE}/", 404),
        ("GET", "/s/ZZZZZZZZ", 404),
        ("POST", "/tak", 405),
        ("PUT", "/", 405),
        ("DELETE", f"/s/{CODE}", 405),
        ("OPTIONS", "/", 405),
        ("TRACE", "/", 405),
        ("POST", f"/s/{CODE}", 303),
    ],
)
def test_every_response_carries_the_headers(opened, method, path, status):
    response, _page = opened.ask(path, method, "heard=1" if method == "POST" else None)
    assert response.status == status
    headers = {name.lower(): value for name, value in response.getheaders()}
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    for part in ("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in headers["content-security-policy"]
    assert headers.keys().isdisjoint(
        {"set-cookie", "server", "date", "x-powered-by", "etag", "last-modified"}
    )


def test_what_is_not_http_is_refused_with_the_headers_too(opened):
    for garbage in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\x00\x00\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
    ):
        answer = raw(opened, garbage + b"\r\n\r\n")
        assert answer.startswith("HTTP/1.1 400")
        assert "default-src 'none'" in answer
        assert "server:" not in answer.lower()
    assert opened.ask("/")[0].status == 200


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}"])
def test_our_own_names_are_heard(opened, host):
    assert opened.ask("/", Host=host.format(port=opened.door.port))[0].status == 200


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.0.0.1:1", "127.0.0.1:{port}0", "127.0.0.2:{port}", "127.1:{port}", "2130706433:{port}",
        "0x7f000001:{port}", "0.0.0.0:{port}", "[::1]:{port}", "[::ffff:127.0.0.1]:{port}", "localhost.:{port}",
        "localhost:{port}.", "LOCALHOST:{port}", "evil.example", "evil.example:{port}", "localhost.evil.example:{port}",
        "127.0.0.1:{port}.evil.example", "127.0.0.1.nip.io:{port}", "user@127.0.0.1:{port}", "127.0.0.1:{port}@evil.example",
        "127.0.0.1:{port}/", "127.0.0.1:{port},evil.example", "127.0.0.1:0{port}", "http://127.0.0.1:{port}", "*", "",
        "127.0.0.1:{port}#", "127.0.0.1:{port}?x", "192.0.2.55:{port}", "10.0.0.1:{port}",
    ],
)  # fmt: skip
def test_any_other_name_is_misdirected(opened, host):
    response, page = opened.ask("/", Host=host.format(port=opened.door.port))
    assert response.status == 421
    assert "Open the page from your slip" in page


def test_no_name_or_two_names_are_refused(opened):
    name = f"Host: 127.0.0.1:{opened.door.port}\r\n".encode()
    assert raw(opened, b"GET / HTTP/1.1\r\n\r\n").startswith("HTTP/1.1 400")
    assert raw(opened, b"GET / HTTP/1.1\r\n" + name + name + b"\r\n").startswith("HTTP/1.1 400")
    assert raw(opened, b"GET / HTTP/1.0\r\n\r\n").startswith("HTTP/1.1 421")


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 303),
        ("http://127.0.0.1:{port}", 303),
        ("null", 403),
        ("", 403),
        ("http://evil.example", 403),
        ("https://127.0.0.1:{port}", 403),
        ("http://127.0.0.1", 403),
        ("http://localhost:{port}", 403),
        ("http://127.0.0.1:{port}.evil.example", 403),
    ],
)
def test_a_form_on_a_foreign_page_is_forbidden(opened, origin, status):
    extra = {} if origin is None else {"Origin": origin.format(port=opened.door.port)}
    response, _page = opened.ask(f"/s/{CODE}", "POST", "heard=1", **extra)
    assert response.status == status
    assert opened.received() == (status == 303)


def test_a_large_body_is_refused_before_it_is_read(opened):
    head = f"POST /s/{CODE} HTTP/1.1\r\nHost: 127.0.0.1:{opened.door.port}\r\n"
    kind = "Content-Type: application/x-www-form-urlencoded\r\n"
    answer = raw(opened, f"{head}{kind}Content-Length: {10 * 2**20}\r\n\r\n".encode())
    assert answer.startswith("HTTP/1.1 413")
    assert raw(opened, f"{head}{kind}Content-Length: {guard.LARGEST_BODY + 1}\r\n\r\n".encode()).startswith(
        "HTTP/1.1 413"
    )
    assert opened.received() == 0


def test_the_largest_body_is_read(opened):
    body = "heard=1&one-thing=".ljust(guard.LARGEST_BODY, "x")
    assert opened.ask(f"/s/{CODE}", "POST", body)[0].status == 303
    assert opened.received() == 1


def test_a_full_form_in_emoji_fits(opened):
    from urllib.parse import urlencode

    body = urlencode({"heard": "1", "pace": "1", "one-thing": "\U0001f600" * 500})
    assert opened.ask(f"/s/{CODE}", "POST", body)[0].status == 303


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 411),
        ("Transfer-Encoding: gzip\r\n\r\n", 400),
        ("Content-Length: 5\r\nContent-Length: 6\r\n\r\nheard", 400),
        ("Content-Length: -1\r\n\r\n", 400),
        ("Content-Length: five\r\n\r\n", 400),
        ("Content-Length: 7\r\nContent-Type: text/plain\r\n\r\nheard=1", 415),
        ("Content-Length: 7\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\nheard=1", 415),
        ("Content-Length: 7\r\n\r\nheard=1", 415),
        ("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n\r\n\xc3\xa6", 400),
        ("X: " + "a" * 300_000, 400),
    ],
)
def test_an_odd_body_or_head_is_refused(opened, lines, status):
    head = f"POST /s/{CODE} HTTP/1.1\r\nHost: 127.0.0.1:{opened.door.port}\r\n"
    assert raw(opened, head.encode() + lines.encode("latin-1")).startswith(f"HTTP/1.1 {status}")
    assert opened.received() == 0


def test_too_many_fields_are_refused(opened):
    assert opened.ask(f"/s/{CODE}", "POST", "&".join(f"a{n}=" for n in range(500)))[0].status == 400
    assert opened.received() == 0
