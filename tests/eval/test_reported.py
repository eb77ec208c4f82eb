"""The verdicts on what pages state: kept as ids and offsets, and summed up by reading."""

from __future__ import annotations

from eval.data import Row, rows
from eval.reported import GOLD, scored

VERDICTS = rows(GOLD)


def test_verdicts_hold_ids_offsets_and_labels_only() -> None:
    for row in VERDICTS:
        assert row["verdict"] in {"right", "wrong"}
        assert (row["shape"] is not None) == (row["verdict"] == "wrong")
        for start, end in (*row["a"], *row["b"], row["words"]):
            assert 0 <= start < end


def test_the_score_names_the_share_of_each_reading_and_the_shapes() -> None:
    read: list[Row] = [
        {"reading": "one", "type": "denial", "verdict": "right", "shape": None},
        {"reading": "one", "type": "change", "verdict": "wrong", "shape": "no proposition"},
    ]
    lines = list(scored(read))
    assert lines[0] == "one: 1 of 2 right (50.0 %)"
    assert "  wrong, no proposition: 1" in lines
