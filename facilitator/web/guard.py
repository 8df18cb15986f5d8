"""What is asked of every request before any page sees it. A no costs nothing: the body is never read."""

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import Scope

LARGEST_BODY = 16 * 1024  # a full form in letters of four bytes, percent-encoded, is 7 KiB
METHODS = ("GET", "HEAD", "POST")


def objection(scope: Scope) -> HTTPStatus | None:
    """The status to refuse a request with, or None where it may go on."""
    headers = Headers(scope=scope)
    if scope["method"] not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED
    if headers.get("host") not in _own_names(scope):  # h11 has refused a request with two
        return HTTPStatus.MISDIRECTED_REQUEST
    if "transfer-encoding" in headers:
        return HTTPStatus.LENGTH_REQUIRED
    if int(headers.get("content-length", "0")) > LARGEST_BODY:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if scope["method"] == "POST":
        return _objection_to_post(headers)
    return None


def _objection_to_post(headers: Headers) -> HTTPStatus | None:
    if any(origin != f"http://{headers['host']}" for origin in headers.getlist("origin")):
        return HTTPStatus.FORBIDDEN
    if headers.get("content-type", "").split(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    return None


def _own_names(scope: Scope) -> list[str]:
    """What this connection may call us: the address it came in on, so a changed network needs no list.

    Any other name is a foreign page whose name was pointed at this laptop (DNS rebinding).
    """
    ip, port = scope["server"]
    hosts = [ip, "localhost"] if ip.startswith("127.") else [ip]
    return [f"{host}:{port}" for host in hosts] + (hosts if port == 80 else [])


def from_elsewhere(scope: Scope) -> bool:
    """Whether the request comes from another machine than this laptop."""
    client = scope["client"][0]
    return not client.startswith("127.") and client != scope["server"][0]
