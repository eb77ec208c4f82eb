"""Parquet: one article a row, columns found by their names; a few rows in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from onrecord.errors import BadRecord, EmptyInput, InputError, TooLarge, UnsupportedInput
from onrecord.read.columns import check_columns, wanted
from onrecord.read.fields import article_of
from onrecord.read.limits import SPLIT
from onrecord.read.told import Told
from onrecord.records import RawPage

MAGIC = b"PAR1"
_ROWS = 64
_GROUP_BYTES = 1_000_000_000


def read_parquet(where: str, stream: BinaryIO, told: Told) -> Iterator[RawPage | InputError]:
    """The articles of a Parquet file in order; only the columns that say something are read.

    Columns go by the names in ``columns``, but for those that the caller tells. Raises
    ``UnsupportedInput`` when pyarrow is missing, ``BadRecord`` for a file that is damaged or has no
    column of texts, and ``TooLarge`` for a group of rows that does not fit into memory.
    """
    file, broken = _opened(where, stream)
    try:
        there = list(file.schema_arrow.names)
        check_columns(where, told.columns, there)
        _check_groups(where, file.metadata)
        number = 0
        for batch in file.iter_batches(_ROWS, columns=wanted(told.columns, there)):
            for row in batch.to_pylist():
                number += 1
                yield _article(f"{where}#{number}", row, told)
    except broken as error:
        raise _damaged(where, error) from error
    if not number:
        raise EmptyInput(where, "the table has no rows")


def _opened(where: str, stream: BinaryIO) -> tuple[Any, tuple[type[Exception], ...]]:
    """The open file, and the exceptions by which pyarrow tells of damage."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        what = "reading Parquet needs pyarrow, which is not here"
        raise UnsupportedInput(where, what, "Run: pip install 'onrecord[parquet]'") from error
    # the last two: a date that no calendar has, a text that is not UTF-8
    broken = (pyarrow.ArrowException, OSError, OverflowError, ValueError)
    try:
        return parquet.ParquetFile(stream), broken
    except broken as error:
        raise _damaged(where, error) from error


def _check_groups(where: str, metadata: Any) -> None:
    groups = (metadata.row_group(n).total_byte_size for n in range(metadata.num_row_groups))
    largest = max(groups, default=0)
    if largest > _GROUP_BYTES:
        limit = _GROUP_BYTES // 10**6
        what = f"a group of its rows takes {largest / 1e6:,.0f} MB, more than {limit:,} MB"
        raise TooLarge(where, what, SPLIT)


def _article(where: str, row: dict[str, object], told: Told) -> RawPage | InputError:
    record = {name: _plain(value) for name, value in row.items()}
    try:
        return article_of(where, record, told)
    except InputError as error:
        return error


def _plain(value: object) -> object:
    """``value`` as JSON would hold it: days and times as ISO 8601."""
    return value.isoformat() if isinstance(value, date) else value


def _damaged(where: str, error: Exception) -> BadRecord:
    reason = str(error).split("\n", 1)[0].rstrip(".")
    return BadRecord(where, f"the Parquet file is damaged ({reason})", "Get a whole copy of it.")
