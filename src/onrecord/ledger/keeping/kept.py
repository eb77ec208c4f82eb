"""What a ledger keeps of pages, and what it observed at their addresses: the records."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Capture, Statement

PAYLOAD_LIMIT = 20_000_000
"""Pages of more bytes are never kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A statement (its id) as it stands in a later version, at ``position`` of its statements."""

    statement: str
    here: Statement
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """That an address was read ``at`` some time (UTC, ISO 8601), and what is to be kept of it.

    ``carried`` are the statements that an earlier version has already; ``capture`` is the page
    itself where it is to be kept.
    """

    at: str
    address: str | None = None
    capture: Capture | None = None
    carried: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Whenever ``address`` was read from ``first`` to ``last`` (UTC), it showed ``article``; with
    none it was gone, and ``how`` says in which way."""

    address: str
    article: str | None
    first: str
    last: str
    how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A page as it was read ``at`` some time: addressed by the SHA-256 of its ``size`` bytes.

    ``dropped`` says when and why the bytes were let go; ``None`` while they are kept.
    """

    sha256: str
    url: str | None
    at: str
    content_type: str
    size: int
    dropped: str | None = None
