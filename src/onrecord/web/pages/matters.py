"""All matters."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.web.showing import show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/matters")
def matters(
    request: Request,
    store: Store,
    q: Annotated[str, Query(max_length=200)] = "",
    after: str | None = None,
) -> Response:
    """The page, those found last first."""
    found = store.matters.page(q, after=after)
    more = request.url.include_query_params(after=found.matters[-1].id) if found.more else None
    following = f"{more.path}?{more.query}" if more else None
    return show(request, "matters.html", {"page": found, "q": q, "more": following})
