"""Find: one box for persons, matters and statements."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.find import find
from onrecord.query import LONGEST
from onrecord.web.showing import is_fragment, show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/")
def start(
    request: Request, store: Store, q: Annotated[str, Query(max_length=LONGEST)] = ""
) -> Response:
    """The page, or what is found while somebody types."""
    found = find(store, q)
    if is_fragment(request):
        return show(request, "_found.html", {"found": found})
    begin = not found.query
    values = {
        "found": found,
        "size": store.size() if begin else None,
        "persons": store.people.lately() if begin else (),
    }
    return show(request, "find.html", values)
