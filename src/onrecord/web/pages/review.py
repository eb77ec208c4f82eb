"""The review queue."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.desk.review import review_page
from onrecord.web.showing import show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/review")
def review(request: Request, store: Store) -> Response:
    """The page."""
    return show(request, "review.html", {"page": review_page(store)})
