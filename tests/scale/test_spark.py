"""A cluster gives what one machine gives, record for record, though a worker dies half-way."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from tests.scale.conftest import SMALL, everything

from onrecord.scale.plan import run
from onrecord.scale.shapes import FOUND, Row, Work

pytestmark = [
    pytest.mark.slow,
    pytest.mark.spark,
    # Spark's own: sockets that it leaves to the collector, notes on what becomes of its interfaces
    pytest.mark.filterwarnings("ignore"),
]

CLUSTER = "local-cluster[2,1,1024]"
QUICK = {
    # for some rows the time goes into starting, planning and compiling: as little of it as can be
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}


class DyingOnce:
    """Work whose worker process is killed in the middle, the first time that it runs anywhere."""

    def __init__(self, work: Work, died: Path) -> None:
        self._work, self._died = work, died

    def __call__(self, rows: Iterable[Row]) -> Iterable[Row]:
        for row in self._work(rows):
            yield row
            try:
                self._died.touch(exist_ok=False)
            except FileExistsError:
                continue
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def java() -> None:
    """On CI it must be there."""
    if shutil.which("java") is None or find_spec("pyspark") is None:
        message = "Spark needs pyspark, and Java 17 or later"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.mark.usefixtures("java")
def test_a_cluster_gives_the_same_though_a_worker_dies(
    done_every_kind: Path, every_kind: Path, tmp_path: Path
) -> None:
    """Of JSON lines, Parquet and crawls, the bad ones among them included."""
    from onrecord.scale.spark import Spark

    died = tmp_path / "died"

    class Dying(Spark):
        """The engine, one of whose workers dies while it looks for statements."""

        def map(self, table: Any, work: Work, shape: pa.Schema) -> Any:
            mortal = DyingOnce(work, died) if shape == FOUND else work
            return super().map(table, mortal, shape)

    settings = {"spark.executorEnv.PYTHONPATH": str(Path.cwd()), "spark.task.maxFailures": "4"}
    with Dying(tmp_path / "out", CLUSTER, tasks=2, settings=settings | QUICK) as engine:
        run(engine, [str(every_kind)], split=300, reach=SMALL)
    assert died.exists()
    assert everything(tmp_path / "out") == everything(done_every_kind)
