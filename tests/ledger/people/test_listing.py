"""Who says anything, a page at a time."""

from __future__ import annotations

import pytest
from tests.ledger.people.build import add

from onrecord.ledger import Ledger


@pytest.mark.parametrize("at_a_time", [1, 2, 50])
def test_all_are_those_of_every_page(empty: Ledger, at_a_time: int) -> None:
    assert list(empty.people.all(at_a_time=at_a_time)) == []
    add(empty, "one", ("Mirela Tost", "finance minister"), ("Joren Vale",))
    add(empty, "two", ("Mirela Tost", "finance minister"), ("Tamsin Okray",))
    listed = list(empty.people.all(at_a_time=at_a_time))
    assert listed == list(empty.people.page(limit=10).persons)
    assert [one.statements for one in listed] == [2, 1, 1]


def test_who_alone_makes_a_statement_is_as_its_side_says(empty: Ledger) -> None:
    add(empty, "one", ("Mirela Tost", "finance minister"), ("Joren Vale",))
    ids = [said.id for said in empty.statements()]
    told = {side.statement.id: side.person for side in empty.sides(ids)}
    assert empty.people.speaking([*ids, "unknown"]) == told
    assert len(set(told.values())) == 2
