"""Nothing of who asked, with what and when, is written anywhere."""

import logging
import socket
from urllib.parse import urlencode

from open_round import CODES, FORM

from facilitator.ports.feedback_box import OpenRound
from facilitator.services.feedback_rounds import RoundDesk
from facilitator.storage.feedback_box import SqliteFeedbackBox
from facilitator.storage.schema import feedback_database

AGENT = "CanaryPhone/7.7"
TEXT = "canary-words-of-one-person"


def test_no_canary_is_in_any_file_log_or_stream(tmp_path, open_door, caplog, capfd):
    root, own = logging.getLogger(), logging.getLogger("facilitator")
    level, handler = root.level, logging.FileHandler(tmp_path / "program.log", encoding="utf-8")
    root.addHandler(handler)
    own.addHandler(handler)
    root.setLevel(logging.DEBUG)
    database = feedback_database(tmp_path / "data")
    try:
        box = SqliteFeedbackBox(database)
        round_ = OpenRound("r1", FORM, 9, CODES)
        box.open(round_)
        door = open_door(RoundDesk(round_, box))
        _visit(door.port, box)
        door.close()
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        own.removeHandler(handler)
        handler.close()
        database.close()
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    everything = b"\n".join([*written, caplog.text.encode(), *(part.encode() for part in capfd.readouterr())])
    assert len(written) >= 2
    for canary in (AGENT, "CanaryPhone", "127.0.0.1", "127.0.0.9", "canary.example", "ZZZZZZZZ"):
        assert canary.encode() not in everything
    assert TEXT.encode() not in b"\n".join([caplog.text.encode(), (tmp_path / "program.log").read_bytes()])


def _visit(port, box):
    """Everything a phone may do, from an address that can be told apart."""
    sent = urlencode({"heard": "2", "one-thing": TEXT})
    host = f"Host: 127.0.0.1:{port}\r\nUser-Agent: {AGENT}\r\n"
    form = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(sent)}\r\n\r\n{sent}"
    for request in (
        f"GET / HTTP/1.1\r\n{host}Referer: http://canary.example/\r\nX-Forwarded-For: 127.0.0.9\r\n\r\n",
        f"POST /s/{CODES[0]} HTTP/1.1\r\n{host}{form}",
        f"POST /s/{CODES[0]} HTTP/1.1\r\n{host}{form}",
        f"GET /s/ZZZZZZZZ HTTP/1.1\r\n{host}\r\n",
        f"GET / HTTP/1.1\r\nHost: canary.example\r\nUser-Agent: {AGENT}\r\n\r\n",
        f"GET / HTTP/1.1\r\n{host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
        f"{AGENT}\r\n\r\n",
        f"POST /s/{CODES[1]} HTTP/1.1\r\n{host}{form[:-5]}",
    ):
        with socket.create_connection(("127.0.0.1", port), 5, source_address=("127.0.0.9", 0)) as phone:
            phone.sendall(request.encode())
            phone.shutdown(socket.SHUT_WR)
            try:
                while phone.recv(65536):
                    pass
            except ConnectionResetError:
                pass
    assert box.received("r1") == 1
