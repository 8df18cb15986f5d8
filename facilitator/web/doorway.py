"""`UvicornDoorway`: the page for phones, on the laptop's own addresses, while a round is open."""

import errno
import os
import socket
from typing import TYPE_CHECKING

from facilitator.errors import CannotServe
from facilitator.language.words import _
from facilitator.ports.doorway import Address, Desk
from facilitator.web import addresses

if TYPE_CHECKING:
    from facilitator.web.app import Reception
    from facilitator.web.server import Service

USUAL_PORTS = (8080, 8000, 8088)


class UvicornDoor:
    """An open door. `port` is where it listens."""

    def __init__(self, reception: "Reception", service: "Service", port: int) -> None:
        self.port = port
        self._reception = reception
        self._service = service

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where phones can come in, the likeliest first; read afresh at each call."""
        return addresses.current(self.port)

    @property
    def here(self) -> str:
        """The page's address on the laptop itself, which needs no network."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def visits(self) -> int:
        """How many pages have been fetched from elsewhere than this laptop."""
        return self._reception.visits

    def close(self) -> None:
        """Shut the door; nothing listens any more when this returns."""
        self._service.stop()


class UvicornDoorway:
    """Opens doors."""

    def open(self, desk: Desk, port: int | None = None) -> UvicornDoor:
        """Serve the form; on `port`, or on the first free of a few. `CannotServe` says what to do."""
        from facilitator.web.app import Reception, application
        from facilitator.web.server import Service

        bound = _bind(port) if port is not None else _bind_any()
        reception = Reception(desk)
        service = Service(application(reception), bound)
        at: int = bound.getsockname()[1]
        if not service.start():
            raise CannotServe(
                _("The page for the phones did not start."), _("Try again, or answer on paper.")
            )
        return UvicornDoor(reception, service, at)

    def addresses(self, port: int) -> tuple[Address, ...]:
        """Where phones would come in on `port`, without opening anything."""
        return addresses.current(port)


def _bind_any() -> socket.socket:
    for port in USUAL_PORTS:
        try:
            return _bind(port)
        except CannotServe:
            continue
    return _bind(0)


def _bind(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # On Windows this option would let two programs share a port; elsewhere it lets us open again at once.
    if os.name == "posix":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(("0.0.0.0", port))  # noqa: S104 - phones in the room are the point
        bound.listen()
    except (OSError, OverflowError) as error:
        bound.close()
        raise _cannot(port, error) from error
    return bound


def _cannot(port: int, error: Exception) -> CannotServe:
    hint = _("Choose another port, or leave it out and one is found.")
    if getattr(error, "errno", None) == errno.EADDRINUSE:
        hint = _("Close the other program, choose another port, or leave it out and one is found.")
        return CannotServe(_("Port {port} is in use by another program.").format(port=port), hint)
    return CannotServe(_("Port {port} may not be used on this computer.").format(port=port), hint)
