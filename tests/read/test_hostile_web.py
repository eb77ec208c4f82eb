"""Servers that mean harm: each is refused with a reason, soon, and within bounds of memory."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import httpx
import pytest
from tests.local_web import PUBLIC, Route, answer, local_site

from onrecord.errors import FetchFailed, InputError, TooLarge, UnsafeAddress, UnsupportedInput
from onrecord.read import web
from onrecord.read.web import Validators, Visit, fetch


def _endless(handler: BaseHTTPRequestHandler) -> None:
    """A feed whose items never end."""
    handler.send_response(200)
    handler.send_header("content-type", "application/rss+xml")
    handler.end_headers()
    item = b"<item><title>More</title></item>" * 2_000
    with suppress(OSError):  # the reader has gone
        handler.wfile.write(b"<rss><channel>")
        while True:
            handler.wfile.write(item)


def _dripping(head: bytes, drop: bytes) -> Route:
    """Sends ``drop`` again and again, each soon enough for the limits of a socket."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        with suppress(OSError):
            handler.wfile.write(head)
            while True:
                handler.wfile.write(drop)
                handler.wfile.flush()
                time.sleep(0.05)

    return route


def _error(url: str, routes: dict[str, Route]) -> InputError:
    with local_site(routes) as site, pytest.raises(InputError) as caught:
        site.fetch(url)
    return caught.value


def test_a_feed_that_never_ends_is_given_up() -> None:
    tracemalloc.start()
    try:
        found = _error("http://a.example/feed", {"/feed": _endless})
        assert tracemalloc.get_traced_memory()[1] < 90_000_000
    finally:
        tracemalloc.stop()
    assert isinstance(found, TooLarge)
    assert "more than 20 MB" in str(found)


@pytest.mark.lengthy
def test_a_bomb_sent_packed_is_given_up() -> None:
    packed = gzip.compress(bytes(300_000_000), 9)
    tracemalloc.start()
    try:
        found = _error("http://a.example/", {"/": answer(packed, content_encoding="gzip")})
        assert tracemalloc.get_traced_memory()[1] < 90_000_000
    finally:
        tracemalloc.stop()
    assert isinstance(found, TooLarge)


def test_a_coding_that_was_not_asked_for_is_refused() -> None:
    with local_site({"/": answer(b"\x0b", content_encoding="br")}) as site:
        with pytest.raises(UnsupportedInput, match="packed as br"):
            site.fetch("http://a.example/")
        assert site.requests[0][1]["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\n", b"a: 1\r\n"),
        (b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n", b"x"),
    ],
)
def test_a_server_that_drips_is_given_up(
    head: bytes, drop: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.5)
    began = time.monotonic()
    assert isinstance(_error("http://a.example/", {"/": _dripping(head, drop)}), FetchFailed)
    assert time.monotonic() - began < 5


def test_headers_without_end_are_refused() -> None:
    head = b"HTTP/1.1 200 OK\r\n" + b"a: " + b"x" * 2_000_000
    assert isinstance(_error("http://a.example/", {"/": _dripping(head, b"x")}), FetchFailed)


def test_a_page_that_has_not_changed_is_not_sent_again() -> None:
    with local_site({"/": answer("<p>Never.</p>", etag='"7"')}) as site:
        first = site.fetch("http://a.example/")
        second = site.fetch("http://a.example/", Visit(seen=first.validators))
    assert first.validators == Validators(etag='"7"')
    assert (second.unchanged, second.data, second.validators) == (True, b"", first.validators)


def test_a_server_that_says_unchanged_unasked_is_not_believed() -> None:
    def lie(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(304)
        handler.end_headers()

    found = _error("http://a.example/", {"/": lie})
    assert isinstance(found, FetchFailed)
    assert found.status == 304


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120.0), ("Fri, 01 Jan 2010 00:00:00 GMT", 0.0), ("soon", None), ("-5", None)],
)
def test_when_to_come_again_is_understood(header: str, seconds: float | None) -> None:
    def busy(request: httpx.Request) -> httpx.Response:
        return httpx.Response(503, headers={"retry-after": header})

    with pytest.raises(FetchFailed) as caught:
        _over(busy)
    assert (caught.value.status, caught.value.retry_after) == (503, seconds)


def _over(handler: Callable[[httpx.Request], httpx.Response]) -> None:
    transport = httpx.MockTransport(handler)
    fetch("http://a.example/", resolver=lambda *_: [PUBLIC], transport=transport)


@pytest.mark.parametrize(
    "host",
    [
        "2130706433", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "127.1", "127.0.0.1.", "[::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::10.0.0.1]", "[fe80::1]", "[::]",
        "0", "①②⑦.⓪.⓪.①", "169.254.169.254", "[fd00:ec2::254]", "user@127.0.0.1", "localhost",
        "LOCALHOST", "[2002:7f00:1::]",
    ],
)  # fmt: skip
def test_no_spelling_of_an_inner_address_gets_through(host: str) -> None:
    def never(_: httpx.Request) -> httpx.Response:
        pytest.fail("nothing may be sent")

    with pytest.raises((UnsafeAddress, FetchFailed)) as caught:
        fetch(f"http://{host}/", transport=httpx.MockTransport(never))
    assert str(caught.value)


def test_a_name_is_looked_up_once_so_that_it_cannot_change() -> None:
    answers = [[PUBLIC], ["127.0.0.1"]]
    seen: list[str] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.host)
        return httpx.Response(200, text="<p>Never.</p>")

    fetch("http://turning.example/", resolver=lambda *_: answers.pop(0),
          transport=httpx.MockTransport(note))  # fmt: skip
    assert seen == [PUBLIC]
    assert answers == [["127.0.0.1"]]


@pytest.mark.parametrize("inner", ["10.0.0.7", "169.254.169.254", "::1", "fe80::1%eth0"])
def test_a_redirect_to_a_name_with_an_inner_address_is_refused(inner: str) -> None:
    hosts = {"a.example": [PUBLIC], "b.example": [inner]}
    with pytest.raises(UnsafeAddress, match="no public address"):
        fetch(
            "http://a.example/",
            resolver=lambda host, _: hosts[host],
            transport=httpx.MockTransport(
                lambda _: httpx.Response(302, headers={"location": "http://b.example/"})
            ),
        )
