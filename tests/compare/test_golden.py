"""Pairs and short articles of our own: what is found, and what only looks like a conflict."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.compare.build import said, sides
from tests.conftest import GOLDEN as ALL

from onrecord.compare import relate
from onrecord.sureness import FLAG, POSSIBLE

GOLDEN = ALL / "compare"
PAIRS: list[dict[str, Any]] = json.loads((GOLDEN / "pairs.json").read_text(encoding="utf-8"))
ARTICLES: list[dict[str, Any]] = json.loads((GOLDEN / "articles.json").read_text(encoding="utf-8"))


def least_of(row: dict[str, Any]) -> float:
    """From which score on a row asks: that of a flag, or what is only possible too."""
    return POSSIBLE if row.get("possible") else FLAG


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_two_articles(row: dict[str, Any]) -> None:
    new = [
        said(text, speaker, published=day, article=name)
        for name, (text, speaker, day) in (("a", row["a"]), ("b", row["b"]))
    ]
    assert [r.type for r in relate(new, least=least_of(row))] == (
        [row["type"]] if row["type"] else []
    )


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row["name"])
def test_one_article(row: dict[str, Any]) -> None:
    found = relate(sides(row["text"], *row["speakers"]), least=least_of(row))
    assert [r.type for r in found] == row["types"]
