"""``onrecord search``: statements by their words and by their meaning."""

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

onrecord search 'speaker:"Mirela Tost" levy -bridge since:2031-01 until:2031-03' --json

onrecord search act:deny outlet:courier 'about:"harbour tolls"'
"""


def search(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY",
            help='Words, "exact phrases", -word; speaker: about: since: until: medium: outlet: '
            "act: type:",
        ),
    ],
    ledger: options.Ledger = "",
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 20,
    as_json: options.Json = False,
) -> None:
    """Find statements by their words and by their meaning, the best match first.

    Statements that mean the like are found without the words; quoted phrases must be there.
    """
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
        extra = {
            "snippet": hit.snippet,
            "hits": spans_to_json(hit.hits),
            "why": list(hit.why),
        }
        json_line(statement_to_json(hit.statement) | extra)
