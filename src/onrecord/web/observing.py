"""Watches each request go by: figures, and a line in the log. Neither holds what was searched."""

from __future__ import annotations

from logging import getLogger
from time import perf_counter

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.metrics import Metrics
from onrecord.web.roles import route_of
from onrecord.web.visitors import visitor_of

LOG = getLogger("onrecord.desk")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Observing:
    """ASGI middleware around all others."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request go on, and note what came of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, began = 500, perf_counter()

        async def send_and_look(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_and_look)
        finally:
            self._note(HTTPConnection(scope), status, perf_counter() - began)

    def _note(self, asked: HTTPConnection, status: int, seconds: float) -> None:
        method = asked.scope["method"] if asked.scope["method"] in _METHODS else "other"
        _, _, template = route_of(asked).partition(" ")
        self.metrics.note(method, template or "none", status, seconds)
        visitor = visitor_of(asked)
        line = {
            "method": method,
            "path": asked.url.path,
            "status": status,
            "ms": round(seconds * 1000, 1),
            "address": visitor.address,
            "who": visitor.name,
        }
        LOG.info("request", extra={"fields": line})
