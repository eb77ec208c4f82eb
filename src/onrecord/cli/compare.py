"""``onrecord compare``: judge pairs of statements, without a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.inputs import json_lines
from onrecord.cli.output import json_line

EXAMPLES = """
[bold]Examples[/bold]

onrecord compare pairs.jsonl --articles articles.jsonl > relations.jsonl

A pair: {"a": {"id": ARTICLE, "content": \\[[START, END]]}, "b": {...}}

A side may also have "cue", "source" (spans too) and "speaker".

Articles: as for onrecord extract
"""


def compare(
    pairs: Annotated[
        Path, typer.Argument(metavar="PAIRS.jsonl", help="Pairs of statements, by offsets.")
    ],
    articles: Annotated[
        Path,
        typer.Option("--articles", metavar="ARTICLES.jsonl", help="The articles they stand in."),
    ],
    nli: options.Nli = None,
) -> None:
    """Judge pairs of statements: one relation a line, in order; its type may be none."""
    from onrecord.pairs import compare_pairs

    for record in compare_pairs(json_lines(pairs), json_lines(articles), voice=options.voice(nli)):
        json_line(record)
