"""Pairs of statements given by offsets."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.errors import BadRecord
from onrecord.pairs import compare_pairs

TEXT = "Tost said the dam is safe. Vale denied that the dam is safe. Brenn said it rained."
ARTICLES = [{"id": "a1", "text": TEXT, "published": "2023-03-14"}]


def spec(words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"id": "a1", "content": [[start, start + len(words)]], **more}


def at(words: str) -> list[list[int]]:
    return [[TEXT.index(words), TEXT.index(words) + len(words)]]


SAFE = spec("the dam is safe", speaker="Mirela Tost")
DENIED = {
    "id": "a1",
    "content": [[TEXT.index("that the dam"), TEXT.index(". Brenn")]],
    "cue": at("denied"),
    "source": at("Vale"),
    "speaker": "Joren Vale",
}
RAIN = spec("it rained", speaker="Aldous Brenn")


def test_one_line_a_pair_in_order_with_the_pair_repeated() -> None:
    pairs = [{"a": SAFE, "b": DENIED}, {"a": SAFE, "b": RAIN}]
    judged = list(compare_pairs(pairs, ARTICLES))
    assert [(j["a"], j["b"]) for j in judged] == [(p["a"], p["b"]) for p in pairs]
    assert [j["type"] for j in judged] == ["denial", "none"]
    assert judged[0]["score"] > judged[1]["score"]


def test_only_id_and_content_are_needed() -> None:
    (judged,) = compare_pairs([{"a": spec("it rained"), "b": spec("the dam is safe")}], ARTICLES)
    assert judged["type"] == "none"


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"a": SAFE, "b": {"id": "a9", "content": [[0, 4]]}}, "pair 1: no article 'a9'"),
        ({"a": SAFE, "b": {"id": "a1", "content": [[0, 4000]]}}, "not within the article"),
        ({"a": SAFE}, "not a pair of statements"),
        ({"a": SAFE, "b": {"id": "a1", "content": []}}, "not a pair of statements"),
    ],
)
def test_a_bad_pair_is_named(bad: dict[str, Any], message: str) -> None:
    with pytest.raises(BadRecord, match=message):
        list(compare_pairs([bad], ARTICLES))
