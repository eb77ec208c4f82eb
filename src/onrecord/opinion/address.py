"""Where articles and a key may be sent to."""

from __future__ import annotations

from ipaddress import ip_address

import httpx

from onrecord.errors import QueryError, UnsafeAddress


def check_address(url: str) -> None:
    """Raise ``UnsafeAddress`` unless ``url`` is of https, or of this machine, and ``QueryError``
    where it holds a secret."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise UnsafeAddress(url, "it is no address", "Give one like https://…/v1") from error
    if not parsed.host or not (
        parsed.scheme == "https" or (parsed.scheme == "http" and _is_here(parsed.host))
    ):
        what = "it is neither of https nor of this machine"
        raise UnsafeAddress(url, what, "Articles and keys do not travel in the clear")
    if parsed.userinfo or parsed.query or parsed.fragment:
        what = "it holds more than a place"
        raise QueryError(parsed.host, what, "Give a key by --key-variable NAME")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
