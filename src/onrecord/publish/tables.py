"""Rows written as JSON lines, CSV (RFC 4180) or Apache Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import IO, Any

from onrecord.errors import OnrecordError
from onrecord.publish.flat import Cell, Row

_FORMULA = frozenset("=+-@＝＋－＠")
_SPACES = frozenset("\t\r\n")
_AT_A_TIME = 1000


def write_jsonl(records: Iterable[Mapping[str, Any]], out: IO[bytes]) -> int:
    """One record a line, in UTF-8; gives how many there were."""
    number = 0
    for number, record in enumerate(records, 1):  # noqa: B007 -- the last is how many
        out.write(json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n")
    return number


def write_csv(columns: Mapping[str, type], rows: Iterable[Row], out: IO[bytes]) -> int:
    """A header and one row a line, in UTF-8; unknown is an empty cell. Gives how many rows.

    Text that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV Injection).
    """
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(columns)
    number = 0
    for number, row in enumerate(rows, 1):  # noqa: B007 -- the last is how many
        writer.writerow([safe(row[column]) for column in columns])
    text.detach()
    return number


def safe(cell: Cell) -> Cell:
    """``cell``, led by an apostrophe where a spreadsheet would run it as a formula."""
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell[:1] in _SPACES or cell.lstrip()[:1] in _FORMULA else cell


def write_parquet(columns: Mapping[str, type], rows: Iterable[Row], out: IO[bytes]) -> int:
    """Row groups of a thousand rows, compressed with Zstandard; unknown is null. Gives how many
    rows.

    Raises ``OnrecordError`` when pyarrow is not installed: it is an extra.
    """
    return write_nested({name: _WORDS[kind] for name, kind in columns.items()}, rows, out)


def write_nested(
    shape: Mapping[str, Any], records: Iterable[Mapping[str, Any]], out: IO[bytes]
) -> int:
    """As ``write_parquet``, with lists and structures; ``shape`` is one of
    ``onrecord.publish.nested``."""
    pa, pq = _arrow()
    schema = pa.schema([(name, _type(pa, kind)) for name, kind in shape.items()])
    number = 0
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for some in _batches(records):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))
            number += len(some)
    return number


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise OnrecordError(
            "parquet", "it needs pyarrow, which is not here", "Run: pip install 'onrecord[parquet]'"
        ) from error
    return pa, pq


_WORDS = {str: "text", int: "int", float: "float", bool: "bool"}


def _type(pa: Any, shape: Any) -> Any:
    """The Arrow type of a shape: a word, a list of one shape, or fields by name."""
    if isinstance(shape, list):
        return pa.list_(_type(pa, shape[0]))
    if isinstance(shape, Mapping):
        return pa.struct([(name, _type(pa, kind)) for name, kind in shape.items()])
    words = {"text": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_()}
    return words[shape]


def _batches(rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    left = iter(rows)
    while some := list(islice(left, _AT_A_TIME)):
        yield some
