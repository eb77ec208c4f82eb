"""A registry is loaded into a ledger, and whom the ledger knows is looked at again."""

from __future__ import annotations

from dataclasses import replace

from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, VALE, add, ids

from onrecord.ledger import Ledger, Loaded
from onrecord.records import Office


def test_registered_persons_who_say_nothing_are_listed_on_demand(empty: Ledger) -> None:
    assert empty.people.load([BRENN, VALE], judge) == Loaded(2, 0, 0, 0)
    assert empty.people.list() == []
    found = [one.person for one in empty.people.list(everyone=True)]
    assert found == [BRENN, VALE]
    assert empty.verify() == []


def test_whom_the_ledger_knows_turns_out_to_be_registered(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn", "prime minister"), ("the prime minister",))
    add(empty, "two", ("the prime minister",), published="2034-01-01")
    assert empty.people.load([BRENN, VALE], judge) == Loaded(2, 0, 1, 2)
    assert ids(empty.statements(speaker="brenn")) == ["one#0", "one#1"]
    assert ids(empty.statements(speaker="Joren Vale")) == ["two#0"]
    persons = [side.person for side in empty.sides(["one#0", "one#1", "two#0"])]
    assert persons == ["brenn", "brenn", "vale"]
    reasons = {why.reason for one in empty.people.list() for why in one.why}
    assert "prime minister on 2034-01-01" in reasons
    assert [one.person.wikidata for one in empty.people.list("Aldous Brenn")] == ["Q1"]
    assert empty.verify() == []


def test_loading_again_changes_nothing_and_a_new_edition_is_taken(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn", "prime minister"))
    empty.people.load([BRENN], judge)
    before = empty.people.list(everyone=True), empty.people.log()
    assert empty.people.load([BRENN], judge) == Loaded(0, 1, 0, 0)
    assert (empty.people.list(everyone=True), empty.people.log()) == before
    mayor = Office(title="mayor", area="Saltery", start="2034")
    empty.people.load([replace(BRENN, offices=(*BRENN.offices, mayor))], judge)
    (brenn,) = empty.people.list()
    assert mayor in brenn.person.offices
    assert brenn.statements == 1
    assert empty.verify() == []


def test_what_a_person_undid_is_not_done_again(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn", "prime minister"), ("the prime minister",))
    empty.people.load([BRENN], judge)
    for decision in empty.people.log():
        empty.people.undo(decision.number, by="Okray", reason="not he", judge=judge)
    assert empty.statements(speaker="brenn") == []
    assert empty.people.load([BRENN], judge) == Loaded(0, 1, 0, 0)
    assert empty.statements(speaker="brenn") == []
    assert ids(empty.statements(speaker="Aldous Brenn")) == ["one#0"]
    assert empty.verify() == []


def test_a_split_from_a_registered_person_stays(empty: Ledger) -> None:
    empty.people.load([BRENN], judge)
    add(empty, "one", ("Aldous Brenn",))
    number = empty.people.split("brenn", "one", by="Okray", reason="the baker", judge=judge)
    assert empty.statements(speaker="brenn") == []
    assert empty.people.load([BRENN], judge).merged == 0
    empty.people.undo(number, by="Okray", reason="", judge=judge)
    assert ids(empty.statements(speaker="brenn")) == ["one#0"]
    assert empty.verify() == []
