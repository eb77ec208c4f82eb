"""Pages from the web, over a transport that answers from memory."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from onrecord.errors import FetchFailed, TooLarge, UnsafeAddress, UnsupportedInput
from onrecord.read import web
from onrecord.read.web import Fetched, fetch

PUBLIC = "93.184.215.14"
Answer = Callable[[httpx.Request], httpx.Response]


def _fetch(url: str, answer: Answer, hosts: dict[str, str] | None = None) -> Fetched:
    known = hosts or {}
    return fetch(
        url,
        resolver=lambda host, _: [known.get(host, PUBLIC)],
        transport=httpx.MockTransport(answer),
    )


def _page(text: str = "<p>Never.</p>", **headers: str) -> httpx.Response:
    kind = {"content-type": "text/html; charset=utf-8"}
    return httpx.Response(200, text=text, headers=kind | headers)


def test_the_checked_address_is_the_one_that_is_connected_to() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return _page()

    page = _fetch("https://news.example:8443/story?id=1", answer)
    assert page.data == b"<p>Never.</p>"
    assert page.charset == "utf-8"
    (request,) = seen
    assert request.url.host == PUBLIC
    assert request.url.raw_path == b"/story?id=1"
    assert request.headers["host"] == "news.example:8443"
    assert request.extensions["sni_hostname"] == "news.example"


def test_a_redirect_is_followed_and_the_last_address_kept() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/old":
            return httpx.Response(301, headers={"location": "/new"})
        return _page()

    assert _fetch("http://news.example/old", answer).url == "http://news.example/new"


def test_a_redirect_into_a_private_network_is_refused() -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "http://inside.example/"})

    with pytest.raises(UnsafeAddress, match="inside"):
        _fetch("http://news.example/", answer, {"inside.example": "169.254.169.254"})


def test_a_redirect_to_a_file_is_refused() -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "file:///etc/passwd"})

    with pytest.raises(UnsafeAddress, match="only http"):
        _fetch("http://news.example/", answer)


def test_a_circle_of_redirects_ends() -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "/again"})

    with pytest.raises(FetchFailed, match="more than 5 times"):
        _fetch("http://news.example/", answer)


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "https://localhost/"])
def test_private_addresses_are_refused_unasked(url: str) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        pytest.fail("nothing may be sent")

    with pytest.raises(UnsafeAddress):
        fetch(url, transport=httpx.MockTransport(answer))


@pytest.mark.parametrize("url", ["ftp://news.example/", "http://", "//news.example/"])
def test_other_schemes_and_no_addresses_are_refused(url: str) -> None:
    with pytest.raises((UnsafeAddress, FetchFailed)):
        _fetch(url, lambda _: _page())


def test_a_missing_page_and_other_content_are_told() -> None:
    with pytest.raises(FetchFailed, match="404"):
        _fetch("http://news.example/", lambda _: httpx.Response(404))
    with pytest.raises(UnsupportedInput, match="video/mp4"):
        _fetch("http://news.example/", lambda _: _page(**{"content-type": "video/mp4"}))


def test_a_page_that_does_not_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "FILE_BYTES", 10)
    with pytest.raises(TooLarge):
        _fetch("http://news.example/", lambda _: _page("x" * 11))


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", -1.0)
    with pytest.raises(FetchFailed, match="took more than"):
        _fetch("http://news.example/", lambda _: _page())


def test_a_network_error_is_told() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(FetchFailed, match="refused"):
        _fetch("http://news.example/", answer)
