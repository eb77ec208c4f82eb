"""``onrecord search``: statements by their words and by their meaning, articles by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_lines, say
from onrecord.counting import counted
from onrecord.wire import Json, spans_to_json, statement_to_json

if TYPE_CHECKING:
    from onrecord.ledger import Found, FoundArticle
    from onrecord.records import Article

EXAMPLES = """
[bold]Examples[/bold]

onrecord search reservoir leak

onrecord search '"never leak" speaker:Brenn'

onrecord search 'speaker:"Mirela Tost" levy -bridge since:2031-01 until:2031-03' --json

onrecord search act:deny outlet:courier 'about:"harbour tolls"'

onrecord search huelga language:es --articles --json
"""


def search(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY",
            help='Words, "exact phrases", -word; speaker: about: since: until: medium: outlet: '
            "act: type: language:",
        ),
    ],
    ledger: options.Ledger = "",
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 20,
    only_articles: Annotated[
        bool,
        typer.Option("--articles", help="Articles whose text has the words, and no statements."),
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Find statements by their words and by their meaning, the best match first.

    Statements that mean the like are found without the words; quoted phrases must be there.
    Below them come articles, in any language, whose own text has the words; as JSON these are
    given with --articles, in place of statements.
    """
    from onrecord.ledger import Ledger

    asked = " ".join(query)
    with Ledger(ledger) as store:
        found = [] if only_articles else store.search(asked, limit)
        if as_json and not only_articles:
            json_lines(map(_statement_line, found))
            return
        texts = store.texts.find(asked, limit)
        if as_json:
            json_lines(map(_article_line, texts))
            return
        articles = store.articles({hit.statement.article for hit in found})
    _print(found, articles, texts, only_articles=only_articles)


def _print(
    found: Sequence[Found],
    articles: Sequence[Article],
    texts: Sequence[FoundArticle],
    *,
    only_articles: bool,
) -> None:
    """Statements, then the articles that none of them is from."""
    from onrecord.cli import show, show_articles

    listed = {hit.statement.article for hit in found}
    others = [one for one in texts if one.article.id not in listed]
    show.findings(found, articles)
    show_articles.findings(others)
    told = [] if only_articles else [counted(len(found), "statement")]
    told += [f"{counted(len(others), 'article')} with the words in its text"] if others else []
    say(f"{'; '.join(told) or counted(0, 'article')}.")


def _statement_line(hit: Found) -> Json:
    extra = {"snippet": hit.snippet, "hits": spans_to_json(hit.hits), "why": list(hit.why)}
    return statement_to_json(hit.statement) | extra


def _article_line(hit: FoundArticle) -> Json:
    told = ("id", "headline", "outlet", "published", "url", "language")
    extra = {"snippet": hit.snippet, "hits": spans_to_json(hit.hits)}
    return {name: getattr(hit.article, name) for name in told} | extra
