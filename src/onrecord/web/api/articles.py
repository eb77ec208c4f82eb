"""``/articles``."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.web.api.answers import answer
from onrecord.web.api.shapes import ArticleShape, Problem
from onrecord.web.errors import Missing
from onrecord.web.state import Store

router = APIRouter(tags=["articles"])


@router.get(
    "/articles/{identity:path}", responses={200: {"model": ArticleShape}, 404: {"model": Problem}}
)
def article(request: Request, store: Store, identity: str) -> Response:
    """One article with its text and the ids of its statements."""
    found = store.article(identity)
    if found is None:
        raise Missing(identity, "no article has this id")
    sides = store.sides(s.id for s in store.statements(article=identity))
    fields = ("id", "text", "headline", "published", "outlet", "url", "credit", "dateline")
    data = {name: getattr(found, name) for name in (*fields, "language", "source")}
    ordered = sorted(sides, key=lambda side: side.position)
    return answer(request, data | {"statements": [side.statement.id for side in ordered]})
