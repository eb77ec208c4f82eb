"""``onrecord export``: what the ledger holds, for other programs."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import auditing, options
from onrecord.cli.output import say, unwritable
from onrecord.counting import counted
from onrecord.export_formats import Format, What
from onrecord.records import Status

if TYPE_CHECKING:
    from onrecord.exporting import Selection
    from onrecord.ledger import Ledger

EXAMPLES = """
[bold]Examples[/bold]

onrecord export > statements.jsonl

onrecord export --what relations --status confirmed -o relations.csv

onrecord export --speaker "Aldous Brenn" --since 2031-03 -o brenn.jsonld

onrecord export --what people --format popolo -o people.json

Every format with an example: docs/exports.md
"""


def export(  # noqa: PLR0913 -- one for each option
    ledger: options.Ledger = "",
    what: Annotated[
        What | None,
        typer.Option("--what", help="Which records.", show_default="statements; Popolo: people"),
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="By default what the file's name ends in, else jsonl."),
    ] = None,
    speaker: options.Speaker = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Said on that day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Said on that day or earlier.")
    ] = None,
    status: Annotated[
        Status | None,
        typer.Option("--status", help="Only relations in this state, and what stands in them."),
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE|-", help="Where to write it.")
    ] = Path("-"),
) -> None:
    """Write statements, relations, people or articles in one of the formats of the field."""
    from onrecord.exporting import FORMS, Selection
    from onrecord.ledger import Ledger, Wanted

    chosen = _format(form, output)
    records: What = next(iter(FORMS[chosen].writers)) if what is None else what
    selection = Selection(wanted=Wanted(speaker=speaker, since=since, until=until), status=status)
    to_pipe = output == Path("-")
    with Ledger(ledger) as store:
        job = _Job(store, records, chosen, selection)
        number = job.to_pipe() if to_pipe else job.to_file(output)
    auditing.note(ledger, options.user(), "export", records, format=chosen, records=number)
    where = "standard output" if to_pipe else output
    say(f"{where}: {records}, {counted(number, 'record')}.")


def _format(form: Format | None, output: Path) -> Format:
    """The format that is asked for, or that the file's name tells."""
    from onrecord.exporting import FORMS, form_of

    chosen = form or ("jsonl" if output == Path("-") else form_of(output.name))
    if chosen is None:
        ends = ", ".join(f".{one.ending}" for one in FORMS.values())
        raise typer.BadParameter(f"{output.name} ends in none of {ends}; say which with --format.")
    return chosen


class _Job:
    """What is to be written, and from where."""

    def __init__(self, store: Ledger, what: What, form: Format, chosen: Selection) -> None:
        self._store, self._what, self._form, self._chosen = store, what, form, chosen

    def to_pipe(self) -> int:
        """Write to standard output; gives how many records there were."""
        from onrecord.exporting import export as write

        number = write(self._store, self._what, self._form, sys.stdout.buffer, self._chosen)
        sys.stdout.buffer.flush()
        return number

    def to_file(self, path: Path) -> int:
        """Write beside the file, then put it in its place: a failure leaves what was there."""
        from onrecord.exporting import export as write

        beside = path.with_name(f".{path.name}.part")
        try:
            with beside.open("wb") as out:
                number = write(self._store, self._what, self._form, out, self._chosen)
            beside.replace(path)
        except OSError as error:
            raise unwritable(path, error) from error
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return number
