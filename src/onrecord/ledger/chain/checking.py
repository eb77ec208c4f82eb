"""Check the chain, and that the ledger holds what its last entries say, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, select

from onrecord.ledger.chain.bodies import Body, bodies, streamed
from onrecord.ledger.chain.facts import facts
from onrecord.ledger.chain.hashing import GENESIS, commitment, link
from onrecord.ledger.chain.tables import chain_entry, chain_head, chain_salt

Fault = tuple[str, str]
"""Where something is wrong, and what."""

_ALTERED = "it is not as it was entered"
_UNTOLD = "it was entered, or is kept, without an entry of the chain"
_WHOLE = {(int, str, str, int, told, bytes) for told in (bytes, type(None))}
_GONE = "it is gone, and no entry of the chain says so"


def faults(connection: Connection) -> Iterator[Fault]:
    """All that is not as the chain says; nothing in a sound ledger. Rows are read as a stream."""
    yield from _entries(connection)
    for kind, table in facts().items():
        yield from _rows(kind, bodies(connection, table), _sealed(connection, kind))
    yield from _strangers(connection)


def _entries(connection: Connection) -> Iterator[Fault]:
    """Entries that were altered, taken out, put in or moved, and rows that vanished with their
    salts."""
    before, last = GENESIS, 0
    vanished: set[tuple[str, int]] = set()
    for row in _chain(connection):
        seq, at, kind, subject, committed, sha256, opened_by = row
        where = f"entry {seq}"
        if seq != last + 1:
            yield where, f"the entries before it, from {last + 1} on, are missing"
        if not _is_whole(row) or link(before, seq, at, kind, subject, committed) != sha256:
            yield where, "it, or the one before it, is not the one that was made"
        if committed is None:
            vanished.discard((kind, subject))
        elif opened_by is None:
            vanished.add((kind, subject))
        if opened_by is not None and opened_by < seq:
            yield _place(kind, subject), "it is as it was before a later entry"
        before, last = sha256 if isinstance(sha256, bytes) else GENESIS, seq
    for kind, subject in sorted(vanished):
        yield _place(kind, subject), _GONE
    yield from _head(connection, last, before)


def _chain(connection: Connection) -> Iterator[Any]:
    """The entries in order, each with the number of the one that stands for its row now."""
    same = and_(
        chain_salt.c.kind == chain_entry.c.kind, chain_salt.c.subject == chain_entry.c.subject
    )
    query = select(chain_entry, chain_salt.c.entry).outerjoin(chain_salt, same)
    yield from streamed(connection, query.order_by(chain_entry.c.seq))


def _is_whole(row: Any) -> bool:
    """Whether an entry holds values of the right kind: a database may be made to hold others."""
    return tuple(map(type, row[:6])) in _WHOLE


def _head(connection: Connection, last: int, sha256: bytes) -> Iterator[Fault]:
    rows = connection.execute(select(chain_head.c.entries, chain_head.c.sha256)).all()
    if rows != [(last, sha256)] and (rows or last):
        told = f"{rows[0].entries} entries" if rows else "nothing"
        yield "the chain", f"it ends with entry {last}, and its head tells of {told}"


class _Seal(NamedTuple):
    """What the ledger keeps to open the commitment to a row."""

    subject: int
    salt: bytes
    committed: bytes | None
    is_its_own: bool


def _sealed(connection: Connection, kind: str) -> Iterator[_Seal]:
    """The seals of the rows of a table, in the order of their numbers."""
    query = (
        select(
            chain_salt.c.subject,
            chain_salt.c.salt,
            chain_entry.c.commitment,
            chain_entry.c.kind,
            chain_entry.c.subject,
        )
        .outerjoin_from(chain_salt, chain_entry, chain_entry.c.seq == chain_salt.c.entry)
        .where(chain_salt.c.kind == kind)
        .order_by(chain_salt.c.subject)
    )
    for subject, salt, committed, of_kind, of_subject in streamed(connection, query):
        yield _Seal(subject, salt, committed, (of_kind, of_subject) == (kind, subject))


def _rows(kind: str, live: Iterator[Body], sealed: Iterator[_Seal]) -> Iterator[Fault]:
    """Walk rows and seals side by side."""
    seal = next(sealed, None)
    for seq, body in live:
        while seal is not None and seal.subject < seq:
            yield _place(kind, seal.subject), _GONE
            seal = next(sealed, None)
        if seal is None or seal.subject != seq:
            yield _place(kind, seq), _UNTOLD
            continue
        if not seal.is_its_own or commitment(seal.salt, body) != seal.committed:
            yield _place(kind, seq), _ALTERED
        seal = next(sealed, None)
    if seal is not None:
        yield _place(kind, seal.subject), _GONE
    for rest in sealed:
        yield _place(kind, rest.subject), _GONE


def _strangers(connection: Connection) -> Iterator[Fault]:
    """Salts of tables that have no entries."""
    query = select(chain_salt.c.kind).distinct().where(chain_salt.c.kind.not_in(list(facts())))
    for kind in connection.scalars(query):
        yield f"salts of {kind}", "there is no such table"


def _place(kind: str, subject: int) -> str:
    return f"{kind} number {subject}"
