"""Sign in and out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.newsroom import Account
from onrecord.newsroom.accounts import folded
from onrecord.newsroom.sessions import LONGEST_SECONDS
from onrecord.web.auditing import note
from onrecord.web.forms import Form
from onrecord.web.limits import key_of
from onrecord.web.showing import show
from onrecord.web.state import Desk, State
from onrecord.web.visitors import Who, cookie_name, desk_is_by_tls

router = APIRouter()

_OWN_PAGE = re.compile(r"/(?![/\\])[^\s\\\x00-\x1f]{0,2000}")
_WRONG = "That name and password do not go together."


@router.get("/signin")
def start(request: Request, who: Who, next: str = "/") -> Response:  # noqa: A002 -- in the address
    """The page."""
    if who.role is not None:
        return RedirectResponse(_own(next), status_code=303)
    return _page(request, _own(next))


@router.post("/signin")
def sign_in(request: Request, desk: Desk, who: Who, form: Form) -> Response:
    """Begin a session, or say that name and password do not go together: in the same words and the
    same time whichever of them is wrong."""
    name, then = form.get("name", ""), _own(form.get("next", "/"))
    account = _account(desk, form, key_of(who.address))
    if account is None:
        known = desk.newsroom.accounts.named(name)
        # who types a password into the wrong field must not find it in a log
        note(request, "sign-in failed", known.name if known else "a name that nobody has")
        return _page(request, then, name=name, trouble=_WRONG)
    if who.session:
        desk.newsroom.sessions.end(who.session)
    return begin(request, desk, account, who.address, then)


def _account(desk: State, form: Mapping[str, str], address: str) -> Account | None:
    """The account that the form opens. Raises ``TooMany`` for who guesses."""
    name = folded(form.get("name", ""))[:200]
    desk.limits.take("sign-in", address)
    desk.limits.take("name", name)
    account = desk.newsroom.accounts.check(name, form.get("password", ""))
    if account is not None:
        desk.limits.forgive("name", name)
    return account


def begin(request: Request, desk: State, account: Account, address: str, then: str) -> Response:
    """Begin a session of ``account`` in this browser, and go on to the page ``then``."""
    secret = desk.newsroom.sessions.begin(account, address)
    desk.newsroom.audit.enter(account.name, "sign-in", account.name, address=address)
    answer = RedirectResponse(then, status_code=303)
    answer.set_cookie(
        cookie_name(request),
        secret,
        max_age=LONGEST_SECONDS,
        httponly=True,
        samesite="lax",
        secure=desk_is_by_tls(request),
    )
    return answer


@router.post("/signout")
def sign_out(request: Request, desk: Desk, who: Who, _form: Form) -> Response:
    """End the session."""
    if who.session:
        desk.newsroom.sessions.end(who.session)
        note(request, "sign-out", who.name)
    answer = RedirectResponse("/signin", status_code=303)
    answer.delete_cookie(
        cookie_name(request), httponly=True, samesite="lax", secure=desk_is_by_tls(request)
    )
    return answer


def _own(address: str) -> str:
    """``address`` if it is a page of ours, else the first page: nobody is sent elsewhere."""
    return address if _OWN_PAGE.fullmatch(address) else "/"


def _page(request: Request, then: str, *, name: str = "", trouble: str = "") -> Response:
    values = {"then": then, "name": name[:100], "trouble": trouble}
    return show(request, "signin.html", values, code=401 if trouble else 200)
