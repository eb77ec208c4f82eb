"""``onrecord schema``: the tables of a ledger, for people who write SQL."""

from __future__ import annotations

import typer

from onrecord.cli import options

EXAMPLES = """
[bold]Examples[/bold]

onrecord schema

onrecord schema --ledger news.db > schema.md
"""


def schema(ledger: options.Ledger = "") -> None:
    """Print what the ledger's tables, views and columns hold, as Markdown, read from the database
    itself."""
    from onrecord.ledger.describing import schema_page

    typer.echo(schema_page(ledger), nl=False)
