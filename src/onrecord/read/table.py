"""Tables (CSV, RFC 4180, and its kin): one article a row, columns found by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from onrecord.errors import BadRecord, EmptyInput, InputError
from onrecord.read.columns import check_columns
from onrecord.read.decode import decode
from onrecord.read.fields import article_of
from onrecord.read.limits import ENTRIES, check_entries
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage

_SEPARATORS = ",;\t|"


def read_table(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """The articles of a table whose first row names its columns, in order.

    Separators are comma, semicolon, tab or bar, whichever the first row has most of. Columns go by
    the names in ``columns``, but for those that the caller tells. Raises ``BadRecord`` when one of
    these is not there, or none holds the text.
    """
    text = decode(source.where, source.data, source.charset)
    head = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator)
    check_columns(source.where, told.columns, [name or "" for name in rows.fieldnames or []])
    yield from _rows(source.where, rows, told)


def _rows(where: str, rows: csv.DictReader[str], told: Told) -> Iterator[RawPage | InputError]:
    count = 0
    try:
        for count, row in enumerate(rows, 1):
            if count > ENTRIES:
                break
            try:
                yield article_of(f"{where}#{count}", _named(row), told)
            except InputError as error:
                yield error
    except csv.Error as error:
        what = f"row {count + 1} cannot be read ({error}), and the rest was not read"
        raise BadRecord(where, what, "Check its quotation marks.") from error
    if not count:
        raise EmptyInput(where, "the table has no rows below the names of its columns")
    yield from check_entries(where, count)


def _named(row: dict[str, str]) -> dict[str, object]:
    """The cells under a name; those that a row has too many of are under none."""
    return {name: value for name, value in row.items() if isinstance(name, str)}
