"""Correct what was read of an article: headline, date, outlet, and who says a statement."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.correcting import correct, correct_speaker, take_back
from onrecord.desk.correcting import correction_page
from onrecord.desk.storing import FIELDS
from onrecord.errors import BadRecord, QueryError
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.forms import Form, number_in
from onrecord.web.showing import quoted, remembering, reviewer, show, signed
from onrecord.web.state import Desk, State, Store

router = APIRouter()


@router.get("/correct/{identity:path}")
def page(request: Request, store: Store, identity: str) -> Response:
    """The page."""
    return _page(request, store, identity, by=reviewer(request))


@router.post("/correct/{identity:path}")
def mend(request: Request, desk: Desk, form: Form, identity: str) -> Response:
    """Write a correction down, or take one back; what cannot be is said on the page."""
    by = signed(request, form.get("by", ""))
    try:
        with desk.reading:
            number = _write(desk, identity, form, by)
    except (QueryError, BadRecord) as error:
        return _page(request, desk.ledger, identity, by=by, trouble=error)
    note(request, "correct", identity, number=number)
    return remembering(RedirectResponse(f"/correct/{quoted(identity)}", status_code=303), by)


def _write(desk: State, identity: str, form: Mapping[str, str], by: str) -> int:
    reason = form.get("reason", "")
    undo = number_in(form.get("undo", ""))
    if undo is not None:
        told = reason.strip() or "taken back"
        return take_back(desk.ledger, undo, by=by, reason=told)
    what, value = form.get("what", ""), form.get("value", "")
    if what in FIELDS:
        return correct(desk.ledger, identity, what, value, by=by, reason=reason)
    return correct_speaker(desk.ledger, what, value, by=by, reason=reason)


def _page(
    request: Request,
    store: Store,
    identity: str,
    *,
    by: str,
    trouble: QueryError | BadRecord | None = None,
) -> Response:
    found = correction_page(store, identity)
    if found is None:
        raise Missing(identity, "no article has this id")
    values = {"page": found, "by": by, "trouble": trouble}
    return show(request, "correct.html", values, code=400 if trouble else 200)
