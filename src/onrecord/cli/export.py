"""``onrecord export``: what the ledger holds, for other programs."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli import auditing, options
from onrecord.cli.output import counted, say, unwritable

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

EXAMPLES = """
[bold]Examples[/bold]

onrecord export > statements.jsonl

onrecord export --what relations -o relations.csv

onrecord export --what articles -o articles.parquet
"""
What = Literal["statements", "relations", "people", "articles"]
Format = Literal["jsonl", "csv", "parquet"]
FORMATS: dict[str, Format] = {".jsonl": "jsonl", ".csv": "csv", ".parquet": "parquet"}


def export(
    ledger: options.Ledger = "",
    what: Annotated[What, typer.Option("--what", help="Which records.")] = "statements",
    form: Annotated[
        Format | None,
        typer.Option("--format", help="By default what the file's name ends in, else jsonl."),
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE|-", help="Where to write it.")
    ] = Path("-"),
) -> None:
    """Write statements, relations, people or articles as JSON lines, CSV or Parquet."""
    from onrecord.ledger import Ledger

    to_pipe = output == Path("-")
    chosen = form or ("jsonl" if to_pipe else FORMATS.get(output.suffix.lower()))
    if chosen is None:
        ends = ", ".join(FORMATS)
        raise typer.BadParameter(f"{output.name} ends in none of {ends}; say which with --format.")
    with Ledger(ledger) as store:
        number = _to_pipe(store, what, chosen) if to_pipe else _to_file(store, what, chosen, output)
    auditing.note(ledger, options.user(), "export", what, format=chosen, records=number)
    where = "standard output" if to_pipe else output
    say(f"{where}: {what}, {counted(number, 'record')}.")


def _to_pipe(store: Ledger, what: What, form: Format) -> int:
    from onrecord.exporting import export as write

    number = write(store, what, form, sys.stdout.buffer)
    sys.stdout.buffer.flush()
    return number


def _to_file(store: Ledger, what: What, form: Format, path: Path) -> int:
    """Write beside the file, then put it in its place: a failure leaves what was there."""
    from onrecord.exporting import export as write

    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as out:
            number = write(store, what, form, out)
        beside.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return number
