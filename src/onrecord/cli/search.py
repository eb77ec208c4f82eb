"""``onrecord search``: full text over the words of statements and headlines."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import counted, json_line, say
from onrecord.wire import spans_to_json, statement_to_json

EXAMPLES = """
[bold]Examples[/bold]

onrecord search reservoir leak

onrecord search '"never leak" speaker:Brenn'

onrecord search 'speaker:"Mirela Tost" levy' --json
"""


def search(
    query: Annotated[
        list[str],
        typer.Argument(metavar="QUERY", help='Words that must all occur, "phrases", speaker:NAME.'),
    ],
    ledger: options.Ledger = "",
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 20,
    as_json: options.Json = False,
) -> None:
    """Find statements by their words, the best match first."""
    from onrecord.cli import show
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.search(" ".join(query), limit)
        if not as_json:
            articles = store.articles({hit.statement.article for hit in found})
    if not as_json:
        show.findings(found, articles)
        say(f"{counted(len(found), 'statement')}.")
        return
    for hit in found:
        extra = {"snippet": hit.snippet, "hits": spans_to_json(hit.hits)}
        json_line(statement_to_json(hit.statement) | extra)
