"""``onrecord copy``: a whole ledger into another kind of store."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.output import say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord copy onrecord.db postgresql://desk@db.example/news

onrecord copy postgresql://desk@db.example/news take-away.db
"""


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The ledger to copy.")],
    target: Annotated[
        str, typer.Argument(metavar="TO", help="Where to: a new file, or an empty database.")
    ],
) -> None:
    """Copy a ledger, with its kept pages and its hash chain, from a file into PostgreSQL or back.
    The copy is checked as `onrecord verify` does; both have the same head.

    Exit code 1 when anything is wrong with it; then nothing of it is kept.
    """
    from onrecord.ledger import Ledger
    from onrecord.ledger.copying import copy
    from onrecord.ledger.opening import shown

    problems = copy(source, target)
    for problem in problems:
        say(f"{problem.where}: {problem.what}")
    if problems:
        say(f"Nothing was copied: there is {counted(len(problems), 'problem')}.")
        raise typer.Exit(1)
    with Ledger(target) as made:
        head = made.chain.head()
    say(f"{shown(target)} is as {shown(source)}: {head.entries} entries, head {head.sha256}.")
