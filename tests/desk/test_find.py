"""What one box finds: chips to remove, trouble told, and why each line is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import Stores

from onrecord.desk.find import find
from onrecord.ledger import Ledger, Placed


@pytest.fixture(scope="module")
def ledger(stores: Stores) -> Iterator[Ledger]:
    """The samples, with vectors."""
    with Ledger(stores.new(), create=True) as made:
        made.add(DAM, [NEVER, TODAY])
        made.add(LEAK, [ALWAYS, NOTHING], [CHANGE, DISPUTE])
        made.make_vectors()
        yield made


@pytest.fixture(scope="module")
def matter(ledger: Ledger) -> str:
    """The id of a matter of three of the statements."""
    (identity,) = ledger.matters.enter([Placed((NEVER.id, TODAY.id, ALWAYS.id))])
    ledger.matters.tell(identity, [(NEVER.id, "reservoir"), (TODAY.id, "leaks")])
    return identity


def test_nothing_typed_finds_nothing(ledger: Ledger) -> None:
    assert find(ledger, "  ").query == ""


def test_filters_are_chips_that_can_be_removed(ledger: Ledger) -> None:
    found = find(ledger, "reservoir speaker:brenn -gate since:2031")
    assert [(chip.name, chip.without) for chip in found.chips] == [
        ("speaker: brenn", "reservoir -gate since:2031"),
        ("without gate", "reservoir speaker:brenn since:2031"),
        ("since: 2031", "reservoir speaker:brenn -gate"),
    ]
    assert {line.statement for line in found.lines} == {NEVER.id, ALWAYS.id}


def test_each_line_says_why_it_is_there(ledger: Ledger) -> None:
    why = {line.statement: line.why for line in find(ledger, "reservoir never leak").lines}
    assert why[NEVER.id] == "has the words, means the like"
    assert why[ALWAYS.id] == "means the like"
    assert {line.why for line in find(ledger, "act:assert").lines} == {""}


def test_a_query_that_is_amiss_is_told_and_finds_nothing(ledger: Ledger) -> None:
    found = find(ledger, "dam act:denied")
    assert "character 5 of the query" in found.trouble
    assert found.lines == ()


def test_a_word_may_still_be_growing(ledger: Ledger) -> None:
    assert NEVER.id in {line.statement for line in find(ledger, "reserv").lines}
    assert find(ledger, "re").lines == ()


@pytest.mark.parametrize("typed", ["reser", "the reservoir", "leaks reser speaker:vale"])
def test_matters_are_found_as_one_types(ledger: Ledger, matter: str, typed: str) -> None:
    assert [one.id for one in find(ledger, typed).matters] == [matter]


@pytest.mark.parametrize("typed", ["harbour", "re", "act:assert", "reservoir harbour"])
def test_a_matter_without_the_words_is_not_found(ledger: Ledger, matter: str, typed: str) -> None:
    assert find(ledger, typed).matters == ()


def test_a_matter_is_a_filter_by_its_id(ledger: Ledger, matter: str) -> None:
    found = find(ledger, f"about:{matter} act:assert")
    assert {line.statement for line in found.lines} <= {NEVER.id, TODAY.id, ALWAYS.id}
    assert [one.id for one in found.matters] == [matter]
    assert (found.chips[0].name, found.chips[0].without) == (
        "about: Reservoir, leaks",
        "act:assert",
    )
    assert (
        "no matter has this id" in find(ledger, f"about:{matter[::-1][:-1].rjust(17, 'm')}").trouble
    )
