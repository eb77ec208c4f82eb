"""``onrecord pages``: the pages that are kept beside a ledger."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord pages prune --older-than 365d

onrecord pages prune --older-than 2y --keep-flagged
"""
_AGE = re.compile(r"([1-9]\d{0,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", epilog=EXAMPLES)


@app.callback()
def pages() -> None:
    """The pages that are kept beside a ledger, as they were read."""


def _age(value: str) -> timedelta:
    """An age such as ``365d``, ``52w``, ``12m`` or ``1y``, or wrong usage."""
    found = _AGE.fullmatch(value.strip().lower())
    if found is None:
        raise typer.BadParameter("write a number and d, w, m or y, such as 365d")
    return timedelta(days=int(found[1]) * _DAYS[found[2]])


@app.command()
def prune(
    age: Annotated[
        timedelta,
        typer.Option("--older-than", metavar="AGE", parser=_age, help="Such as 365d, 52w or 2y."),
    ],
    ledger: options.Ledger = "",
    keep_flagged: Annotated[
        bool,
        typer.Option("--keep-flagged", help="Keep those behind conflicts nobody dismissed, too."),
    ] = False,
) -> None:
    """Let go of pages and files that were last read longer ago; the ledger itself stays whole.

    Pages behind a confirmed conflict are never let go.
    """
    from onrecord.ledger import Ledger

    now = datetime.now(UTC)
    before = (now - age).isoformat(timespec="seconds")
    why = f"on {now:%Y-%m-%d}, last read more than {age.days} days before"
    with Ledger(ledger) as store:
        dropped = store.keeping.prune(before, keep_flagged=keep_flagged, why=why)
    size = f"{dropped.size / 1e6:.1f} MB"
    say(f"{store.where}: let go of {counted(dropped.pages, 'page')}, {size} before packing.")
