"""The HTTP server: uvicorn on h11, in a thread of its own, with limits that uvicorn does not have.

uvicorn waits for the rest of a request for ever (measured: one client held a connection 290 s), so
the protocol gets an absolute deadline and a bound on how many connections one phone may hold.
"""

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from facilitator.web.pages import style_source

DEADLINE = 10.0  # seconds for a whole request, from its first byte; and for the first byte to come
MOST_CONNECTIONS = 128  # macOS gives a program 256 open files unless asked
MOST_FROM_ONE = 32  # a browser opens up to six
LARGEST_HEAD = 8 * 1024
BACKLOG = 256
_LEAVING = 2  # seconds that answers under way get when the door closes

_log = logging.getLogger(__name__)


def form_policy() -> str:
    """What the phones' pages may do: be styled by our sheet and send their form here."""
    return f"style-src {style_source()}; form-action 'self'"


def headers(policy: str) -> list[tuple[str, str]]:
    """What every response carries. `close` makes one request one connection, and the deadline absolute.

    `policy` says what a page may do; all it does not name is refused.
    """
    whole = f"default-src 'none'; {policy}; base-uri 'none'; frame-ancestors 'none'"
    return [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", whole),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Connection", "close"),
    ]


class BoundedProtocol(H11Protocol):
    """One connection, with a deadline."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin the wait for a first byte, unless too many are waiting already."""
        super().connection_made(transport)
        self._begun = False
        self._deadline = self.loop.call_later(DEADLINE, transport.abort)
        same = [c for c in self.connections if isinstance(c, BoundedProtocol) and c.peer() == self.peer()]
        if len(same) > MOST_FROM_ONE or len(self.connections) > MOST_CONNECTIONS:
            transport.abort()

    def peer(self) -> str:
        """The other end's IP, known only while the connection lasts."""
        return self.client[0] if self.client else ""

    def data_received(self, data: bytes) -> None:
        """The deadline runs from the first byte, so a browser's idle spare connection is not cut mid-request."""
        if not self._begun:
            self._begun = True
            self._deadline.cancel()
            self._deadline = self.loop.call_later(DEADLINE, self.transport.abort)
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is left to cut off."""
        self._deadline.cancel()
        super().connection_lost(exc)

    def unfinished(self) -> bool:
        """Whether part of the request is still to come."""
        return self.cycle is None or self.cycle.more_body

    def send_400_response(self, msg: str) -> None:
        """Answer what is not HTTP, with our headers too."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            kind = (b"content-type", b"text/plain; charset=utf-8")
            start = h11.Response(status_code=400, headers=[kind, *self.server_state.default_headers])
            for event in (start, h11.Data(data=msg.encode("ascii")), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class Service:
    """A running server on a bound socket.

    uvicorn's own `Server` is left out: it looks ten times a second whether it should stop, takes a
    fifth of a second to do so, and waits for requests that never end.
    """

    def __init__(self, app: ASGIApp, bound: socket.socket, policy: str = "") -> None:
        self._config = uvicorn.Config(
            app,
            http=BoundedProtocol,
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            log_level=logging.CRITICAL + 1,  # its lines name addresses; faults are logged by the app
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            headers=headers(policy or form_policy()),
            h11_max_incomplete_event_size=LARGEST_HEAD,
        )
        self._config.load()
        self._bound = bound
        self._ready = threading.Event()
        self._leaving: Callable[[], object] | None = None
        # A daemon, so that a program that fails elsewhere can still end.
        self._thread = threading.Thread(target=self._run, name="facilitator-page", daemon=True)

    def start(self) -> bool:
        """Serve; True once it really does."""
        self._thread.start()
        self._ready.wait()
        return self._leaving is not None

    def stop(self) -> None:
        """Stop, and wait until nothing of it is left. Answers on their way get two seconds to arrive."""
        if self._leaving is not None:
            self._leaving()
            self._leaving = None
        self._thread.join()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._bound.close()
            self._ready.set()

    async def _serve(self) -> None:
        loop, leave, state = asyncio.get_running_loop(), asyncio.Event(), ServerState()
        loop.set_exception_handler(_note)
        state.default_headers = self._config.encoded_headers
        listening = await loop.create_server(
            lambda: BoundedProtocol(self._config, state, {}), sock=self._bound, backlog=BACKLOG
        )
        self._leaving = partial(loop.call_soon_threadsafe, leave.set)
        self._ready.set()
        await leave.wait()
        # A connection that is being accepted while its server closes is left open by asyncio (3.11),
        # so accepting ends one turn of the loop earlier.
        with suppress(NotImplementedError):  # Windows' loop accepts in one go and has no readers
            loop.remove_reader(self._bound)
        await asyncio.sleep(0)
        listening.close()
        await _see_out(state)


async def _see_out(state: ServerState) -> None:
    """Cut off half-sent requests at once, let answers under way arrive, and leave no connection open."""
    for connection in list(state.connections):
        if isinstance(connection, BoundedProtocol) and connection.unfinished():
            connection.transport.abort()
    under_way = asyncio.all_tasks() - {asyncio.current_task()}  # also connections that are being accepted
    if under_way:
        await asyncio.wait(under_way, timeout=_LEAVING)
    while state.connections:
        for connection in state.connections:
            connection.transport.abort()
        await asyncio.sleep(0)


def _note(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Left alone, asyncio would print the connection with its address; the kind of fault is enough."""
    _log.error("A connection failed: %s", type(context.get("exception")).__name__)
