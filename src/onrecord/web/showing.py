"""Templates made into answers. All text is escaped: what stands in a ledger is never trusted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import Any
from urllib.parse import quote, unquote

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment
from starlette.requests import HTTPConnection

from onrecord.desk.listed import OFFERED
from onrecord.desk.watch import unread
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.templating import templates_of
from onrecord.publish.wording import VERBS
from onrecord.shortening import shortened
from onrecord.sureness import is_possible
from onrecord.web.state import desk_of
from onrecord.web.visitors import visitor_of

HTMX = "htmx-2.0.11.min.js"
REVIEWER = "reviewer"
LONGEST_NAME = 100
_YEAR = 365 * 24 * 3600


def show(
    request: Request, template: str, values: Mapping[str, Any], *, code: int = 200
) -> HTMLResponse:
    """The page that ``template`` makes of ``values``, for whoever asks."""
    made = rendered(request, template, values)
    return HTMLResponse(made, status_code=code, headers={"Cache-Control": "no-store"})


def rendered(asking: HTTPConnection, template: str, values: Mapping[str, Any]) -> str:
    """The HTML that ``template`` makes of ``values``, for whoever asks."""
    who = visitor_of(asking)
    made = _environment().get_template(template)
    new = partial(unread, desk_of(asking).newsroom)
    told = {"path": asking.url.path, "token": who.csrf, "who": who, "unread": new}
    return made.render({**told, **values})


def is_fragment(request: Request) -> bool:
    """Whether htmx asks for a part of a page."""
    return request.headers.get("hx-request") == "true"


def reviewer(request: Request) -> str:
    """The name of who is signed in; else that under which somebody at the desk judged last, empty
    when there is none."""
    return (
        visitor_of(request).name or shown(unquote(request.cookies.get(REVIEWER, "")))[:LONGEST_NAME]
    )


def signed(request: Request, typed: str) -> str:
    """The name for what somebody writes down: their account's, whatever they ``typed``; else
    that."""
    return visitor_of(request).name or typed.strip()[:LONGEST_NAME]


def remembering(answer: Response, by: str) -> Response:
    """``answer``, after which this browser knows under which name somebody signed."""
    answer.set_cookie(REVIEWER, quote(by), max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def quoted(value: str) -> str:
    """``value`` as one part of a path."""
    return quote(value, safe="")


@cache
def _environment() -> Environment:
    environment = templates_of("onrecord.web")
    environment.filters.update(
        shown=shown, named=shown_name, day=plain_date, part=quoted, shortened=shortened
    )
    environment.tests["possible"] = is_possible
    environment.globals.update(htmx=HTMX, verbs=VERBS, formats=OFFERED)
    return environment
