"""The pairs of neighbours: their gold is sound, and what is counted. No model is loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eval.neighbours import Half, Judged, by_kind, figures, key_of, pairs
from tests.compare.build import said

from onrecord.records import Relation

ONE = said("Brenn {said} [the bank sold the reserve].", "Aldous Brenn", article="a")
TWO = said("Vale {said} [the bank kept the reserve].", "Joren Vale", article="b")
FLAG = Relation(id="r", type="dispute", found="inferred", a="a-0", b="b-0", score=0.9, reasons=())


def result(label: str, relation: Relation | None) -> Judged:
    gold = {"label": label, "a": {"id": "a"}, "b": {"id": "b"}}
    return Judged(gold=gold, a=ONE, b=TWO, relation=relation)


@pytest.mark.parametrize("half", ["tune", "report"])
def test_the_gold_is_sound(half: Half) -> None:
    rows = pairs(half)
    assert len(rows) > 300
    for row in rows:
        assert row["confidence"] in {"high", "medium"}
        assert key_of(row["a"]) != key_of(row["b"])


def test_what_is_counted() -> None:
    repeat = replace(FLAG, type="repeat")
    results = [
        result("dispute", FLAG),
        result("denial", FLAG),
        result("none", FLAG),
        result("change", None),
        result("none", repeat),
    ]
    assert figures(results) == {
        "pairs": 5,
        "flags": 3,
        "conflicts": 3,
        "precision": 66.7,
        "recall": 66.7,
        "right label": 50.0,
    }
    assert list(by_kind(results)) == ["other speaker, other article"]
