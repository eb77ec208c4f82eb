"""Lists a page at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY

from onrecord.errors import QueryError
from onrecord.ledger import Ledger, Wanted
from onrecord.records import Said, Statement

EVERYTHING = [NEVER, TODAY, ALWAYS, NOTHING]


def ids(ledger: Ledger, wanted: Wanted, limit: int = 50, *, newest: bool = False) -> list[str]:
    """All pages, one after the other."""
    found: list[str] = []
    more = True
    while more:
        after = found[-1] if found else None
        page = ledger.statement_page(wanted, after=after, limit=limit, newest=newest)
        found += [statement.id for statement in page.statements]
        more = page.more
    return found


def test_pages_of_any_size_hold_each_statement_once_in_order(ledger: Ledger) -> None:
    @given(st.integers(min_value=1, max_value=6))
    def law(limit: int) -> None:
        assert ids(ledger, Wanted(), limit) == [statement.id for statement in EVERYTHING]
        newest = [statement.id for statement in reversed(EVERYTHING)]
        assert ids(ledger, Wanted(), limit, newest=True) == newest

    law()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(outlet="Harrowmere Gazette"), [ALWAYS, NOTHING]),
        (Wanted(speaker="Aldous Brenn", outlet="Harrowmere Gazette"), [ALWAYS]),
        (Wanted(article="dam", outlet="Harrowmere Gazette"), []),
        (Wanted(act="assert"), EVERYTHING),
        (Wanted(act="deny"), []),
        (Wanted(medium="radio"), []),
    ],
)
def test_what_is_wanted_narrows_the_pages(
    ledger: Ledger, wanted: Wanted, expected: list[Statement]
) -> None:
    assert ids(ledger, wanted) == [statement.id for statement in expected]


def test_a_page_after_an_unknown_statement_is_refused(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="no statement has this id"):
        ledger.statement_page(Wanted(), after="no such id")


def test_relations_of_statements_are_those_with_one_at_either_end(ledger: Ledger) -> None:
    assert ledger.relations_of([ALWAYS.id]) == [CHANGE]
    assert ledger.relations_of([NEVER.id, TODAY.id]) == [DISPUTE, CHANGE]
    assert ledger.relations_of([]) == []


def test_the_newest_are_those_said_last_and_undated_ones_stand_at_the_end(empty: Ledger) -> None:
    never = replace(NEVER, said=Said(edtf="2032-01-01", basis="stated"))
    unknown = Said(edtf=None, basis="unknown")
    today = replace(TODAY, said=unknown, published=None)
    empty.add(DAM, [today, never])
    empty.add(LEAK, [ALWAYS])
    assert ids(empty, Wanted(), 1, newest=True)[0] == never.id
    assert ids(empty, Wanted(), 1, newest=True)[1] == ALWAYS.id
