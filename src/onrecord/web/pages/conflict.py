"""A conflict: both quotations, and a person's judgement of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.desk.conflict import pairs_of
from onrecord.desk.correcting import mended_in
from onrecord.desk.opinions import opinions_of
from onrecord.desk.review import place_of
from onrecord.errors import QueryError
from onrecord.keeping.history import observed_of
from onrecord.records import Judgement, Relation
from onrecord.review import CONFLICTS, HARMLESS
from onrecord.standing import in_dispute, last_words
from onrecord.web.auditing import note
from onrecord.web.finding import the_relation
from onrecord.web.forms import Form, number_in
from onrecord.web.showing import quoted, remembering, reviewer, show, signed
from onrecord.web.state import Store

router = APIRouter()


@router.get("/conflicts/{identity}")
def conflict(request: Request, store: Store, identity: str) -> Response:
    """The page."""
    found = the_relation(store, identity)
    return _page(request, store, found, by=reviewer(request))


@router.post("/conflicts/{identity}")
def judge(request: Request, store: Store, form: Form, identity: str) -> Response:
    """Write a judgement down and show the conflict as it stands then; what cannot be a judgement
    is said on the page, with what was typed kept."""
    found = the_relation(store, identity)
    by = signed(request, form.get("by", ""))
    try:
        _write(store, found, form, by)
    except QueryError as error:
        return _page(request, store, found, by=by, note=form.get("note", ""), trouble=error)
    verdict = "undo" if form.get("undo") else form.get("verdict", "")
    note(request, "judgement", found.id, verdict=verdict)
    return remembering(RedirectResponse(f"/conflicts/{quoted(found.id)}", status_code=303), by)


def _write(store: Store, found: Relation, form: Mapping[str, str], by: str) -> None:
    number = number_in(form.get("undo", ""))
    if number is not None:
        store.undo_judgement(number, by=by)
        return
    verdict: Any = form.get("verdict", "")
    told: dict[str, Any] = {"note": form.get("note", "")}
    if verdict == "dismiss":
        told["shape"] = form.get("shape") or None
    if verdict == "retype":
        told["type"] = form.get("type") or None
    store.judge(found.id, Judgement(verdict=verdict, by=by, **told))


def _page(
    request: Request,
    store: Store,
    found: Relation,
    *,
    by: str,
    note: str = "",
    trouble: QueryError | None = None,
) -> Response:
    pair = pairs_of(store, [found])[0]
    judgements = store.judgements(found.id)
    values = {
        "pair": pair,
        "mended": [mended_in(store, half.statement) for half in pair.halves],
        "observed": observed_of(store, (found.a, found.b)),
        "disputed": last_words(judgements) if in_dispute(judgements) else (),
        "place": place_of(store, found.id),
        "judgements": judgements,
        "opinions": opinions_of(store, found),
        "shapes": HARMLESS,
        "types": [kind for kind in CONFLICTS if kind != found.type],
        "by": by,
        "note": note,
        "trouble": trouble,
    }
    return show(request, "conflict.html", values, code=400 if trouble else 200)
