"""Nested Parquet: the records themselves, with lists and structures."""

from __future__ import annotations

import io
import json

import pyarrow.parquet as pq
import pytest
from tests.exporting.linked import exported

from onrecord.exporting import What
from onrecord.ledger import Ledger


@pytest.mark.parametrize("what", ["statements", "relations", "people", "articles"])
def test_rows_are_the_records_of_json_lines(ledger: Ledger, what: What) -> None:
    rows = pq.read_table(io.BytesIO(exported(ledger, what, "parquet-nested")[0])).to_pylist()
    lines = exported(ledger, what, "jsonl")[0].decode().splitlines()
    assert len(rows) == len(lines)
    for row, line in zip(rows, lines, strict=True):
        assert row == json.loads(line)


def test_row_groups_are_small(ledger: Ledger) -> None:
    made = pq.ParquetFile(io.BytesIO(exported(ledger, "statements", "parquet-nested")[0]))
    assert made.metadata.num_row_groups == 1
    assert made.schema_arrow.field("content").type.field("spans").type.value_type.value_type == (
        made.schema_arrow.field("said").type.field("spans").type.value_type.value_type
    )
