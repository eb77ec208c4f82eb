"""``onrecord open``: a statement in the page that it was read from."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say, write_bytes
from onrecord.errors import QueryError

EXAMPLES = """
[bold]Examples[/bold]

onrecord open 3f2a91

onrecord open 3f2a91 --print

onrecord open 3f2a91 --raw page.html
"""


def open_statement(
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Its id, or how the id begins.")
    ],
    ledger: options.Ledger = "",
    printed: Annotated[
        bool, typer.Option("--print", help="Print the passage; open no browser.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("-o", metavar="FILE", help="Write the view there (HTML).")
    ] = None,
    raw: Annotated[
        Path | None, typer.Option("--raw", metavar="FILE", help="Write the page as it was kept.")
    ] = None,
) -> None:
    """Show the passage in the page as it was read, marked, with address, date and SHA-256.

    Where no page is kept the text of the article is shown, and that is said.
    """
    from onrecord.keeping.passage import passage_of
    from onrecord.keeping.view import passage_html, passage_text
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        passage = passage_of(store, statement)
    if raw is not None:
        if passage.raw is None:
            why = passage.damage or "no page of it is kept"
            raise QueryError(statement, why.rstrip("."), "Leave --raw out for the article's text")
        write_bytes(raw, passage.raw)
        say(f"{raw}: {len(passage.raw):,} bytes, as they came.")
    elif printed:
        typer.echo(passage_text(passage))
    else:
        path = output or Path(tempfile.mkdtemp(prefix="onrecord-")) / "passage.html"
        write_bytes(path, passage_html(passage).encode("utf-8"))
        typer.echo(str(path))
        if output is None:
            webbrowser.open(f"{path.as_uri()}#passage")
