"""``--map``: which columns of a table or record are which fields of an article."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import BadRecord

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="text=COLUMN,...|FILE",
        help="Which columns of CSV, JSON and Parquet to read; in a file, one pair a line.",
    ),
]


def columns(values: list[str] | None) -> dict[str, str]:
    """The fields and their columns; what has no ``=`` is a file of pairs, where ``#`` begins a
    remark. Raises ``BadParameter`` for what cannot be understood or read."""
    from onrecord.read.columns import parse_columns

    pairs: list[str] = []
    for value in values or []:
        pairs += [value] if "=" in value else _lines(Path(value))
    try:
        return parse_columns("--map", pairs)
    except BadRecord as error:
        raise typer.BadParameter(f"{error.what}. {error.advice}", param_hint="--map") from error


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = f"{path} is neither FIELD=COLUMN nor a file that can be read"
        raise typer.BadParameter(what, param_hint="--map") from error
    return [line.partition("#")[0] for line in text.splitlines()]
