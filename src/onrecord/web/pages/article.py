"""An article."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.desk.article import article_page
from onrecord.desk.correcting import mended_of
from onrecord.web.errors import Missing
from onrecord.web.showing import show
from onrecord.web.state import Store

router = APIRouter()
CHANGES = {
    "first": "as first read",
    "none": "same words",
    "trivial": "trivial edits",
    "real": "edited",
    "replaced": "another text",
}


@router.get("/articles/{identity:path}")
def article(request: Request, store: Store, identity: str, cut: bool = False) -> Response:
    """The page; with ``cut`` what was cut from it, too."""
    found = article_page(store, identity, cut_shown=cut)
    if found is None:
        raise Missing(identity, "no article has this id")
    values = {"page": found, "changes": CHANGES, "mended": mended_of(store, identity)}
    return show(request, "article.html", values)
