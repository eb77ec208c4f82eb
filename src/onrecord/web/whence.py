"""Where a request comes from, and whether by TLS: proxies are believed only when trusted."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from onrecord.web.settings import Settings

_MOST_HOPS = 20


def address_of(asking: HTTPConnection, settings: Settings) -> str:
    """The address of the client: the last one that a trusted proxy was asked by.

    What stands further left in ``X-Forwarded-For`` anybody may have written.
    """
    address = peer_of(asking)
    if not settings.trusts(address):
        return address
    hops = asking.headers.get("x-forwarded-for", "").split(",")[-_MOST_HOPS:]
    for hop in reversed([one.strip() for one in hops if one.strip()]):
        address = hop[:64]
        if not settings.trusts(address):
            break
    return address


def peer_of(asking: HTTPConnection) -> str:
    """The address of whoever holds the connection."""
    return asking.client.host if asking.client else ""


def is_by_tls(asking: HTTPConnection, settings: Settings) -> bool:
    """Whether nobody on the way could read along."""
    told = asking.headers.get("x-forwarded-proto", "").strip().lower()
    return settings.tls or (told == "https" and settings.trusts(peer_of(asking)))
