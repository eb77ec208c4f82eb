"""Stores at a revision of the past, and which revisions there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from onrecord.ledger import sqlite
from onrecord.ledger.migrate import MIGRATIONS


def known(migrations: Path) -> tuple[str, ...]:
    """The revisions of these migrations, the first one first."""
    scripts = ScriptDirectory.from_config(_configured(migrations)).walk_revisions()
    return tuple(script.revision for script in scripts)[::-1]


def make_tables(connection: Connection, revision: str) -> None:
    """Make the tables of a ledger as that revision had them."""
    config = _configured(MIGRATIONS)
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


@contextmanager
def at_revision(path: Path, revision: str) -> Iterator[Connection]:
    """A ledger of that revision in a new file, to enter rows into."""
    engine = sqlite.engine(path)
    sqlite.keep_write_ahead_log(engine)
    with engine.execution_options(writes=True).begin() as connection:
        sqlite.mark(connection)
        make_tables(connection, revision)
        yield connection
    engine.dispose()


def _configured(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.set_main_option("path_separator", "os")
    return config
