"""``onrecord clean``: the article on a page, without a ledger."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.rule import Rule
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.inputs import for_each_article
from onrecord.cli.output import json_line, results
from onrecord.records import Article
from onrecord.wire import cleaned_to_json

EXAMPLES = """
[bold]Examples[/bold]

onrecord clean page.html

onrecord clean scrapes/*.txt --json > cleaned.jsonl
"""


def clean(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Pages or plain-text scrapes of pages.")
    ],
    as_json: options.Json = False,
) -> None:
    """Show the article on a page: headline, date, outlet, credit, and the text without clutter."""

    def give(article: Article, target: str) -> None:
        if as_json:
            json_line(cleaned_to_json(article, article.source or target))
        else:
            _show(article)

    failed = for_each_article(files, give, "Cleaning")
    raise typer.Exit(1 if failed else 0)


def _show(article: Article) -> None:
    from onrecord.cli.show import shown

    console = results()
    console.print(Rule(Text(shown(article.headline or "No headline"), style="bold")))
    facts = (article.outlet, article.published or "undated", article.credit, article.url)
    console.print(Text(shown(" · ".join(fact for fact in facts if fact)), style="dim"))
    for line in article.text.splitlines():
        console.print(Text(shown(line)))
