"""The URL of a PostgreSQL database, and how it is told to people."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from onrecord.errors import LedgerUnusable

_SCHEMES = ("postgresql://", "postgresql+psycopg://", "postgres://")


def is_postgresql(target: str | Path) -> bool:
    """Whether ``target`` is the URL of a PostgreSQL database."""
    return isinstance(target, str) and target.startswith(_SCHEMES)


def address(target: str) -> URL:
    """The URL with the driver that is used. Raises ``LedgerUnusable`` when it is none, or names no
    database."""
    _, _, rest = target.partition("://")
    try:
        url = make_url(f"postgresql+psycopg://{rest}")
    except (ArgumentError, ValueError) as error:
        raise _no_address() from error
    if not url.database:
        raise _no_address()
    return url


def _no_address() -> LedgerUnusable:
    return LedgerUnusable(
        "postgresql://…",
        "this is not the address of a database",
        "Write postgresql://user@host/database",
    )


def shown(target: str) -> str:
    """The address without user, password and options."""
    url = address(target)
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{url.host or ''}{port}/{url.database}"


def name_of(target: str) -> str:
    """The name of the database."""
    return str(address(target).database)
