"""Small batches that every test reads: articles that repeat, deny and change, some of them bad."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.dataset as dataset
import pytest
from tests.scale.sources import json_lines, lay_out

from onrecord.scale.local import Local
from onrecord.scale.near import Reach
from onrecord.scale.plan import run

SMALL = Reach(back=2, stretch=2)
"""So short a look back that keys are cut into stretches even here."""

Rows = list[dict[str, Any]]


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
    path.write_text("\n".join(json_lines()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def done(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a batch on this machine makes of it."""
    out = tmp_path_factory.mktemp("batch")
    with Local(out) as engine:
        run(engine, [str(source)], split=300, reach=SMALL)
    return out


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of JSON lines, Parquet and crawls."""
    return lay_out(tmp_path_factory.mktemp("every") / "kind")


@pytest.fixture(scope="session")
def done_every_kind(every_kind: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a batch on this machine makes of that folder."""
    out = tmp_path_factory.mktemp("batch-of-every-kind")
    with Local(out) as engine:
        run(engine, [str(every_kind)], split=300, reach=SMALL)
    return out
