"""``onrecord watch``: feeds and pages looked at again and again, and what is told of them."""

from __future__ import annotations

import signal
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.watching import Watching

EXAMPLES = """
[bold]Examples[/bold]

onrecord watch add https://courier.example/feed.xml https://tarn.example/news

onrecord watch follow 'Aldous Brenn'

onrecord watch follow --matter '"harbour fee"'

onrecord watch follow --matter m0f5e7c1a9b3d2846

onrecord watch notify desk@courier.example

onrecord watch run --every 15m

Mail goes by $ONRECORD_SMTP: smtps://USER:PASSWORD@HOST?from=ADDRESS. $ONRECORD_CONTACT tells
sites whom to ask about our requests.
"""
DESK = "http://127.0.0.1:8600"

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)

Url = Annotated[list[str], typer.Argument(metavar="URL...", help="Feeds, sitemaps or pages.")]
Every = Annotated[
    str, typer.Option("--every", metavar="SPAN", help="How often to look at each: 15m, 2h, 1d.")
]


@app.callback()
def watch() -> None:
    """Watch feeds, sitemaps and pages; tell when something new stands against the record."""


@app.command()
def add(
    urls: Url, by: options.By, ledger: options.Ledger = "", newsroom: options.Newsroom = None
) -> None:
    """Watch addresses from now on."""
    from onrecord.watching import Watching

    with options.newsroom(ledger, newsroom) as store:
        sources = Watching(store).sources
        new = [url for url in urls if sources.add(url, by)]
    known = len(urls) - len(new)
    say(f"{counted(len(new), 'source')} added{f', {known} known' if known else ''}.")


@app.command()
def follow(
    by: options.By,
    person: Annotated[str | None, typer.Argument(metavar="PERSON", help="A name or id.")] = None,
    matter: Annotated[
        str | None,
        typer.Option("--matter", metavar="ID|QUERY", help='A matter; or words, or "a phrase".'),
    ] = None,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Tell when a person says something new, or when something new is said on a matter."""
    from onrecord.ledger import Ledger
    from onrecord.watching import Watching, called, follow_matter, whom

    if (person is None) == (matter is None):
        raise typer.BadParameter("Give a person, or --matter.")
    with options.newsroom(ledger, newsroom) as store, Ledger(ledger) as record:
        following = Watching(store).following
        if matter is not None:
            label, new = called(record, matter), follow_matter(record, following, matter, by)
        else:
            subject, label = whom(record, person or "")
            new = following.add("person", subject, label, by)
    say(f"{label} is followed{'' if new else ' already'}.")


@app.command()
def notify(
    address: Annotated[str, typer.Argument(metavar="URL|MAIL", help="A webhook, or a mailbox.")],
    by: options.By,
    private: Annotated[
        bool, typer.Option("--private", help="A webhook that may lie in this network.")
    ] = False,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Send alerts to a webhook (signed JSON) or by e-mail."""
    from onrecord.watching import Watching

    with options.newsroom(ledger, newsroom) as store:
        made = Watching(store).targets.add(address, by, private=private)
        store.audit.enter(by, "alerts sent to", made.address)
    say(f"Alerts go to {made.address}.")
    if made.kind == "webhook":
        say(f"They are signed with this secret, which is not shown again: {made.secret}")


@app.command("list")
def list_watched(
    ledger: options.Ledger = "", newsroom: options.Newsroom = None, as_json: options.Json = False
) -> None:
    """List what is watched and followed, and where alerts go."""
    from onrecord.cli import show_watch
    from onrecord.watching import Watching

    with options.newsroom(ledger, newsroom) as store:
        rows = show_watch.rows(Watching(store)) if store.is_there else []
    if as_json:
        for row in rows:
            json_line(row)
        return
    show_watch.table(rows)


@app.command()
def alerts(
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 20,
    as_json: options.Json = False,
) -> None:
    """Show alerts, the newest first."""
    from onrecord.cli import show_watch
    from onrecord.ledger import Ledger
    from onrecord.watching import Watching, messages_of

    with options.newsroom(ledger, newsroom) as store, Ledger(ledger) as record:
        found = Watching(store).alerts.page(limit=limit) if store.is_there else []
        messages = messages_of(record, found)
    show_watch.messages(messages, as_json=as_json)
    say(f"{counted(len(messages), 'alert')}.")


@app.command()
def remove(
    what: Annotated[str, typer.Argument(metavar="URL|NAME|MAIL", help="As the list has it.")],
    by: options.By,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Watch, follow or notify no longer; what was added to the ledger stays."""
    from onrecord.errors import QueryError
    from onrecord.watching import Watching

    with options.newsroom(ledger, newsroom) as store:
        if not _removed(Watching(store), what):
            raise QueryError(what, "it is not watched or followed", "See: onrecord watch list")
        store.audit.enter(by, "watched no more", what)
    say(f"{what} is watched no more.")


def _removed(watching: Watching, what: str) -> bool:
    named = [f for f in watching.following.all() if what in (f.subject, f.label)]
    gone = [watching.following.remove(one.number) for one in named]
    return any([*gone, watching.sources.remove(what), watching.targets.remove(what)])


@app.command()
def run(
    every: Every = "15m",
    once: Annotated[bool, typer.Option("--once", help="End when nothing is due.")] = False,
    desk: Annotated[
        str, typer.Option(metavar="URL", help="Where people open the desk: for links in alerts.")
    ] = DESK,
    ledger: options.Ledger = "",
    newsroom: options.Newsroom = None,
) -> None:
    """Look at what is due, politely, add new articles, and tell; until it is stopped."""
    from onrecord.ledger import Ledger
    from onrecord.watching import scheduler_for, seconds_of

    span, stop = seconds_of(every), Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    with options.newsroom(ledger, newsroom) as store, Ledger(ledger, create=True) as record:
        scheduler = scheduler_for(record, store, stop, every=span, desk=desk)
        try:
            scheduler.run(stop, say, once=once)
        except KeyboardInterrupt:
            say("Stopped.")
