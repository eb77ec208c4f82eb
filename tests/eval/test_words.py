"""Statements as a reader judged them: the gold holds no text, and the score is what it says."""

from __future__ import annotations

import json
import re

import pytest
from eval.data import Row, rows
from eval.words import GOLD, JUDGED, drawn, passages, scored, share

from onrecord.records import Article

TEXT = "Finance minister Mirela Tost said the levy is dead. Joren Vale said it was a joke."


def _row(**more: object) -> Row:
    judged = dict.fromkeys(JUDGED, True) | {"speaker": "right", "statement": True}
    at = {"reading": "one", "part": "wire", "id": "a1", "content": [[34, 50]], "kind": "indirect"}
    return {**at, **judged, "shape": None, **more}


def test_the_gold_is_hashes_offsets_and_verdicts_only() -> None:
    gold = rows(GOLD)
    judged = [row for row in gold if "kind" in row]
    assert all(re.fullmatch("[0-9a-f]{16}", row["id"]) for row in gold)
    assert all(row["speaker"] in {"right", "wrong", "open"} for row in judged)
    assert all(row["content"] and all(a < b for a, b in row["content"]) for row in judged)
    assert sum(row["reading"] == "blind 1" for row in judged) == 150


def test_no_article_is_in_two_readings() -> None:
    readings: dict[str, set[str]] = {}
    for row in rows(GOLD):
        readings.setdefault(row["id"], set()).add(row["reading"])
    assert all(len(names) == 1 for names in readings.values())


def test_shares_are_of_what_was_said() -> None:
    judged = [_row(), _row(bounds=False, shape="end cut"), _row(statement=False, bounds=False)]
    recall = {"reading": "one", "part": "wire", "id": "a1", "found": 3, "missed": [[0, 4]]}
    told = "\n".join(scored([*judged, recall]))
    assert "statement 2/3" in told
    assert "bounds 1/2" in told
    assert "3/4 (75 %" in told
    assert "end cut: 1" in told


@pytest.mark.parametrize(
    ("right", "of", "told"), [(0, 0, "0/0"), (37, 40, "37/40 (92 %, 80-97)"), (1, 1, "1/1 (100 %")]
)
def test_a_share_has_its_interval(right: int, of: int, told: str) -> None:
    assert share(right, of).startswith(told)


def test_a_draw_is_told_by_its_seed() -> None:
    texts = {"a1": Article(id="a1", text=TEXT)}
    once, again = (list(drawn(texts, 7, 1, 1)) for _ in range(2))
    assert once == again
    (row,) = map(json.loads, once)
    assert (row["id"], row["statement"]) == ("a1", None)


def test_only_what_has_a_fault_is_shown() -> None:
    texts = {"a1": Article(id="a1", text=TEXT)}
    (shown,) = passages([_row(), _row(bounds=False, shape="end cut")], texts)
    assert "end cut" in shown
    assert "«the levy is dead»" in shown
