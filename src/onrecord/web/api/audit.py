"""``/audit``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.newsroom import Entry
from onrecord.web.api.answers import Cursor, Limit, answer, number_from, page
from onrecord.web.api.shapes import Page, Problem, Shape
from onrecord.web.state import Desk

router = APIRouter(tags=["audit"])


class AuditShape(Shape):
    """A line of the audit log."""

    number: int
    at: str
    who: str
    what: str
    subject: str
    details: dict[str, Any]
    address: str


@router.get("/audit", responses={200: {"model": Page[AuditShape]}, 400: {"model": Problem}})
def audit(
    request: Request,
    desk: Desk,
    what: Annotated[str | None, Query(max_length=100, description="Such as `sign-in`.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Who did what, when, and from where; the last first. For admins."""
    before = number_from(cursor)
    some = _entries(desk, before, what, limit + 1)
    last = str(some[limit - 1].number) if len(some) > limit else None
    return answer(request, page([_to_json(entry) for entry in some[:limit]], last))


def _entries(desk: Desk, before: int | None, what: str | None, limit: int) -> list[Entry]:
    if not desk.newsroom.is_there:
        return []
    return desk.newsroom.audit.list(limit=limit, before=before, what=what)


def _to_json(entry: Entry) -> dict[str, Any]:
    return asdict(entry)
