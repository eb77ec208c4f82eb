"""Accounts, tokens and the audit log as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results
from onrecord.publish.display import shown

if TYPE_CHECKING:
    from onrecord.newsroom import Account, Entry, Token


def accounts(found: Sequence[Account]) -> None:
    """Print accounts as a table."""
    rows = [
        (one.name, one.role, one.made_at[:10], "disabled" if one.disabled else "") for one in found
    ]
    _print(("name", "role", "since", ""), rows)


def tokens(found: Sequence[Token]) -> None:
    """Print tokens as a table, without their secrets."""
    rows = [
        (
            str(one.number),
            one.name,
            one.owner.name,
            one.role,
            one.made_at[:10],
            f"revoked {one.revoked_at[:10]}" if one.revoked_at else "",
        )
        for one in found
    ]
    _print(("number", "what for", "owner", "role", "made", ""), rows)


def token_to_json(one: Token) -> dict[str, Any]:
    """A token for programs, without its secret."""
    return {
        "number": one.number,
        "name": one.name,
        "owner": one.owner.name,
        "role": one.role,
        "made_at": one.made_at,
        "revoked_at": one.revoked_at,
    }


def entries(found: Sequence[Entry]) -> None:
    """Print lines of the audit log as a table."""
    rows = [(one.at, one.who or "nobody known", one.what, _of(one), one.address) for one in found]
    _print(("when", "who", "what", "of", "from"), rows)


def _of(entry: Entry) -> str:
    told = (f"{key} {value}" for key, value in entry.details.items())
    return "; ".join(filter(None, (entry.subject, *told)))


def _print(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = Table(*columns, box=SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    if table.row_count:
        results().print(table)
