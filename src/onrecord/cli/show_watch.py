"""What is watched, and alerts, as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import json_lines, results
from onrecord.publish.display import shown

if TYPE_CHECKING:
    from onrecord.watching import Message, Watching


def rows(watching: Watching) -> list[dict[str, Any]]:
    """All that is watched, a record each: ``what`` it is, its ``name``, and its ``state``."""
    sources = [
        {
            "what": "source",
            "name": one.url,
            "state": one.trouble or one.checked_at or "not read yet",
        }
        for one in watching.sources.all()
    ]
    followed = [
        {"what": one.kind, "name": one.label, "state": "followed"}
        for one in watching.following.all()
    ]
    troubles = watching.targets.troubles()
    targets = [
        {
            "what": one.kind,
            "name": one.address,
            "state": troubles.get(one.address, "told of alerts"),
        }
        for one in watching.targets.all()
    ]
    return [*sources, *followed, *targets]


def table(found: Sequence[dict[str, Any]]) -> None:
    """Print them as a table."""
    made = Table(box=SIMPLE_HEAD)
    for column in ("what", "name", "state"):
        made.add_column(column, overflow="fold")
    for row in found:
        made.add_row(*(Text(shown(str(row[column]))) for column in ("what", "name", "state")))
    results().print(made)


def messages(found: Sequence[Message], *, as_json: bool) -> None:
    """Print alerts, for people or as JSON lines."""
    if as_json:
        json_lines(map(asdict, found))
        return
    console = results()
    for one in found:
        mark = "*" if one.unread else " "
        console.print(Text(f"{mark} {one.made_at[:16]}  {one.title}", style="bold"))
        for said in one.said:
            console.print(Text(f"    {said.speaker} {said.verb}, {said.said}: {said.words}"))
        console.print()
