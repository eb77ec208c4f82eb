"""The same over HTTP, on this machine alone (Streamable HTTP): every request carries a token.

A page in a browser can reach this machine, too. So the SDK looks at ``Host`` and ``Origin`` (DNS
rebinding), and no request without a token comes that far.
"""

from __future__ import annotations

import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from anyio.to_thread import run_sync
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.newsroom import Newsroom
from onrecord.roles import Role, covers

PATH = "/mcp"
_LARGEST = 2 * 1024 * 1024
"""Bytes of a request."""
_NAMES = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a token (no name: that of this run), and what they may."""

    name: str
    role: Role


Holders = Callable[[str], Holder | None]
"""Who holds the token with this secret."""


def of_newsroom(newsroom: Newsroom) -> Holders:
    """The holders of a newsroom's tokens."""

    def look(secret: str) -> Holder | None:
        token = newsroom.tokens.of(secret)
        return Holder(name=token.owner.name, role=token.role) if token else None

    return look


def of_this_run(made: str) -> Holders:
    """Whoever was shown the token ``made`` at the start; they may all that the server does."""

    def look(secret: str) -> Holder | None:
        given = secret.encode("utf-8", "replace")
        right = hmac.compare_digest(given, made.encode("utf-8"))
        return Holder(name="", role="admin") if right else None

    return look


def app_for(
    reads: MCPServer[Any], writes: MCPServer[Any] | None, holders: Holders, port: int
) -> Starlette:
    """What answers on this machine at ``port``: ``writes`` for reviewers where it is given, for all
    other holders of tokens ``reads``."""
    servers = [server for server in (reads, writes) if server is not None]
    apps = [_app(server, port) for server in servers]

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for server in servers:
                await stack.enter_async_context(server.session_manager.run())
            yield

    gate = Gate(holders=holders, reads=apps[0], writes=apps[-1])
    return Starlette(routes=[Route(PATH, endpoint=gate)], lifespan=running)


def _app(server: MCPServer[Any], port: int) -> Starlette:
    """Answers without sessions: each request stands for itself, and is answered in JSON."""
    names = [f"{name}:{port}" for name in _NAMES]
    return server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=_LARGEST,
        transport_security=TransportSecuritySettings(
            allowed_hosts=names, allowed_origins=[f"http://{name}" for name in names]
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """ASGI: lets in who holds a token, to the tools that they may use (RFC 6750)."""

    holders: Holders
    reads: ASGIApp
    writes: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request or let it through."""
        holder = await run_sync(self.holders, _bearer(Headers(scope=scope)))
        if holder is None:
            await _REFUSED(scope, receive, send)
            return
        scope.setdefault("state", {})["holder"] = holder.name
        app = self.writes if covers(holder.role, "reviewer") else self.reads
        await app(scope, receive, send)


_REFUSED = JSONResponse(
    {"error": "This needs a token that holds. Make one: onrecord tokens new"},
    status_code=401,
    headers={"WWW-Authenticate": "Bearer"},
)


def _bearer(headers: Headers) -> str:
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""
