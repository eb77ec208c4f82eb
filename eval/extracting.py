"""What the whole extraction gives for articles, as its command would print it."""

from __future__ import annotations

from collections.abc import Iterable

from eval.data import Row
from onrecord import pipeline, wire
from onrecord.records import Article


def extracted(articles: Iterable[Row], date_key: str = "published") -> list[Row]:
    """What ``onrecord extract --all`` prints for each article."""
    return [
        wire.extraction_to_json(
            pipeline.extract(Article(id=a["id"], text=a["text"], published=a.get(date_key)))
        )
        for a in articles
    ]
