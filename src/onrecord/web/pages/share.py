"""A confirmed conflict, ready to be shared."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.desk.share import card
from onrecord.web.finding import the_relation
from onrecord.web.showing import show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/conflicts/{identity}/share")
def share(request: Request, store: Store, identity: str) -> Response:
    """The page: both cards, their description, and the files."""
    found = the_relation(store, identity)
    return show(request, "share.html", {"relation": found, "card": card(store, found)})
