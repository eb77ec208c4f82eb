"""``onrecord publish``: a ledger as a site without a server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from onrecord.cli import auditing, options
from onrecord.cli.output import say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord publish site/

onrecord publish site/ --title 'The Harrowmere record' --address https://record.example/

Open site/index.html, or copy the folder to any web server; again, and only what changed is written.
"""


def _web(value: str | None) -> str | None:
    """An address of the web with a slash at its end, or wrong usage."""
    if value is None:
        return None
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value} is no address.") from error
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise typer.BadParameter(f"{value} is no address such as https://record.example/.")
    return value if value.endswith("/") else f"{value}/"


def publish(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", file_okay=False, help="A new folder, or that of a site."),
    ],
    ledger: options.Ledger = "",
    with_candidates: Annotated[
        bool,
        typer.Option("--with-candidates", help="Conflicts nobody has read too, marked as such."),
    ] = False,
    title: Annotated[
        str, typer.Option("--title", metavar="TEXT", help="What the site is called.")
    ] = "On the record",
    address: Annotated[
        str | None,
        typer.Option("--address", metavar="URL", callback=_web, help="Where it will stand."),
    ] = None,
) -> None:
    """Write a site: people, matters, confirmed conflicts, statements, feeds, and a search that
    needs no server.

    Of articles it shows statements in their sentence, headline, outlet, date and address alone.
    """
    from onrecord.desk.site import site_files
    from onrecord.ledger import Ledger
    from onrecord.publish.site import write

    with Ledger(ledger) as store:
        files = site_files(store, title=title, address=address, candidates=with_candidates)
        done = write(folder, files)
    auditing.note(ledger, options.user(), "publish", str(folder), candidates=with_candidates)
    say(
        f"{folder}: {counted(done.files, 'file')}, {done.changed} written,"
        f" {done.removed} removed. Open {folder / 'index.html'}."
    )
