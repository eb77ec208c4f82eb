"""``onrecord statements``: what the ledger holds."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.add import UNREAD
from onrecord.cli.output import json_lines, say
from onrecord.counting import counted
from onrecord.wire import statement_to_json

EXAMPLES = """
[bold]Examples[/bold]

onrecord statements --speaker 'Aldous Brenn' --about dam

onrecord statements --since 2031-03 --until 2031-04-15 --json

onrecord statements --by-speaker
"""


def statements(  # noqa: PLR0913 -- one for each option
    ledger: options.Ledger = "",
    speaker: options.Speaker = None,
    about: options.About = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said on that day or later: YYYY[-MM[-DD]].")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said on that day or before.")
    ] = None,
    by_speaker: Annotated[
        bool, typer.Option("--by-speaker", help="Group them, those who say most first.")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """List statements: when, who, their words, and the page that carries them."""
    from onrecord.cli import show, show_people
    from onrecord.keeping.origins import origins_of
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.statements(speaker=speaker, about=about, since=since, until=until)
        if as_json:
            origins = origins_of(store, [statement.id for statement in found])
            json_lines(
                statement_to_json(s) | {"independent_origins": origins[s.id].origins} for s in found
            )
            return
        articles = store.articles({statement.article for statement in found})
        unread = store.texts.unread()
        meant = store.people.list(speaker) if speaker else []
    listing = show.statements_by_speaker if by_speaker else show.statements
    listing(found, articles)
    show_people.say_if_several(meant, speaker or "")
    tail = f"; {counted(unread, 'article')} {UNREAD}" if unread else ""
    say(f"{counted(len(found), 'statement')}{tail}.")
