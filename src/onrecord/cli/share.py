"""``onrecord share``: a confirmed conflict as a card."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say, write_bytes

EXAMPLES = """
[bold]Examples[/bold]

onrecord share 4f2a91c0 -o card.png

onrecord share 4f2a91c0 -o card.svg --square

Only of what a named person confirmed: onrecord review
"""


def _known_format(path: Path) -> Path:
    if path.suffix.lower() not in (".svg", ".png"):
        raise typer.BadParameter(f"{path.name} ends in none of .svg, .png.")
    return path


def share(
    relation: Annotated[str, typer.Argument(help="The id of a relation, or how it begins.")],
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            callback=_known_format,
            metavar="FILE.svg|.png",
            help="Where to write it.",
        ),
    ],
    square: Annotated[
        bool, typer.Option("--square", help="1080 by 1080 pixels; 1200 by 675 by default.")
    ] = False,
    ledger: options.Ledger = "",
) -> None:
    """Write a confirmed conflict as a card: both quotations, who, when, where, who confirmed it.

    Its description in words, for those who do not see it, goes to standard output.
    """
    from onrecord.desk.share import card, card_file
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        found = store.relation(relation)
        made = card_file(
            store,
            found,
            "square" if square else "wide",
            "png" if output.suffix.lower() == ".png" else "svg",
        )
        told = card(store, found).alt
    write_bytes(output, made.body)
    typer.echo(told)
    say(f"{output}: {len(made.body):,} bytes.")
