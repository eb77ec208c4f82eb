"""``onrecord load``: what a batch found, into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import complain, progress, say, step
from onrecord.counting import counted
from onrecord.errors import InputError

if TYPE_CHECKING:
    from onrecord.scale.loading import Tally

EXAMPLES = """
[bold]Examples[/bold]

onrecord batch 'crawl/*.warc.gz' out/ && onrecord load out/

onrecord load out/ --ledger news.db --compare
"""


def load(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of: onrecord batch")],
    ledger: options.Ledger = "",
    compare: Annotated[
        bool,
        typer.Option("--compare", help="Compare with what the ledger holds, as add does; slower."),
    ] = False,
) -> None:
    """Put what a batch found into the ledger, in the order of its input, and settle which matters
    its statements are on; loading it again changes nothing."""
    from onrecord import grouping
    from onrecord.ledger import Ledger
    from onrecord.scale import loading

    tally = loading.Tally()
    with Ledger(ledger, create=True) as store, progress("Loading") as shown:
        task = shown.add_task("", total=None)
        for loaded in loading.load(store, out, compare=compare):
            if isinstance(loaded, InputError):
                complain(loaded)
                tally.failed += 1
            else:
                tally.count(loaded)
            step(shown, task, str(out))
        grouping.settle(store)
    say(_summary(tally, store.where))
    raise typer.Exit(1 if tally.failed else 0)


def _summary(tally: Tally, where: str) -> str:
    """All of it in one line."""
    parts = [counted(tally.articles, "article"), counted(tally.statements, "statement")]
    parts.append(counted(tally.relations, "relation"))
    notes = [f"{tally.known} already there"] if tally.known else []
    notes += [f"{tally.failed} refused"] if tally.failed else []
    tail = f"; {', '.join(notes)}" if notes else ""
    return f"{where}: loaded {', '.join(parts)}{tail}."
