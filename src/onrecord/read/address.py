"""Which network addresses may be fetched from: public ones only."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from onrecord.errors import FetchFailed, UnsafeAddress

Resolve = Callable[[str, int], list[str]]
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of ``host``. Raises ``FetchFailed`` when it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(
            host, "there is no such host", "Check the address and the network."
        ) from error
    return [str(entry[4][0]) for entry in found]


def public_address(host: str, port: int, resolver: Resolve = resolve) -> str:
    """One IP address of ``host`` to connect to.

    Raises ``UnsafeAddress`` when any of its addresses is private, loopback, link-local (cloud
    metadata among them) or otherwise not public: a name that points to both is a trap.
    """
    addresses = resolver(host, port)
    for address in addresses:
        if not is_public(address):
            raise UnsafeAddress(
                host, f"it points to {address}, which is no public address", "Save the page first."
            )
    if not addresses:
        raise FetchFailed(host, "there is no such host", "Check the address and the network.")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is public; an IPv4 address within IPv6 is judged by itself."""
    ip = ipaddress.ip_address(address.split("%")[0])
    translated = _translated(ip)
    if translated is not None:
        return _global(translated)
    return all(_global(part) for part in (ip, *_embedded(ip)))


def _global(ip: _Address) -> bool:
    local = isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or local)


def _translated(ip: _Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a NAT64 gateway would pass ``ip`` on to (RFC 6052, 2.1): where a
    network has only IPv6, its resolver gives such addresses for hosts that have only IPv4."""
    if isinstance(ip, ipaddress.IPv6Address) and ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def _embedded(ip: _Address) -> list[_Address]:
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    inner: list[_Address] = [part for part in (ip.ipv4_mapped, ip.sixtofour) if part]
    inner += list(ip.teredo or ())
    return inner
