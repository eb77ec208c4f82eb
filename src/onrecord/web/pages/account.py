"""One's own account: password, sessions, and tokens for programs."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.errors import QueryError
from onrecord.newsroom import Account
from onrecord.roles import ROLES, covers, role_of
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.forms import Form
from onrecord.web.limits import key_of
from onrecord.web.pages.signin import begin
from onrecord.web.showing import show
from onrecord.web.state import Desk, Number, State
from onrecord.web.visitors import Visitor, Who

router = APIRouter()


@router.get("/account")
def account(request: Request, desk: Desk, who: Who) -> Response:
    """The page."""
    return _page(request, desk, who)


@router.post("/account/password")
def password(request: Request, desk: Desk, who: Who, form: Form) -> Response:
    """Take another password; all other browsers are signed out."""
    own = _own(who)
    desk.limits.take("sign-in", key_of(who.address))
    if desk.newsroom.accounts.check(own.name, form.get("old", "")) is None:
        note(request, "password change failed", own.name)
        return _page(request, desk, who, trouble="That is not your password now.")
    try:
        desk.newsroom.accounts.set_password(own.name, form.get("new", ""))
    except QueryError as error:
        return _page(request, desk, who, trouble=str(error))
    note(request, "password", own.name)
    return begin(request, desk, own, who.address, "/account")


@router.post("/account/tokens")
def new_token(request: Request, desk: Desk, who: Who, form: Form) -> Response:
    """Make a token and show it, this once."""
    own = _own(who)
    try:
        role = role_of(form.get("role", ""))
        secret = desk.newsroom.tokens.make(own, form.get("name", ""), role)
    except QueryError as error:
        return _page(request, desk, who, trouble=str(error))
    note(request, "token made", form.get("name", ""), role=role)
    return _page(request, desk, who, secret=secret)


@router.post("/account/tokens/{number}/revoke")
def revoke(request: Request, desk: Desk, who: Who, _form: Form, number: Number) -> Response:
    """Let one's token hold no longer."""
    gone = desk.newsroom.tokens.revoke(number, _own(who))
    note(request, "token revoked", gone.name)
    return RedirectResponse("/account", status_code=303)


@router.post("/account/signout-everywhere")
def sign_out_everywhere(request: Request, desk: Desk, who: Who, _form: Form) -> Response:
    """End all sessions, this one too."""
    ended = desk.newsroom.sessions.end_all(_own(who))
    note(request, "sign-out everywhere", who.name, sessions=ended)
    return RedirectResponse("/signin", status_code=303)


def _own(who: Visitor) -> Account:
    if who.account is None:
        raise Missing("this page", "you have no account here", "See: onrecord users add")
    return who.account


def _page(
    request: Request, desk: State, who: Visitor, *, trouble: str = "", secret: str = ""
) -> Response:
    own = _own(who)
    values = {
        "account": own,
        "sessions": desk.newsroom.sessions.count(own),
        "tokens": desk.newsroom.tokens.list(own),
        "roles": [role for role in ROLES if covers(own.role, role)],
        "trouble": trouble,
        "secret": secret,
    }
    return show(request, "account.html", values, code=400 if trouble else 200)
