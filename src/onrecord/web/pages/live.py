"""Live: what the guest has just said, beside the record."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.live import Live, live
from onrecord.web.forms import Form
from onrecord.web.showing import is_fragment, show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/live")
def start(request: Request, speaker: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The page, before anything was said."""
    values = {"speaker": speaker, "words": "", "live": Live()}
    return show(request, "live.html", values)


@router.post("/live")
def beside(request: Request, store: Store, form: Form) -> Response:
    """What stands beside the words; they are not kept, not even in an address."""
    speaker, words = form.get("speaker", ""), form.get("words", "")
    found = live(store, speaker, words, on=date.today())
    template = "_live.html" if is_fragment(request) else "live.html"
    return show(request, template, {"speaker": speaker, "words": words, "live": found})
