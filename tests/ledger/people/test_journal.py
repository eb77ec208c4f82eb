"""Merges and splits are written down, and undone exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add, ids
from tests.stores.places import Stores

from onrecord.errors import QueryError
from onrecord.ledger import Ledger

State = tuple[object, ...]


def state(ledger: Ledger) -> State:
    """All that a ledger tells about persons, but for its journal."""
    listed = ledger.people.list(everyone=True)
    said = [ids(ledger.statements(speaker=one.person.id)) for one in listed]
    sides = ledger.sides(ids(ledger.statements()))
    found = [hit.statement.id for hit in ledger.search("speaker:Brenn", 100)]
    persons = [side.person for side in sides]
    return [(one.person, one.statements, one.why) for one in listed], said, persons, found


@pytest.fixture
def brenns(empty: Ledger) -> Ledger:
    """A minister of two names, a farmer, and others."""
    add(empty, "one", ("Aldous Brenn", "minister"), ("A. Brenn", "minister"))
    add(empty, "two", ("Aldous Brenn", "minister"), ("Brenn", "farmer"))
    add(empty, "three", ("Aldous Brenn", "minister"), ("Joren Vale",))
    return empty


def test_a_merge_is_written_down_and_joins_all_that_both_say(brenns: Ledger) -> None:
    number = brenns.people.merge("Aldous Brenn", "A. Brenn", by="T. Okray", reason="one office")
    (brenn,) = brenns.people.list("Aldous Brenn")
    assert (brenn.person.aliases, brenn.statements) == (("A. Brenn",), 4)
    assert [office.title for office in brenn.person.offices] == ["minister"]
    for name in ("Aldous Brenn", "A. Brenn"):
        assert len(brenns.statements(speaker=name)) == 4
    last = brenns.people.log()[0]
    assert (last.number, last.kind, last.by, last.reason) == (
        number,
        "merge",
        "T. Okray",
        "one office",
    )
    assert (last.name, last.other_name, last.undone_by) == ("Aldous Brenn", "A. Brenn", None)
    assert {side.person for side in brenns.sides(["one#0", "one#1"])} == {brenn.person.id}
    assert brenns.verify() == []


@pytest.mark.parametrize("what", ["two", "Aldous Brenn"])
def test_a_split_makes_somebody_else(brenns: Ledger, what: str) -> None:
    brenns.people.merge("Aldous Brenn", "A. Brenn", by="Okray", reason="one office")
    before = state(brenns)
    root = brenns.people.list("A. Brenn")[0].person.id
    number = brenns.people.split(root, what, by="Okray", reason="the uncle", judge=judge)
    moved = ids(brenns.statements(speaker=brenns.people.log()[0].person))
    assert moved == {"two": ["two#0"], "Aldous Brenn": ["one#0", "two#0", "three#0"]}[what]
    assert not set(moved) & set(ids(brenns.statements(speaker=root)))
    assert brenns.verify() == []
    brenns.people.undo(number, by="Okray", reason="no uncle", judge=judge)
    assert state(brenns) == before
    assert brenns.people.log(limit=2)[1].undone_by == brenns.people.log()[0].number


def test_what_the_program_joined_can_be_undone(brenns: Ledger) -> None:
    joined = brenns.people.log()[-1]
    assert joined.sightings == (("two", "Aldous Brenn"),)
    brenns.people.undo(joined.number, by="Okray", reason="a namesake", judge=judge)
    assert [one.statements for one in brenns.people.list("Aldous Brenn")] == [2, 1]
    add(brenns, "four", ("Aldous Brenn", "minister"))
    assert [one.statements for one in brenns.people.list("Aldous Brenn")] == [2, 1, 1]
    assert brenns.verify() == []


def test_the_journal_can_be_asked_about_one(brenns: Ledger) -> None:
    about = brenns.people.log("Aldous Brenn")
    assert [decision.kind for decision in about] == ["join", "join"]
    assert brenns.people.log("Joren Vale") == []
    assert len(brenns.people.log(limit=1)) == 1


Act = Callable[[Ledger], object]


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda p: p.merge("Nobody", "Joren Vale", by="x", reason=""), "nobody has that name"),
        (lambda p: p.merge("Joren Vale", "Brenn", by="x", reason=""), "3 have that name"),
        (lambda p: p.merge("Joren Vale", "joren vale", by="x", reason=""), "already"),
        (lambda p: p.split("Joren Vale", "nine", by="x", reason="", judge=judge), "no such name"),
        (lambda p: p.split("Joren Vale", "three", by="x", reason="", judge=judge), "all that is"),
        (lambda p: p.undo(99, by="x", reason="", judge=judge), "no such decision"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(brenns: Ledger, act: Act, why: str) -> None:
    before = state(brenns), brenns.people.log()
    with pytest.raises(QueryError, match=why):
        act(brenns.people)  # type: ignore[arg-type]
    assert (state(brenns), brenns.people.log()) == before


def test_a_decision_is_undone_once_and_later_ones_first(brenns: Ledger) -> None:
    people = brenns.people
    first = people.split("Aldous Brenn", "two", by="x", reason="", judge=judge)
    uncle = people.log()[0].person
    add(brenns, "four", ("Joren Vale",))
    people.merge("Joren Vale", uncle, by="x", reason="")
    second = people.split("Joren Vale", "two", by="x", reason="", judge=judge)
    with pytest.raises(QueryError, match="later decision"):
        people.undo(first, by="x", reason="", judge=judge)
    undone = people.undo(second, by="x", reason="", judge=judge)
    people.undo(first, by="x", reason="", judge=judge)
    with pytest.raises(QueryError, match="undid it already"):
        people.undo(first, by="x", reason="", judge=judge)
    with pytest.raises(QueryError, match="took back another"):
        people.undo(undone, by="x", reason="", judge=judge)
    assert brenns.verify() == []


NAMES = ["Aldous Brenn", "Petra Brenn", "A. Brenn", "Brenn", "Joren Vale"]
STORIES = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True), min_size=1, max_size=4
)


@pytest.mark.lengthy
@given(stories=STORIES, data=st.data())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_to_merge_and_to_undo_is_to_do_nothing(
    stores: Stores, stories: list[list[str]], data: st.DataObject
) -> None:
    with stores.once() as where, Ledger(where) as ledger:
        ledger.people.load([BRENN], judge)
        for n, names in enumerate(stories):
            add(ledger, f"a{n}", *((name,) for name in names))
        before, done = [state(ledger)], []
        for _ in range(3):
            roots = [one.person.id for one in ledger.people.list(everyone=True)]
            if len(roots) < 2:
                break
            kept, other = data.draw(
                st.lists(st.sampled_from(roots), min_size=2, max_size=2, unique=True)
            )
            done.append(ledger.people.merge(kept, other, by="x", reason="y"))
            before.append(state(ledger))
            assert ledger.verify() == []
        while done:
            before.pop()
            ledger.people.undo(done.pop(), by="x", reason="z", judge=judge)
            assert state(ledger) == before[-1]
        assert ledger.verify() == []
