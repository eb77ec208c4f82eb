"""Correct what was read of an article: headline, date, outlet, and who says a statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated
from urllib.parse import urlencode

from annotated_types import Interval
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.correcting import Done, correct, correct_speaker, take_back
from onrecord.desk.correcting import Became, correction_page
from onrecord.desk.storing import FIELDS
from onrecord.errors import BadRecord, QueryError
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.forms import Form, number_in
from onrecord.web.showing import quoted, remembering, reviewer, show, signed
from onrecord.web.state import Desk, State, Store

router = APIRouter()

Count = Annotated[int, Interval(ge=0, le=10**6)]
NOTHING = Became()


@router.get("/correct/{identity:path}")
def page(
    request: Request,
    store: Store,
    identity: str,
    added: Count = 0,
    withdrawn: Count = 0,
    again: Count = 0,
) -> Response:
    """The page; after a correction with how many flags it brought, withdrew and let stand again."""
    became = Became(added=added, withdrawn=withdrawn, again=again)
    return _page(request, store, identity, by=reviewer(request), became=became)


@router.post("/correct/{identity:path}")
def mend(request: Request, desk: Desk, form: Form, identity: str) -> Response:
    """Write a correction down, or take one back; what cannot be is said on the page."""
    by = signed(request, form.get("by", ""))
    try:
        with desk.reading:
            done = _write(desk, identity, form, by)
    except (QueryError, BadRecord) as error:
        return _page(request, desk.ledger, identity, by=by, trouble=error)
    note(request, "correct", identity, number=done.number)
    where = f"/correct/{quoted(identity)}?{urlencode(asdict(_counts(done)))}"
    return remembering(RedirectResponse(where, status_code=303), by)


def _counts(done: Done) -> Became:
    follows = done.follows
    return Became(
        added=len(follows.added), withdrawn=len(follows.withdrawn), again=len(follows.again)
    )


def _write(desk: State, identity: str, form: Mapping[str, str], by: str) -> Done:
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
    became: Became = NOTHING,
    trouble: QueryError | BadRecord | None = None,
) -> Response:
    found = correction_page(store, identity)
    if found is None:
        raise Missing(identity, "no article has this id")
    values = {"page": found, "by": by, "became": became.words(), "trouble": trouble}
    return show(request, "correct.html", values, code=400 if trouble else 200)
