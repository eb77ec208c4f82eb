"""One address for one page: what links add to it for their own ends is left out."""

from __future__ import annotations

from urllib.parse import urlsplit

from onrecord.keeping.address_words import MARKER_PREFIXES, MARKERS

LISTED = "#listed"
"""Ends the address of a page as a feed tells of it: a feed's words for a page are not its text."""
_PORTS = {"http": 80, "https": 443}


def address_of(url: str | None) -> str | None:
    """``url`` as the address of its page; ``None`` when it is on no web server.

    Scheme, ``www.``, default port, fragment and marks of campaigns do not tell pages apart; paths
    and all other parameters do.

    >>> address_of("HTTP://www.Courier.example:80/dam?utm_source=x&id=7#top")
    'https://courier.example/dam?id=7'
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host:
        return None
    place = host.rstrip(".").removeprefix("www.")
    if port is not None and port != _PORTS[parts.scheme]:
        place = f"{place}:{port}"
    query = "&".join(part for part in parts.query.split("&") if part and not _is_marker(part))
    return f"https://{place}{parts.path or '/'}{f'?{query}' if query else ''}"


def _is_marker(parameter: str) -> bool:
    name = parameter.partition("=")[0].casefold()
    return name in MARKERS or name.startswith(MARKER_PREFIXES)
