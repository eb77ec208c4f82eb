"""A page from the web, with limits on size, time, redirects and where it may lead."""

from __future__ import annotations

import time
from dataclasses import dataclass

import httpx

from onrecord.errors import FetchFailed, TooLarge, UnsafeAddress, UnsupportedInput
from onrecord.read.address import Resolve, public_address, resolve
from onrecord.read.limits import FILE_BYTES, SPLIT

REDIRECTS = 5
SECONDS = 30.0
_TIMEOUT = httpx.Timeout(10.0)
_HEADERS = {
    "User-Agent": "onrecord (a ledger of public statements)",
    "Accept": "text/html, text/plain, application/rss+xml, application/atom+xml, */*;q=0.5",
}
# Pictures, sound and film are not fetched; what else comes is told by what stands in it.
_REFUSED = ("image/", "audio/", "video/", "font/", "model/")
_TRY_LATER = "Open it in a browser, save the page and add the file."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came back: the last address, the bytes, and the declared character set."""

    url: str
    data: bytes
    charset: str | None
    content_type: str


def is_url(target: str) -> bool:
    """Whether ``target`` is meant as an address."""
    return "://" in target[:12]


def fetch(
    url: str, *, resolver: Resolve = resolve, transport: httpx.BaseTransport | None = None
) -> Fetched:
    """The page at ``url``, at most ``FILE_BYTES`` of it, within ``SECONDS`` and ``REDIRECTS``.

    Every hop must be http(s) and lead to a public address, and we connect to the very address
    that was checked, so a name cannot change between check and use. Raises ``FetchFailed``,
    ``UnsafeAddress``, ``UnsupportedInput`` or ``TooLarge``.
    """
    deadline = time.monotonic() + SECONDS
    here = url
    with httpx.Client(transport=transport, timeout=_TIMEOUT, trust_env=False) as client:
        for _ in range(REDIRECTS + 1):
            found = _hop(client, here, resolver, deadline)
            if isinstance(found, Fetched):
                return found
            here = found
    raise FetchFailed(url, f"it redirects more than {REDIRECTS} times", _TRY_LATER)


def _hop(client: httpx.Client, url: str, resolver: Resolve, deadline: float) -> Fetched | str:
    """The page, or the address that it redirects to."""
    request = _pinned(client, url, resolver)
    try:
        response = client.send(request, stream=True)
        try:
            if response.is_redirect:
                return str(httpx.URL(url).join(response.headers["location"]))
            return _body(url, response, deadline)
        finally:
            response.close()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = str(error) or type(error).__name__
        raise FetchFailed(url, f"it could not be fetched ({reason})", _TRY_LATER) from error


def _pinned(client: httpx.Client, url: str, resolver: Resolve) -> httpx.Request:
    """A request to the checked IP address that still names the host, in TLS as well."""
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchFailed(url, f"this is no valid address ({error})", "Check it.") from error
    if address.scheme not in ("http", "https") or not address.host:
        raise UnsafeAddress(url, "only http and https addresses are fetched", _TRY_LATER)
    port = address.port or (443 if address.scheme == "https" else 80)
    ip = public_address(address.host, port, resolver)
    return client.build_request(
        "GET",
        address.copy_with(host=ip, userinfo=b""),
        headers=_HEADERS | {"Host": address.netloc.decode("ascii")},
        extensions={"sni_hostname": address.raw_host.decode("ascii")},
    )


def _body(url: str, response: httpx.Response, deadline: float) -> Fetched:
    if response.status_code != httpx.codes.OK:
        raise FetchFailed(url, f"the server answered {response.status_code}", _TRY_LATER)
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind.startswith(_REFUSED):
        raise UnsupportedInput(url, f"{kind} is not read", "Give the page that it stands on.")
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        size += len(part)
        if size > FILE_BYTES:
            raise TooLarge(url, f"it is more than {FILE_BYTES // 10**6} MB", SPLIT)
        if time.monotonic() > deadline:
            raise FetchFailed(url, f"it took more than {SECONDS:.0f} seconds", _TRY_LATER)
        parts.append(part)
    return Fetched(
        url=url, data=b"".join(parts), charset=response.charset_encoding, content_type=kind
    )
