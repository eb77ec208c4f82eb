"""Matters in a ledger: placed, named, merged, split, and taken back."""

from __future__ import annotations

import pytest
from tests.ledger.samples import ALWAYS, DAM, LEAK, NEVER, NOTHING, TODAY

from onrecord.errors import QueryError
from onrecord.ledger import Ledger, Placed, Wanted

RESERVOIR = (NEVER.id, TODAY.id, ALWAYS.id)


@pytest.fixture
def matter(empty: Ledger) -> str:
    """The id of a matter of three statements; the fourth has none."""
    empty.add(DAM, [NEVER, TODAY])
    empty.add(LEAK, [ALWAYS, NOTHING])
    (identity,) = empty.matters.enter([Placed(RESERVOIR)])
    empty.matters.tell(identity, [(NEVER.id, "reservoir"), (TODAY.id, "leaks")])
    return identity


def members(ledger: Ledger, identity: str) -> set[str]:
    return {s.id for s in ledger.statement_page(Wanted(matter=identity)).statements}


def test_a_matter_has_a_proposed_name_counts_and_days(empty: Ledger, matter: str) -> None:
    one = empty.matters.one(matter)
    assert (one.name, one.named) == ("Reservoir, leaks", False)
    assert (one.statements, one.articles) == (3, 2)
    assert (one.first, one.last) == ("2031-03-04", "2031-05-20")
    assert empty.matters.of([NEVER.id, NOTHING.id]) == {NEVER.id: matter}
    assert members(empty, matter) == set(RESERVOIR)


def test_a_name_is_given_and_taken_back(empty: Ledger, matter: str) -> None:
    number = empty.matters.name(matter, " The  dam ", by="Vale").number
    assert empty.matters.one(matter).name == "The dam"
    with pytest.raises(QueryError, match="called so already"):
        empty.matters.name(matter, "The dam", by="Vale")
    empty.matters.undo(number, by="Tost")
    assert empty.matters.one(matter).name == "Reservoir, leaks"
    with pytest.raises(QueryError, match="undid it already"):
        empty.matters.undo(number, by="Tost")
    assert [line.kind for line in empty.matters.log(matter)] == ["undo", "name"]
    assert empty.verify() == []


def test_a_split_and_a_merge_are_undone(empty: Ledger, matter: str) -> None:
    cut = empty.matters.split(matter, [TODAY.id], by="Vale", reason="another leak")
    (other,) = set(cut.matters) - {matter}
    assert (members(empty, matter), members(empty, other)) == ({NEVER.id, ALWAYS.id}, {TODAY.id})
    joined = empty.matters.merge(matter, other, by="Tost")
    assert members(empty, matter) == set(RESERVOIR)
    assert empty.matters.one(other).id == matter
    empty.matters.undo(joined.number, by="Vale")
    assert members(empty, other) == {TODAY.id}
    empty.matters.undo(cut.number, by="Vale")
    assert members(empty, matter) == set(RESERVOIR)
    assert [one.id for one in empty.matters.page().matters] == [matter]
    assert empty.verify() == []


@pytest.mark.parametrize("chosen", [[], list(RESERVOIR), [NOTHING.id], ["no such"]])
def test_a_split_needs_some_of_its_statements(
    empty: Ledger, matter: str, chosen: list[str]
) -> None:
    with pytest.raises(QueryError):
        empty.matters.split(matter, chosen, by="Vale")
    assert members(empty, matter) == set(RESERVOIR)
    assert empty.matters.log() == []


def test_finding_anew_leaves_what_people_decided(empty: Ledger, matter: str) -> None:
    empty.matters.name(matter, "The dam", by="Vale")
    (fresh,) = empty.matters.enter([Placed((NOTHING.id,))])
    empty.matters.enter([], afresh=True)
    assert members(empty, matter) == set(RESERVOIR)
    with pytest.raises(QueryError, match="no matter has this id"):
        empty.matters.one(fresh)
    assert empty.verify() == []


def test_matters_are_listed_by_words_of_their_names_a_page_at_a_time(
    empty: Ledger, matter: str
) -> None:
    (fresh,) = empty.matters.enter([Placed((NOTHING.id,))])
    first = empty.matters.page(limit=1)
    assert ([one.id for one in first.matters], first.more) == ([fresh], True)
    assert [one.id for one in empty.matters.page(after=fresh).matters] == [matter]
    assert [one.id for one in empty.matters.page("LEAK res").matters] == [matter]
    assert empty.matters.page("100%").matters == ()
    with pytest.raises(QueryError):
        empty.matters.page(after="nothing")


def test_nobody_decides_without_a_name(empty: Ledger, matter: str) -> None:
    with pytest.raises(QueryError, match="needs a name"):
        empty.matters.name(matter, "The dam", by="  ")
