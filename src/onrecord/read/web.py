"""A page from the web, with limits on size, time, redirects and where it may lead."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import cast

import httpx

from onrecord.errors import FetchFailed, TooLarge, UnsafeAddress, UnsupportedInput
from onrecord.read.address import Resolve, public_address, resolve
from onrecord.read.agent import user_agent
from onrecord.read.coding import ACCEPTED, plain_pieces
from onrecord.read.deadline import cut_off_after
from onrecord.read.limits import FILE_BYTES, SPLIT

REDIRECTS = 5
SECONDS = 30.0
_TIMEOUT = httpx.Timeout(10.0)
_ACCEPT = "text/html, text/plain, application/rss+xml, application/atom+xml, */*;q=0.5"
# Pictures, sound and film are not fetched; what else comes is told by what stands in it.
_REFUSED = ("image/", "audio/", "video/", "font/", "model/")
_TRY_LATER = "Open it in a browser, save the page and add the file."
_LONGEST_TAG = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server told of the version of a page that it sent (RFC 9110, 8.8); whoever keeps them
    can ask for the page only if it is another by now."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came back: the last address, the bytes, and the declared character set.

    ``unchanged``: the page is still the one that ``seen`` was told of, and there are no bytes.
    """

    url: str
    data: bytes
    charset: str | None
    content_type: str
    validators: Validators = Validators()
    unchanged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """How one page is asked for. ``seen`` are the validators of the version that we have; of a
    page larger than ``head`` bytes only so much is read. ``before`` is called with each address,
    redirects included, before anything is sent to it; it may wait, or raise an ``InputError``."""

    seen: Validators = Validators()
    head: int | None = None
    before: Callable[[str], None] | None = None


def is_url(target: str) -> bool:
    """Whether ``target`` is meant as an address."""
    return "://" in target[:12]


def fetch(
    url: str,
    visit: Visit = Visit(),
    *,
    resolver: Resolve = resolve,
    transport: httpx.BaseTransport | None = None,
) -> Fetched:
    """The page at ``url``, at most ``FILE_BYTES`` of it, each hop within ``SECONDS``, after at most
    ``REDIRECTS``.

    Every hop must be http(s) and lead to a public address, and we connect to the very address
    that was checked, so a name cannot change between check and use. What is packed is unpacked
    piece by piece. Raises ``FetchFailed``, ``UnsafeAddress``, ``UnsupportedInput`` or ``TooLarge``.
    """
    here = url
    with httpx.Client(transport=transport, timeout=_TIMEOUT, trust_env=False) as client:
        for _ in range(REDIRECTS + 1):
            if visit.before:
                visit.before(here)
            found = _hop(client, here, visit, resolver)
            if isinstance(found, Fetched):
                return found
            here = found
    raise FetchFailed(url, f"it redirects more than {REDIRECTS} times", _TRY_LATER)


def _hop(client: httpx.Client, url: str, visit: Visit, resolver: Resolve) -> Fetched | str:
    """The page, or the address that it redirects to."""
    deadline = time.monotonic() + SECONDS
    try:
        with cut_off_after(max(SECONDS, 0)) as trace:
            request = pinned(client, "GET", url, _headers(visit.seen), resolver)
            request.extensions["trace"] = trace
            response = client.send(request, stream=True)
            try:
                if response.has_redirect_location:
                    return str(httpx.URL(url).join(response.headers["location"]))
                return _answer(url, response, visit, deadline)
            finally:
                response.close()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        late = time.monotonic() > deadline
        reason = f"it took more than {SECONDS:.0f} seconds" if late else str(error)
        what = f"it could not be fetched ({reason or type(error).__name__})"
        raise FetchFailed(url, what, _TRY_LATER) from error


def pinned(
    client: httpx.Client,
    method: str,
    url: str,
    headers: Mapping[str, str],
    resolver: Resolve,
    content: bytes | None = None,
) -> httpx.Request:
    """A request to the one IP address of ``url`` that was checked to be public, which still names
    the host, in TLS as well. Raises ``FetchFailed`` or ``UnsafeAddress``."""
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchFailed(url, f"this is no valid address ({error})", "Check it.") from error
    if address.scheme not in ("http", "https") or not address.host:
        raise UnsafeAddress(url, "only http and https addresses are fetched", _TRY_LATER)
    port = address.port or (443 if address.scheme == "https" else 80)
    ip = public_address(address.host, port, resolver)
    return client.build_request(
        method,
        address.copy_with(host=ip, userinfo=b""),
        headers={**headers, "Host": address.netloc.decode("ascii")},
        extensions={"sni_hostname": address.raw_host.decode("ascii")},
        content=content,
    )


def _headers(seen: Validators) -> dict[str, str]:
    """What we say of ourselves, of what we read, and of the version that we have."""
    asked = {"If-None-Match": seen.etag, "If-Modified-Since": seen.modified}
    known = {name: value for name, value in asked.items() if value}
    return {"User-Agent": user_agent(), "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED} | known


def _answer(url: str, response: httpx.Response, visit: Visit, deadline: float) -> Fetched:
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    unchanged = response.status_code == httpx.codes.NOT_MODIFIED and visit.seen != Validators()
    if not unchanged:
        _check(url, response, kind)
    return Fetched(
        url=url,
        data=b"" if unchanged else _body(url, response, visit.head, deadline),
        charset=response.charset_encoding,
        content_type=kind,
        validators=visit.seen if unchanged else _validators(response),
        unchanged=unchanged,
    )


def _check(url: str, response: httpx.Response, kind: str) -> None:
    if response.status_code != httpx.codes.OK:
        raise FetchFailed(
            url,
            f"the server answered {response.status_code}",
            _TRY_LATER,
            status=response.status_code,
            retry_after=_seconds(response.headers.get("retry-after", "")),
        )
    if kind.startswith(_REFUSED):
        raise UnsupportedInput(url, f"{kind} is not read", "Give the page that it stands on.")


def _body(url: str, response: httpx.Response, head: int | None, deadline: float) -> bytes:
    coding = response.headers.get("content-encoding", "")
    raw = cast("Iterable[bytes]", response.stream)  # as it came: we unpack within bounds ourselves
    parts: list[bytes] = []
    size = 0
    for part in plain_pieces(url, raw, coding):
        size += len(part)
        if head is not None and size >= head:
            return b"".join((*parts, part))[:head]
        if size > FILE_BYTES:
            raise TooLarge(url, f"it is more than {FILE_BYTES // 10**6} MB", SPLIT)
        parts.append(part)
    if time.monotonic() > deadline:  # then the connection was cut, and this is not the whole page
        raise FetchFailed(url, f"it took more than {SECONDS:.0f} seconds", _TRY_LATER)
    return b"".join(parts)


def _validators(response: httpx.Response) -> Validators:
    etag = response.headers.get("etag", "")
    modified = response.headers.get("last-modified", "")
    return Validators(etag=etag[:_LONGEST_TAG] or None, modified=modified[:_LONGEST_TAG] or None)


def _seconds(retry_after: str) -> float | None:
    """Seconds to wait that ``retry_after`` asks for: a number, or a date of HTTP."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
