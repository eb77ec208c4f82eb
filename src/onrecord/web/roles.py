"""What each role may: one table of all routes, and the one place where it is enforced.

A route that is not in the table is for admins alone; ``tests/web/test_roles.py`` finds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from fastapi import WebSocketException, status
from starlette.requests import HTTPConnection

from onrecord.errors import OnrecordError
from onrecord.roles import Role
from onrecord.web.errors import Refused, SignInNeeded
from onrecord.web.limits import key_of
from onrecord.web.state import desk_of
from onrecord.web.visitors import Visitor, identify, is_proved

API = "/api/v1"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
Rule = Role | Literal["anybody"]

RULES: Mapping[str, Rule] = {
    "GET /healthz": "anybody",
    "GET /signin": "anybody",
    "POST /signin": "anybody",
    "POST /signout": "anybody",
    "GET /metrics": "admin",
    # pages
    "GET /": "reader",
    "GET /people/{identity}": "reader",
    "GET /people/{identity}/brief.{ending}": "reader",
    "GET /people/{identity}/statements.{ending}": "reader",
    "GET /matters": "reader",
    "GET /matters/{identity}": "reader",
    "POST /matters/{identity}": "reviewer",
    "GET /matters/{identity}/brief.{ending}": "reader",
    "GET /matters/{identity}/statements.{ending}": "reader",
    "GET /articles/{identity:path}": "reader",
    "GET /conflicts/{identity}": "reader",
    "POST /conflicts/{identity}": "reviewer",
    "GET /conflicts/{identity}/share": "reader",
    "GET /add": "reviewer",
    "POST /add": "reviewer",
    "POST /add/{draft}": "reviewer",
    "GET /correct/{identity:path}": "reviewer",
    "POST /correct/{identity:path}": "reviewer",
    "GET /brief": "reader",
    "POST /brief": "reader",
    "GET /live": "reader",
    "POST /live": "reader",
    "GET /review": "reader",
    "GET /watch": "reader",
    "POST /watch": "reviewer",
    "GET /alerts.atom": "reader",
    "GET /account": "reader",
    "POST /account/password": "reader",
    "POST /account/tokens": "reader",
    "POST /account/tokens/{number}/revoke": "reader",
    "POST /account/signout-everywhere": "reader",
    "GET /users": "admin",
    "POST /users": "admin",
    "POST /users/{number}": "admin",
    "GET /audit": "admin",
    "GET /tune": "admin",
    "POST /tune": "admin",
    # the API
    f"GET {API}/openapi.json": "reader",
    f"GET {API}/statements": "reader",
    f"GET {API}/statements/{{identity}}": "reader",
    f"GET {API}/relations": "reader",
    f"GET {API}/relations/{{identity}}": "reader",
    f"GET {API}/relations/{{identity}}/card.{{ending}}": "reader",
    f"POST {API}/check": "reader",
    f"WEBSOCKET {API}/live": "reader",
    f"POST {API}/add": "reviewer",
    f"GET {API}/corrections": "reader",
    f"POST {API}/corrections": "reviewer",
    f"POST {API}/corrections/{{number}}/undo": "reviewer",
    f"GET {API}/people": "reader",
    f"GET {API}/people/{{identity}}": "reader",
    f"GET {API}/matters": "reader",
    f"GET {API}/matters/{{identity}}": "reader",
    f"POST {API}/matters/{{identity}}": "reviewer",
    f"GET {API}/articles/{{identity:path}}": "reader",
    f"GET {API}/articles/{{identity:path}}/versions": "reader",
    f"GET {API}/articles/{{identity:path}}/copies": "reader",
    f"GET {API}/articles/{{identity:path}}/snapshot": "reader",
    f"GET {API}/search": "reader",
    f"GET {API}/audit": "admin",
    f"GET {API}/alerts": "reader",
}


def permit(asking: HTTPConnection) -> None:
    """Let a request into its route, or not; who asks is known from here on.

    Raises ``SignInNeeded``, ``Refused`` or ``TooMany``; for a WebSocket, ``WebSocketException``.
    """
    try:
        visitor = identify(asking)
        asking.state.visitor = visitor
        _slow_down(asking, visitor)
        check(asking, visitor)
    except OnrecordError as error:
        if asking.scope["type"] == "websocket":
            raise WebSocketException(status.WS_1008_POLICY_VIOLATION, error.what) from error
        raise


def check(asking: HTTPConnection, visitor: Visitor) -> None:
    """Raise ``SignInNeeded`` or ``Refused`` unless ``visitor`` may do what is asked."""
    needed = RULES.get(route_of(asking), "admin")
    if needed == "anybody":
        return
    if visitor.role is None:
        raise SignInNeeded("this page", "it is for those who are signed in", "Sign in")
    if not visitor.may(needed):
        raise Refused("this", f"it is for the role {needed}", "Ask an admin")
    if _writes_to_api(asking) and not (visitor.way == "alone" or is_proved(asking, visitor)):
        raise Refused("the request", "it lacks X-CSRF-Token", "Use a token instead of a session")


def route_of(asking: HTTPConnection) -> str:
    """The key in ``RULES`` of the route that was entered."""
    template = getattr(asking.scope.get("route"), "path", "")
    inside = asking.url.path.startswith(f"{API}/") and not template.startswith(API)
    method = str(asking.scope.get("method", "WEBSOCKET"))
    return f"{'GET' if method == 'HEAD' else method} {API if inside else ''}{template}"


def _slow_down(asking: HTTPConnection, visitor: Visitor) -> None:
    if visitor.way != "alone":
        who = f"account {visitor.name}" if visitor.name else key_of(visitor.address)
        desk_of(asking).limits.take("request", who)


def _writes_to_api(asking: HTTPConnection) -> bool:
    """Pages prove their forms where these are read; the API has no forms."""
    method = asking.scope.get("method", "GET")
    return method not in SAFE and asking.url.path.startswith(f"{API}/")
