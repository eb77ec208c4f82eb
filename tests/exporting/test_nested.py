"""Nested Parquet: the records themselves, with lists and structures."""

from __future__ import annotations

import io
import json
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.exporting.linked import exported

from onrecord.exporting import What
from onrecord.ledger import Ledger
from onrecord.publish import tables


@pytest.mark.parametrize("what", ["statements", "relations", "people", "articles"])
def test_rows_are_the_records_of_json_lines(ledger: Ledger, what: What) -> None:
    rows = pq.read_table(io.BytesIO(exported(ledger, what, "parquet-nested")[0])).to_pylist()
    lines = exported(ledger, what, "jsonl")[0].decode().splitlines()
    assert len(rows) == len(lines)
    for row, line in zip(rows, lines, strict=True):
        assert stated(row) == stated(json.loads(line))


def stated(made: Any) -> Any:
    """What is not unknown: JSON lines may leave that out."""
    if isinstance(made, list):
        return [stated(one) for one in made]
    if isinstance(made, dict):
        return {key: stated(one) for key, one in made.items() if one is not None}
    return made


def test_row_groups_are_of_some_rows_each(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_AT_A_TIME", 3)
    made = pq.ParquetFile(io.BytesIO(exported(ledger, "statements", "parquet-nested")[0]))
    rows = [made.metadata.row_group(i).num_rows for i in range(made.metadata.num_row_groups)]
    assert rows == [3, 3, 1]
