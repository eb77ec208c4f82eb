"""``onrecord batch``: very many articles at once, into Parquet."""

from __future__ import annotations

from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.counting import counted
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.scale.engine import Engine

_LEAST = 2

EXAMPLES = """
[bold]Examples[/bold]

onrecord batch 'crawl/*.warc.gz' out/ -j 8

onrecord batch articles.jsonl more.parquet out/ --engine spark --master 'spark://head:7077'

onrecord load out/ --ledger news.db
"""


class Where(StrEnum):
    """What the work is done on."""

    LOCAL = "local"
    SPARK = "spark"


def batch(
    targets: Annotated[
        list[str], typer.Argument(metavar="INPUT... OUT", help="Files, folders, globs; a folder.")
    ],
    engine: Annotated[
        Where, typer.Option("--engine", help="This machine, or a Spark cluster.")
    ] = Where.LOCAL,
    master: Annotated[
        str | None,
        typer.Option("--master", metavar="URL", help="The Spark cluster, unless spark-submit."),
    ] = None,
    jobs: options.Jobs = 1,
    tasks: Annotated[
        int | None, typer.Option("--tasks", min=1, help="Into how many tasks Spark cuts a step.")
    ] = None,
) -> None:
    """Find the statements of very many articles, and how they are related; write them to OUT as
    Parquet. Input that cannot be used is in its table of errors.

    The records are the same on one machine and on a cluster.
    """
    if len(targets) < _LEAST:
        raise typer.BadParameter("give the input, then the folder for what is found")
    out = Path(targets[-1])
    worker = _engine(engine, out, master, jobs, tasks)
    from onrecord.scale.plan import made_in, run

    with worker as running:
        run(running, targets[:-1])
    made = made_in(out)
    say(
        f"{out}: {counted(made.articles, 'article')}, {counted(made.statements, 'statement')}, "
        f"{counted(made.relations, 'relation')}, {counted(made.errors, 'error')}."
    )
    raise typer.Exit(1 if made.errors else 0)


def _engine(
    engine: Where, out: Path, master: str | None, jobs: int, tasks: int | None
) -> AbstractContextManager[Engine[Any]]:
    try:
        if engine is Where.SPARK:
            from onrecord.scale.spark import Spark

            return Spark(out, master, tasks=tasks)
        from onrecord.scale.local import Local

        return Local(out, jobs)
    except ModuleNotFoundError as error:
        what = f"it needs {error.name}, which is not here"
        advice = f"Run: pip install 'onrecord[{engine.replace('local', 'parquet')}]'"
        raise OnrecordError(f"--engine {engine}", what, advice) from error
