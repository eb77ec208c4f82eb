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
