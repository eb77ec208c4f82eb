"""``/articles``."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter, Request, Response

from onrecord.keeping.succession import standing_in
from onrecord.web.api import article_pages
from onrecord.web.api.answers import answer
from onrecord.web.api.shapes import ArticleShape, Problem
from onrecord.web.errors import Missing
from onrecord.web.state import Store

router = APIRouter(tags=["articles"])
router.include_router(article_pages.router)


@router.get(
    "/articles/{identity:path}", responses={200: {"model": ArticleShape}, 404: {"model": Problem}}
)
def article(request: Request, store: Store, identity: str) -> Response:
    """One article with its text and the ids of the statements that stand in it; one that an
    earlier version of the page has already has the id that it has there."""
    found = store.article(identity)
    if found is None:
        raise Missing(identity, "no article has this id")
    fields = ("id", "text", "headline", "published", "outlet", "url", "credit", "dateline")
    data = {name: getattr(found, name) for name in (*fields, "language", "source")}
    data["details"] = asdict(found.details)
    return answer(request, data | {"statements": list(standing_in(store, identity))})
