"""A matter: read it, take it away, name, merge and split it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord import grouping
from onrecord.desk.listed import ENDINGS, statements_file
from onrecord.desk.matter import matter_page
from onrecord.desk.matter_brief import matter_brief
from onrecord.errors import QueryError
from onrecord.ledger import Ledger, Wanted
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.forms import Form, number_in
from onrecord.web.pages.person import Asked, attached
from onrecord.web.showing import quoted, remembering, reviewer, show, signed
from onrecord.web.state import Store

router = APIRouter()
_PICKED = "s-"


@router.get("/matters/{identity}")
def matter(
    request: Request, store: Store, asked: Asked, identity: str, after: str | None = None
) -> Response:
    """The page; a matter that was taken into another leads there."""
    one = _the(store, identity)
    if one != identity:
        return RedirectResponse(f"/matters/{quoted(one)}", status_code=303)
    return _page(request, store, identity, asked=asked, after=after, by=reviewer(request))


@router.get("/matters/{identity}/statements.{ending}")
def statements(
    request: Request, store: Store, asked: Asked, identity: str, ending: str
) -> Response:
    """What the page lists, as a file."""
    one = store.matters.one(_the(store, identity))
    made = statements_file(store, replace(asked, matter=one.id), one.name, ending)
    if made is None:
        raise Missing(f"{identity}.{ending}", "there is no such file", f"Ask for {ENDINGS}")
    note(request, "export", identity, format=ending)
    return attached(made)


@router.get("/matters/{identity}/brief.{ending}")
def brief(request: Request, store: Store, asked: Asked, identity: str, ending: str) -> Response:
    """What does not fit, and who said what, as a file to keep."""
    made = matter_brief(store, _the(store, identity), asked, ending)
    if made is None:
        raise Missing(f"{identity}.{ending}", "there is no such brief", "Ask for html or pdf")
    note(request, "export", identity, format=ending)
    return attached(made)


@router.post("/matters/{identity}")
def mend(request: Request, store: Store, form: Form, identity: str) -> Response:
    """Write down what somebody decides; what cannot be is said on the page."""
    _the(store, identity)
    by = signed(request, form.get("by", ""))
    try:
        number = _decide(store, identity, form, by)
    except QueryError as error:
        return _page(request, store, identity, asked=Wanted(), by=by, trouble=error)
    note(request, "matter", identity, number=number)
    return remembering(RedirectResponse(f"/matters/{quoted(identity)}", status_code=303), by)


def _decide(store: Ledger, identity: str, form: Mapping[str, str], by: str) -> int:
    reason, wanted = form.get("reason", ""), form.get("do", "")
    undone = number_in(form.get("undo", ""))
    if undone is not None:
        return grouping.undo_matter(store, undone, by=by, reason=reason)
    if wanted == "name":
        return grouping.name_matter(store, identity, form.get("name", ""), by=by, reason=reason)
    if wanted == "merge":
        return grouping.merge_matters(
            store, identity, form.get("other", "").strip(), by=by, reason=reason
        )
    if wanted == "split":
        chosen = [key.removeprefix(_PICKED) for key in form if key.startswith(_PICKED)]
        return grouping.split_matter(store, identity, chosen, by=by, reason=reason)
    raise QueryError("the form", "it asks for nothing", "Name, merge or split")


def _the(store: Ledger, identity: str) -> str:
    try:
        return store.matters.one(identity).id
    except QueryError as error:
        raise Missing(identity, "no matter has this id", "Look for its words instead") from error


def _page(  # noqa: PLR0913 -- what the page is made of
    request: Request,
    store: Ledger,
    identity: str,
    *,
    asked: Wanted,
    by: str,
    after: str | None = None,
    trouble: QueryError | None = None,
) -> Response:
    found = matter_page(store, identity, asked, after)
    more = request.url.include_query_params(after=found.more) if found.more else None
    values = {
        "page": found,
        "asked": asked,
        "by": by,
        "trouble": trouble,
        "more": f"{more.path}?{more.query}#said" if more else None,
        "query": f"?{request.url.query}" if request.url.query else "",
        "later": after is not None,
    }
    return show(request, "matter.html", values, code=400 if trouble else 200)
