"""A site on this machine, and a way to it that looks to the program like the public web.

The program refuses loopback addresses, so tests give it names that resolve to a public address and
a transport that takes whatever goes there to the local server instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx

from onrecord.read.web import Fetched, Visit, fetch

PUBLIC = "93.184.215.14"
Route = Callable[[BaseHTTPRequestHandler], None]


class LocalTransport(httpx.BaseTransport):
    """Takes every request, wherever it goes, to a port of this machine."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it there."""
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return self._inner.handle_request(request)


class LocalSite:
    """A running site: ``requests`` are the paths that were asked for, with their headers."""

    def __init__(self, port: int, requests: list[tuple[str, dict[str, str]]]) -> None:
        self.port = port
        self.requests = requests

    def fetch(self, url: str, visit: Visit | None = None) -> Fetched:
        """``web.fetch``, led to this site."""
        return fetch(
            url,
            visit or Visit(),
            resolver=lambda _host, _port: [PUBLIC],
            transport=LocalTransport(self.port),
        )

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.requests]


@contextmanager
def local_site(routes: Mapping[str, Route]) -> Iterator[LocalSite]:
    """A site that answers each path by its route, and others by 404, until the block ends."""
    requests: list[tuple[str, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            route = routes.get(self.path)
            if route is None:
                self.send_error(404)
            else:
                route(self)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield LocalSite(server.server_address[1], requests)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(body: bytes | str, kind: str = "text/html", **headers: str) -> Route:
    """A route that answers 200 with ``body``, and 304 when its ``etag`` is known."""
    data = body.encode() if isinstance(body, str) else body

    def route(handler: BaseHTTPRequestHandler) -> None:
        known = headers.get("etag")
        fresh = known is not None and handler.headers.get("If-None-Match") == known
        handler.send_response(304 if fresh else 200)
        for name, value in {"content-type": kind, **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("content-length", "0" if fresh else str(len(data)))
        handler.end_headers()
        if not fresh:
            handler.wfile.write(data)

    return route
