"""A ledger with two candidates, and the case of the first of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At

from onrecord.ledger import Ledger
from onrecord.opinion import Case, case_of
from onrecord.records import Side


@pytest.fixture
def place(at: At) -> str:
    where = at("onrecord.db")
    with Ledger(where, create=True) as made:
        made.add(DAM, [NEVER, TODAY], [DISPUTE])
        made.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
    return where


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with Ledger(place) as opened:
        yield opened


@pytest.fixture
def case() -> Case:
    """Pieces 1 (of a) and 2 (of b)."""
    a = Side(statement=NEVER, text=DAM.text, story=DAM.id)
    return case_of(CHANGE, a, Side(statement=ALWAYS, text=LEAK.text, story=LEAK.id))
