"""robots.txt: what a site asks programs to leave alone (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from protego import Protego

from onrecord.errors import FetchFailed, InputError, UnsafeAddress, Unwelcome
from onrecord.read.agent import NAME
from onrecord.read.web import Fetched

HEAD_BYTES = 512_000
"""So much of a robots.txt is read (RFC 9309, 2.5, asks for 500 KiB)."""
_CLIENT_ERRORS = range(400, 500)
_TOO_MANY_REQUESTS = 429
_READ_BY_HAND = "Open it in a browser, save the page and add the file."


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site. Without ``parsed`` it has none: then everything may be fetched, unless
    ``closed`` says why nothing may."""

    parsed: Protego | None = None
    closed: str | None = None

    def check(self, url: str) -> None:
        """Raise ``Unwelcome`` when ``url`` is not to be fetched."""
        if self.closed:
            what = f"its site does not say what programs may fetch: {self.closed}"
            raise Unwelcome(url, what, "Try again later.")
        if self.parsed is not None and not self.parsed.can_fetch(url, NAME):
            raise Unwelcome(url, "its site asks programs not to fetch it", _READ_BY_HAND)

    @property
    def delay(self) -> float:
        """The seconds that the site wants between two requests; 0 when it does not say."""
        return (self.parsed.crawl_delay(NAME) or 0.0) if self.parsed is not None else 0.0


def site_of(url: str) -> str:
    """Scheme, host and port of ``url``: a robots.txt speaks for these. Raises ``FetchFailed``."""
    parts = _parts(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def host_of(url: str) -> str:
    """The host of ``url``, "" when it has none. Raises ``FetchFailed``."""
    return _parts(url).hostname or ""


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise FetchFailed(url, f"this is no valid address ({error})", "Check it.") from error


def rules_of(site: str, get: Callable[[str], Fetched]) -> Rules:
    """The rules of ``site``, asked for by ``get``.

    As RFC 9309 (2.3.1) has it, everything is allowed when there is no robots.txt, and nothing while
    the server fails. Raises ``UnsafeAddress`` for a site in a private network.
    """
    try:
        found = get(f"{site}/robots.txt")
    except UnsafeAddress:
        raise
    except FetchFailed as error:
        absent = error.status in _CLIENT_ERRORS and error.status != _TOO_MANY_REQUESTS
        return Rules(closed=None if absent else error.what)
    except InputError:
        return Rules()  # something else stands there: a picture, a page packed in another way
    return Rules(Protego.parse(found.data[:HEAD_BYTES].decode("utf-8", "replace")))
