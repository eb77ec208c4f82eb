"""One conflict, told once, by the copy that has a date."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import said

from onrecord.compare.copies import once
from onrecord.records import Reason, Relation, Said, Side


def conflict(a: Side, b: Side) -> Relation:
    reason = Reason(kind="place", a=(), b=(), text="soil / barge")
    ids = (a.statement.id, b.statement.id)
    return Relation(
        id="~".join(ids),
        type="self-contradiction",
        found="inferred",
        a=ids[0],
        b=ids[1],
        score=0.8,
        reasons=(reason,),
    )


def copy_of(side: Side, name: str, day: str | None) -> Side:
    statement = replace(
        side.statement,
        id=name,
        article=name,
        said=Said(edtf=day, basis="publication" if day else "unknown"),
    )
    return replace(side, statement=statement, story="story")


def test_of_two_copies_the_dated_one_speaks_and_speaks_once() -> None:
    first = said("Marsk {said} [they came from the border].", "Hedda Marsk")
    undated, dated = copy_of(first, "a-undated", None), copy_of(first, "b-dated", "2031-02-07")
    later = copy_of(
        said("Marsk {said} [they came from a barge].", "Hedda Marsk"), "c", "2031-03-28"
    )
    later = replace(later, story="another")
    sides = {side.statement.id: side for side in (undated, dated, later)}
    found = [conflict(undated, later), conflict(dated, later)]
    kept = once(found, sides, {"a-undated", "b-dated"})
    assert [(relation.a, relation.b) for relation in kept] == [("b-dated", "c")]
