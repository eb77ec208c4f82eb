"""``/alerts``."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter, Request, Response

from onrecord.desk.watch import alerts_before
from onrecord.web.api.answers import Cursor, Limit, answer, number_from, page
from onrecord.web.api.shapes import Page, Problem, Shape
from onrecord.web.state import Desk

router = APIRouter(tags=["alerts"])


class SaidShape(Shape):
    """A statement as an alert tells of it; ``url`` is the page's own address."""

    id: str
    speaker: str
    verb: str
    words: str
    said: str
    outlet: str
    headline: str
    article: str
    url: str | None


class AlertShape(Shape):
    """An alert in words; ``path`` is where the desk shows more, ``status`` and ``type`` are those
    of a conflict."""

    number: int
    title: str
    lead: str
    said: list[SaidShape]
    path: str
    made_at: str
    unread: bool
    status: str | None
    type: str | None


@router.get("/alerts", responses={200: {"model": Page[AlertShape]}, 400: {"model": Problem}})
def alerts(request: Request, desk: Desk, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """What came in that stands against the record, or that is followed; the newest first."""
    before = number_from(cursor)
    found, last = alerts_before(desk.ledger, desk.newsroom, before, limit)
    return answer(
        request, page([asdict(one) for one in found], None if last is None else str(last))
    )
