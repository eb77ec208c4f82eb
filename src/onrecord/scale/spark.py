"""The engine of a cluster: the same work in Spark's ``mapInArrow`` and ``applyInArrow``.

What a worker needs is the installed package; its processes are used again from task to task, so
that the weights are loaded once in each. A task that fails, or whose worker dies, runs again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

from onrecord.closing import Closing
from onrecord.scale.shapes import Row, Work, work_on_batches, work_on_table

_SETTINGS = {
    "spark.python.worker.reuse": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.executorEnv.PYTHONHASHSEED": "0",
}


class Spark(Closing):
    """An engine on the Spark cluster ``master``; ``None`` for the one that ``spark-submit`` names.

    Each step is cut into ``tasks`` (by default four for each core), so that it is spread evenly
    however few bytes its rows have. ``out`` must be a folder that every worker sees.
    """

    def __init__(
        self,
        out: Path,
        master: str | None = None,
        *,
        tasks: int | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self._out = out.resolve()
        self._session = _session(master, {**_SETTINGS, **(settings or {})})
        self._session.sparkContext.setLogLevel("ERROR")
        self._tasks = tasks or 4 * self._session.sparkContext.defaultParallelism

    def close(self) -> None:
        """Stop the session."""
        self._session.stop()

    def table(self, rows: Sequence[Row], shape: pa.Schema) -> DataFrame:
        """See ``Engine``: each row is a task of its own."""
        plain = [tuple(row.get(name) for name in shape.names) for row in rows]
        data = self._session.sparkContext.parallelize(plain, max(1, len(plain)))
        return self._session.createDataFrame(data, from_arrow_schema(shape))

    def map(self, table: DataFrame, work: Work, shape: pa.Schema) -> DataFrame:
        """See ``Engine``. Rows are spread over the tasks by their place."""
        spread = table if "path" in table.columns else table.repartition(self._tasks, "place")
        act = partial(work_on_batches, work, shape)
        return spread.mapInArrow(cast("Any", act), from_arrow_schema(shape))

    def group(self, table: DataFrame, by: str, work: Work, shape: pa.Schema) -> DataFrame:
        """See ``Engine``."""

        # Spark tells by its type hints what such a function takes
        def act(group: pa.Table) -> pa.Table:
            return work_on_table(work, shape, group)

        grouped = table.repartition(self._tasks, by).groupBy(by)
        return grouped.applyInArrow(act, from_arrow_schema(shape))

    def number(self, table: DataFrame, shape: pa.Schema) -> DataFrame:
        """See ``Engine``. Spark sorts on disk where a key has more rows than memory holds."""
        spread = table.repartition(self._tasks, "key")
        ordered = Window.partitionBy("key").orderBy("place", "position")
        rank = sql.row_number().over(ordered).cast("long") - 1
        size = sql.count("*").over(Window.partitionBy("key"))
        return spread.withColumn("rank", rank).withColumn("size", size).select(*shape.names)

    def both(self, one: DataFrame, two: DataFrame) -> DataFrame:
        """See ``Engine``."""
        return one.unionByName(two)

    def save(
        self, table: DataFrame, name: str, order: Sequence[str], by: str | None = None
    ) -> DataFrame:
        """See ``Engine``."""
        where = str(self._out / name)
        spread = table.repartition(self._tasks, by) if by else table
        ordered = spread.sortWithinPartitions(*([by] if by else []), *order)
        writer = ordered.write.mode("overwrite")
        (writer.partitionBy(by) if by else writer).parquet(where)
        return self._session.read.schema(table.schema).parquet(where)

    def rows(self, table: DataFrame) -> list[Row]:
        """See ``Engine``."""
        return [row.asDict() for row in table.collect()]


def _session(master: str | None, settings: Mapping[str, str]) -> SparkSession:
    # the workers' Python is this one, unless it was named
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("onrecord batch")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return (builder.master(master) if master else builder).getOrCreate()
