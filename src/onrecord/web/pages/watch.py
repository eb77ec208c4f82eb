"""Watch: alerts, what is watched, and where alerts go."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.desk.watch import alerts_feed, watch_page
from onrecord.errors import QueryError
from onrecord.watching import MEDIA_TYPE, Watching, follow_matter, whom
from onrecord.web.auditing import note
from onrecord.web.forms import Form
from onrecord.web.showing import show, signed
from onrecord.web.state import Desk, Number, State

router = APIRouter()

_SOMEBODY = "the desk"
Act = Callable[[State, str, str], None]


@router.get("/watch")
def watch(request: Request, desk: Desk, before: Number | None = None) -> Response:
    """The page; ``before`` is the number of the last alert of the page before."""
    return _page(request, desk, before=before)


@router.post("/watch")
def change(request: Request, desk: Desk, form: Form) -> Response:
    """Watch, follow, tell, or no longer; mark alerts as read."""
    do, what = form.get("do", ""), form.get("what", "").strip()
    try:
        _act(do)(desk, what, signed(request, "") or _SOMEBODY)
    except QueryError as error:
        return _page(request, desk, typed=form, trouble=str(error))
    if do != "read":
        note(request, do, what)
    return RedirectResponse("/watch", status_code=303)


@router.get("/alerts.atom")
def feed(request: Request, desk: Desk) -> Response:
    """The newest alerts for feed readers (RFC 4287)."""
    made = alerts_feed(desk.ledger, desk.newsroom, str(request.base_url).rstrip("/"))
    return Response(made, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"})


def _act(do: str) -> Act:
    if do not in _ACTS:
        raise QueryError(do, "this cannot be done here", "Open the page again")
    return _ACTS[do]


def _watch(desk: State, what: str, by: str) -> None:
    Watching(desk.newsroom).sources.add(what, by)


def _watch_no_more(desk: State, what: str, _by: str) -> None:
    Watching(desk.newsroom).sources.remove(what)


def _follow_person(desk: State, what: str, by: str) -> None:
    meant = whom(desk.ledger, what)
    Watching(desk.newsroom).following.add("person", meant.subject, meant.label, by)


def _follow_matter(desk: State, what: str, by: str) -> None:
    follow_matter(desk.ledger, Watching(desk.newsroom).following, what, by)


def _follow_no_more(desk: State, what: str, _by: str) -> None:
    if what.isascii() and what.isdecimal() and len(what) < 10:
        Watching(desk.newsroom).following.remove(int(what))


def _tell(desk: State, what: str, by: str) -> None:
    Watching(desk.newsroom).targets.add(what, by)


def _tell_no_more(desk: State, what: str, _by: str) -> None:
    Watching(desk.newsroom).targets.remove(what)


def _read(desk: State, what: str, _by: str) -> None:
    if desk.newsroom.is_there:
        one = what.isascii() and what.isdecimal() and len(what) < 10
        Watching(desk.newsroom).alerts.read(int(what) if one else None)


_ACTS: Mapping[str, Act] = {
    "watch": _watch,
    "watch no more": _watch_no_more,
    "follow a person": _follow_person,
    "follow a matter": _follow_matter,
    "follow no more": _follow_no_more,
    "tell": _tell,
    "tell no more": _tell_no_more,
    "read": _read,
}


def _page(
    request: Request,
    desk: State,
    *,
    before: int | None = None,
    typed: Mapping[str, str] | None = None,
    trouble: str = "",
) -> Response:
    values = {
        "page": watch_page(desk.ledger, desk.newsroom, before),
        "typed": typed or {},
        "trouble": trouble,
        "later": before is not None,
    }
    return show(request, "watch.html", values, code=400 if trouble else 200)
