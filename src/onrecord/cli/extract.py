"""``onrecord extract``: the statements of articles, without a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.inputs import for_each_article
from onrecord.cli.output import json_line
from onrecord.records import Article
from onrecord.wire import extraction_to_json

EXAMPLES = """
[bold]Examples[/bold]

onrecord extract articles.jsonl > statements.jsonl

echo '{"id": "a1", "text": "“It is safe,” Mirela Tost said."}' | onrecord extract -

A line needs "id" and "text", and may have "published", "headline", "outlet", "url".

Offsets in the output refer to that text.
"""


def extract(
    file: Annotated[
        str, typer.Argument(metavar="FILE.jsonl|-", help="JSON lines, one article each.")
    ] = "-",
    everything: Annotated[
        bool,
        typer.Option("--all", help="Give what is no public statement too: beliefs, votes, polls."),
    ] = False,
) -> None:
    """Give the statements and time expressions of articles as JSON lines; nothing is stored."""
    from onrecord import pipeline

    def give(article: Article, _target: str) -> None:
        json_line(extraction_to_json(pipeline.extract(article), everything=everything))

    failed = for_each_article([file], give, "Extracting")
    raise typer.Exit(1 if failed else 0)
