"""What becomes of errors: a page for people, JSON for programs, never a trace."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.errors import InputError, LedgerError, OnrecordError, QueryError, Unconfirmed
from onrecord.web.errors import Missing, Refused
from onrecord.web.showing import show

_CODES: tuple[tuple[type[OnrecordError], int], ...] = (
    (Missing, 404),
    (Refused, 403),
    (Unconfirmed, 409),
    (QueryError, 400),
    (InputError, 422),
    (LedgerError, 503),
)


def handle(app: FastAPI) -> None:
    """Let ``app`` answer errors in our way."""
    app.add_exception_handler(OnrecordError, _onrecord)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


def _onrecord(request: Request, error: Exception) -> Response:
    code = next((code for kind, code in _CODES if isinstance(error, kind)), 500)
    return _answer(request, code, str(error))


def _http(request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    what = "There is no such page." if code == 404 else f"This cannot be done here ({code})."
    return _answer(request, code, what)


def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    what = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found)
    return _answer(request, 422, what)


def _answer(request: Request, code: int, what: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": what}, status_code=code)
    return show(request, "error.html", {"what": what}, code=code)
