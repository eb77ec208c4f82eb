"""``onrecord check``: what somebody said before on what they have just said."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_line, say
from onrecord.counting import counted
from onrecord.errors import BadRecord

if TYPE_CHECKING:
    from onrecord.checking import Checked
    from onrecord.records import Article

EXAMPLES = """
[bold]Examples[/bold]

onrecord check --speaker 'Aldous Brenn' 'We never said that the levy would stay.'

onrecord check --speaker 'Aldous Brenn' --json - < answer.txt

Nothing is stored. Each conflict is a candidate: read the page before you use it.
"""


def check(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS|-", help="What was just said, or - for standard input."),
    ],
    speaker: Annotated[
        str,
        typer.Option(
            "--speaker", metavar="NAME", help="Who said it: a full name, or a person's id."
        ),
    ],
    ledger: options.Ledger = "",
    as_json: options.Json = False,
) -> None:
    """Show what a speaker said before on what they say now, conflicts first."""
    from onrecord.checking import check as against_the_record
    from onrecord.checking import checked_to_json
    from onrecord.ledger import Ledger

    text = _standard_input() if words == ["-"] else " ".join(words)
    with Ledger(ledger) as store:
        found = against_the_record(store, speaker, text, on=date.today())
        if as_json:
            json_line(checked_to_json(found))
            return
        articles = store.articles({s.article for s in (*found.earlier, *found.nearest)})
    _print(found, articles)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadRecord("standard input", "it is not UTF-8", "Convert it first") from error


def _print(found: Checked, articles: list[Article]) -> None:
    from onrecord.cli import show

    if found.relations:
        ends = (*found.said, *found.earlier)
        show.relations(found.relations, ends, [found.article, *articles], repeats=False)
    show.statements(found.nearest, articles)
    if found.earlier or found.nearest:
        say(f"{counted(len(found.relations), 'relation')}, {len(found.nearest)} said on it before.")
    else:
        say("The ledger holds nothing of theirs that shares its words.")
