"""The head of the chain: what stands for the whole ledger when it is published elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select

from onrecord.ledger.chain.hashing import GENESIS
from onrecord.ledger.chain.tables import chain_entry


class Head(NamedTuple):
    """The hash of the last entry (64 hexadecimal digits), how many there are, and when the last
    was made (UTC, ISO 8601); ``None`` where a published head does not tell."""

    sha256: str
    entries: int | None
    at: str | None


def head(connection: Connection) -> Head:
    """The head of the chain as it stands; an empty chain has 64 zeros and no time."""
    last = select(chain_entry).order_by(chain_entry.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    if row is None:
        return Head(GENESIS.hex(), 0, None)
    return Head(row.sha256.hex(), row.seq, row.at)


def passes_through(connection: Connection, published: Head) -> bool:
    """Whether the chain went through the head ``published`` on its way to the present one."""
    digest = bytes.fromhex(published.sha256)
    if digest == GENESIS:
        return published.entries in (None, 0)
    query = select(chain_entry.c.seq).where(chain_entry.c.sha256 == digest)
    if published.entries is not None:
        query = query.where(chain_entry.c.seq == published.entries)
    return connection.execute(query).first() is not None
