"""Persons are recognised as articles are added, and found by any of their names."""

from __future__ import annotations

from dataclasses import replace

from tests.ledger.people import judge
from tests.ledger.people.build import (
    BRENN,
    VALE,
    add,
    article,
    enter,
    ids,
    said,
    sighting,
    speaker,
)

from onrecord.ledger import Asked, Ledger, Sighted
from onrecord.records import Relation


def test_the_same_person_is_known_again_and_the_journal_says_why(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn", "prime minister"))
    add(empty, "two", ("Aldous Brenn",))
    (brenn,) = empty.people.list()
    assert (brenn.person.name, brenn.statements, brenn.articles) == ("Aldous Brenn", 2, 2)
    assert [(why.reason, why.times) for why in brenn.why] == [("same name", 1)]
    (decision,) = empty.people.log()
    assert (decision.kind, decision.reason) == ("join", "same name")
    assert decision.by.startswith("onrecord ")
    assert decision.sightings == (("two", "Aldous Brenn"),)
    assert empty.verify() == []


def test_namesakes_are_listed_apart_and_found_together_by_name_alone(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn", "prime minister"))
    add(empty, "two", ("Aldous Brenn", "farmer"))
    politician, farmer = empty.people.list("Aldous Brenn")
    assert ids(empty.statements(speaker="Aldous Brenn")) == ["one#0", "two#0"]
    assert ids(empty.statements(speaker=politician.person.id)) == ["one#0"]
    assert ids(empty.statements(speaker=farmer.person.id)) == ["two#0"]


def test_a_full_name_brings_in_no_longer_one(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn",), ("Aldous Karel Brenn",), ("Petra Brenn",))
    assert ids(empty.statements(speaker="aldous brenn")) == ["one#0"]
    assert ids(empty.statements(speaker="Brenn")) == ["one#0", "one#1", "one#2"]
    assert ids(empty.statements(speaker="Brenn Aldous")) == ["one#0", "one#1"]
    assert empty.statements(speaker="A. Brenn") == []


def test_words_of_two_names_are_no_name(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn",), ("Karel Holm",))
    empty.people.merge("Aldous Brenn", "Karel Holm", by="Okray", reason="a pen name")
    assert ids(empty.statements(speaker="Karel Holm")) == ["one#0", "one#1"]
    assert empty.statements(speaker="Holm Aldous") == []


def test_every_alias_leads_to_all_that_a_person_says(empty: Ledger) -> None:
    empty.people.load([BRENN], judge)
    add(empty, "one", ("A. K. Brenn",))
    add(empty, "two", ("the prime minister",), published="2031-05-01")
    add(empty, "three", ("Aldous Brenn",), ("Petra Brenn",))
    for name in ("Aldous Brenn", "a. k. brenn", "aldous", BRENN.id):
        assert ids(empty.statements(speaker=name)) == ["one#0", "three#0", "two#0"]
    assert {hit.statement.id for hit in empty.search('rain speaker:"A. K. Brenn"')} == {
        "one#0",
        "two#0",
        "three#0",
    }
    assert ids(empty.statements(speaker="Aldous Brenn", about="rain", until="2031-04")) == [
        "one#0",
        "three#0",
    ]


def test_an_office_leads_to_its_holder_on_the_day(empty: Ledger) -> None:
    empty.people.load([BRENN, VALE], judge)
    add(empty, "early", ("The prime minister",), published="2031-05-01")
    add(empty, "late", ("the prime minister",), published="2034-05-01")
    add(empty, "never", ("The prime minister",), published="2019-05-01")
    assert ids(empty.statements(speaker="Aldous Brenn")) == ["early#0"]
    assert ids(empty.statements(speaker="Joren Vale")) == ["late#0"]
    assert len(empty.statements(speaker="prime minister")) == 3
    names = {name for one in empty.people.list() for name in one.person.aliases}
    assert "The prime minister" not in names
    assert empty.verify() == []


def test_a_joint_statement_is_of_each_and_a_spokesman_speaks_for_two(empty: Ledger) -> None:
    home = article("one")
    both = speaker("Brenn and Tost", members=("Aldous Brenn", "Mirela Tost"))
    voice = speaker("Pavel Hrost", on_behalf_of="Northern Wire")
    names = ("Aldous Brenn", "Mirela Tost", "Pavel Hrost")
    seen = [sighting(home, name) for name in names]
    seen.append(sighting(home, "Northern Wire", kind="organisation"))
    enter(empty, home, [said(home, both), said(home, voice, 1)], seen)
    for name in ("Aldous Brenn", "Mirela Tost"):
        assert ids(empty.statements(speaker=name)) == ["one#0"]
    for name in ("Pavel Hrost", "Northern Wire"):
        assert ids(empty.statements(speaker=name)) == ["one#1"]
    persons = [side.person for side in empty.sides(["one#0", "one#1"])]
    assert persons == [None, "p-one-Pavel Hrost"]
    assert empty.verify() == []


def test_sides_carry_the_person_and_an_office_alone_is_nobody(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn",))
    home = article("two")
    unknown = said(home, speaker("the minister", kind="unnamed"))
    enter(empty, home, [unknown], [sighting(home, "the minister", kind="unnamed")])
    one, two = empty.sides(["one#0", "two#0"])
    assert (one.person, two.person) == ("p-one-Aldous Brenn", None)
    assert [one.person.name for one in empty.people.list()] == ["Aldous Brenn"]
    assert len(empty.people.list(everyone=True)) == 2


def test_who_speaks_is_told_before_an_article_is_added(empty: Ledger) -> None:
    add(empty, "one", ("Aldous Brenn",))
    home = article("two")
    seen = [sighting(home, "Aldous Brenn"), sighting(home, "Mirela Tost")]
    told = empty.people.recognise(Sighted(seen, judge)).persons
    assert told == {"Aldous Brenn": "p-one-Aldous Brenn", "Mirela Tost": "p-two-Mirela Tost"}
    assert len(empty.people.list()) == 1
    add(empty, "two", ("Aldous Brenn",), ("Mirela Tost",))
    assert {one.person.id for one in empty.people.list()} == set(told.values())


def test_one_article_knows_a_name_once(empty: Ledger) -> None:
    home = article("one")
    twice = [sighting(home, "Harrowmere", kind=kind) for kind in ("government", "organisation")]
    enter(empty, home, [said(home, speaker("Harrowmere", kind="government"))], twice)
    (one,) = empty.people.list()
    assert (one.person.kind, one.statements) == ("government", 1)


def test_relations_are_found_by_any_name(empty: Ledger) -> None:
    empty.people.load([BRENN], judge)
    add(empty, "one", ("A. K. Brenn",), ("Joren Vale",))
    relation = Relation(
        id="r", type="dispute", found="inferred", a="one#0", b="one#1", score=0.9, reasons=()
    )
    empty.relate([relation])
    assert empty.relations(speaker="Aldous Brenn") == [relation]
    assert empty.relations(speaker="Petra Brenn") == []


def test_near_sides_go_by_person(empty: Ledger) -> None:
    def near(asked: Asked) -> list[str]:
        return [side.statement.id for side in empty.sides_near([asked], 50)]

    empty.people.load([BRENN], judge)
    add(empty, "one", ("A. K. Brenn",), ("Joren Vale",))
    brenn = empty.people.meant("A. K. Brenn", "brenn")
    assert near(Asked(["rain"], speaker=brenn)) == ["one#0"]
    assert near(Asked(["rain"], besides=brenn)) == ["one#1"]
    nobody = empty.people.meant("A. K. Brenn", "somebody new")
    assert near(Asked(["rain"], speaker=nobody)) == []


def test_statements_without_sightings_are_found_by_name(empty: Ledger) -> None:
    home = article("one")
    empty.add(home, [said(home, speaker("Aldous Brenn"))])
    add(empty, "two", ("Aldous Brenn",))
    assert ids(empty.statements(speaker="Aldous Brenn")) == ["one#0", "two#0"]
    assert [side.person for side in empty.sides(["one#0"])] == [None]


def test_a_sighting_of_nobody_who_speaks_does_no_harm(empty: Ledger) -> None:
    home = article("one")
    enter(empty, home, [replace(said(home, speaker("Brenn")), speaker=None)], [])
    assert empty.people.list() == []
    assert empty.verify() == []


def test_what_was_told_before_holds_only_while_nothing_was_added(empty: Ledger) -> None:
    home = article("two")
    seen = [sighting(home, "Aldous Brenn")]
    told = empty.people.recognise(Sighted(seen, judge))
    add(empty, "one", ("Aldous Brenn",))
    statements = [said(home, speaker("Aldous Brenn"))]
    assert empty.add(home, statements, sightings=Sighted(seen, judge, told))
    (brenn,) = empty.people.list()
    assert brenn.statements == 2
    again = article("three")
    seen = [sighting(again, "Aldous Brenn")]
    told = empty.people.recognise(Sighted(seen, judge))
    empty.add(again, [said(again, speaker("Aldous Brenn"))], sightings=Sighted(seen, judge, told))
    assert empty.people.list()[0].statements == 3
    assert empty.verify() == []
