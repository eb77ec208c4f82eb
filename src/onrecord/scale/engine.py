"""What an engine must be able to do with tables, so that one plan runs on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import pyarrow as pa

from onrecord.scale.shapes import Row, Work

T = TypeVar("T")


class Engine(Protocol[T]):
    """Tables (``T``) of rows; the order of rows means nothing until they are saved.

    Work is a plain function of rows, which can be pickled. It may run anywhere, any number of
    times, on any part of a table: what comes out must depend on the rows alone.
    """

    def table(self, rows: Sequence[Row], shape: pa.Schema) -> T:
        """A table of ``rows``, each of which is to be worked on apart."""

    def map(self, table: T, work: Work, shape: pa.Schema) -> T:
        """``work`` on parts of ``table``; gives columns ``shape``."""

    def group(self, table: T, by: str, work: Work, shape: pa.Schema) -> T:
        """``work`` on all rows with one value of the column ``by``, in any order."""

    def number(self, table: T, shape: pa.Schema) -> T:
        """``table`` with the ``rank`` of each row under its ``key``, from 0, by ``place`` and
        ``position``, and with the ``size`` of that key."""

    def both(self, one: T, two: T) -> T:
        """The rows of two tables of one shape."""

    def save(self, table: T, name: str, order: Sequence[str], by: str | None = None) -> T:
        """Write ``table`` as Parquet into the folder ``name``, each file sorted by ``order``, in
        a folder for each value of the column ``by``; gives what was written."""

    def rows(self, table: T) -> list[Row]:
        """All rows, here."""
