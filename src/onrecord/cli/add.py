"""``onrecord add``: read articles into the ledger."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import mapping, options
from onrecord.cli.inputs import for_each_article
from onrecord.cli.output import say
from onrecord.counting import counted
from onrecord.errors import InputError
from onrecord.records import Article

if TYPE_CHECKING:
    from onrecord.ahead import Ahead
    from onrecord.ledger import Ledger
    from onrecord.pipeline import Added
    from onrecord.read import Known

EXAMPLES = """
[bold]Examples[/bold]

onrecord add articles/ page.html

onrecord add https://example.org/story.html --ledger news.db

onrecord add https://example.org/feed.xml --follow

onrecord add report.pdf --keep

onrecord add 'archive/*.html' -j 4

onrecord add talk.vtt report.pdf letter.eml post.json crawl.warc.gz

onrecord add 'archive/2031-*.jsonl' --outlet 'Varland Courier'

onrecord add news.parquet --map text=story,published=day,outlet=paper

curl -s https://example.org/story.html | onrecord add - --published 2031-03-04
"""

UNREAD = "in a language that is not read, kept without statements"


@dataclass(slots=True)
class Tally:
    """What has been added so far."""

    articles: int = 0
    known: int = 0
    statements: int = 0
    versions: int = 0
    gone: int = 0
    possible: int = 0
    unread: int = 0
    relations: Counter[str] = field(default_factory=Counter)


def add(  # noqa: PLR0913 -- one for each option
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL|-...", help="Files, folders, globs, addresses; - reads stdin."
        ),
    ],
    ledger: options.Ledger = "",
    published: options.Published = None,
    outlet: options.Outlet = None,
    url: options.Address = None,
    language: options.Language = None,
    follow: Annotated[
        bool, typer.Option("--follow", help="Fetch the articles that feeds and sitemaps name.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the files beside the ledger, as fetched pages are.")
    ] = False,
    columns: mapping.Columns = None,
    embargoed: Annotated[
        bool, typer.Option("--embargoed", help="Read items before the time their provider set.")
    ] = False,
    nli: options.Nli = None,
    jobs: options.Jobs = 1,
) -> None:
    """Read articles into the ledger; adding the same again changes nothing.

    Input that cannot be used is named with the reason, and the rest is kept.
    """
    from onrecord import grouping, pipeline
    from onrecord.ledger import Ledger

    tally, voice = Tally(), options.voice(nli)
    with Ledger(ledger, create=True) as store, _ahead(jobs, store) as ahead:

        def enter(article: Article, _target: str) -> None:
            ready = ahead.ready(article) if ahead else None
            _count(tally, pipeline.add(store, article, voice=voice, keep=keep, ready=ready))

        def refused(error: InputError) -> None:
            tally.gone += pipeline.note_gone(store, error)

        known: Known = {"published": published, "outlet": outlet, "url": url, "language": language}
        known |= {"columns": mapping.columns(columns), "embargoed": embargoed}
        over = ahead.over if ahead else iter
        failed = for_each_article(
            targets, enter, "Adding", follow=follow, refused=refused, over=over, **known
        )
        grouping.settle(store)
    say(_summary(tally, failed, store.where))
    raise typer.Exit(1 if failed else 0)


def _ahead(jobs: int, store: Ledger) -> AbstractContextManager[Ahead | None]:
    """Processes that extract ahead of the ledger's writer, where more than one is asked for."""
    if jobs == 1:
        return nullcontext()
    from onrecord.ahead import Ahead

    return Ahead(jobs, lambda article: store.has_article(article.id))


def _count(tally: Tally, added: Added) -> None:
    if not added.new:
        tally.known += 1
        return
    tally.articles += 1
    tally.unread += not added.article.is_read
    tally.versions += added.version_of is not None
    tally.statements += added.statements
    tally.possible += added.possible
    tally.relations.update(relation.type for relation in added.relations)


def _summary(tally: Tally, failed: int, where: str) -> str:
    """All of it in one line."""
    parts = [counted(tally.articles, "article"), counted(tally.statements, "statement")]
    parts += [counted(n, kind) for kind, n in sorted(tally.relations.items())]
    notes = [f"{tally.possible} only possible, for the review"] if tally.possible else []
    notes += [f"{tally.unread} {UNREAD}"] if tally.unread else []
    notes += [f"{tally.known} already there"] if tally.known else []
    notes += [f"{counted(tally.versions, 'new version')} of a page"] if tally.versions else []
    notes += [f"{counted(tally.gone, 'page')} noted as gone"] if tally.gone else []
    notes += [f"{counted(failed, 'input')} failed"] if failed else []
    tail = f"; {', '.join(notes)}" if notes else ""
    return f"{where}: added {', '.join(parts)}{tail}."
