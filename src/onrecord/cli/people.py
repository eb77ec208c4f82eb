"""``onrecord people``: who is who across articles, why, and the means to put it right."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_lines, say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord people list --speaker Brenn

onrecord people merge 'Aldous Brenn' 'A. Brenn' --reason 'same biography'

onrecord people split 'Aldous Brenn' flood.txt --reason 'that is the farmer'

onrecord people load registry.csv
"""

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)

Who = Annotated[str, typer.Argument(metavar="PERSON", help="An id, or a name that one bears.")]
Reason = Annotated[str, typer.Option("--reason", metavar="WHY", help="Kept in the journal.")]


@app.callback()
def people() -> None:
    """Persons across articles: who they are, why it is thought so, and how to put it right."""


@app.command("list")
def list_people(
    ledger: options.Ledger = "",
    speaker: options.Speaker = None,
    everyone: Annotated[
        bool, typer.Option("--all", help="Those who say nothing, and offices without a name, too.")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """List persons with their names, offices, number of statements, and why they are one."""
    from onrecord.cli import show_people
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.people.list(speaker, everyone=everyone)
    if as_json:
        json_lines(map(show_people.person_to_json, found))
        return
    show_people.persons(found)
    say(f"{counted(len(found), 'person')}.")


@app.command()
def log(
    ledger: options.Ledger = "",
    speaker: options.Speaker = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 50,
    as_json: options.Json = False,
) -> None:
    """Show what was decided about persons, the last first: by whom, when and why."""
    from onrecord.cli import show_people
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.people.log(speaker, limit)
    if as_json:
        json_lines(map(asdict, found))
        return
    show_people.decisions(found)
    say(f"{counted(len(found), 'decision')}.")


@app.command()
def merge(
    person: Who,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same person.")],
    reason: Reason,
    by: options.By,
    ledger: options.Ledger = "",
) -> None:
    """Say that two are one person."""
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        number = store.people.merge(person, other, by=by, reason=reason)
    _decided(number)


@app.command()
def split(
    person: Who,
    what: Annotated[
        str, typer.Argument(metavar="NAME|ARTICLE", help="A name, or an article's id, file or URL.")
    ],
    reason: Reason,
    by: options.By,
    ledger: options.Ledger = "",
) -> None:
    """Say that what a person says under a name, or in an article, is somebody else's."""
    from onrecord import persons
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        number = persons.split(store, person, what, by=by, reason=reason)
    _decided(number)


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="A decision of the journal.")],
    by: options.By,
    reason: Reason = "",
    ledger: options.Ledger = "",
) -> None:
    """Take a decision back, so that all is as it was before it."""
    from onrecord import persons
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        made = persons.undo(store, number, by=by, reason=reason)
    say(f"Decision {made} undid decision {number}.")


@app.command()
def load(
    registry: Annotated[
        Path, typer.Argument(metavar="FILE", help="Persons and their offices: CSV or Popolo JSON.")
    ],
    ledger: options.Ledger = "",
) -> None:
    """Load a registry, and look again at whom the ledger knows."""
    from onrecord import persons
    from onrecord.ledger import Ledger

    with Ledger(ledger, create=True) as store:
        done = persons.load(store, registry)
    say(
        f"{registry}: {done.new} new, {done.known} known before; {done.merged} in the ledger turned"
        f" out to be among them, and {counted(done.moved, 'mention')} of an office."
    )


def _decided(number: int) -> None:
    say(f"Decision {number}. To take it back: onrecord people undo {number}")
