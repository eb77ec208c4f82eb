"""Whatever is changed about persons behind the ledger's back is noticed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add

from onrecord.ledger import Ledger


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ("UPDATE statement_person SET part = 'behalf'", "statement one#0", "not those of"),
        ("DELETE FROM statement_person", "statement one#0", "not those of"),
        ("DELETE FROM person_word WHERE word = 'vale'", "name number", "are others"),
        ("UPDATE person_name SET name = 'Joren' WHERE name = 'Joren Vale'", "person p-", "among"),
        ("UPDATE person SET base = '{}' WHERE base IS NOT NULL", "person brenn", "registry"),
        ("UPDATE person SET same_as = NULL", "person p-", "another merge"),
        ("UPDATE person SET root = NULL", "person p-", "somebody else"),
        ("UPDATE decision SET kind = 'undo' WHERE kind = 'merge'", "person p-", "another merge"),
        ("UPDATE decision SET moved = '[[99, null, true]]'", "decision 1", "not in the ledger"),
        ("UPDATE decision SET moved = '[]'", "sighting 2", "no decision tells"),
        ("UPDATE sighting SET person = 99 WHERE seq = 1", "sighting row 1", "no row of person"),
        (
            "UPDATE statement_text SET speaker = 's1' WHERE rowid = 1",
            "statement number 1",
            "text index",
        ),
    ],
)
def test_every_change_is_noticed(
    path: Path, empty: Ledger, change: str, where: str, what: str
) -> None:
    empty.people.load([BRENN], judge)
    add(empty, "one", ("Joren Vale",), ("Aldous Brenn",), ("Mirela Tost",))
    empty.people.merge("Joren Vale", "Mirela Tost", by="Okray", reason="a pen name")
    assert empty.verify() == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    found = empty.verify()
    assert any(p.where.startswith(where) and what in p.what for p in found), found
