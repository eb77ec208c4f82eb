"""Matters and the journal about them as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results
from onrecord.publish.dates import plain_span
from onrecord.publish.display import shown

if TYPE_CHECKING:
    from onrecord.ledger import Matter, MatterDecision


def matters(found: Sequence[Matter]) -> None:
    """Print matters as a table."""
    if not found:
        return
    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column("matter", ratio=3, style="bold", overflow="fold")
    table.add_column("id", no_wrap=True, style="dim")
    table.add_column("statements", justify="right")
    table.add_column("articles", justify="right")
    table.add_column("said", ratio=2)
    for one in found:
        numbers = (str(one.statements), str(one.articles))
        table.add_row(Text(shown(one.name)), one.id, *numbers, plain_span(one.first, one.last))
    results().print(table)


def decisions(found: Sequence[MatterDecision]) -> None:
    """Print the journal as a table."""
    if not found:
        return
    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column("", justify="right", style="bold")
    table.add_column("what", ratio=3, overflow="fold")
    table.add_column("why", ratio=2, overflow="fold")
    table.add_column("who and when", ratio=2, style="dim", overflow="fold")
    for one in found:
        who = f"{one.by}, {one.at[:16].replace('T', ' ')}"
        table.add_row(str(one.number), _what(one), Text(shown(one.reason)), Text(shown(who)))
    results().print(table)


def _what(one: MatterDecision) -> Text:
    told = {
        "name": f"{one.matter} is called {one.name}",
        "merge": f"{one.matter} took in {one.other}",
        "split": f"{one.other} was made of a part of {one.matter}",
        "undo": f"number {one.undoes} was taken back",
    }
    text = Text(shown(told[one.kind]))
    if one.moved:
        text.append(f"\n{one.moved} statements", style="dim")
    if one.undone_by:
        text.append(f"\nundone by {one.undone_by}", style="bold")
    return text
