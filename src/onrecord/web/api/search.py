"""``/search``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.find import matters_for
from onrecord.ledger import Found, FoundArticle, Ledger
from onrecord.query import LONGEST, parse
from onrecord.web.api.answers import Limit, answer_of
from onrecord.web.api.shapes import FoundPage, Problem
from onrecord.web.state import Store
from onrecord.wire import spans_to_json, statement_to_json

router = APIRouter(tags=["search"])
_LANGUAGE = (
    'Words; `"an exact phrase"`; `-word`; `speaker:"N"`, `about:` (words, or the id of a matter),'
    " `since:2031-01`, `until:`, `medium:interview`, `outlet:`, `act:deny`, `type:dispute`,"
    " `language:es`."
)


@router.get("/search", responses={200: {"model": FoundPage}, 400: {"model": Problem}})
def search(
    request: Request,
    store: Store,
    q: Annotated[str, Query(max_length=LONGEST, description=_LANGUAGE)],
    limit: Limit = 20,
) -> Response:
    """Statements that have the words of the query or mean the like, the best first, the matters
    in whose name the words stand, and articles in any language whose text has the words, the last
    entered first."""
    return answer_of(request, store, lambda: _found(store, q, limit))


def _found(store: Ledger, q: str, limit: int) -> dict[str, Any]:
    return {
        "items": [_to_json(found) for found in store.search(q, limit)],
        "articles": [_article_to_json(found) for found in store.texts.find(q, limit)],
        "matters": [asdict(one) for one in matters_for(store, parse(q))],
    }


def _to_json(found: Found) -> dict[str, Any]:
    return {
        "statement": statement_to_json(found.statement),
        "snippet": found.snippet,
        "hits": spans_to_json(found.hits),
        "why": list(found.why),
    }


def _article_to_json(found: FoundArticle) -> dict[str, Any]:
    told = ("id", "headline", "outlet", "published", "url", "language")
    return {
        "article": {name: getattr(found.article, name) for name in told},
        "snippet": found.snippet,
        "hits": spans_to_json(found.hits),
    }
