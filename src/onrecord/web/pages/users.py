"""Users, for admins."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.errors import QueryError
from onrecord.newsroom import Account, Newsroom
from onrecord.roles import ROLES, role_of
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.forms import Form
from onrecord.web.showing import show
from onrecord.web.state import Desk, Number, State

router = APIRouter()


@router.get("/users")
def users(request: Request, desk: Desk) -> Response:
    """The page."""
    return _page(request, desk)


@router.post("/users")
def add(request: Request, desk: Desk, form: Form) -> Response:
    """Make an account."""
    name, role = form.get("name", ""), form.get("role", "")
    try:
        _refuse_the_first(desk)
        made = desk.newsroom.accounts.add(name, form.get("password", ""), role_of(role))
    except QueryError as error:
        return _page(request, desk, name=name, trouble=str(error))
    note(request, "user added", made.name, role=made.role)
    return RedirectResponse("/users", status_code=303)


def _refuse_the_first(desk: State) -> None:
    """Whoever makes the first account would lock themselves out: it is made on the command line."""
    if not desk.newsroom.has_accounts:
        raise QueryError("the desk", "it has no accounts yet", "Run: onrecord users add NAME")


@router.post("/users/{number}")
def change(request: Request, desk: Desk, form: Form, number: Number) -> Response:
    """Change an account's role, shut it, open it, or end its sessions."""
    account = _numbered(desk.newsroom, number)
    try:
        what, details = _change(desk.newsroom, account, form)
    except QueryError as error:
        return _page(request, desk, trouble=str(error))
    note(request, what, account.name, **details)
    return RedirectResponse("/users", status_code=303)


def _change(
    newsroom: Newsroom, account: Account, form: Mapping[str, str]
) -> tuple[str, dict[str, object]]:
    """Do what the form says; gives what the audit log is told."""
    do = form.get("do", "")
    if do == "role":
        role = role_of(form.get("role", ""))
        newsroom.accounts.set_role(account.name, role)
        return "role", {"before": account.role, "role": role}
    if do in ("disable", "enable"):
        newsroom.accounts.set_disabled(account.name, do == "disable")
        return f"user {do}d", {}
    if do == "signout":
        return "sign-out everywhere", {"sessions": newsroom.sessions.end_all(account)}
    raise QueryError(do, "this cannot be done with an account", "Open the page again")


def _numbered(newsroom: Newsroom, number: int) -> Account:
    for account in newsroom.accounts.list() if newsroom.is_there else ():
        if account.number == number:
            return account
    raise Missing(str(number), "no account has this number")


def _page(request: Request, desk: State, *, name: str = "", trouble: str = "") -> Response:
    there = desk.newsroom.is_there
    values = {
        "accounts": desk.newsroom.accounts.list() if there else [],
        "roles": ROLES,
        "name": name[:100],
        "trouble": trouble,
    }
    return show(request, "users.html", values, code=400 if trouble else 200)
