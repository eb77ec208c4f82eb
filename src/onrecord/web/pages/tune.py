"""Weights from the newsroom's own judgements, for admins."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord import tuning
from onrecord.desk.tune import apply_seen, tune_page
from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.web.auditing import note
from onrecord.web.forms import Form
from onrecord.web.showing import remembering, reviewer, show, signed
from onrecord.web.state import Store

router = APIRouter()


@router.get("/tune")
def tune(request: Request, store: Store, look: bool = False, done: str = "") -> Response:
    """The page; with ``look`` what weights fitted to all judgements are worth."""
    return _page(request, store, look=look, by=reviewer(request), done=done)


@router.post("/tune")
def change(request: Request, store: Store, form: Form) -> Response:
    """Take the weights that were seen, take back those that count, or score all flags anew."""
    by = signed(request, form.get("by", ""))
    try:
        what, number = _change(store, form, by)
    except QueryError as error:
        return _page(request, store, look=False, by=by, trouble=error)
    note(request, f"tuning {what}", str(number))
    return remembering(RedirectResponse(f"/tune?done={what}", status_code=303), by)


def _change(store: Ledger, form: Mapping[str, str], by: str) -> tuple[str, int]:
    """Do what the form says; gives what was done, and its number."""
    if form.get("sure") != "yes":
        raise QueryError("the weights", "nobody said to be sure", "Tick the box first")
    do, words = form.get("do"), form.get("note", "")
    if do == "apply":
        return "applied", apply_seen(store, form.get("seen", ""), by=by, note=words)
    if do == "revert":
        return "reverted", store.tunings.revert(by=by, note=words).number
    if do == "rescore":
        return "rescored", tuning.rescore(store).changed
    raise QueryError(str(do), "this cannot be done with weights", "Open the page again")


def _page(
    request: Request,
    store: Ledger,
    *,
    look: bool,
    by: str,
    done: str = "",
    trouble: QueryError | None = None,
) -> Response:
    values = {
        "page": tune_page(store, look=look),
        "by": by,
        "done": done if done in ("applied", "reverted", "rescored") else "",
        "trouble": trouble,
        "least": tuning.LEAST,
    }
    return show(request, "tune.html", values, code=400 if trouble else 200)
