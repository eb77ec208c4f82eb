"""``onrecord verify``: whether the ledger is as it was written."""

from __future__ import annotations

import typer
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.output import counted, json_line, results, say

EXAMPLES = """
[bold]Examples[/bold]

onrecord verify

onrecord verify --ledger news.db --json
"""


def verify(ledger: options.Ledger = "", as_json: options.Json = False) -> None:
    """Check that every statement still yields its characters, and the whole ledger is sound.

    Exit code 1 when anything is wrong.
    """
    from onrecord.cli.show import shown
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        problems = store.verify()
        size = store.size()
    for problem in problems:
        if as_json:
            json_line({"where": problem.where, "what": problem.what})
        else:
            results().print(Text(shown(f"{problem.where}: {problem.what}")), soft_wrap=True)
    state = counted(len(problems), "problem") if problems else "nothing wrong"
    parts = [counted(number, name[:-1]) for name, number in size._asdict().items()]
    say(f"{ledger}: {state} in {', '.join(parts)}.")
    raise typer.Exit(1 if problems else 0)
