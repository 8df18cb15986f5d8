"""`LoopbackWalls`: the wall's page for this laptop's own browser; no phone and no firewall comes into it."""

import os
import secrets
import socket
from typing import TYPE_CHECKING

from facilitator.errors import CannotServe
from facilitator.language.words import _
from facilitator.ports.wall import Place, WallView

if TYPE_CHECKING:
    from facilitator.web.server import Service
    from facilitator.web.wall_board import WallBoard

_HERE = "127.0.0.1"
_SECRET = 9  # bytes: against other accounts on this laptop, and short enough to be typed


class LoopbackWall:
    """A wall that is up."""

    def __init__(self, board: "WallBoard", service: "Service", place: Place) -> None:
        self.place = place
        self._board = board
        self._service = service

    @property
    def address(self) -> str:
        """What the browser on this laptop opens."""
        return f"http://{_HERE}:{self.place.port}/{self.place.secret}/"

    def show(self, view: WallView) -> None:
        """Bring the wall up to the view, from any thread."""
        self._board.show(view)

    def close(self) -> None:
        """Take the wall down; nothing listens any more when this returns."""
        self._board.close()
        self._service.stop()


class LoopbackWalls:
    """Puts walls up."""

    def open(self, view: WallView, place: Place | None = None) -> LoopbackWall:
        """A wall that shows the view; at `place` if that is free. `CannotServe` says what to do."""
        from facilitator.web.server import Service
        from facilitator.web.wall_app import Hanger, application
        from facilitator.web.wall_board import WallBoard
        from facilitator.web.wall_pages import policy

        bound = _bind(place.port if place is not None else 0)
        secret = place.secret if place is not None else secrets.token_urlsafe(_SECRET)
        board = WallBoard(view)
        service = Service(application(Hanger(board, secret)), bound, policy())
        at = Place(bound.getsockname()[1], secret)
        if not service.start():
            raise _cannot()
        return LoopbackWall(board, service, at)


def _bind(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # On Windows this option would let two programs share a port; elsewhere it lets us open again at once.
    if os.name == "posix":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((_HERE, port))
        bound.listen()
    except (OSError, OverflowError) as error:
        bound.close()
        if port:
            return _bind(0)
        raise _cannot() from error
    return bound


def _cannot() -> CannotServe:
    return CannotServe(_("The wall could not be opened."), _("Try again. The evening itself goes on."))
