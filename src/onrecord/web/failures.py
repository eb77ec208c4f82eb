"""What becomes of errors: a page for people, JSON for programs, never a trace."""

from __future__ import annotations

from logging import getLogger
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.errors import (
    InputError,
    LedgerError,
    NewsroomError,
    OnrecordError,
    PageLost,
    QueryError,
    Unconfirmed,
)
from onrecord.web.errors import Missing, Refused, SignInNeeded, TooMany
from onrecord.web.showing import is_fragment, show
from onrecord.web.visitors import visitor_of

LOG = getLogger("onrecord.desk")
_DOWN, _AGAIN = 503, 10
"""The code of a desk whose store does not answer, and after how many seconds to ask again."""
_NOT_NOW = (
    "The record cannot be read just now. Try again in a little while; nothing is lost. "
    "Whoever runs this desk finds the reason in its log."
)
_CODES: tuple[tuple[type[OnrecordError], int], ...] = (
    (Missing, 404),
    (Refused, 403),
    (SignInNeeded, 401),
    (TooMany, 429),
    (Unconfirmed, 409),
    (QueryError, 400),
    (InputError, 422),
    (PageLost, 410),
    (LedgerError, _DOWN),
    (NewsroomError, _DOWN),
)


def handle(app: FastAPI) -> None:
    """Let ``app`` answer errors in our way."""
    app.add_exception_handler(OnrecordError, _onrecord)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


def _onrecord(request: Request, error: Exception) -> Response:
    if isinstance(error, SignInNeeded) and not _is_for_programs(request):
        return _to_the_door(request)
    code = next((code for kind, code in _CODES if isinstance(error, kind)), 500)
    answer = _answer(request, code, _told(request, code, error))
    if code == _DOWN:
        LOG.warning("a store does not answer", extra={"fields": {"why": str(error)}})
        answer.headers["Retry-After"] = str(_AGAIN)
    if isinstance(error, SignInNeeded):
        answer.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooMany):
        answer.headers["Retry-After"] = str(error.seconds)
    return answer


def _told(request: Request, code: int, error: Exception) -> str:
    """What is said of an error: of a store, why it does not answer only to whom it is open."""
    if code == _DOWN and visitor_of(request).role is None:
        return _NOT_NOW
    return str(error)


def _to_the_door(request: Request) -> Response:
    """The way to the page where one signs in, and from there back to what was asked for."""
    back = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    where = f"/signin?{urlencode({'next': back})}" if request.method == "GET" else "/signin"
    if is_fragment(request):
        return Response(status_code=401, headers={"HX-Redirect": "/signin"})
    return RedirectResponse(where, status_code=303)


def _is_for_programs(request: Request) -> bool:
    asks_with_token = request.headers.get("authorization", "").lower().startswith("bearer ")
    return asks_with_token or request.url.path.startswith(("/api/", "/metrics", "/healthz"))


def _http(request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    what = "There is no such page." if code == 404 else f"This cannot be done here ({code})."
    return _answer(request, code, what)


def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    what = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found)
    return _answer(request, 422, what)


def _answer(request: Request, code: int, what: str) -> Response:
    if _is_for_programs(request):
        return JSONResponse({"error": what}, status_code=code)
    values = {"what": what, "later": code == _DOWN, "unread": _not_looked_up}
    return show(request, "error.html", values, code=code)


def _not_looked_up() -> int:
    """How many alerts are unread: a page that tells of an error asks no store, lest it fail too."""
    return 0
