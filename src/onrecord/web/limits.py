"""How often somebody may ask: a token bucket for each address or account, in memory.

The algorithm is that of RFC 2697's committed burst: a bucket holds ``burst`` requests and is
filled at ``per_second``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from threading import Lock
from time import monotonic
from typing import Literal

from onrecord.web.errors import TooMany

Kind = Literal["sign-in", "name", "request", "live"]
MOST_KEYS = 20_000
"""How many buckets are kept; those that are full again are forgotten first."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many requests at once, and how many a second in the long run."""

    burst: int
    per_second: float


RATES: dict[Kind, Rate] = {
    "sign-in": Rate(burst=10, per_second=1 / 6),
    "name": Rate(burst=10, per_second=1 / 15),
    "request": Rate(burst=300, per_second=30),
    "live": Rate(burst=60, per_second=10),
}


@dataclass(slots=True)
class Limits:
    """The buckets of one desk. ``clock`` gives seconds and never goes back."""

    clock: Callable[[], float] = monotonic
    _left: dict[tuple[Kind, str], tuple[float, float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def take(self, kind: Kind, key: str) -> None:
        """Take one request out of the bucket. Raises ``TooMany`` when it is empty."""
        rate, now = RATES[kind], self.clock()
        with self._lock:
            left = self._now_left(kind, key, now)
            if left < 1:
                raise TooMany(kind, max(1, math.ceil((1 - left) / rate.per_second)))
            self._left[kind, key] = (left - 1, now)
            if len(self._left) > MOST_KEYS:
                self._forget(now)

    def forgive(self, kind: Kind, key: str) -> None:
        """Fill the bucket again."""
        with self._lock:
            self._left.pop((kind, key), None)

    def _now_left(self, kind: Kind, key: str, now: float) -> float:
        rate = RATES[kind]
        left, at = self._left.get((kind, key), (float(rate.burst), now))
        return min(float(rate.burst), left + (now - at) * rate.per_second)

    def _forget(self, now: float) -> None:
        """Forget full buckets; when all are in use, the older half."""
        kept = {
            (kind, key): held
            for (kind, key), held in self._left.items()
            if self._now_left(kind, key, now) < RATES[kind].burst
        }
        if len(kept) > MOST_KEYS // 2:
            newest = sorted(kept.items(), key=lambda one: -one[1][1])
            kept = dict(newest[: MOST_KEYS // 2])
        self._left = kept


def key_of(address: str) -> str:
    """What one client can hardly change: an IPv4 address, the /64 of an IPv6 address."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(IPv6Address(int(found) >> 64 << 64))
    return str(found)
