"""The texts that gold rows point into, by article; all of them lie beside the project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from eval.data import Row, rows
from eval.parts import neighbours_part
from onrecord.records import Article

POLNEAR = "data/quotes/polnear_train.jsonl"
TIMEX = ("te3_timebank", "te3_aquaint", "meantime_en")
PAGES = "data/extraction/aeb/ground-truth.json"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def polnear(shared: Path, part: str | None = None) -> Iterator[Article]:
    """The articles of PolNeAR, dated by their ids: all, or one part (``tune``, ``held``)."""
    for row in rows(shared / POLNEAR):
        if part is None or neighbours_part(row["id"]) == part:
            yield Article(id=row["id"], text=row["text"], published=_day(row["id"]))


def others(shared: Path) -> Iterator[Article]:
    """The pages of the time and extraction sets; an id begins with the folder of its set."""
    for name in TIMEX:
        for row in rows(shared / f"data/timex/{name}.jsonl"):
            yield Article(id=f"{name}/{row['id']}", text=row["text"], published=_dated(row))
    pages = json.loads((shared / PAGES).read_text(encoding="utf-8"))
    for key, page in pages.items():
        if page.get("articleBody"):
            yield Article(id=f"aeb/{key}", text=page["articleBody"])


def wanted(shared: Path, ids: set[str]) -> dict[str, Article]:
    """The articles of ``ids`` by id. Raises ``KeyError`` for one that is in no set."""
    found = {a.id: a for a in polnear(shared) if a.id in ids}
    if ids - found.keys():
        found |= {a.id: a for a in others(shared) if a.id in ids}
    missing = sorted(ids - found.keys())
    if missing:
        raise KeyError(f"{missing[0]}: no such article in {shared}")
    return found


def text_hash(text: str) -> str:
    """What a row calls a text that is not beside the project: its SHA-256, 16 hex digits."""
    return sha256(text.encode()).hexdigest()[:16]


def hashed(path: Path) -> dict[str, Article]:
    """The articles of a JSON-lines file by the hashes of their texts."""
    found = {}
    for row in rows(path):
        key = text_hash(row["text"])
        found[key] = Article(id=key, text=row["text"], published=row.get("published"))
    return found


def _day(name: str) -> str | None:
    day = _DAY.search(name)
    return day.group() if day else None


def _dated(row: Row) -> str | None:
    return _day(row.get("dct") or "")
