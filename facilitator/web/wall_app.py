"""The wall's pages: one secret address, and all else is nothing. Nothing of a request is logged."""

import secrets

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from facilitator.web import guard, wall_pages
from facilitator.web.app import note
from facilitator.web.server import DEADLINE
from facilitator.web.wall_board import WallBoard

# How long a page waits for the next view before it asks again; a request may take ten seconds in all.
PATIENCE = DEADLINE - 2


class Hanger:
    """The handlers of one wall."""

    def __init__(self, board: WallBoard, secret: str) -> None:
        self._board = board
        self._secret = secret

    async def page(self, request: Request) -> Response:
        """The whole page."""
        self._only_ours(request)
        return HTMLResponse(wall_pages.page(self._board.now()))

    async def now(self, request: Request) -> Response:
        """What hangs now, at once if it is not what the page has; else when it changes, or after a while."""
        self._only_ours(request)
        known = request.query_params.get("after", "")
        return HTMLResponse(wall_pages.part(await self._board.after(known, PATIENCE)))

    async def refuse(self, _request: Request, why: Exception) -> Response:
        """A no in words, whatever the reason; it says nothing of what hangs."""
        return self.refusal(why.status_code if isinstance(why, HTTPException) else 500)

    async def broken(self, _request: Request, why: Exception) -> Response:
        """A fault of ours; the page asks again."""
        note(why)
        return self.refusal(500)

    def refusal(self, status: int) -> Response:
        """The page for an HTTP status that is a no."""
        return HTMLResponse(wall_pages.refusal(self._board.now().view.language), status)

    def _only_ours(self, request: Request) -> None:
        if not secrets.compare_digest(request.path_params["secret"].encode(), self._secret.encode()):
            raise HTTPException(404)


def application(hanger: Hanger) -> ASGIApp:
    """The web application of one wall, guarded."""
    inner = Starlette(
        routes=[Route("/{secret}/", hanger.page), Route("/{secret}/now", hanger.now)],
        exception_handlers={HTTPException: hanger.refuse, Exception: hanger.broken},
    )
    inner.router.redirect_slashes = False

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        status = guard.objection(scope)
        answer: ASGIApp = inner if status is None else hanger.refusal(status)
        await answer(scope, receive, send)

    return guarded
