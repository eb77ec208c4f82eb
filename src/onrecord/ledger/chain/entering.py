"""Append an entry for each row that a transaction touched, before it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import urandom
from typing import NamedTuple

from sqlalchemy import (
    Connection,
    MetaData,
    Table,
    and_,
    bindparam,
    delete,
    insert,
    inspect,
    select,
    update,
)

from onrecord.ledger.chain.bodies import bodies, bodies_of
from onrecord.ledger.chain.facts import facts, watched
from onrecord.ledger.chain.hashing import GENESIS, SALT_BYTES, commitment, link
from onrecord.ledger.chain.tables import chain_entry, chain_head, chain_salt
from onrecord.ledger.chunks import chunked
from onrecord.ledger.clock import now
from onrecord.ledger.databases import database_of

_BATCH = 5_000
_THEIRS = and_(
    chain_salt.c.kind == bindparam("kind"),
    chain_salt.c.subject.in_(bindparam("subjects", expanding=True)),
)
_OPENINGS = (
    select(chain_salt.c.subject, chain_salt.c.salt, chain_entry.c.commitment)
    .join_from(chain_salt, chain_entry, chain_entry.c.seq == chain_salt.c.entry)
    .where(_THEIRS)
)
_CLOSE = delete(chain_salt).where(_THEIRS)
_LAST = select(chain_head).with_for_update()
_STAND = update(chain_head)


class Change(NamedTuple):
    """What a row holds now (``body``, canonical JSON); ``None`` when it is gone."""

    kind: str
    subject: int
    body: bytes | None


class _Opening(NamedTuple):
    """The salt of the entry that stands for a row, and what it commits to."""

    salt: bytes
    committed: bytes | None


@contextmanager
def entering(connection: Connection) -> Iterator[None]:
    """Enter into the chain what the block changes. ``connection`` is in a transaction, whose end
    follows; a block that raises must roll it back."""
    database_of(connection).watch(connection, watched())
    yield
    enter(connection, _touched(connection))


def adopt(connection: Connection) -> None:
    """Enter every row that is there into a chain that has no entry yet: a migration's work."""
    there = set(inspect(connection).get_table_names())
    names = [name for name in facts() if name in there]
    as_it_stands = MetaData()
    as_it_stands.reflect(connection, only=names)
    for name in names:
        for some in chunked(bodies(connection, as_it_stands.tables[name]), _BATCH):
            enter(connection, [Change(name, seq, body) for seq, body in some])


def enter(connection: Connection, changes: Iterable[Change]) -> None:
    """Append an entry for each of ``changes``, in order, with a salt of its own; the salt of what
    a row held before is thrown away."""
    made, at = list(changes), now()
    if not made:
        return
    last, before = _lock_head(connection)
    entries, salts = [], []
    for seq, (kind, subject, body) in enumerate(made, start=last + 1):
        salt = urandom(SALT_BYTES)
        committed = None if body is None else commitment(salt, body)
        before = link(before, seq, at, kind, subject, committed)
        entries.append(
            {
                "seq": seq,
                "at": at,
                "kind": kind,
                "subject": subject,
                "commitment": committed,
                "sha256": before,
            }
        )
        if body is not None:
            salts.append({"kind": kind, "subject": subject, "entry": seq, "salt": salt})
    database = database_of(connection)
    with database.together(connection):
        database.insert_all(connection, chain_entry, entries)
        database.insert_all(connection, chain_salt, salts)
        connection.execute(_STAND, {"entries": last + len(made), "sha256": before})


def _lock_head(connection: Connection) -> tuple[int, bytes]:
    """The number and hash of the last entry; other writers wait here until this transaction
    ends."""
    row = connection.execute(_LAST).one_or_none()
    if row is None:
        connection.execute(insert(chain_head), {"seq": 1, "entries": 0, "sha256": GENESIS})
        return 0, GENESIS
    return row.entries, row.sha256


def _touched(connection: Connection) -> list[Change]:
    """What the transaction did to each row that it touched; rows that hold what they held before
    are left out, and their salts stay."""
    found = database_of(connection).touched(connection)
    changes: list[Change] = []
    for kind, table in facts().items():
        rows = found.get(kind, {})
        if rows:
            changes += _changes(connection, table, rows)
    return changes


def _changes(connection: Connection, table: Table, rows: dict[int, bool]) -> Iterator[Change]:
    """The changes of ``rows``: numbers, and whether each is new to the ledger."""
    live = dict(bodies_of(connection, table, rows))
    known = [seq for seq, fresh in rows.items() if not fresh]
    before = _openings(connection, table.name, known) if known else {}
    stale = []
    for seq in rows:
        opening, body = before.get(seq), live.get(seq)
        if opening is not None:
            if body is not None and commitment(opening.salt, body) == opening.committed:
                continue
            stale.append(seq)
        if body is not None or opening is not None:
            yield Change(table.name, seq, body)
    _throw_away(connection, table.name, stale)


def _openings(connection: Connection, kind: str, seqs: Iterable[int]) -> dict[int, _Opening]:
    return {
        row.subject: _Opening(row.salt, row.commitment)
        for some in chunked(seqs)
        for row in connection.execute(_OPENINGS, {"kind": kind, "subjects": some})
    }


def _throw_away(connection: Connection, kind: str, seqs: Iterable[int]) -> None:
    for some in chunked(seqs):
        connection.execute(_CLOSE, {"kind": kind, "subjects": some})
