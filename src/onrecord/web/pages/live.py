"""Live: what the guest has just said, beside the record."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.live import Live, live
from onrecord.desk.person import one_person
from onrecord.web.forms import Form
from onrecord.web.showing import is_fragment, show
from onrecord.web.state import Desk, Store

router = APIRouter()


@router.get("/live")
def start(
    request: Request, store: Store, speaker: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """The page, before anything was said."""
    return _page(request, store, speaker, "", Live())


@router.post("/live")
def beside(request: Request, desk: Desk, store: Store, form: Form) -> Response:
    """What stands beside the words; they are not kept, not even in an address."""
    speaker, words = form.get("speaker", ""), form.get("words", "")
    with desk.reading:
        found = live(store, speaker, words, on=date.today())
    if is_fragment(request):
        return show(request, "_live.html", {"live": found})
    return _page(request, store, speaker, words, found)


def _page(request: Request, store: Store, speaker: str, words: str, found: Live) -> Response:
    known = one_person(store, speaker)
    values = {"speaker": speaker, "known": known, "words": words, "live": found}
    return show(request, "live.html", values)
