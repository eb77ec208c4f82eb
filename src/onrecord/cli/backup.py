"""``onrecord backup`` and ``onrecord restore``: a whole ledger copied, and put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.ledger import Problem

BACKUP_EXAMPLES = """
[bold]Examples[/bold]

onrecord backup /mnt/backups/onrecord-2031-03-04.db

onrecord backup copy.db --ledger news.db --force
"""
RESTORE_EXAMPLES = """
[bold]Examples[/bold]

onrecord restore /mnt/backups/onrecord-2031-03-04.db

onrecord restore copy.db --ledger news.db --force
"""
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    ledger: options.Ledger = "",
    force: Force = False,
) -> None:
    """Copy the ledger and its kept pages, as they are at one moment, while others write; the copy
    is checked as `onrecord verify` does.

    Exit code 1 when anything is wrong with it.
    """
    from onrecord.ledger.backup import backup

    _end(backup(ledger, file, force=force), f"{file} holds a copy of {ledger}.")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A copy that backup made.")],
    ledger: options.Ledger = "",
    force: Force = False,
) -> None:
    """Put a copy, which is checked first, in the place of the ledger.

    Exit code 1 when anything is wrong with it; then nothing is changed.
    """
    from onrecord.ledger.backup import restore

    _end(restore(file, ledger, force=force), f"{ledger} is as {file} has it.")


def _end(problems: list[Problem], told: str) -> None:
    for problem in problems:
        say(f"{problem.where}: {problem.what}")
    say(f"The copy has {counted(len(problems), 'problem')}." if problems else told)
    raise typer.Exit(1 if problems else 0)
