"""The head of the chain: what stands for the whole ledger when it is published elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select

from onrecord.ledger.chain.hashing import GENESIS
from onrecord.ledger.chain.tables import chain_entry


class Head(NamedTuple):
    """The hash of the last entry (64 hexadecimal digits), how many there are, and when the last
    was made (UTC, ISO 8601; ``None`` for an empty chain)."""

    sha256: str
    entries: int
    at: str | None


def head(connection: Connection) -> Head:
    """The head of the chain as it stands."""
    last = select(chain_entry).order_by(chain_entry.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    if row is None:
        return Head(GENESIS.hex(), 0, None)
    return Head(row.sha256.hex(), row.seq, row.at)


def is_on_chain(connection: Connection, sha256: str, entries: int | None = None) -> bool:
    """Whether the chain passes through the head ``sha256``, at the number ``entries`` if given."""
    digest = bytes.fromhex(sha256)
    if digest == GENESIS:
        return entries in (None, 0)
    query = select(chain_entry.c.seq).where(chain_entry.c.sha256 == digest)
    if entries is not None:
        query = query.where(chain_entry.c.seq == entries)
    return connection.execute(query).first() is not None
