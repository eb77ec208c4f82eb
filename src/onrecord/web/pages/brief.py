"""A brief of what somebody chose: what is in it, and the files."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.desk.brief import ENDINGS
from onrecord.desk.choosing import Wish, chosen, chosen_file, wish_of
from onrecord.ledger import Ledger
from onrecord.web.auditing import note
from onrecord.web.forms import Form
from onrecord.web.showing import is_fragment, quoted, show
from onrecord.web.state import Store

router = APIRouter()


@router.get("/brief")
def start(request: Request, store: Store) -> Response:
    """The page; what was chosen is kept by the browser, which asks for it then."""
    return show(request, "brief.html", _values(store, Wish(picks=())))


@router.post("/brief")
def choose(request: Request, store: Store, form: Form) -> Response:
    """What was chosen, looked up; or, with ``ending``, the file of it."""
    wish = wish_of(form.get("picks", ""), form.get("title", ""), form.get("note", ""))
    ending = form.get("ending", "")
    if ending in ENDINGS:
        made = chosen_file(store, wish, ending)
        note(request, "export", made.name, entries=len(wish.picks))
        kept = f"attachment; filename*=UTF-8''{quoted(made.name)}"
        headers = {"Content-Disposition": kept, "Cache-Control": "no-store"}
        return Response(made.body, media_type=made.media_type, headers=headers)
    template = "_chosen.html" if is_fragment(request) else "brief.html"
    return show(request, template, _values(store, wish))


def _values(store: Ledger, wish: Wish) -> dict[str, Any]:
    return {"selection": chosen(store, wish), "endings": ENDINGS}
