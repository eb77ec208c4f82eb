"""``onrecord datasette``: let Datasette (https://datasette.io) show a ledger."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say, write_bytes
from onrecord.errors import OnrecordError

EXAMPLES = """
[bold]Examples[/bold]

pip install datasette

onrecord datasette

onrecord datasette --ledger news.db -o news.json --force
"""


def datasette(
    ledger: options.Ledger = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            show_default="beside the ledger",
            help="Where to write it.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
) -> None:
    """Write what Datasette needs to know of a ledger (facets, labels, descriptions, search,
    queries), and say how to start it."""
    from onrecord.ledger.describing import datasette_metadata

    path, told = datasette_metadata(ledger)
    target = output or path.with_suffix(".datasette.json")
    body = f"{json.dumps(told, indent=2, ensure_ascii=False)}\n".encode()
    if target.exists() and not force and target.read_bytes() != body:
        raise OnrecordError(str(target), "there is another file", "Overwrite it with --force")
    write_bytes(target, body)
    say(f"{target}: {len(body):,} bytes. Start Datasette, which shows it on this machine alone:")
    typer.echo(shlex.join(["datasette", str(path), "--metadata", str(target)]))
