"""The audit log, for admins."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.web.showing import show
from onrecord.web.state import Desk, Number

router = APIRouter()

_AT_ONCE = 100


@router.get("/audit")
def audit(request: Request, desk: Desk, before: Number | None = None) -> Response:
    """The page; ``before`` is the number of the last line of the page before."""
    there = desk.newsroom.is_there
    entries = desk.newsroom.audit.list(limit=_AT_ONCE, before=before) if there else []
    more = entries[-1].number if len(entries) == _AT_ONCE else None
    return show(request, "audit.html", {"entries": entries, "more": more})
