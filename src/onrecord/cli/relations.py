"""``onrecord relations``: contradictions, denials, disputes, changes."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import json_lines
from onrecord.records import RelationType, Status
from onrecord.sureness import FLAG, POSSIBLE, STRICT
from onrecord.wire import relation_to_json

EXAMPLES = """
[bold]Examples[/bold]

onrecord relations --speaker 'Aldous Brenn'

onrecord relations --type self-contradiction --json

onrecord relations --status confirmed

onrecord relations --speaker Brenn --wide

Each is a candidate until a person confirms it (onrecord review): read both pages before you use it.
"""


def relations(  # noqa: PLR0913 -- one for each option
    ledger: options.Ledger = "",
    speaker: options.Speaker = None,
    kind: Annotated[
        RelationType | None, typer.Option("--type", help="Only relations of this type.")
    ] = None,
    status: Annotated[
        Status | None, typer.Option("--status", help="Only relations in this state.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=f"Only the surest: a score of {STRICT} or more.")
    ] = False,
    wide: Annotated[
        bool, typer.Option("--wide", help=f"Possible ones too: a score of {POSSIBLE} or more.")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Show where statements conflict: both quotations, why, and what could explain it."""
    from onrecord.cli import show
    from onrecord.ledger import Ledger

    if strict and wide:
        raise typer.BadParameter("Say one of --strict and --wide.")
    shown_from = STRICT if strict else POSSIBLE if wide else FLAG
    least = 0.0 if status == "dismissed" else shown_from
    with Ledger(ledger) as store:
        found = store.relations(speaker=speaker, type=kind, status=status, least=least)
        if as_json:
            json_lines(map(relation_to_json, found))
            return
        ends = store.sides({end for relation in found for end in (relation.a, relation.b)})
        said = [side.statement for side in ends]
        articles = store.articles({statement.article for statement in said})
        judged = store.judged([relation.id for relation in found])
    show.relations(found, said, articles, repeats=kind == "repeat", judged=judged)
