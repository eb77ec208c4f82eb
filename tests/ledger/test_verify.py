"""Whatever is changed behind the ledger's back is noticed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.samples import NEVER

from onrecord.ledger import Ledger, Problem

ITS_CONTENT = Problem(f"statement {NEVER.id}", "the article has other words at its content")


def test_a_sound_ledger_has_no_problem(ledger: Ledger) -> None:
    assert ledger.verify() == []


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        (
            "UPDATE article SET text = replace(text, 'never', 'often') WHERE id = 'dam'",
            "article dam",
            "not the one that was entered",
        ),
        (
            "UPDATE article SET text = replace(text, 'never', 'often') WHERE id = 'dam'",
            "statement dam:18",
            "other words at its content",
        ),
        (
            "UPDATE article SET text = substr(text, 1, 20) WHERE id = 'leak'",
            "statement leak:18",
            "other words at its content",
        ),
        (
            "UPDATE statement SET record = replace(record,"
            ' \'"said", "spans"\', \'"sad", "spans"\')',
            "statement dam:18",
            "other words at its cue",
        ),
        (
            "UPDATE statement SET record = replace(record, 'Aldous Brenn', 'Edda Brenn')",
            "statement dam:18",
            "names another speaker",
        ),
        (
            "UPDATE statement SET record = replace(record, 'Aldous Brenn', 'Edda Brenn')",
            "statement dam:18",
            "other words at its speaker",
        ),
        (
            'UPDATE statement SET record = replace(record, \'"publication", "spans": []\','
            ' \'"publication", "spans": [[900, 901]]\')',
            "statement dam:18",
            "outside the article",
        ),
        ("UPDATE statement SET record = '{}'", "statement dam:18", "it cannot be read"),
        (
            "UPDATE statement SET record = (SELECT record FROM statement WHERE id = 'leak:18')",
            "statement dam:18",
            "another statement's",
        ),
        ("UPDATE relation SET type = 'quarrel'", "relation r1", "it cannot be read"),
        ("DELETE FROM statement WHERE id = 'leak:18'", "relation r1", "not in the ledger"),
        ("DELETE FROM speaker WHERE name = 'Joren Vale'", "statement row 2", "no row of speaker"),
        ("DELETE FROM statement_text WHERE rowid = 1", "statement number 1", "text index"),
        (
            "UPDATE statement_text SET content = 'other' WHERE rowid = 2",
            "statement number 2",
            "text index",
        ),
        (
            "INSERT INTO statement_text (rowid, content) VALUES (99, 'words of nobody')",
            "statement number 99",
            "text index",
        ),
    ],
)
def test_every_change_is_noticed(
    path: Path, ledger: Ledger, change: str, where: str, what: str
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    found = ledger.verify()
    assert any(p.where == where and what in p.what for p in found), found


def test_problems_can_be_compared(path: Path, ledger: Ledger) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE article SET text = upper(text) WHERE id = 'dam'")
    assert ITS_CONTENT in ledger.verify()
