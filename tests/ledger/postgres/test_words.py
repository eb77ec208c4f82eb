"""PostgreSQL finds what SQLite finds, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.stores.server import Server

from onrecord.ledger import Ledger
from onrecord.ledger.databases import database_of
from onrecord.ledger.postgres import stretches, words
from onrecord.ledger.terms import AllOf, AnyOf, Terms, index_row

pytestmark = pytest.mark.postgres

ROWS = [
    ("The reservoir has never leaked, he said", "Brenn opens Tarn valley dam", 1, [1]),
    ("it leaks today; it's leaking at 10.5 litres", "Brenn opens Tarn valley dam", 2, [2, 3]),
    ("leak never", "never leak", None, []),
    ("Café à Válmar, naïve technologies", None, 3, [1]),
    ("Ministers' relational hopefulness: s1 p2 @s1", "1,000 co-operatives", 4, []),
    ("dam", "dam dam dam", 1, [2]),
    ("valley", "x" * 700, 1, [2]),
    ("x" * 700, "", None, []),
    ("straße \u2160 ½ ﬁne 東京 \U0001d400 naï\u0308ve", "ΣΊΣΥΦΟΣ", 5, []),
    ("", "", None, []),
]
WORDS = st.sampled_from(
    "leak leaks never NEVER dam valley Brenn cafe válmar technology reservoirs relate 10 5 1,000"
    " co-operative ministers s1 p2 it's straße strasse ½ fine 東京 σισυφοσ — x @s1"
    " ' \\ & | !".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TOKENS = st.none() | st.lists(st.sampled_from(["s1", "s2", "p2", "p9"]), max_size=2).map(tuple)
BESIDES = st.lists(PHRASES, max_size=2).map(tuple)
ALL = st.builds(AllOf, st.lists(PHRASES, min_size=1, max_size=2).map(tuple), TOKENS,
                st.booleans(), BESIDES)  # fmt: skip
ANY = st.builds(AnyOf, st.lists(PHRASES, min_size=1, max_size=2).map(tuple), TOKENS)
STRETCH = 3


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, server: Server
) -> Iterator[tuple[Ledger, Ledger]]:
    """The same rows in the text index of either; stretches of it are short."""
    path: Path = tmp_path_factory.mktemp("words") / "onrecord.db"
    rows = [index_row(seq, *row) for seq, row in enumerate(ROWS, start=1)]
    with (
        server.database() as url,
        Ledger(path, create=True) as one,
        Ledger(url, create=True) as two,
        patch.object(words, "STRETCH", STRETCH),
        patch.object(stretches, "STRETCH", STRETCH),
    ):
        for ledger in (one, two):
            with ledger._engine.execution_options(writes=True).begin() as connection:
                database_of(connection).index(connection, rows)
        yield one, two


def answers(ledger: Ledger, terms: Terms) -> tuple[object, ...]:
    with ledger._reading() as connection:
        database = database_of(connection)
        found = database.latest(connection, terms, 50)
        return (
            found,
            database.latest(connection, terms, 2),
            sorted(database.best(connection, terms, 50)),
            sorted(connection.scalars(database.matching(terms))),
            database.snippets(connection, terms, found) if found else {},
        )


@given(ALL | ANY)
@example(AllOf(("reserv",), unfinished=True))
@example(AllOf(("never leak",)))
@example(AllOf(("dam brenn",)))
@example(AllOf(("leak",), ()))
@example(AnyOf(("brenn",)))
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_both_find_the_same(both: tuple[Ledger, Ledger], terms: Terms) -> None:
    one, two = both
    assert answers(one, terms) == answers(two, terms)


@given(
    st.lists(ANY, max_size=6, unique=True),
    st.integers(1, 4),
    st.integers(0, len(ROWS) + 1),
    st.sampled_from([1, 2, 16]),
)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_the_latest_for_each_are_the_latest_of_each(
    both: tuple[Ledger, Ledger], asked: list[AnyOf], limit: int, first: int, few: int
) -> None:
    with patch.object(stretches, "_FEW", few):
        for ledger in both:
            with ledger._reading() as connection:
                database = database_of(connection)
                each = {one: database.latest(connection, one, 50) for one in asked}
                expected = {
                    one: [n for n in found if n >= first][:limit] for one, found in each.items()
                }
                assert database.latest_each(connection, asked, limit, first) == expected


def test_the_rows_come_back_as_they_went(both: tuple[Ledger, Ledger]) -> None:
    for ledger in both:
        with ledger._reading() as connection:
            held = database_of(connection).indexed(connection, range(1, len(ROWS) + 2))
        assert held == {n: index_row(n, *row) for n, row in enumerate(ROWS, start=1)}
