"""What stands before every route: names and pages of our own alone, and strict browsers.

A page of another site can make a browser ask a server on this machine. So the ``Host`` header must
name the machine itself, or a name that whoever started the desk allowed (DNS rebinding), and what
writes, or opens a WebSocket, must come from our own pages (``Sec-Fetch-Site``, ``Origin``; the
token of a form is looked at where the form is read).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from onrecord.web.settings import Settings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
        " frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # "no-referrer" would have browsers send "Origin: null" with our own forms
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_BY_TLS = {"Strict-Transport-Security": "max-age=31536000"}
_ELSEWHERE = "Another site asked to change the ledger. Use the desk's own pages."
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({"same-origin", "none"})


def is_loopback(host: str) -> bool:
    """Whether ``host`` (a name or an address, without a port) is this machine and no other.

    >>> is_loopback("localhost"), is_loopback("127.0.0.1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """ASGI middleware that refuses other sites and adds the headers to every answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.hosts = frozenset(host.casefold() for host in settings.hosts)
        self.headers = HEADERS | (_BY_TLS if settings.tls else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request or let it through."""
        if scope["type"] == "websocket":
            refused = refusal("WEBSOCKET", Headers(scope=scope), self.hosts)
            await (WebSocketClose(1008, refused) if refused else self.app)(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    told.setdefault(name, value)  # a route may be stricter still
            await send(message)

        refused = refusal(str(scope["method"]), Headers(scope=scope), self.hosts)
        answer = PlainTextResponse(refused, status_code=403) if refused else self.app
        await answer(scope, receive, send_with_headers)


def refusal(method: str, headers: Mapping[str, str], hosts: Collection[str] = ()) -> str | None:
    """Why a request is refused; None when it may go on. ``hosts`` are names besides those of this
    machine."""
    host = headers.get("host", "")
    name = (_name_in(f"//{host}") or "").casefold()
    if not is_loopback(name) and name not in hosts:
        return "The desk does not answer under this name. See: onrecord serve --allowed-host"
    if method in _SAFE:
        return None
    if headers.get("sec-fetch-site", "none") not in _OURS:
        return _ELSEWHERE
    origin = headers.get("origin")
    if origin is not None and _place_of(origin) != host:
        return _ELSEWHERE
    return None


def _name_in(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _place_of(address: str) -> str | None:
    """The host and port of ``address``."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return None
