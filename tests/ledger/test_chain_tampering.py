"""Whatever single row is edited, deleted, added or moved behind the ledger's back is found."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY

from onrecord.ledger import Ledger
from onrecord.ledger.meaning.coding import WIDTH
from onrecord.ledger.tables import metadata
from onrecord.ledger.verify import problems
from onrecord.records import Judgement

INDEX = "statement_text"
OKRAY = "Tamsin Okray"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger with something of everything."""
    with Ledger(tmp_path_factory.mktemp("full") / "onrecord.db", create=True) as ledger:
        ledger.people.load([BRENN], judge)
        vectors = np.random.default_rng(1).normal(size=(2, WIDTH)).astype(np.float32)
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE], fingerprints={1, 2, 3}, vectors=vectors)
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE], fingerprints={3, 2**64 - 1})
        for n in range(4):
            add(ledger, f"a{n}", ("Joren Vale", "minister"), ("Aldous Brenn",), (f"Edda {n}",))
        ledger.people.merge("Joren Vale", "Edda 1", by=OKRAY, reason="a pen name")
        ledger.people.split("Aldous Brenn", "a2", judge=judge, by=OKRAY, reason="a namesake")
        ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
        ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
        ledger.undo_judgement(1, by="Joren Vale")
        assert ledger.verify() == []
        yield ledger


@dataclass(frozen=True, slots=True)
class Tampering:
    """What was done to which table."""

    table: str
    how: str


def tamper(connection: Connection, dice: random.Random) -> Tampering | None:
    """Do one random thing to one random table; ``None`` when it changed nothing."""
    name = dice.choice([*metadata.tables, INDEX])
    columns = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")]
    key = ["rowid"] if name == INDEX else [c.name for c in metadata.tables[name].primary_key]
    wanted = ", ".join(f'"{column}"' for column in [*key, *columns])
    rows = connection.exec_driver_sql(f"SELECT {wanted} FROM {name}").all()
    if not rows:
        return None
    how = dice.choice(["edit", "delete", "insert", "swap", "truncate"])
    row = dice.choice(rows)
    keys, values = tuple(row[: len(key)]), dict(zip(columns, row[len(key) :], strict=True))
    match how:
        case "edit":
            changed = _edit(connection, dice, name, key, keys, values)
        case "delete":
            changed = _delete(connection, name, key, [keys])
        case "insert":
            changed = _insert(connection, dice, name, key, values)
        case "swap":
            other = dice.choice(rows)
            changed = _swap(connection, name, key, columns, row, other)
        case _:
            last = sorted(tuple(r[: len(key)]) for r in rows)[-dice.randint(1, 3) :]
            changed = _delete(connection, name, key, last)
    return Tampering(name, how) if changed else None


def _where(key: list[str]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in key)


def _edit(
    connection: Connection,
    dice: random.Random,
    name: str,
    key: list[str],
    keys: tuple[Any, ...],
    values: dict[str, Any],
) -> bool:
    column = dice.choice(list(values))
    after = _other(dice, values[column])
    query = f'UPDATE {name} SET "{column}" = ? WHERE {_where(key)}'
    connection.exec_driver_sql(query, (after, *keys))
    moved = tuple(after if part == column else k for part, k in zip(key, keys, strict=True))
    query = f'SELECT "{column}" FROM {name} WHERE {_where(key)}'
    now = connection.exec_driver_sql(query, moved).first()
    return now is None or now[0] != values[column] or type(now[0]) is not type(values[column])


def _other(dice: random.Random, value: Any) -> Any:
    """Another value: near it, absent, or of another kind."""
    if isinstance(value, str) and value and dice.random() < 0.7:
        at = dice.randrange(len(value))
        return value[:at] + dice.choice("0aZ é") + value[at + 1 :]
    if isinstance(value, bytes) and value and dice.random() < 0.8:
        at = dice.randrange(len(value))
        return value[:at] + bytes([value[at] ^ 1 << dice.randrange(8)]) + value[at + 1 :]
    if isinstance(value, int | float) and dice.random() < 0.8:
        return value + dice.choice([-1, 1, 0.25, 10**6])
    return dice.choice([None, "", "x", 0, -1, 3.5, b"\x00", "[]", "{}"])


def _delete(connection: Connection, name: str, key: list[str], rows: list[tuple[Any, ...]]) -> bool:
    for keys in rows:
        query = f"DELETE FROM {name} WHERE {_where(key)}"
        connection.exec_driver_sql(query, keys)
    return True


def _insert(
    connection: Connection, dice: random.Random, name: str, key: list[str], values: dict[str, Any]
) -> bool:
    """A row like another, under a new key where it has one column."""
    fresh = dict(values)
    for column in fresh:
        if column in key or dice.random() < 0.2 or column in ("id", "name", "undoes"):
            fresh[column] = _new(dice, fresh[column])
    names, marks = ", ".join(f'"{c}"' for c in fresh), ", ".join("?" * len(fresh))
    query = f"INSERT INTO {name} ({names}) VALUES ({marks})"
    connection.exec_driver_sql(query, tuple(fresh.values()))
    return True


def _new(dice: random.Random, value: Any) -> Any:
    if isinstance(value, int):
        return value + dice.randint(1, 50)
    return f"{value}x" if isinstance(value, str) else value


def _swap(
    connection: Connection, name: str, key: list[str], columns: list[str], one: Any, other: Any
) -> bool:
    """Let two rows change places: each has the other's values under its own key."""
    free = [column for column in columns if column not in key]
    some = {column: place + len(key) for place, column in enumerate(columns) if column in free}
    if not some or all(one[place] == other[place] for place in some.values()):
        return False
    _delete(connection, name, key, [tuple(other[: len(key)])])
    sets = ", ".join(f'"{column}" = ?' for column in some)
    update = f"UPDATE {name} SET {sets} WHERE {_where(key)}"
    theirs = tuple(other[place] for place in some.values())
    connection.exec_driver_sql(update, (*theirs, *one[: len(key)]))
    names = ", ".join(f'"{column}"' for column in [*key, *some])
    marks = ", ".join("?" * (len(key) + len(some)))
    mine = tuple(one[place] for place in some.values())
    insert = f"INSERT INTO {name} ({names}) VALUES ({marks})"
    connection.exec_driver_sql(insert, (*other[: len(key)], *mine))
    return True


def missed(ledger: Ledger, dice: random.Random, times: int) -> tuple[list[Tampering], set[str]]:
    """What ``verify`` did not find, of so many random changes, and the tables that were changed."""
    unfound, tables, done = [], set(), 0
    while done < times:
        with ledger._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            try:
                did = tamper(connection, dice)
            except IntegrityError:
                continue
            if did is None:
                continue
            done += 1
            tables.add(did.table)
            if not list(problems(connection)):
                unfound.append(did)
    return unfound, tables


@pytest.mark.lengthy
def test_forty_random_changes_are_found(full: Ledger) -> None:
    unfound, _ = missed(full, random.Random(1), 40)
    assert unfound == []
    assert full.verify() == []


@pytest.mark.slow
def test_a_thousand_random_changes_are_found(full: Ledger) -> None:
    unfound, tables = missed(full, random.Random(2), 1_000)
    assert unfound == []
    assert {"article", "statement", "statement_vector", "relation", "relation_end"} <= tables
    assert {"judgement", "decision", "statement_text", "chain_entry", "chain_head"} <= tables
