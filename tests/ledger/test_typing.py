"""What is found while somebody is still typing."""

from __future__ import annotations

import pytest
from tests.ledger.samples import ALWAYS, LEAK, NEVER

from onrecord import people
from onrecord.ledger import Ledger, Sighted
from onrecord.records import Sighting


@pytest.fixture
def known(empty: Ledger) -> Ledger:
    """A ledger that knows Brenn and Vale as persons."""
    seen = [Sighting(article="leak", name=n, kind="person") for n in ("Aldous Brenn", "Joren Vale")]
    empty.add(LEAK, [ALWAYS], sightings=Sighted(seen, people))
    return empty


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("a", ["Aldous Brenn"]),
        ("BRE", ["Aldous Brenn"]),
        ("bre al", ["Aldous Brenn"]),
        ("ald val", []),
        ("v", ["Joren Vale"]),
        ("", []),
        ("%", []),
    ],
)
def test_beginnings_of_a_name_find_the_person(known: Ledger, typed: str, names: list[str]) -> None:
    assert [one.person.name for one in known.people.beginning(typed)] == names


def test_the_last_word_of_an_unfinished_query_may_go_on(ledger: Ledger) -> None:
    assert {f.statement.id for f in ledger.search("reserv", unfinished=True)} == {
        NEVER.id,
        ALWAYS.id,
    }
    assert ledger.search("reserv") == []
    assert ledger.search("reserv never", unfinished=True) == []


def test_those_heard_lately_have_said_something(known: Ledger) -> None:
    assert [one.person.name for one in known.people.lately()] == ["Aldous Brenn"]
    assert known.people.lately(0) == []
