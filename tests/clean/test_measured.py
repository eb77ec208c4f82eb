"""Floors on real pages beside the project."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from tests.clean.pages import page

from onrecord.clean import clean
from onrecord.errors import IndexPage, NoArticle
from onrecord.read import read_pages
from onrecord.records import Article, RawPage

FLOOR = 0.92


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def _overlap(gold: str, text: str) -> tuple[float, float]:
    wanted, found = _shingles(gold), _shingles(text)
    both = (wanted & found).total()
    return both / max(found.total(), 1), both / max(wanted.total(), 1)


def _text(raw: str) -> str:
    try:
        return clean(page(raw)).text
    except (NoArticle, IndexPage):
        return ""


@pytest.mark.shared
@pytest.mark.slow
def test_pages_held_back_from_training(shared: Path) -> None:
    path = shared / "data/extraction/plaintext_lines_aeb_dev.jsonl"
    pages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    held = [d for d in pages if int(hashlib.sha256(d["id"].encode()).hexdigest(), 16) % 2]
    scores = [_overlap(d["gold"], _text("\n".join(d["lines"]))) for d in held]
    precision, recall = (sum(part) / len(held) for part in zip(*scores, strict=True))
    assert 2 * precision * recall / (precision + recall) >= FLOOR


@pytest.mark.shared
def test_the_first_real_input(shared: Path) -> None:
    gold = json.loads((shared / "gold/seeds.json").read_text(encoding="utf-8"))["articles"]
    for wanted, raw in zip(gold, read_pages(str(shared / "seeds/*.txt")), strict=True):
        assert isinstance(raw, RawPage)
        article = clean(raw)
        assert (article.headline, article.published) == (wanted["headline"], wanted["published"])
        assert (article.credit, article.dateline) == (
            wanted["syndicated_from"],
            wanted["dateline"],
        )
        _holds_the_story_alone(article, wanted)


def _holds_the_story_alone(article: Article, wanted: dict[str, list[object]]) -> None:
    assert not any(str(junk) in article.text for junk in wanted["boilerplate"])
    for statement in wanted["statements"]:
        assert isinstance(statement, dict)
        if statement["kind"] == "turn":
            assert statement["content"] in article.text
