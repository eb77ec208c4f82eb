"""``onrecord matters``: what statements are about, and the means to put that right."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, json_lines, say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord matters list --name levy

onrecord matters name m2241531e995de0bc 'The fuel levy'

onrecord matters merge m2241531e995de0bc m3493f5a0c942a2c0 --reason 'one bill'

onrecord matters split m2241531e995de0bc STATEMENT STATEMENT --reason 'another levy'

onrecord matters find
"""

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)

Which = Annotated[str, typer.Argument(metavar="MATTER", help="An id, as the list gives it.")]
Reason = Annotated[str, typer.Option("--reason", metavar="WHY", help="Kept in the journal.")]


@app.callback()
def matters() -> None:
    """Matters: statements grouped by what they are about; proposed, and mended by people."""


@app.command("list")
def list_matters(
    ledger: options.Ledger = "",
    name: Annotated[
        str, typer.Option("--name", metavar="WORDS", help="Only those with these words.")
    ] = "",
    after: Annotated[str | None, typer.Option(metavar="MATTER", help="Begin after it.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to list at most.")] = 50,
    as_json: options.Json = False,
) -> None:
    """List matters, those found last first."""
    from onrecord.cli import show_matters
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.matters.page(name, after=after, limit=limit)
    if as_json:
        json_lines(map(asdict, found.matters))
        return
    show_matters.matters(found.matters)
    more = f" More: --after {found.matters[-1].id}" if found.more else ""
    say(f"{counted(len(found.matters), 'matter')}.{more}")


@app.command()
def show(matter: Which, ledger: options.Ledger = "", as_json: options.Json = False) -> None:
    """Show who said what on a matter, and what people decided about it."""
    from onrecord.cli import show_matters
    from onrecord.cli.show import statements
    from onrecord.ledger import Ledger, Wanted

    with Ledger(ledger) as store:
        one = store.matters.one(matter)
        found = store.statement_page(Wanted(matter=one.id), limit=one.statements or 1).statements
        said = sorted(found, key=lambda s: (s.said.edtf is None, s.said.edtf or "", s.id))
        articles = store.articles({s.article for s in said})
        log = store.matters.log(one.id)
    if as_json:
        told = {"statement_ids": [s.id for s in said], "decisions": [asdict(line) for line in log]}
        json_line(asdict(one) | told)
        return
    show_matters.matters([one])
    statements(said, articles)
    show_matters.decisions(log)


@app.command()
def name(
    matter: Which,
    called: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.")],
    by: options.By,
    reason: Reason = "",
    ledger: options.Ledger = "",
) -> None:
    """Give a matter a name."""
    from onrecord import grouping
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        _decided(grouping.name_matter(store, matter, called, by=by, reason=reason))


@app.command()
def merge(
    matter: Which,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="What is taken in.")],
    by: options.By,
    reason: Reason = "",
    ledger: options.Ledger = "",
) -> None:
    """Make one matter of two."""
    from onrecord import grouping
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        _decided(grouping.merge_matters(store, matter, other, by=by, reason=reason))


@app.command()
def split(
    matter: Which,
    statements: Annotated[
        list[str], typer.Argument(metavar="STATEMENT...", help="Ids of what is another matter.")
    ],
    by: options.By,
    reason: Reason = "",
    ledger: options.Ledger = "",
) -> None:
    """Make a matter of its own of some statements of one."""
    from onrecord import grouping
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        _decided(grouping.split_matter(store, matter, statements, by=by, reason=reason))


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="A decision of the journal.")],
    by: options.By,
    reason: Reason = "",
    ledger: options.Ledger = "",
) -> None:
    """Take a decision back."""
    from onrecord import grouping
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        made = grouping.undo_matter(store, number, by=by, reason=reason)
    say(f"Decision {made} undid decision {number}.")


@app.command()
def log(ledger: options.Ledger = "", as_json: options.Json = False) -> None:
    """Show what people decided about matters, the last first."""
    from onrecord.cli import show_matters
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.matters.log()
    if as_json:
        json_lines(map(asdict, found))
        return
    show_matters.decisions(found)
    say(f"{counted(len(found), 'decision')}.")


@app.command()
def find(ledger: options.Ledger = "") -> None:
    """Find all matters anew, but for those that people named, merged or split."""
    from onrecord import grouping
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        say(f"{counted(grouping.find(store), 'matter')}.")


def _decided(number: int) -> None:
    say(f"Decision {number}. To take it back: onrecord matters undo {number}")
