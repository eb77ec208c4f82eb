"""``onrecord versions``: what stood at an address, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.output import json_lines, results
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.keeping.history import History, Version

EXAMPLES = """
[bold]Examples[/bold]

onrecord versions https://example.org/story.html

onrecord versions https://example.org/story.html --json
"""
_CHANGES = {
    "first": "",
    "none": "no edit but in white space, case or punctuation",
    "trivial": "trivial edits alone",
    "real": "edited",
    "replaced": "another text altogether",
}


def versions(
    what: Annotated[str, typer.Argument(metavar="URL|ARTICLE", help="An address, or an id.")],
    ledger: options.Ledger = "",
    as_json: options.Json = False,
) -> None:
    """List the versions of a page: when each was read, and which statements changed or vanished.

    It tells what was observed, not why.
    """
    from onrecord.keeping.history import histories
    from onrecord.keeping.history_json import history_to_json
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = histories(store, what)
    if as_json:
        json_lines(map(history_to_json, found))
        return
    for history in found:
        _print(history)


def _print(history: History) -> None:
    _line(history.address, "bold")
    for version in history.versions:
        _version(version)
    for run in history.absences:
        _line(f"  gone: {run.how}, {_when(run.first, run.last)}", "bold")


def _version(version: Version) -> None:
    from onrecord.keeping.history import notable

    change = _CHANGES[version.change]
    times = "; ".join(_when(run.first, run.last) for run in version.runs)
    _line(f"  {version.number}. read {times}{f': {change}' if change else ''}", "")
    _line(f"     article {version.article.id}  {version.article.headline or ''}", "dim")
    real = [edit for edit in version.edits if not edit.trivial]
    if real:
        kinds = sorted({kind for edit in real for kind in edit.kinds})
        _line(f"     {counted(len(real), 'real edit')} ({', '.join(kinds)})", "dim")
    for fate in notable(version.fates):
        said = fate.before or fate.after
        words = said.content.text if said else ""
        who = said.speaker.name if said and said.speaker else "no name"
        _line(f"     {fate.outcome}: {who}: {words}", "")
        now = f", now: {fate.after.content.text}" if fate.before and fate.after else ""
        _line(f"       {fate.observed}{now}", "dim")


def _when(first: str, last: str) -> str:
    """Two times to the minute, or one."""
    one, other = (f"{at[:10]} {at[11:16]}" for at in (first, last))
    return one if one == other else f"{one} to {other}"


def _line(text: str, style: str) -> None:
    from onrecord.publish.display import shown

    indent = len(text) - len(text.lstrip())
    results().print(Text(" " * indent + shown(text.strip()), style=style), soft_wrap=True)
