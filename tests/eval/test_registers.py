"""The passages in other registers: their gold is sound. No model is loaded."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain, pairwise
from typing import Any

import pytest
from eval.data import Row, rows
from eval.registers import PASSAGES, by_register, one_each

GOLD = rows(PASSAGES)
ROLES = ("source", "cue", "content")
WANTED = {
    "south_asian": 4,
    "wire": 4,
    "interview": 4,
    "parliament": 4,
    "court": 4,
    "business": 3,
    "sport": 3,
    "translated": 3,
    "posts": 3,
}

each_passage = pytest.mark.parametrize("passage", GOLD, ids=lambda row: str(row["id"]))


def all_spans(attribution: Row) -> list[list[int]]:
    return list(chain.from_iterable(attribution[role] for role in ROLES))


def characters(spans: list[list[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def is_inside_a_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def test_every_register_has_its_passages() -> None:
    counted = Counter(row["register"] for row in GOLD)
    assert counted.keys() == WANTED.keys()
    assert all(counted[name] >= number for name, number in WANTED.items())
    assert len(GOLD) >= 30


def test_ids_are_unique_and_name_the_register() -> None:
    assert len({row["id"] for row in GOLD}) == len(GOLD)
    assert all(row["id"].rsplit("-", 1)[0] == row["register"] for row in GOLD)


@each_passage
def test_passages_are_short_and_full_of_attributions(passage: Row) -> None:
    assert 60 <= len(passage["text"].split()) <= 160
    assert 3 <= len(passage["attributions"]) <= 6


@each_passage
def test_every_attribution_has_a_cue_and_content(passage: Row) -> None:
    for attribution in passage["attributions"]:
        assert attribution["cue"]
        assert attribution["content"]
        assert isinstance(attribution["statement"], bool)


@each_passage
def test_spans_lie_in_the_text_in_order_and_are_trimmed(passage: Row) -> None:
    text = passage["text"]
    for attribution in passage["attributions"]:
        for role in ROLES:
            spans = attribution[role]
            assert all(first[1] <= second[0] for first, second in pairwise(spans))
        for start, end in all_spans(attribution):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            assert not is_inside_a_word(text, start)
            assert not is_inside_a_word(text, end)


@each_passage
def test_the_parts_of_an_attribution_do_not_overlap(passage: Row) -> None:
    for attribution in passage["attributions"]:
        source, cue, content = (characters(attribution[role]) for role in ROLES)
        assert not cue & content
        assert not cue & source
        assert not source & content


@each_passage
def test_no_content_stands_inside_another(passage: Row) -> None:
    contents = [characters(attribution["content"]) for attribution in passage["attributions"]]
    for i, one in enumerate(contents):
        assert not any(one & other for other in contents[i + 1 :])


def test_what_is_no_statement_is_told_apart() -> None:
    flags = Counter(a["statement"] for row in GOLD for a in row["attributions"])
    assert flags[False] >= 8
    assert flags[True] >= 150


def test_some_attributions_have_no_source_and_some_several_fragments() -> None:
    found: list[dict[str, Any]] = [a for row in GOLD for a in row["attributions"]]
    assert sum(not a["source"] for a in found) >= 5
    assert sum(len(a["content"]) > 1 for a in found) >= 5


def test_the_file_is_written_one_passage_a_line_without_escapes() -> None:
    lines = PASSAGES.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(GOLD)
    assert lines == [json.dumps(row, ensure_ascii=False) for row in GOLD]


def test_registers_are_kept_together() -> None:
    parts = by_register(GOLD)
    assert sum(len(part) for part in parts.values()) == len(GOLD)
    assert [row["register"] for row in one_each(GOLD)] == list(WANTED)
