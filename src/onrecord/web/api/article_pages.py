"""``/articles/{id}/versions``, ``/copies``, ``/snapshot``: a page through time, and as it came."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.keeping.copies import copies_in
from onrecord.keeping.history import history_of
from onrecord.keeping.history_json import history_to_json
from onrecord.ledger import Ledger
from onrecord.web.api.answers import answer
from onrecord.web.api.article_shapes import CopiesShape, HistoriesShape
from onrecord.web.api.shapes import Problem
from onrecord.web.errors import Missing
from onrecord.web.state import Store

router = APIRouter()

_NAME = 16
_MISSING: dict[int | str, dict[str, Any]] = {404: {"model": Problem}}


@router.get(
    "/articles/{identity:path}/versions", responses={200: {"model": HistoriesShape}, **_MISSING}
)
def versions(request: Request, store: Store, identity: str) -> Response:
    """What was observed at the addresses of an article: versions, what changed, when it was
    gone."""
    _check(store, identity)
    found = (history_of(store, address) for address in store.keeping.addresses_of(identity))
    return answer(request, {"items": [history_to_json(one) for one in found if one]})


@router.get("/articles/{identity:path}/copies", responses={200: {"model": CopiesShape}, **_MISSING})
def copies(request: Request, store: Store, identity: str) -> Response:
    """The pages that tell the story of an article in the same words, and which is the origin."""
    _check(store, identity)
    group = copies_in(store, identity)
    fields = ("id", "headline", "outlet", "published", "url", "credit")
    members = [{name: getattr(one, name) for name in fields} for one in group.members]
    return answer(request, {"items": members, "origin": group.origin, "why": group.why})


@router.get(
    "/articles/{identity:path}/snapshot",
    response_class=Response,
    responses={
        200: {"content": {"text/plain": {}}},
        410: {"model": Problem, "description": "It was kept, and is gone or damaged."},
        **_MISSING,
    },
)
def snapshot(store: Store, identity: str, sha256: str | None = None) -> Response:
    """The bytes of the page that an article was read from, as they came: a file to keep, never
    shown as a page from here. ``sha256`` asks for a later reading of it."""
    _check(store, identity)
    kept = [s for s in store.keeping.snapshots(identity) if s.dropped is None]
    wanted = next((s for s in kept if sha256 in (None, s.sha256)), None)
    data = None if wanted is None else store.keeping.page(wanted.sha256)
    if wanted is None or data is None:
        raise Missing(identity, "no page of it is kept")
    headers = {
        "Content-Disposition": f'attachment; filename="{wanted.sha256[:_NAME]}.txt"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "ETag": f'"{wanted.sha256}"',
    }
    return Response(data, media_type="text/plain; charset=utf-8", headers=headers)


def _check(store: Ledger, identity: str) -> None:
    if not store.has_article(identity):
        raise Missing(identity, "no article has this id")
