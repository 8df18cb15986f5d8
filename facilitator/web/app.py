"""The pages' behaviour: which address shows what. It knows nothing of storage; it asks a `Desk`.

Every handler runs on the server's own thread and calls the desk there. Nothing of a request is
logged: not its address, its agent, nor its time.
"""

import logging
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from facilitator.errors import FacilitatorError
from facilitator.feedback import codes
from facilitator.language.words import LANGUAGES, known
from facilitator.ports.doorway import Desk
from facilitator.ports.feedback_box import Receipt, Standing
from facilitator.web import guard, notices, pages
from facilitator.web.tries import Tries

_MOST_FIELDS = 200
_LONGEST_CODE = 40  # what is shown back of a code that is none

_log = logging.getLogger(__name__)


class Reception:
    """The handlers for one door. `visits` counts pages that another machine has fetched."""

    def __init__(self, desk: Desk) -> None:
        self.visits = 0
        self._desk = desk
        self._tries = Tries()

    async def start(self, request: Request) -> Response:
        """The field for the code; a code that is sent leads on to its form."""
        if request.method != "POST":
            return self._seen(request, pages.start(self._language(request)))
        typed = (await _fields(request)).get("code", "")
        code = codes.normal(typed)
        refused = self._refused(request, code, typed)
        return refused or RedirectResponse(f"/s/{code}?lang={self._language(request)}", 303)

    async def slip(self, request: Request) -> Response:
        """The form of one slip, and what was sent with it."""
        typed = request.path_params["code"]
        code = codes.normal(typed)
        fields = await _fields(request) if request.method == "POST" else None
        refused = self._refused(request, code, typed)
        if refused is not None:
            return refused
        language = self._language(request)
        if fields is None:
            return self._seen(request, pages.questions(language, self._desk.form, code))
        try:
            receipt = self._desk.hand_in(code, fields)
        except FacilitatorError:
            return HTMLResponse(pages.questions(language, self._desk.form, code, fields, lost=True), 503)
        if receipt == "kept":
            return RedirectResponse(f"/tak?lang={language}", 303)
        return self._not_free(request, receipt, typed)

    async def thanks(self, request: Request) -> Response:
        """The page after an answer; the same for everyone."""
        language = self._language(request)
        return self._seen(request, pages.notice(language, notices.thanks(language)))

    async def refuse(self, request: Request, why: Exception) -> Response:
        """A no in words, whatever the reason."""
        status = why.status_code if isinstance(why, HTTPException) else 503
        return self.refusal(request, status)

    async def broken(self, request: Request, why: Exception) -> Response:
        """A fault of ours."""
        note(why)
        return self.refusal(request, 500)

    def refusal(self, request: Request, status: int) -> Response:
        """The page for an HTTP status that is a no."""
        language = self._language(request)
        page = pages.notice(language, notices.refusal(status, language))
        return HTMLResponse(page, status, {"Allow": ", ".join(guard.METHODS)} if status == 405 else None)

    def _refused(self, request: Request, code: str, typed: str) -> Response | None:
        """The answer to a code that may not go on, or None. Who guesses is told nothing at all."""
        if self._tries.too_many(_client(request)):
            return self.refusal(request, 429)
        standing: Standing = self._desk.standing(code) if code else "unknown"
        return None if standing == "free" else self._not_free(request, standing, typed)

    def _not_free(self, request: Request, standing: Standing | Receipt, typed: str) -> Response:
        language = self._language(request)
        if standing == "closed":
            return HTMLResponse(pages.notice(language, notices.closed(language)), 410)
        self._tries.note(_client(request))
        if standing == "used":
            return HTMLResponse(pages.notice(language, notices.used(language)), 410)
        return HTMLResponse(pages.start(language, typed[:_LONGEST_CODE], wrong=True), 404)

    def _seen(self, request: Request, page: str) -> Response:
        if request.method == "GET" and guard.from_elsewhere(request.scope):
            self.visits += 1
        return HTMLResponse(page)

    def _language(self, request: Request) -> str:
        wish = request.query_params.get("lang", "")
        return wish if wish in LANGUAGES else known(self._desk.form.language)


def application(reception: Reception) -> ASGIApp:
    """The web application of one door, guarded."""
    both = ["GET", "POST"]
    inner = Starlette(
        routes=[
            Route("/", reception.start, methods=both),
            Route("/s/{code}", reception.slip, methods=both),
            Route("/S/{code}", reception.slip, methods=both),  # QR codes are in capitals
            Route("/tak", reception.thanks),
        ],
        exception_handlers={
            HTTPException: reception.refuse,
            FacilitatorError: reception.refuse,
            Exception: reception.broken,
        },
    )
    inner.router.redirect_slashes = False

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        status = guard.objection(scope)
        answer: ASGIApp = inner if status is None else reception.refusal(Request(scope), status)
        await answer(scope, receive, send)

    return guarded


def note(why: Exception) -> None:
    """Log a fault of ours. Its text and locals may hold an answer, so only its kind and place are written."""
    at = why.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f"{at.tb_frame.f_code.co_name}:{at.tb_lineno}" if at else "?"
    _log.error("A page failed: %s in %s", type(why).__name__, place)


async def _fields(request: Request) -> dict[str, str]:
    """What a form sent, the last of each name. The guard has bounded its size."""
    try:
        body = await request.body()
    except ClientDisconnect as gone:
        raise HTTPException(400) from gone
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as unreadable:
        raise HTTPException(400) from unreadable


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
