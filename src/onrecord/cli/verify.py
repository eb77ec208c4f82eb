"""``onrecord verify``: whether the ledger is as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.output import json_line, results, say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.ledger import Ledger, Problem

EXAMPLES = """
[bold]Examples[/bold]

onrecord verify

onrecord verify --ledger news.db --json

onrecord verify -j 4

onrecord verify --head head.json --key desk.key.pub
"""


def verify(
    ledger: options.Ledger = "",
    head: Annotated[
        str | None,
        typer.Option(
            "--head", metavar="HASH|FILE", help="A head that was published: is it in the past?"
        ),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option("--key", metavar="PUBLIC", help="Who must have signed that head."),
    ] = None,
    jobs: options.Jobs = 1,
    as_json: options.Json = False,
) -> None:
    """Check the hash chain over every change, that every row is as its last entry says, and that
    every statement still yields its characters.

    Exit code 1 when anything is wrong.
    """
    from onrecord.ledger import Ledger, Problem
    from onrecord.ledger.verifying import problems_in

    if key is not None and head is None:
        raise typer.BadParameter("--key goes with --head.")
    with Ledger(ledger) as store:
        problems = store.verify() if jobs == 1 else list(problems_in(ledger, jobs))
        problems += [] if head is None else _against(store, head, key)
        problems += [Problem(where, what) for where, what in store.keeping.faults()]
        size = store.size()
    _show(problems, as_json=as_json)
    state = counted(len(problems), "problem") if problems else "nothing wrong"
    parts = [counted(number, name[:-1]) for name, number in size._asdict().items()]
    say(f"{store.where}: {state} in {', '.join(parts)}.")
    raise typer.Exit(1 if problems else 0)


def _against(store: Ledger, told: str, key: Path | None) -> list[Problem]:
    """What is wrong with a head that was published, or with the past that it stands for."""
    from onrecord.ledger import Problem
    from onrecord.ledger.chain import publishing

    published, signature = publishing.published(told)
    found = []
    if key is not None and signature is None:
        found.append(Problem(told, "nobody signed it"))
    elif key is not None and not publishing.is_signed_by(
        published, signature or "", publishing.public_key(key)
    ):
        found.append(Problem(told, f"the holder of {key} did not sign it"))
    if not store.chain.passes_through(published):
        found.append(Problem(told, "this ledger never had that head: its past is another"))
    return found


def _show(problems: list[Problem], *, as_json: bool) -> None:
    from onrecord.cli.show import shown

    for problem in problems:
        if as_json:
            json_line({"where": problem.where, "what": problem.what})
        else:
            results().print(Text(shown(f"{problem.where}: {problem.what}")), soft_wrap=True)
