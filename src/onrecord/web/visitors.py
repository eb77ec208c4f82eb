"""Who asks: the person at their own machine, a session, a token, or somebody a proxy vouches for.

A session's form token is derived from the secret in its cookie, so that it is as long-lived as
that, and no other session's fits (synchroniser token, OWASP CSRF prevention).
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Annotated, Literal, cast

from fastapi import Depends
from starlette.requests import HTTPConnection

from onrecord.newsroom import Account
from onrecord.roles import Role, covers
from onrecord.web.errors import SignInNeeded
from onrecord.web.state import State, desk_of
from onrecord.web.whence import address_of, is_by_tls, peer_of

Way = Literal["alone", "session", "token", "proxy", "stranger"]
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks and in what ``way``; ``role`` is None for a stranger, ``account`` for who has none.
    ``csrf`` is what their forms must carry; ``session`` the secret of their cookie."""

    name: str
    role: Role | None
    way: Way
    address: str
    csrf: str
    account: Account | None = None
    session: str | None = None

    def may(self, needed: Role) -> bool:
        """Whether they may do what needs this role."""
        return self.role is not None and covers(self.role, needed)


def identify(asking: HTTPConnection) -> Visitor:
    """Who asks. Raises ``SignInNeeded`` for a token that does not hold."""
    desk = desk_of(asking)
    return (
        _by_token(asking, desk)
        or _by_proxy(asking, desk)
        or _by_session(asking, desk)
        or _nobody(asking, desk)
    )


def visitor_of(asking: HTTPConnection) -> Visitor:
    """Who asks, as found before the route was entered; a stranger where nobody looked."""
    found = getattr(asking.state, "visitor", None)
    return cast("Visitor", found) if found else _stranger(asking, desk_of(asking))


Who = Annotated[Visitor, Depends(visitor_of)]


def cookie_name(asking: HTTPConnection) -> str:
    """The session's cookie: by TLS one that no neighbouring site can set (``__Host-``)."""
    return f"{'__Host-' if desk_is_by_tls(asking) else ''}onrecord"


def desk_is_by_tls(asking: HTTPConnection) -> bool:
    """Whether the browser came by TLS."""
    return is_by_tls(asking, desk_of(asking).settings)


def form_token(secret: str, for_whom: str) -> str:
    """What forms carry: known to who knows ``secret``, of no use for anybody else."""
    told = for_whom.encode("utf-8", "replace")
    return hmac.new(secret.encode("utf-8", "replace"), told, "sha256").hexdigest()


def _by_token(asking: HTTPConnection, desk: State) -> Visitor | None:
    scheme, _, secret = asking.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    token = desk.newsroom.tokens.of(secret.strip()) if desk.newsroom.is_there else None
    if token is None:
        raise SignInNeeded("the token", "it does not hold", "Make one: onrecord tokens new")
    return Visitor(
        name=token.owner.name,
        role=token.role,
        way="token",
        address=address_of(asking, desk.settings),
        csrf="",
        account=token.owner,
    )


def _by_proxy(asking: HTTPConnection, desk: State) -> Visitor | None:
    settings = desk.settings
    if settings.proxy_header is None or not settings.trusts(peer_of(asking)):
        return None
    name = asking.headers.get(settings.proxy_header, "").strip()[:_LONGEST]
    if not name or not name.isprintable():
        return None
    account = desk.newsroom.accounts.named(name) if desk.newsroom.is_there else None
    if account is not None and account.disabled:
        return None
    return Visitor(
        name=account.name if account else name,
        role=account.role if account else settings.proxy_role,
        way="proxy",
        address=address_of(asking, settings),
        csrf=form_token(desk.token, f"proxy {name}"),
        account=account,
    )


def _by_session(asking: HTTPConnection, desk: State) -> Visitor | None:
    secret = asking.cookies.get(cookie_name(asking), "")
    if not secret or not desk.newsroom.is_there:
        return None
    found = desk.newsroom.sessions.of(secret)
    if found is None:
        return None
    return Visitor(
        name=found.account.name,
        role=found.account.role,
        way="session",
        address=address_of(asking, desk.settings),
        csrf=form_token(secret, "session"),
        account=found.account,
        session=secret,
    )


def _nobody(asking: HTTPConnection, desk: State) -> Visitor:
    """Who works alone at their machine may do all; where others can reach the desk, or there are
    accounts, who is not known is a stranger."""
    if desk.settings.is_open or desk.newsroom.has_accounts:
        return _stranger(asking, desk)
    return Visitor(
        name="",
        role="admin",
        way="alone",
        address=peer_of(asking),
        csrf=form_token(desk.token, "alone"),
    )


def _stranger(asking: HTTPConnection, desk: State) -> Visitor:
    return Visitor(
        name="",
        role=None,
        way="stranger",
        address=address_of(asking, desk.settings),
        csrf=form_token(desk.token, "stranger"),
    )


def is_proved(asking: HTTPConnection, visitor: Visitor, given: str = "") -> bool:
    """Whether a request that writes is ``visitor``'s own will: it carries their form token, as
    ``given`` or in the header ``X-CSRF-Token``, or an API token, which browsers never add."""
    told = given or asking.headers.get("x-csrf-token", "")
    right = hmac.compare_digest(told.encode("utf-8", "replace"), visitor.csrf.encode())
    return visitor.way == "token" or right
