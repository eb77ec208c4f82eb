"""Several processes find what one finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select, update

from onrecord.ledger import Ledger, verifying
from onrecord.ledger.parts import paged, parts
from onrecord.ledger.schema import article, speaker, statement


@pytest.fixture
def damaged(ledger: Ledger) -> Ledger:
    with ledger._engine.execution_options(writes=True).begin() as connection:
        connection.execute(update(article).values(text="nothing of it"))
        connection.execute(update(statement).where(statement.c.id == "leak:18").values(record={}))
        connection.execute(update(speaker).values(folded="x"))
    return ledger


@pytest.mark.lengthy
def test_they_find_the_same(damaged: Ledger, stored_at: Path | str) -> None:
    found = damaged.verify()
    assert {p.where for p in found} >= {"article dam", "article leak", "statement leak:18"}
    assert sorted(verifying.problems_in(str(stored_at), 2), key=str) == sorted(found, key=str)


@pytest.mark.lengthy
def test_a_sound_ledger_has_no_problem(ledger: Ledger, stored_at: Path | str) -> None:
    assert list(verifying.problems_in(str(stored_at), 2)) == []


@given(st.sets(st.integers(1, 60), max_size=20), st.integers(1, 9), st.integers(1, 7))
def test_parts_hold_every_article_once(numbers: set[int], count: int, size: int) -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Table("article", MetaData(), Column("seq", Integer, primary_key=True)).create(connection)
        if numbers:
            connection.execute(insert(article), [{"seq": number} for number in numbers])
        some = parts(connection, count)
        pages = [list(paged(connection, select(article.c.seq), one, size)) for one in some]
    engine.dispose()
    assert len(some) <= count
    assert [row.seq for part in pages for page in part for row in page] == sorted(numbers)
    assert all(0 < len(page) <= size for part in pages for page in part)
