"""What stays of something erased: that it was, by whom, when, why, and a salted hash of its id."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from os import urandom

from sqlalchemy import Connection, insert, select

from onrecord.errors import Erased as Refused
from onrecord.ledger.chain.hashing import SALT_BYTES
from onrecord.ledger.chain.tables import erasure
from onrecord.ledger.clock import now


@dataclass(frozen=True, slots=True)
class Erasure:
    """A line of the list of erasures; ``at`` is in UTC, ISO 8601."""

    number: int
    kind: str
    by: str
    at: str
    reason: str


def enter(connection: Connection, kind: str, identity: str, by: str, reason: str) -> None:
    """Write down that the article, or the person, with this id was erased."""
    salt = urandom(SALT_BYTES)
    row = {
        "kind": kind,
        "salt": salt,
        "sha256": _hash(salt, kind, identity),
        "by": by.strip(),
        "at": now(),
        "reason": reason.strip(),
    }
    connection.execute(insert(erasure), row)


def all_of(connection: Connection) -> list[Erasure]:
    """All erasures, the first first."""
    rows = connection.execute(select(erasure).order_by(erasure.c.seq))
    return [Erasure(row.seq, row.kind, row.by, row.at, row.reason) for row in rows]


def refuse_erased(connection: Connection, kind: str, identity: str) -> None:
    """Raise ``errors.Erased`` when the article, or the person, with this id was erased."""
    for row in connection.execute(select(erasure).where(erasure.c.kind == kind)):
        if row.sha256 == _hash(row.salt, kind, identity):
            raise Refused(
                f"{kind} {identity}",
                f"it was erased by {row.by} on {row.at[:10]}: {row.reason}",
                "It is not added again",
            )


def _hash(salt: bytes, kind: str, identity: str) -> bytes:
    return sha256(salt + f"{kind}:{identity}".encode("utf-8", "surrogatepass")).digest()
