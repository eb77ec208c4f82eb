"""How the desk may be reached, and by whom it is told who asks."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address

from onrecord.roles import Role

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``hosts`` are names besides those of this machine under which the desk answers; ``proxies``
    the networks of proxies whose ``X-Forwarded-*`` headers are believed; ``proxy_header`` the
    header in which they name who signed in with them, who is a ``proxy_role`` unless an account
    of that name says otherwise; ``tls`` whether the desk itself speaks TLS."""

    hosts: frozenset[str] = frozenset()
    proxies: tuple[Network, ...] = ()
    proxy_header: str | None = None
    proxy_role: Role = "reader"
    tls: bool = False

    @property
    def is_open(self) -> bool:
        """Whether others than who sits at this machine can reach the desk."""
        return bool(self.hosts or self.proxies or self.proxy_header)

    def trusts(self, address: str) -> bool:
        """Whether ``address`` is that of a trusted proxy."""
        try:
            found = ip_address(address)
        except ValueError:
            return False
        return any(found in network for network in self.proxies)
