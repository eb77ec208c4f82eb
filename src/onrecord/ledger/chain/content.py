"""What a ledger says, as one hash that does not depend on when, and how often, it was said."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection

from onrecord.ledger.chain.bodies import bodies
from onrecord.ledger.chain.facts import facts

_TIMES = frozenset({"at"})


def content_digest(connection: Connection) -> str:
    """The SHA-256 (hexadecimal) of all facts in the order of their tables and numbers, without
    salts and the times of writing: equal for ledgers that were told the same in the same order,
    however often they were interrupted, and for a copy in another store."""
    told = sha256()
    for name, table in sorted(facts().items()):
        told.update(name.encode())
        for _, body in bodies(connection, table, without=_TIMES):
            told.update(sha256(body).digest())
    return told.hexdigest()
