"""The engine of one machine: tables in memory, work in a pool of processes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import groupby, pairwise
from multiprocessing import get_context
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as pq

from onrecord.closing import Closing
from onrecord.scale.shapes import Row, Work, work_on_batches, work_on_table

_ROWS, _GROUPS = 32, 256
"""How much one process is given at once, at most."""
_TURNS = 4
"""How many times each process is given something, at least, where there is enough: none waits long
for the last one."""


class Local(Closing):
    """An engine on this machine, with ``jobs`` processes; with one, all happens in this one."""

    def __init__(self, out: Path, jobs: int = 1) -> None:
        self._out = out
        # started anew, not forked: Arrow's threads do not survive a fork
        self._turns = _TURNS * jobs if jobs > 1 else 1
        self._pool = ProcessPoolExecutor(jobs, get_context("spawn")) if jobs > 1 else None

    def close(self) -> None:
        """Stop the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def table(self, rows: Sequence[Row], shape: pa.Schema) -> pa.Table:
        """See ``Engine``."""
        return pa.Table.from_pylist(list(rows), schema=shape)

    def map(self, table: pa.Table, work: Work, shape: pa.Schema) -> pa.Table:
        """See ``Engine``."""
        size = 1 if "path" in table.schema.names else self._size(table.num_rows, _ROWS)
        parts = [table.slice(start, size) for start in range(0, table.num_rows, size)]
        return _joined(self._each(partial(_map, work, shape), parts), shape)

    def group(self, table: pa.Table, by: str, work: Work, shape: pa.Schema) -> pa.Table:
        """See ``Engine``."""
        ordered = table.sort_by(by)
        bounds = [0]
        for _, same in groupby(ordered.column(by).to_pylist()):
            bounds.append(bounds[-1] + sum(1 for _ in same))
        size = self._size(len(bounds) - 1, _GROUPS)
        some = [bounds[i : i + size + 1] for i in range(0, len(bounds) - 1, size)]
        parts = [(ordered.slice(b[0], b[-1] - b[0]), [bound - b[0] for bound in b]) for b in some]
        return _joined(self._each(partial(_group, work, shape), parts), shape)

    def number(self, table: pa.Table, shape: pa.Schema) -> pa.Table:
        """See ``Engine``."""
        order = itemgetter("key", "place", "position")
        rows: list[Row] = []
        for _, same in groupby(sorted(table.to_pylist(), key=order), key=itemgetter("key")):
            some = list(same)
            rows += [row | {"rank": i, "size": len(some)} for i, row in enumerate(some)]
        return pa.Table.from_pylist(rows, schema=shape)

    def both(self, one: pa.Table, two: pa.Table) -> pa.Table:
        """See ``Engine``."""
        return pa.concat_tables([one, two])

    def save(
        self, table: pa.Table, name: str, order: Sequence[str], by: str | None = None
    ) -> pa.Table:
        """See ``Engine``."""
        folder = self._out / name
        shutil.rmtree(folder, ignore_errors=True)
        ordered = table.sort_by([(column, "ascending") for column in order])
        if by is None:
            _write(ordered, folder)
            return ordered
        folder.mkdir(parents=True)
        values = ordered.column(by)
        for value in sorted(set(values.to_pylist())):
            some = ordered.filter(compute.equal(values, value)).drop_columns(by)
            _write(some, folder / f"{by}={value}")
        return ordered

    def rows(self, table: pa.Table) -> list[Row]:
        """See ``Engine``."""
        found: list[Row] = table.to_pylist()
        return found

    def _size(self, count: int, most: int) -> int:
        """Of how many things each part consists."""
        return max(1, min(most, count // self._turns))

    def _each(self, act: Callable[[Any], pa.Table], parts: Sequence[Any]) -> list[pa.Table]:
        return list(self._pool.map(act, parts) if self._pool else map(act, parts))


def _map(work: Work, shape: pa.Schema, part: pa.Table) -> pa.Table:
    made = work_on_batches(work, shape, part.to_batches())
    return pa.Table.from_batches(list(made), schema=shape)


def _group(work: Work, shape: pa.Schema, part: tuple[pa.Table, list[int]]) -> pa.Table:
    """``work`` on each group of a part, given with the bounds of its groups."""
    table, bounds = part
    groups = (table.slice(a, b - a) for a, b in pairwise(bounds))
    return _joined([work_on_table(work, shape, group) for group in groups], shape)


def _joined(tables: Sequence[pa.Table], shape: pa.Schema) -> pa.Table:
    return pa.concat_tables(tables) if tables else shape.empty_table()


def _write(table: pa.Table, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, folder / "part-00000.parquet", compression="zstd")
