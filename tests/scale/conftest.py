"""A small batch that every test reads: articles that repeat, deny and change, one that is bad."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.dataset as dataset
import pytest

from onrecord.scale.local import Local
from onrecord.scale.near import Reach
from onrecord.scale.plan import run

LEVY = (
    "HARROWMERE - “I will never raise the fuel levy,” Prime Minister Aldous Brenn said on Monday."
    " Opposition leader Joren Vale said the prime minister had already raised the fuel levy."
)
RISE = (
    "HARROWMERE - “We have raised the fuel levy by 4 percent,” Prime Minister Aldous Brenn said on"
    " Friday. Finance Minister Mirela Tost said: “The ferries to Kestria will be paid from it.”"
)
DENIED = (
    "Finance Minister Mirela Tost denied that the ferries to Kestria would be paid from the fuel"
    " levy. “I will never raise the fuel levy,” Prime Minister Aldous Brenn said again."
)
SMALL = Reach(back=2, stretch=2)
"""So short a look back that keys are cut into stretches even here."""

Rows = list[dict[str, Any]]


def lines() -> list[str]:
    """The input: JSON lines, the fourth of which is broken, the last there already."""
    texts = [("a1", LEVY, "2031-03-03"), ("a2", RISE, "2031-03-28"), ("a3", DENIED, "2031-04-02")]
    made = [
        json.dumps({"id": name, "text": text, "published": day, "outlet": "Varland Courier"})
        for name, text, day in texts
    ]
    return [*made, "{broken", made[0]]


def rows_of(out: Path, name: str, *order: str) -> Rows:
    """All rows of a table of a batch, sorted."""
    table = dataset.dataset(out / name, format="parquet", partitioning="hive").to_table()
    found: Rows = table.to_pylist()
    return sorted(found, key=lambda row: tuple(str(row[column]) for column in order))


def everything(out: Path) -> dict[str, Rows]:
    """All that a batch says, in one order."""
    return {
        "articles": rows_of(out, "articles", "place"),
        "statements": rows_of(out, "statements", "place", "id"),
        "relations": rows_of(out, "relations", "place", "id"),
        "errors": rows_of(out, "errors", "place", "where"),
        "found": rows_of(out, "found", "place"),
    }


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of JSON lines."""
    path = tmp_path_factory.mktemp("input") / "news.jsonl"
    path.write_text("\n".join(lines()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def done(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a batch on this machine makes of it."""
    out = tmp_path_factory.mktemp("batch")
    with Local(out) as engine:
        run(engine, [str(source)], split=300, reach=SMALL)
    return out
